import {Text, View} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import type {Slots} from './contract.js'
import {spacesOf} from './spaces.js'
import {unbroken} from './unbroken.js'

/** Sets a sentence large, from the outer margin, under a short heavy rule. */
export const PullQuote: Slots['pullQuote'] = ({by, children, ...common}) => {
  const {caption, pull, pullNarrow} = typeOf(common.tokens)
  const {half, line} = spacesOf(common.tokens)
  const {width, length, colour} = common.tokens.rules.pull
  return (
    <View style={{marginTop: common.top ? 0 : line * 2, paddingBottom: half, marginLeft: -common.hang}}>
      <View style={{width: length, height: width, backgroundColor: colour}} />
      <Text style={{...(common.hang === 0 ? pullNarrow : pull), marginTop: half}} {...unbroken}>
        {children}
      </Text>
      {by ? <Text style={{...caption, color: common.tokens.colours.muted.rgb, marginTop: half / 2}}>{by}</Text> : null}
    </View>
  )
}
