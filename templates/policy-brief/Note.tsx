import {Text, View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {colour} from './tokens.js'
import {note} from './type.js'

/** Width of the numbers, pt. */
const NUMBER = 14

/** Sets a page-foot note beside its number. */
export const Note: Slots['note'] = ({number, measure, children}) => (
  <View style={{flexDirection: 'row'}}>
    <Text style={{...note, color: colour.accent, width: NUMBER}}>{number}</Text>
    <Text style={{...note, width: measure - NUMBER}}>{children}</Text>
  </View>
)
