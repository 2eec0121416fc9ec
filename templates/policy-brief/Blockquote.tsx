import {View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {colour} from './tokens.js'
import {typeOf} from './type.js'

/** Sets a quotation beside a rule. */
export const Blockquote: Slots['blockquote'] = ({top, tokens, children}) => {
  const {half, line} = typeOf(tokens)
  return (
    <View
      style={{
        marginTop: top ? 0 : line,
        marginBottom: half,
        paddingLeft: tokens.indent.blockquote - 1.5,
        borderLeftWidth: 1.5,
        borderColor: colour.line,
      }}
    >
      {children}
    </View>
  )
}
