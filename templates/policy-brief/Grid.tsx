import {Text, View} from '@react-pdf/renderer'
import {type Cell, flow, type Slots} from 'offprint/template'
import {colour} from './tokens.js'
import {typeOf} from './type.js'
import {unbroken} from './unbroken.js'

/** Sets a table with rules above its head, below it, and at its end. */
export const Grid: Slots['grid'] = ({head, rows, widths, top, tokens}) => {
  const {cell, half, line} = typeOf(tokens)
  const around = {marginTop: line, marginBottom: half}
  const across = {flexDirection: 'row' as const, paddingVertical: half / 2}
  const gap = tokens.table.gap / 2
  const row = (cells: Cell[], weight: number) =>
    cells.map(({children, align, numeric, flow: part}, column) => {
      const style = {
        ...cell,
        width: widths[column] ?? 0,
        paddingLeft: column === 0 ? 0 : gap,
        paddingRight: column === cells.length - 1 ? 0 : gap,
        textAlign: align,
        fontWeight: weight,
        ...(numeric && !tokens.script ? {fontFeatureSettings: ['lnum', 'tnum']} : {}),
      }
      // columns neither move nor vanish
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
        <Text key={column} style={style} {...part} {...unbroken}>
          {children}
        </Text>
      )
    })
  return (
    <View style={{...frame, ...(top ? {} : around)}} {...flow({table: true})}>
      <View
        style={{...across, alignItems: 'flex-end', borderBottomWidth: 0.5, borderColor: colour.accent}}
        {...flow({head: true})}
      >
        {row(head, 600)}
      </View>
      {rows.map((cells, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
        <View key={index} style={{...across, ...(index > 0 ? hairline : {})}}>
          {row(cells, 400)}
        </View>
      ))}
    </View>
  )
}

const frame = {borderTopWidth: 1, borderBottomWidth: 1, borderColor: colour.accent}
const hairline = {borderTopWidth: 0.35, borderColor: colour.line}
