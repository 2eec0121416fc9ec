import {View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {colour} from './tokens.js'
import {HALF, LINE} from './type.js'

/** Sets a quotation beside a rule. */
export const Blockquote: Slots['blockquote'] = ({top, tokens, children}) => (
  <View
    style={{
      marginTop: top ? 0 : LINE,
      marginBottom: HALF,
      paddingLeft: tokens.indent.blockquote - 1.5,
      borderLeftWidth: 1.5,
      borderColor: colour.line,
    }}
  >
    {children}
  </View>
)
