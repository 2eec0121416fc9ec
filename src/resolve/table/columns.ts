import type {Selection} from '../../brief.js'
import type {CsvRecord} from '../../csv.js'
import {columnIn} from '../../data/column.js'
import {isAbsent, readFigure} from '../../data/figure.js'
import type {Format} from '../../data/format.js'
import type {Refused} from './rows.js'

/** A column of a table: where it stands in the CSV, what it is called, and how its cells are written. */
export interface Column {
  index: number
  name: string
  /** Whether all of its cells are figures, or marks for such as are not there. */
  figures: boolean
  format?: Format
}

/** Choose the columns of a table. */
export function chosenColumns(
  head: readonly string[],
  records: readonly CsvRecord[],
  {columns, formats = []}: Selection,
): Column[] | Refused {
  const chosen: Column[] = []
  const named = columns ?? head.map((name) => ({name: name.replaceAll('\t', ' ').trim(), column: undefined}))
  for (const [position, {name, column}] of named.entries()) {
    const found = column === undefined ? {read: position} : columnIn(head, column)
    if ('fault' in found) return {...found, attribute: 'columns'}
    const index = found.read
    const figures = areFigures(records.map(({fields}) => fields[index] ?? ''))
    const format = formats.length === 1 ? formatOfAll(formats[0], position, figures) : formats[position]
    chosen.push({index, name, figures, ...(format && {format})})
  }
  return chosen
}

/** One format is for all columns of figures; the first column says what the rows are. */
const formatOfAll = (format: Format | undefined, position: number, figures: boolean): Format | undefined =>
  position > 0 && (figures || format?.as !== 'number') ? format : undefined

function areFigures(cells: string[]): boolean {
  const there = cells.filter((cell) => !isAbsent(cell))
  return there.length > 0 && there.every((cell) => readFigure(cell) !== undefined)
}
