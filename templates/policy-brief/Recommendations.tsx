import {Text, View} from '@react-pdf/renderer'
import {flow, type Slots} from 'offprint/template'
import {Hung, hangOf} from './Hung.js'
import {colour} from './tokens.js'
import {HALF, LINE, label, numeral, section} from './type.js'

/** Sets the recommendations with large numerals in the margin. */
export const Recommendations: Slots['recommendations'] = ({title, before, steps, after, ...common}) => {
  const hang = hangOf(common)
  const rule = {borderTopWidth: 0.75, borderColor: colour.accent, paddingTop: HALF - 0.75}
  return (
    <View style={{marginTop: common.top ? 0 : LINE * 2}}>
      <View style={hang === 0 ? {} : {...rule, marginLeft: -hang}} {...flow({keepWithNext: true})}>
        <Text style={hang === 0 ? label : section}>{title}</Text>
      </View>
      {before ? <View style={{marginTop: HALF / 2}}>{before}</View> : null}
      {steps.map((step, index) => (
        <Hung
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
          key={index}
          {...common}
          style={{marginTop: LINE}}
          aside={<Text style={hang === 0 ? label : {...numeral, marginTop: -7}}>{index + 1}</Text>}
        >
          {step}
        </Hung>
      ))}
      {after ? <View style={{marginTop: LINE}}>{after}</View> : null}
    </View>
  )
}
