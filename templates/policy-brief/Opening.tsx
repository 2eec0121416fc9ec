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

/** Authors from which they are only named here, one after the other: who they are is told at the end. */
const MANY = 6

/** Keeps the parts of a name on one line. */
const NO_BREAK = '\u00a0'

/** Sets the standfirst with the authors beside it; without one, or where they are many, these stand in its column. */
const Lead = ({geometry, meta, strings, tokens}: Common) => {
  const {caption, standfirst} = typeOf(tokens)
  const {line} = spacesOf(tokens)
  const many = meta.authors.length >= MANY
  const authors = many ? (
    <Text style={{...caption, fontWeight: 600}} {...unbroken}>
      {meta.authors.map(({name}) => name.replaceAll(' ', NO_BREAK)).join(strings.comma ?? ', ')}
    </Text>
  ) : (
    meta.authors.map((author) => <Author key={author.name} {...author} tokens={tokens} comma={strings.comma} brief />)
  )
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
        {meta.authors.length > 0 ? <View style={{marginTop: meta.standfirst ? line : 0}}>{authors}</View> : null}
      </View>
    )
  }
  return (
    <View style={{flexDirection: 'row', marginTop: line * 2, paddingLeft: aside.left}}>
      <View style={{width: aside.width, marginRight: aside.gutter, paddingTop: 4}}>
        {meta.standfirst && !many ? authors : null}
      </View>
      <View style={{width: measure}}>
        {meta.standfirst ? words : authors}
        {meta.standfirst && many ? <View style={{marginTop: line}}>{authors}</View> : null}
      </View>
    </View>
  )
}
