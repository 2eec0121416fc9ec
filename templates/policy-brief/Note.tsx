import {Text, View} from '@react-pdf/renderer'
import {flow, numeral, typeOf} from 'offprint/template'
import type {Slots} from './contract.js'
import {link} from './link.js'

/** Width of the numbers, pt. */
const NUMBER = 14

/** Sets a page-foot note beside its number. */
export const Note: Slots['note'] = ({number, measure, back, strings, tokens, children}) => {
  const {note} = typeOf(tokens)
  return (
    <View style={{flexDirection: 'row'}}>
      <Text {...link(back)} {...flow({tag: 'Lbl'})} style={{...note, color: tokens.colours.accent.rgb, width: NUMBER}}>
        {numeral(number, strings)}
      </Text>
      <Text style={{...note, width: measure - NUMBER}}>{children}</Text>
    </View>
  )
}
