import {Text, View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {hangOf} from './Hung.js'
import {colour} from './tokens.js'
import {HALF, LINE, opens, section, subsection} from './type.js'
import {unbroken} from './unbroken.js'

/** Sets the heading of a section from the outer margin, under a rule; those below it at the edge of the text. */
export const Heading: Slots['heading'] = ({depth, first, children, ...common}) => {
  if (depth === 1 && !common.nested) {
    return (
      <View style={{marginTop: LINE * 2, marginLeft: -hangOf(common), ...opens}}>
        <Text style={section} {...unbroken}>
          {children}
        </Text>
      </View>
    )
  }
  const style = depth <= 2 ? {color: colour.accent} : depth === 3 ? {fontSize: 10, lineHeight: 1.4} : lesser
  return (
    <Text style={{...subsection, ...style, marginTop: common.top ? 0 : first ? HALF / 2 : LINE}} {...unbroken}>
      {children}
    </Text>
  )
}

const lesser = {fontSize: 10, lineHeight: 1.4, fontWeight: 400, fontStyle: 'italic' as const}
