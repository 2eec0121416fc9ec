import {View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {colour} from './tokens.js'
import {HALF, LINE} from './type.js'

/** Sets a short rule between two parts of the text. */
export const Rule: Slots['rule'] = ({top}) => (
  <View
    style={{marginTop: top ? 0 : LINE, marginBottom: HALF, height: 0.75, width: 36, backgroundColor: colour.accent}}
  />
)
