import {Text, View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {Check} from './Check.js'
import {colour} from './tokens.js'
import {body, HALF} from './type.js'

/** Sets an item beside its number, bullet or box. */
export const ListItem: Slots['listItem'] = ({marker, task, depth, tight, top, tokens, measure, children}) => {
  const indent = tokens.indent.list
  const sign = marker === '•' && depth > 0 ? '–' : marker
  const gap = tight ? HALF / 2 : HALF
  return (
    <View style={{flexDirection: 'row', marginTop: top ? 0 : gap}}>
      <View style={{width: indent}}>
        {task ? (
          <Check done={task === 'done'} />
        ) : (
          <Text style={{...body, color: colour.accent, ...(sign.length > 3 ? reaching(indent) : {})}}>{sign}</Text>
        )}
      </View>
      <View style={{width: measure - indent}}>{children}</View>
    </View>
  )
}

/** Sets a long number from right to left, into the margin. */
const reaching = (indent: number) => ({width: 60, marginLeft: indent - 4 - 60, textAlign: 'right' as const})
