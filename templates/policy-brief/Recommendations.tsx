import {Text, View} from '@react-pdf/renderer'
import {flow, type Slots} from 'offprint/template'
import type {ReactElement} from 'react'
import {Hung, hangOf} from './Hung.js'
import {HALF, LINE, label, numeral, opens, section} from './type.js'
import {unbroken} from './unbroken.js'

/** Sets the recommendations with large numerals in the margin. */
export const Recommendations: Slots['recommendations'] = ({title, before, steps, after, ...common}) => {
  const hang = hangOf(common)
  return (
    <View style={{marginTop: common.top || !title ? 0 : LINE * 2}}>
      {title ? <Title hang={hang}>{title}</Title> : null}
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

const Title = ({hang, children}: {hang: number; children: string}): ReactElement => (
  <View style={hang === 0 ? {} : {...opens, marginLeft: -hang}} {...flow({keepWithNext: true})}>
    <Text style={hang === 0 ? label : section} {...unbroken}>
      {children}
    </Text>
  </View>
)
