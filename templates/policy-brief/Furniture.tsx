import {Text, View} from '@react-pdf/renderer'
import {numeral, type Slots} from 'offprint/template'
import {colour, OUTER} from './tokens.js'
import {typeOf} from './type.js'

/** Sets the folio on every page, and from the second on the running head: series and section over a hairline. */
export const Furniture: Slots['furniture'] = ({page, geometry, meta, strings, tokens}) => {
  const {fine, smallCaps} = typeOf(tokens)
  const {width, height, margin} = geometry
  const folio = strings.pageOf
    .replace('{page}', numeral(page.number, strings))
    .replace('{pages}', numeral(page.count, strings))
  const at = (left: number, top: number) => ({position: 'absolute' as const, left, top})
  const head = meta.series?.name ?? meta.publisher
  return (
    <View style={{width, height}}>
      {page.number > 1 && head ? (
        <Text
          style={{
            ...smallCaps,
            ...at(OUTER, 36),
            ...oneLine,
            fontSize: 9,
            width: margin.left - OUTER - 18,
            color: colour.accent,
          }}
        >
          {head}
        </Text>
      ) : null}
      {page.number > 1 ? (
        <Text style={{...fine, ...at(margin.left, 37), ...oneLine, width: geometry.measure}}>
          {page.section ?? meta.title}
        </Text>
      ) : null}
      {page.number > 1 ? (
        <View style={{...at(OUTER, 52), width: width - OUTER * 2, height: 0.5, backgroundColor: colour.line}} />
      ) : null}
      <Text style={{...fine, ...at(OUTER, height - 45), width: margin.left - OUTER - 18}}>{folio}</Text>
    </View>
  )
}

const oneLine = {maxLines: 1, textOverflow: 'ellipsis' as const}
