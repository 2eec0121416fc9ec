import {Text, View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {hangOf} from './Hung.js'
import {colour} from './tokens.js'
import {caption, HALF, LINE, pull} from './type.js'
import {unbroken} from './unbroken.js'

/** Sets a sentence large, from the outer margin, under a short heavy rule. */
export const PullQuote: Slots['pullQuote'] = ({by, children, ...common}) => {
  const narrow = common.nested ? {fontSize: 14, lineHeight: 21 / 14} : {}
  return (
    <View style={{marginTop: common.top ? 0 : LINE * 2, paddingBottom: HALF, marginLeft: -hangOf(common)}}>
      <View style={{width: 36, height: 3, backgroundColor: colour.signal}} />
      <Text style={{...pull, ...narrow, marginTop: HALF}} {...unbroken}>
        {children}
      </Text>
      {by ? <Text style={{...caption, color: colour.muted, marginTop: HALF / 2}}>{by}</Text> : null}
    </View>
  )
}
