import {View} from '@react-pdf/renderer'
import {ruled} from 'offprint/template'
import type {Slots} from './contract.js'
import {spacesOf} from './spaces.js'

/** Sets a quotation beside a rule. */
export const Blockquote: Slots['blockquote'] = ({top, tokens, children}) => {
  const {half, line} = spacesOf(tokens)
  const {quotation} = tokens.rules
  return (
    <View
      style={{
        marginTop: top ? 0 : line,
        marginBottom: half,
        paddingLeft: tokens.indent.blockquote - quotation.width,
        ...ruled(quotation, 'Left'),
      }}
    >
      {children}
    </View>
  )
}
