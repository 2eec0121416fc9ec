import {Text, View} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import type {Slots} from './contract.js'
import {spacesOf} from './spaces.js'
import {unbroken} from './unbroken.js'

/** Sets the heading of a section from the outer margin, under a rule; those below it at the edge of the text. */
export const Heading: Slots['heading'] = ({depth, first, children, ...common}) => {
  const {section, subsection, subheading} = typeOf(common.tokens)
  const {half, line, opens} = spacesOf(common.tokens)
  if (depth === 1 && !common.nested) {
    return (
      <View style={{marginTop: line * 2, marginLeft: -common.hang, ...opens}}>
        <Text style={section} {...unbroken}>
          {children}
        </Text>
      </View>
    )
  }
  const style =
    depth <= 2
      ? {...subsection, color: common.tokens.colours.accent.rgb}
      : depth === 3
        ? subheading
        : {...subheading, ...lesser}
  return (
    <Text style={{...style, marginTop: common.top ? 0 : first ? half / 2 : line}} {...unbroken}>
      {children}
    </Text>
  )
}

const lesser = {fontWeight: 400, fontStyle: 'italic' as const}
