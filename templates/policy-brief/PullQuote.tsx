import {Text, View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {colour} from './tokens.js'
import {typeOf} from './type.js'
import {unbroken} from './unbroken.js'

/** Sets a sentence large, from the outer margin, under a short heavy rule. */
export const PullQuote: Slots['pullQuote'] = ({by, children, ...common}) => {
  const {caption, half, line, pull} = typeOf(common.tokens)
  const narrow = common.hang === 0 ? {fontSize: 14, lineHeight: (line * 1.5) / 14} : {}
  return (
    <View style={{marginTop: common.top ? 0 : line * 2, paddingBottom: half, marginLeft: -common.hang}}>
      <View style={{width: 36, height: 3, backgroundColor: colour.signal}} />
      <Text style={{...pull, ...narrow, marginTop: half}} {...unbroken}>
        {children}
      </Text>
      {by ? <Text style={{...caption, color: colour.muted, marginTop: half / 2}}>{by}</Text> : null}
    </View>
  )
}
