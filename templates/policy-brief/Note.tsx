import {Text, View} from '@react-pdf/renderer'
import {flow, numeral, type Slots} from 'offprint/template'
import {link} from './link.js'
import {colour} from './tokens.js'
import {typeOf} from './type.js'

/** Width of the numbers, pt. */
const NUMBER = 14

/** Sets a page-foot note beside its number. */
export const Note: Slots['note'] = ({number, measure, back, strings, tokens, children}) => {
  const {note} = typeOf(tokens)
  return (
    <View style={{flexDirection: 'row'}}>
      <Text {...link(back)} {...flow({tag: 'Lbl'})} style={{...note, color: colour.accent, width: NUMBER}}>
        {numeral(number, strings)}
      </Text>
      <Text style={{...note, width: measure - NUMBER}}>{children}</Text>
    </View>
  )
}
