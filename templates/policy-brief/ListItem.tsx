import {Text, View} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import {Check} from './Check.js'
import type {Slots} from './contract.js'
import {spacesOf} from './spaces.js'

/** Sets an item beside its number, bullet or box. */
export const ListItem: Slots['listItem'] = ({marker, task, depth, tight, top, tokens, measure, children}) => {
  const {body} = typeOf(tokens)
  const {half} = spacesOf(tokens)
  const indent = tokens.indent.list
  const sign = marker === '•' && depth > 0 ? '–' : marker
  const gap = tight ? half / 2 : half
  return (
    <View style={{flexDirection: 'row', marginTop: top ? 0 : gap}}>
      <View style={{width: indent}}>
        {task ? (
          <Check tokens={tokens} done={task === 'done'} />
        ) : (
          <Text style={{...body, color: tokens.colours.accent.rgb, ...(sign.length > 3 ? reaching(indent) : {})}}>
            {sign}
          </Text>
        )}
      </View>
      <View style={{width: measure - indent}}>{children}</View>
    </View>
  )
}

/** Sets a long number from right to left, into the margin. */
const reaching = (indent: number) => ({width: 60, marginLeft: indent - 4 - 60, textAlign: 'right' as const})
