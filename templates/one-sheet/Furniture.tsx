import {Text, View} from '@react-pdf/renderer'
import {numeral, typeOf} from 'offprint/template'
import type {PageSlots} from '../policy-brief/contract.js'

/** Sets the folio alone: whoever turns a sheet round needs no running head. */
export const Furniture: PageSlots['furniture'] = ({page: {number, count}, geometry, strings, tokens}) => {
  const {aside, width, height, margin, measure} = geometry
  const words = strings.pageOf.replace('{page}', numeral(number, strings)).replace('{pages}', numeral(count, strings))
  const place = {position: 'absolute' as const, left: aside?.left ?? margin.left, top: height - 44}
  return (
    <View style={{width, height}}>
      <Text style={{...typeOf(tokens).fine, ...place, width: aside?.width ?? measure}}>{words}</Text>
    </View>
  )
}
