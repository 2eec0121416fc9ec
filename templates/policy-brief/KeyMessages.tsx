import {Text, View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {Box} from './Box.js'
import {colour} from './tokens.js'
import {typeOf} from './type.js'

/** Sets what to remember: a box from margin to margin, a hairline between one message and the next. */
export const KeyMessages: Slots['keyMessages'] = ({title, messages, ...common}) => {
  const {half, label} = typeOf(common.tokens)
  const between = {marginTop: half, paddingTop: half - 0.5, borderTopWidth: 0.5, borderColor: colour.line}
  return (
    <Box {...common} aside={<Text style={label}>{title}</Text>}>
      {messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message is known by its place
        <View key={index} style={index === 0 ? {} : between}>
          {message}
        </View>
      ))}
    </Box>
  )
}
