import {Text, View} from '@react-pdf/renderer'
import {numeral, typeOf} from 'offprint/template'
import type {PageSlots} from './contract.js'

/** Sets the folio on every page, and from the second on the running head: series and section. It has no rule: sections, figures and tables bring their own. */
export const Furniture: PageSlots['furniture'] = ({page, geometry, meta, strings, tokens}) => {
  const {fine, smallCaps} = typeOf(tokens)
  const {aside, width, height, margin, measure} = geometry
  const outer = aside?.left ?? margin.left
  // without a column in the margin the head has a third of the line, and the section ends it
  const side = aside?.width ?? measure / 3
  const section = aside
    ? {left: margin.left, width: measure}
    : {left: outer + side, width: measure - side, textAlign: 'right' as const}
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
            ...at(outer, 36),
            ...oneLine,
            fontSize: 9,
            width: side,
            color: tokens.colours.accent.rgb,
          }}
        >
          {head}
        </Text>
      ) : null}
      {page.number > 1 ? (
        <Text style={{...fine, ...at(section.left, 37), ...oneLine, ...section}}>{page.section ?? meta.title}</Text>
      ) : null}
      <Text style={{...fine, ...at(outer, height - 45), width: side}}>{folio}</Text>
    </View>
  )
}

const oneLine = {maxLines: 1, textOverflow: 'ellipsis' as const}
