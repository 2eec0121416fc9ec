import {toString as textOf} from 'mdast-util-to-string'
import type {DataTable, PhrasingContent} from '../../brief.js'
import {isAbsent, readFigure} from '../../data/figure.js'
import {type Locale, markOf} from '../../data/locale.js'
import {sideOf} from '../alignment.js'

/** Line up the columns of a table with caption, and say by which mark figures stand below each other. */
export function lineUp(table: DataTable, locale: Locale, formatted: readonly boolean[] = []): void {
  const [head = [], ...rows] = table.rows
  const body = rows.slice((table.head ?? 1) - 1)
  const marks: (string | undefined)[] = []
  table.align = head.map((_, column) => {
    const cells = body.map((row) => textOf(row[column] ?? []))
    const asked = table.align[column]
    const isStub = column === 0 && areYears(cells)
    const side = asked ?? (!isStub && (formatted[column] || sideOf(cells) === 'right') ? 'decimal' : 'left')
    marks[column] = side === 'decimal' ? markIn(cells, locale, formatted[column]) : undefined
    return side
  })
  table.marks = marks
}

/** Tell whether cells are years, which say what a row is of, as names do, and not how much. */
const areYears = (cells: string[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^(?:1[5-9]|20)\d\d$/.test(cell.trim()))

/** Give the mark of a column: that of the language where it was written in it, or the point of data. */
function markIn(cells: string[], locale: Locale, formatted = false): string {
  const isData = cells.every((cell) => isAbsent(cell) || readFigure(cell) !== undefined)
  return !formatted && isData ? '.' : markOf(locale)
}

/** Give the words of a cell, or none. */
export const words = (value: string, place: Pick<PhrasingContent, 'position' | 'data'>): PhrasingContent[] =>
  value === '' ? [] : [{type: 'text', value, ...place}]
