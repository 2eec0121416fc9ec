import {Text, View} from '@react-pdf/renderer'
import {flow, numeral, typeOf} from 'offprint/template'
import type {ReactElement, ReactNode} from 'react'
import type {Slots, Tokens} from './contract.js'
import {Hung} from './Hung.js'
import {spacesOf} from './spaces.js'
import {unbroken} from './unbroken.js'

/** How far below the middle of its line type of Source Serif has its base line, as a share of its size. */
const BELOW_MIDDLE = 0.352

/** Put the foot of a numeral on the second base line of the text beside it, of which it takes no more than two lines. */
function beside({size, leading}: Tokens['text'], {fontSize, lineHeight}: {fontSize: number; lineHeight: number}) {
  const height = fontSize * lineHeight
  const marginTop = leading * 1.5 - height / 2 - BELOW_MIDDLE * (fontSize - size)
  return {marginTop, marginBottom: Math.min(0, leading * 2 - height - marginTop)}
}

/** Sets the recommendations with large numerals in the margin, the first as far from a heading as a paragraph. */
export const Recommendations: Slots['recommendations'] = ({title, first, before, steps, after, ...common}) => {
  const {hang, strings, tokens} = common
  const {label, numeral: large} = typeOf(tokens)
  const {half, line} = spacesOf(tokens)
  return (
    <View style={{marginTop: common.top || first ? 0 : line * 2}}>
      {title ? (
        <Title hang={first ? 0 : hang} tokens={tokens}>
          {title}
        </Title>
      ) : null}
      {before ? <View style={{marginTop: half / 2}}>{before}</View> : null}
      {steps.map((step, index) => (
        <Hung
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
          key={index}
          {...common}
          style={{marginTop: index === 0 && !before && (title || first) ? half / 2 : line}}
          aside={
            <Text style={hang === 0 ? label : {...large, ...beside(tokens.text, large)}}>
              {numeral(index + 1, strings)}
            </Text>
          }
        >
          {step}
        </Hung>
      ))}
      {after ? <View style={{marginTop: line}}>{after}</View> : null}
    </View>
  )
}

interface TitleProps {
  hang: number
  tokens: Tokens
  children: ReactNode
}

function Title({hang, tokens, children}: TitleProps): ReactElement {
  const {section, subsection} = typeOf(tokens)
  const {opens} = spacesOf(tokens)
  return (
    <View style={hang === 0 ? {} : {...opens, marginLeft: -hang}} {...flow({keepWithNext: true})}>
      <Text style={hang === 0 ? {...subsection, color: tokens.colours.accent.rgb} : section} {...unbroken}>
        {children}
      </Text>
    </View>
  )
}
