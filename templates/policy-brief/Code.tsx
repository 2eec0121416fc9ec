import {Text, View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {colour} from './tokens.js'
import {typeOf} from './type.js'

/** Sets code line by line on a ground; the spaces that indent a line are kept. */
export const Code: Slots['code'] = ({text, top, tokens}) => {
  const {half, line, mono} = typeOf(tokens)
  return (
    <View style={{marginTop: top ? 0 : line, marginBottom: half, padding: half, backgroundColor: colour.tint}}>
      <Text style={mono}>{text.replace(/^ +/gm, (spaces) => '\u00a0'.repeat(spaces.length))}</Text>
    </View>
  )
}
