import {Text, View} from '@react-pdf/renderer'
import {flow, numeral, typeOf} from 'offprint/template'
import {spacesOf} from '../policy-brief/spaces.js'
import {unbroken} from '../policy-brief/unbroken.js'
import type {Slots} from './contract.js'
import {Numbered} from './Numbered.js'

/** Sets the recommendations with their numbers large, in the margin. */
export const Recommendations: Slots['recommendations'] = ({title, first, before, steps, after, ...common}) => {
  const {strings, tokens, nested, top} = common
  const {step: large, subsection} = typeOf(tokens)
  const {half, line} = spacesOf(tokens)
  return (
    <View style={{marginTop: top || first ? 0 : line, marginBottom: half}}>
      {title ? (
        <Text
          style={{...subsection, marginTop: half, marginBottom: half}}
          {...flow({keepWithNext: true})}
          {...unbroken}
        >
          {title}
        </Text>
      ) : null}
      {before ? <View style={{marginTop: half / 2}}>{before}</View> : null}
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
        <View key={index} style={{marginTop: index === 0 && !before ? half : line}}>
          <Numbered number={numeral(index + 1, strings)} style={{...large, marginTop: RAISED}} hung={!nested}>
            {step}
          </Numbered>
        </View>
      ))}
      {after ? <View style={{marginTop: line}}>{after}</View> : null}
    </View>
  )
}

/** Puts a large number on the first base line of the text beside it, pt. */
const RAISED = -6
