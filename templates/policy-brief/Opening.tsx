import {Text, View} from '@react-pdf/renderer'
import type {Common, Slots} from 'offprint/template'
import {Author} from './Author.js'
import {Masthead} from './Masthead.js'
import {OUTER} from './tokens.js'
import {typeOf} from './type.js'
import {unbroken} from './unbroken.js'

/** Sets the head of the first page: the masthead, and below it the standfirst with the authors in the margin. */
export const Opening: Slots['opening'] = (props) => {
  const {geometry, meta} = props
  return (
    <View style={{width: geometry.width}}>
      <Masthead {...props} />
      {meta.standfirst || meta.authors.length > 0 ? <Lead {...props} /> : null}
    </View>
  )
}

/** Sets the standfirst; without one, the authors take its place. */
const Lead = ({geometry, meta, strings, tokens}: Common) => {
  const {line, standfirst} = typeOf(tokens)
  const authors = meta.authors.map((author) => (
    <Author key={author.name} {...author} tokens={tokens} comma={strings.comma} brief />
  ))
  return (
    <View style={{flexDirection: 'row', marginTop: line * 2, paddingLeft: OUTER}}>
      <View style={{width: geometry.margin.left - OUTER - 18, marginRight: 18, paddingTop: 4}}>
        {meta.standfirst ? authors : null}
      </View>
      <View style={{width: geometry.measure}}>
        {meta.standfirst ? (
          <Text style={standfirst} {...unbroken}>
            {meta.standfirst}
          </Text>
        ) : (
          authors
        )}
      </View>
    </View>
  )
}
