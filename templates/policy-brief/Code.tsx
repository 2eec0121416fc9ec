import {Text, View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {colour} from './tokens.js'
import {HALF, LINE, mono} from './type.js'

/** Sets code line by line on a ground; the spaces that indent a line are kept. */
export const Code: Slots['code'] = ({text, top}) => (
  <View style={{marginTop: top ? 0 : LINE, marginBottom: HALF, padding: HALF, backgroundColor: colour.tint}}>
    <Text style={mono}>{text.replace(/^ +/gm, (spaces) => '\u00a0'.repeat(spaces.length))}</Text>
  </View>
)
