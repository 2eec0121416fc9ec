import {Text, View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {Hung} from './Hung.js'
import {link} from './link.js'
import {colour} from './tokens.js'
import {typeOf} from './type.js'

/** Sets the list of contents: its title in the margin, one line for each heading. */
export const Contents: Slots['contents'] = ({title, entries, ...common}) => {
  const {caption, half, line, apart, label} = typeOf(common.tokens)
  const row = {flexDirection: 'row' as const, paddingVertical: half / 2}
  return (
    <Hung {...common} style={{marginTop: common.top ? 0 : apart}} aside={<Text style={label}>{title}</Text>}>
      {entries.map(({id, depth, text, page, href}, index) => (
        <View key={id} style={{...row, ...(index > 0 ? hairline : {paddingTop: 0})}}>
          <Text {...link(href)} style={{...caption, flex: 1, paddingLeft: (depth - 1) * line, paddingRight: line}}>
            {text}
          </Text>
          <Text style={{...caption, width: line * 2, textAlign: 'right'}}>{page}</Text>
        </View>
      ))}
    </Hung>
  )
}

const hairline = {borderTopWidth: 0.35, borderColor: colour.line}
