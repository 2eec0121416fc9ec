import {Text, View} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import {spacesOf} from '../policy-brief/spaces.js'
import {unbroken} from '../policy-brief/unbroken.js'
import type {Slots} from './contract.js'
import {Numbered} from './Numbered.js'

/** Sets a heading at the edge of the text, its number in the margin before it; in one of two columns, on its line. */
export const Heading: Slots['heading'] = ({depth, number, first, children, ...common}) => {
  const {geometry, measure, tokens, top, nested} = common
  const {section, subsection, subheading} = typeOf(tokens)
  const {half, line} = spacesOf(tokens)
  const style = depth === 1 ? section : depth === 2 ? subsection : depth === 3 ? subheading : {...subheading, ...lesser}
  const above = depth === 1 ? line * 2.25 : line * 1.25
  return (
    <View style={{marginTop: top ? 0 : first ? half / 2 : above, marginBottom: depth === 1 ? half * 1.25 : half / 2}}>
      <Numbered number={number} style={style} hung={!nested && measure >= geometry.measure}>
        <Text style={style} {...unbroken}>
          {children}
        </Text>
      </Numbered>
    </View>
  )
}

const lesser = {fontWeight: 400, fontStyle: 'italic' as const}
