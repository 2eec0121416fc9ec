import {View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {colour} from './tokens.js'
import {typeOf} from './type.js'

/** Sets a short rule between two parts of the text. */
export const Rule: Slots['rule'] = ({top, tokens}) => {
  const {half, line} = typeOf(tokens)
  return (
    <View
      style={{marginTop: top ? 0 : line, marginBottom: half, height: 0.75, width: 36, backgroundColor: colour.accent}}
    />
  )
}
