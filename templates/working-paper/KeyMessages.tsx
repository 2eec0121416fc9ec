import {Text, View} from '@react-pdf/renderer'
import {ruled, typeOf} from 'offprint/template'
import {spacesOf} from '../policy-brief/spaces.js'
import {unbroken} from '../policy-brief/unbroken.js'
import type {Slots} from './contract.js'
import {Panel} from './Panel.js'

/** Sets what to remember: a panel, a hairline between one message and the next. */
export const KeyMessages: Slots['keyMessages'] = ({title, messages, ...common}) => {
  const {subsection} = typeOf(common.tokens)
  const {half} = spacesOf(common.tokens)
  const between = {...ruled(common.tokens.rules.part, 'Top'), marginTop: half, paddingTop: half}
  return (
    <Panel
      {...common}
      head={
        <Text style={subsection} {...unbroken}>
          {title}
        </Text>
      }
    >
      {messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message is known by its place
        <View key={index} style={index === 0 ? {} : between}>
          {message}
        </View>
      ))}
    </Panel>
  )
}
