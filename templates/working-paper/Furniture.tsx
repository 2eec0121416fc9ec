import {Text, View} from '@react-pdf/renderer'
import {numeral, typeOf} from 'offprint/template'
import type {Common, PageSlots} from './contract.js'

/** From the upper edge to the running head, and from the lower one to the folio, pt. */
const HEAD = 48
const FOOT = 52

/** Sets the folio on the outer side, and the running head: authors on the left pages, the title on the right ones. */
export const Furniture: PageSlots['furniture'] = ({page, geometry, ...common}) => {
  const {strings, tokens} = common
  const {fine} = typeOf(tokens)
  const {width, height, margin, measure} = geometry
  const isRight = page.number % 2 === 1
  const at = {position: 'absolute' as const, left: margin.left, width: measure}
  const align = {textAlign: isRight ? ('right' as const) : ('left' as const)}
  const head = isRight ? titleOf(common) : authorsOf(common)
  return (
    <View style={{width, height}}>
      {page.number > page.first && head ? (
        <Text style={{...fine, ...at, ...align, ...oneLine, top: HEAD}}>{head}</Text>
      ) : null}
      <Text style={{...fine, ...at, ...align, top: height - FOOT, color: tokens.colours.ink.rgb}}>
        {numeral(page.number, strings)}
      </Text>
    </View>
  )
}

const oneLine = {maxLines: 1, textOverflow: 'ellipsis' as const}

type Around = Pick<Common, 'meta' | 'strings'>

const titleOf = ({meta}: Around): string => meta.shortTitle ?? meta.title

/** Names one author or two, and of more the first; the series where nobody is named. */
function authorsOf({meta, strings}: Around): string | undefined {
  const names = meta.authors.map(({name}) => name)
  if (names.length === 0) return meta.series?.name ?? meta.publisher
  const {comma = ', '} = strings
  return names.length <= 2 ? names.join(comma) : `${names[0]} ${strings.andOthers}`
}
