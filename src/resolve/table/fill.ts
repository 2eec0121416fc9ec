import type {VFile} from 'vfile'
import type {DataTable, PhrasingContent} from '../../brief.js'
import {type CsvRecord, startsOf} from '../../csv.js'
import {isAbsent} from '../../data/figure.js'
import {report} from '../../message.js'
import {Cells} from './cells.js'
import {chosenColumns} from './columns.js'
import {chosenRows, type Refused} from './rows.js'
import {lineUp, words} from './sides.js'
import {type TableTongue, totalsOf} from './totals.js'
import {tellCounts, unitsRow} from './units.js'

/** Most rows below the head of a table, and most that it may choose them from. */
export const MOST = 5000
export const MOST_READ = 200_000

/** Say that a table has more rows than are set. */
export const tooLong = (rows: number): string =>
  `unexpected table of ${rows.toLocaleString('en')} rows, expected at most ${MOST.toLocaleString('en')}`

/** Fill a table with what it takes of the rows of a CSV, head first; report what it asks for in vain. */
export function fill(table: DataTable, records: CsvRecord[], src: string, locale: TableTongue, file: VFile): void {
  const {selection = {places: {}}} = table
  const [heading, ...rest] = records as [CsvRecord, ...CsvRecord[]]
  const head = heading.fields
  const units = table.units === 'row' ? rest.shift() : undefined
  const last = selection.totals === 'last' ? rest.pop() : undefined
  const rows = chosenRows(head, rest, selection, locale.language)
  const columns = 'fault' in rows ? rows : chosenColumns(head, rows, selection)
  if ('fault' in rows || 'fault' in columns) {
    const {fault, attribute} = columns as Refused
    report(file, 'data-column-known', `${fault} in ${src}`, selection.places[attribute] ?? table)
    return
  }
  if (!isFew(table, rows.length, rest.length, src, file)) return
  tellCounts(table, columns.length, src, file)
  const cells = new Cells(columns, src, locale, file)
  const written = [...rows, ...(last ? [last] : [])].map((record) => cells.of(record))
  cells.tell(table)
  table.rows = [columns.map(({name, index}) => words(name, placeIn(heading, index, src))), ...written]
  if (units)
    table.rows.splice(
      1,
      0,
      columns.map(({index}) => (isAbsent(units.fields[index] ?? '') ? [] : wordsIn(units, index, src))),
    )
  else if (Array.isArray(table.units)) table.rows.splice(1, 0, unitsRow(table.units, table))
  if (table.units) table.head = 2
  const {totals} = selection
  if (totals) table.totals = true
  if (totals && totals !== 'last') {
    const {position} = table
    table.rows.push(totalsOf(totals, columns, rows, locale).map((text) => words(text, {position})))
  }
  const formatted = columns.map(({format}) => format?.as === 'number')
  lineUp(table, locale, formatted)
}

/** Tell whether there are rows, and no more than are set; `all` is how many they were chosen from. */
function isFew(table: DataTable, rows: number, all: number, src: string, file: VFile): boolean {
  const {where} = table.selection?.places ?? {}
  if (rows > MOST) report(file, 'data-size', tooLong(rows), where ?? table, {mend: 'choose fewer rows'})
  else if (rows === 0 && where) {
    const reason = `unexpected condition that none of the ${all} rows of ${src} meets, expected some to be left`
    report(file, 'data-rows-chosen', reason, where, {mend: 'compare it with what stands in the file'})
  } else if (rows === 0) {
    const reason = `unexpected end of ${src} after its head, units and totals, expected rows between them`
    report(file, 'data-rows-chosen', reason, table, {mend: 'add the rows, or leave out units=row and totals=last'})
  }
  return rows > 0 && rows <= MOST
}

const wordsIn = (record: CsvRecord, column: number, src: string): PhrasingContent[] =>
  words((record.fields[column] ?? '').replaceAll('\t', ' ').trim(), placeIn(record, column, src))

/** Say where a field stands in its CSV. */
export function placeIn(record: CsvRecord, column: number, path: string): Pick<PhrasingContent, 'position' | 'data'> {
  const start = startsOf(record)[column] ?? {line: record.line, column: 1}
  return {position: {start, end: start}, data: {path}}
}
