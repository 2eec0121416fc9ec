import {Text, View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {Hung} from './Hung.js'
import {link} from './link.js'
import {colour} from './tokens.js'
import {caption, HALF, LINE, label} from './type.js'

/** Sets the list of contents: its title in the margin, one line for each heading. */
export const Contents: Slots['contents'] = ({title, entries, ...common}) => (
  <Hung {...common} style={{marginTop: common.top ? 0 : LINE * 1.5}} aside={<Text style={label}>{title}</Text>}>
    {entries.map(({id, depth, text, page, href}, index) => (
      <View key={id} style={{...line, ...(index > 0 ? hairline : {paddingTop: 0})}}>
        <Text {...link(href)} style={{...caption, flex: 1, paddingLeft: (depth - 1) * LINE, paddingRight: LINE}}>
          {text}
        </Text>
        <Text style={{...caption, width: LINE * 2, textAlign: 'right'}}>{page}</Text>
      </View>
    ))}
  </Hung>
)

const line = {flexDirection: 'row' as const, paddingVertical: HALF / 2}
const hairline = {borderTopWidth: 0.35, borderColor: colour.line}
