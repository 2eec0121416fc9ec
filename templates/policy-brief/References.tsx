import {Text, View} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import type {Slots} from './contract.js'
import {Hung} from './Hung.js'
import {spacesOf} from './spaces.js'

/** Indent of the lines below the first of an entry, pt. */
const INDENT = 12

/** Least width of the labels, pt: of two digits in brackets; and that of a letter of longer ones. */
const LABEL = 24
const LETTER = 5.5

/** Sets the list of references: its title in the margin, and each entry with its number or its first line hanging. */
export const References: Slots['references'] = ({title, entries, hanging, ...common}) => {
  const {caption, label} = typeOf(common.tokens)
  const {half, apart} = spacesOf(common.tokens)
  const width = Math.max(LABEL, ...entries.map((entry) => ((entry.label?.length ?? 0) + 1) * LETTER))
  return (
    <Hung
      {...common}
      style={{marginTop: common.top ? 0 : apart}}
      aside={title ? <Text style={label}>{title}</Text> : undefined}
    >
      {entries.map((entry, index) => (
        <View
          key={entry.label ?? index}
          {...entry.flow}
          style={{flexDirection: 'row', marginTop: index > 0 ? half / 2 : 0}}
        >
          {entry.label === undefined ? null : <Text style={{...caption, width}}>{entry.label}</Text>}
          <Text
            {...entry.textFlow}
            style={{...caption, flex: 1, ...(hanging && !entry.label ? hungFrom(entry.turned) : {})}}
          >
            {entry.children}
          </Text>
        </View>
      ))}
    </Hung>
  )
}

/** Indents all lines but the first, on the side where they begin. */
const hungFrom = (turned = false) => ({textIndent: -INDENT, [turned ? 'marginRight' : 'marginLeft']: INDENT})
