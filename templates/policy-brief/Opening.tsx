import {Text, View} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import {Author} from './Author.js'
import type {Common, PageSlots} from './contract.js'
import {Masthead} from './Masthead.js'
import {spacesOf} from './spaces.js'
import {unbroken} from './unbroken.js'

/** Sets the head of the first page: the masthead, and below it the standfirst with the authors in the margin. */
export const Opening: PageSlots['opening'] = (props) => {
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
  const {standfirst} = typeOf(tokens)
  const {line} = spacesOf(tokens)
  const authors = meta.authors.map((author) => (
    <Author key={author.name} {...author} tokens={tokens} comma={strings.comma} brief />
  ))
  const {aside, margin, measure} = geometry
  const words = (
    <Text style={standfirst} {...unbroken}>
      {meta.standfirst}
    </Text>
  )
  if (!aside) {
    return (
      <View style={{marginTop: line * 2, paddingLeft: margin.left, width: margin.left + measure}}>
        {meta.standfirst ? words : null}
        {authors.length > 0 ? <View style={{marginTop: meta.standfirst ? line : 0}}>{authors}</View> : null}
      </View>
    )
  }
  return (
    <View style={{flexDirection: 'row', marginTop: line * 2, paddingLeft: aside.left}}>
      <View style={{width: aside.width, marginRight: aside.gutter, paddingTop: 4}}>
        {meta.standfirst ? authors : null}
      </View>
      <View style={{width: measure}}>{meta.standfirst ? words : authors}</View>
    </View>
  )
}
