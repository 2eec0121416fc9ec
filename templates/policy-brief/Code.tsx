import {Text, View} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import type {Slots} from './contract.js'
import {spacesOf} from './spaces.js'

/** Sets code line by line on a ground; the spaces that indent a line are kept. */
export const Code: Slots['code'] = ({text, top, tokens}) => {
  const {mono} = typeOf(tokens)
  const {half, line} = spacesOf(tokens)
  return (
    <View
      style={{marginTop: top ? 0 : line, marginBottom: half, padding: half, backgroundColor: tokens.colours.tint.rgb}}
    >
      <Text style={mono}>{text.replace(/^ +/gm, (spaces) => '\u00a0'.repeat(spaces.length))}</Text>
    </View>
  )
}
