import {Text, View} from '@react-pdf/renderer'
import {flow, typeOf} from 'offprint/template'
import {spacesOf} from '../policy-brief/spaces.js'
import {unbroken} from '../policy-brief/unbroken.js'
import type {Slots} from './contract.js'

/** Indent of the lines below the first of an entry, pt. */
const INDENT = 18

/** Least width of the labels, pt: of two digits in brackets; and that of a letter of longer ones. */
const LABEL = 28
const LETTER = 6

/** Sets the list of references over the width of the text, each entry with its number or its first line hanging. */
export const References: Slots['references'] = ({title, entries, hanging, top, tokens}) => {
  const {section, source} = typeOf(tokens)
  const {half, line} = spacesOf(tokens)
  const width = Math.max(LABEL, ...entries.map((entry) => ((entry.label?.length ?? 0) + 1) * LETTER))
  return (
    <View style={{marginTop: top || !title ? 0 : line * 2.5}}>
      {title ? (
        <Text style={{...section, marginBottom: half}} {...flow({keepWithNext: true})} {...unbroken}>
          {title}
        </Text>
      ) : null}
      {entries.map((entry, index) => (
        <View
          key={entry.label ?? index}
          {...entry.flow}
          style={{flexDirection: 'row', marginTop: index > 0 ? half / 2 : 0}}
        >
          {entry.label === undefined ? null : <Text style={{...source, width}}>{entry.label}</Text>}
          <Text
            {...entry.textFlow}
            style={{...source, flex: 1, ...(hanging && !entry.label ? hungFrom(entry.turned) : {})}}
          >
            {entry.children}
          </Text>
        </View>
      ))}
    </View>
  )
}

/** Indents all lines but the first, on the side where they begin. */
const hungFrom = (turned = false) => ({textIndent: -INDENT, [turned ? 'marginRight' : 'marginLeft']: INDENT})
