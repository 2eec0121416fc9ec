import {Text, View} from '@react-pdf/renderer'
import {ruled, typeOf} from 'offprint/template'
import type {Slots} from './contract.js'
import {Hung} from './Hung.js'
import {link} from './link.js'
import {spacesOf} from './spaces.js'

/** Sets the list of contents: its title in the margin, one line for each heading. */
export const Contents: Slots['contents'] = ({title, entries, ...common}) => {
  const {caption, label} = typeOf(common.tokens)
  const {half, line, apart} = spacesOf(common.tokens)
  const hairline = ruled(common.tokens.rules.hairline, 'Top')
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
