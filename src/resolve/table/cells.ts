import type {VFile} from 'vfile'
import type {DataTable, PhrasingContent} from '../../brief.js'
import {type CsvRecord, startsOf} from '../../csv.js'
import {write} from '../../data/format.js'
import type {Locale} from '../../data/locale.js'
import {report} from '../../message.js'
import type {Column} from './columns.js'
import {words} from './sides.js'

/** Most cells of a column that are told to be unreadable. */
const TOLD = 3

/** A cell that cannot be read as the format of its column asks. */
interface Unread {
  fault: string
  start: {line: number; column: number}
}

/** Writes the cells of a CSV as words, each with its place there. */
export class Cells {
  private readonly unread = new Map<Column, Unread[]>()

  constructor(
    private readonly columns: readonly Column[],
    private readonly src: string,
    private readonly locale: Locale,
    private readonly file: VFile,
  ) {}

  /** Give the cells of a row. */
  of(record: CsvRecord): PhrasingContent[][] {
    const starts = startsOf(record)
    return this.columns.map((column) => {
      const field = (record.fields[column.index] ?? '').replaceAll('\t', ' ').trim()
      const start = starts[column.index] ?? {line: record.line, column: 1}
      const written = column.format ? write(field, column.format, this.locale) : {read: field}
      if ('read' in written) return words(written.read, {position: {start, end: start}, data: {path: this.src}})
      this.unread.set(column, [...(this.unread.get(column) ?? []), {...written, start}])
      return []
    })
  }

  /** Report the cells that could not be read: the first of each column, and how many there are. */
  tell(block: DataTable): void {
    for (const [{name}, cells] of this.unread) {
      cells.slice(0, TOLD).forEach(({fault, start}, index) => {
        const more = index === TOLD - 1 && cells.length > TOLD ? `, as in ${cells.length - TOLD} more cells` : ''
        const reason = `${fault.replace(', expected', ` in column "${name}", expected`)}${more}`
        const mend = 'write it so, put "n/a" or a dash for what is not there, or give the column the format text'
        report(this.file, 'data-cell-reads', reason, start, {path: this.src, mend, block})
      })
    }
  }
}
