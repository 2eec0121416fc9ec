import {Text, View} from '@react-pdf/renderer'
import {ruled, typeOf} from 'offprint/template'
import {Box} from './Box.js'
import type {Slots} from './contract.js'
import {spacesOf} from './spaces.js'

/** Sets what to remember: a box from margin to margin, a hairline between one message and the next. */
export const KeyMessages: Slots['keyMessages'] = ({title, messages, ...common}) => {
  const {label} = typeOf(common.tokens)
  const {half} = spacesOf(common.tokens)
  const {part} = common.tokens.rules
  const between = {marginTop: half, paddingTop: half - part.width, ...ruled(part, 'Top')}
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
