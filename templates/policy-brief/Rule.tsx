import {View} from '@react-pdf/renderer'
import type {Slots} from './contract.js'
import {spacesOf} from './spaces.js'

/** Sets a short rule between two parts of the text. */
export const Rule: Slots['rule'] = ({top, tokens}) => {
  const {half, line} = spacesOf(tokens)
  const {width, length, colour} = tokens.rules.break
  return (
    <View
      style={{
        marginTop: top ? 0 : line,
        marginBottom: half,
        height: width,
        width: length,
        backgroundColor: colour,
      }}
    />
  )
}
