import {Text, View} from '@react-pdf/renderer'
import {type Cell, flow, ruled, typeOf} from 'offprint/template'
import type {Slots} from './contract.js'
import {spacesOf} from './spaces.js'
import {unbroken} from './unbroken.js'

/** Sets a table with rules above its head, below it, above a sum, and at its end; units stand in small type below heads. */
export const Grid: Slots['grid'] = ({head, units, rows, totals, widths, top, tokens}) => {
  const {cell, unit} = typeOf(tokens)
  const {half, line} = spacesOf(tokens)
  const {rules} = tokens
  const around = {marginTop: line, marginBottom: half}
  // rows of smaller type are closer by as much
  const space = (half / 2) * Math.min(1, tokens.table.spacing)
  const across = {flexDirection: 'row' as const, paddingVertical: space}
  const gap = tokens.table.gap / 2
  const row = (cells: Cell[], type: object) =>
    cells.map(({children, align, numeric, inset, flow: part}, column) => {
      const style = {
        ...cell,
        ...type,
        width: widths[column] ?? 0,
        paddingLeft: (column === 0 ? 0 : gap) + inset.left,
        paddingRight: (column === cells.length - 1 ? 0 : gap) + inset.right,
        textAlign: align,
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
  const headed = ruled(rules.head, 'Bottom')
  return (
    <View style={{...ruled(rules.heavy, 'Top', 'Bottom'), ...(top ? {} : around)}} {...flow({table: true})}>
      <View
        style={{...across, alignItems: 'flex-end', ...(units ? {paddingBottom: 0} : headed)}}
        {...flow({head: true})}
      >
        {row(head, {fontWeight: 600})}
      </View>
      {units ? (
        <View style={{...across, paddingTop: 0, ...headed}} {...flow({head: true})}>
          {row(units, unit)}
        </View>
      ) : null}
      {rows.map((cells, index) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
          key={index}
          style={{...across, ...(index > 0 ? ruled(rules.hairline, 'Top') : {})}}
          {...(totals && index === rows.length - 1 ? flow({keepWithNext: true}) : {})}
        >
          {row(cells, {fontWeight: 400})}
        </View>
      ))}
      {totals ? <View style={{...across, ...ruled(rules.head, 'Top')}}>{row(totals, {fontWeight: 600})}</View> : null}
    </View>
  )
}
