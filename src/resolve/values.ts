import type {VFile} from 'vfile'
import type {DefinedValue, Inserted} from '../brief/insertion.js'
import {columnIn, type Reading} from '../data/column.js'
import {type Figure, isAbsent, readFigure} from '../data/figure.js'
import {write} from '../data/format.js'
import type {Locale} from '../data/locale.js'
import type {Derived, Gathered, Operation, Value} from '../data/value.js'
import {meeting} from '../data/where.js'
import type {Files} from '../files.js'
import {type Place, report} from '../message.js'
import {DataFiles, type Row, type Rows} from './rows.js'

/** What a value came to: the words that are printed, and where they are from. */
export interface Said extends Omit<Inserted, 'from'> {
  words: string
}

/** What a value came to before it is written: a cell as it is, or a number and how many decimals of it are worth writing. */
interface Worked extends Omit<Inserted, 'from'> {
  cell: string
  decimals?: number
}

/** Most lines of a file that a message lists, and most values of a column. */
const LISTED = 8

/** Looks up the values that a brief takes from data, and writes them in its language. */
export class Values {
  private readonly data: DataFiles
  private readonly read = new Map<string, Rows | undefined>()
  private readonly worked = new Map<Value, Worked | undefined>()

  constructor(
    private readonly defined: Map<string, DefinedValue>,
    files: Files,
    private readonly locale: Locale,
    private readonly file: VFile,
  ) {
    this.data = new DataFiles(files, file)
  }

  /** Read the files of all that is defined, and of those `asked` for in the text. */
  async open(asked: readonly DefinedValue[]): Promise<void> {
    for (const {value, at} of [...this.defined.values(), ...asked]) {
      if ('path' in value) this.read.set(value.path, await this.data.read(value.path, at))
    }
    // what is defined is looked up whether or not it is used, so that its faults are told at once
    for (const {value, at} of this.defined.values()) this.say(value, at)
  }

  /** Give the value that is defined by a name. */
  named(name: string): Said | undefined {
    const definition = this.defined.get(name)
    return definition && this.say(definition.value, definition.at)
  }

  /** Give a value in words; what is wrong with it is reported at `place`. */
  say(value: Value, place: Place): Said | undefined {
    const worked = this.of(value, place)
    if (!worked) return undefined
    const {cell, decimals, ...from} = worked
    const {format} = value
    const written = format ? write(cell, format, this.locale) : plain(cell, decimals, this.locale)
    if ('read' in written) return {words: written.read, ...from}
    const origin = from.path === undefined ? '' : ` (${from.path}${from.line === undefined ? '' : `:${from.line}`})`
    report(this.file, 'value-is-number', `${written.fault}, as its format asks${origin}`, place)
    return undefined
  }

  private of(value: Value, place: Place): Worked | undefined {
    if (this.worked.has(value)) return this.worked.get(value)
    // a value that leads back to itself, which was reported, comes to nothing
    this.worked.set(value, undefined)
    const worked = 'path' in value ? this.gather(value, place) : this.derive(value, place)
    this.worked.set(value, worked)
    return worked
  }

  private gather(value: Gathered, place: Place): Worked | undefined {
    const {path, where, condition, gathering, column: name} = value
    const rows = this.read.get(path)
    if (!rows) return undefined
    const column = columnIn(rows.head, name)
    const test = meeting(rows.head, where)
    for (const found of [column, test]) {
      if ('fault' in found) report(this.file, 'data-column-known', `${found.fault} in ${path}`, place)
    }
    if ('fault' in column || 'fault' in test) return undefined
    const met = rows.rows.filter(({cells}) => test.read(cells))
    const [first, second] = met
    if (!first) {
      const reason = `unexpected condition "${condition}" that no row of ${path} meets, expected one that does`
      report(this.file, 'value-one-cell', reason, place, {mend: this.held(value, rows)})
      return undefined
    }
    if (gathering !== 'column') return this.gatherAll(value, met, column.read, place)
    if (second) {
      const asked = condition === '' ? 'without a condition' : `that meet ${condition}`
      const reason = `unexpected ${met.length} rows of ${path} ${asked} (${linesOf(met)}), expected one`
      report(this.file, 'value-one-cell', reason, place, {
        mend: 'say more after where, or gather them by sum= or mean=',
      })
      return undefined
    }
    const cell = (first.cells[column.read] ?? '').replace(/\s+/g, ' ').trim()
    if (isAbsent(cell)) {
      const reason = `unexpected ${cell === '' ? 'empty cell' : `"${cell}"`} in column "${name}", expected a value for the text`
      report(this.file, 'value-one-cell', reason, first.placeOf(column.read), {mend: 'fill it, or say it in words'})
      return undefined
    }
    const figure = readFigure(cell)
    return {cell, path, line: first.line, ...(figure && {value: figure.value})}
  }

  /** Say what the column of the first condition holds, when that can be said in short. */
  private held({where}: Gathered, {head, rows}: Rows): string {
    const name = where[0]?.column ?? ''
    const column = columnIn(head, name)
    const found = new Set('read' in column ? rows.map(({cells}) => (cells[column.read] ?? '').trim()) : [])
    const listed = [...found].slice(0, LISTED).map((one) => `"${one}"`)
    return `the column "${name}" holds ${listed.join(', ')}${found.size > listed.length ? ' and more' : ''}`
  }

  private gatherAll(
    {path, gathering, column: name}: Gathered,
    met: Row[],
    column: number,
    place: Place,
  ): Worked | undefined {
    const cells = met.filter((row) => !isAbsent(row.cells[column] ?? ''))
    if (gathering === 'count') return {cell: String(cells.length), value: cells.length, path}
    const figures = cells.flatMap((row) => {
      const figure = readFigure(row.cells[column] ?? '')
      if (figure) return [figure]
      const reason = `unexpected "${(row.cells[column] ?? '').trim()}" in column "${name}", expected a number for a ${gathering}`
      report(this.file, 'value-is-number', reason, row.placeOf(column), {mend: 'put a dash for what is not there'})
      return []
    })
    if (figures.length < cells.length) return undefined
    const [least] = figures.toSorted((one, other) => one.value - other.value)
    const greatest = figures.reduce((one, other) => (other.value > one.value ? other : one), figures[0] as Figure)
    if (!least) {
      report(
        this.file,
        'value-one-cell',
        `unexpected ${gathering} of no numbers in column "${name}" of ${path}, expected some`,
        place,
      )
      return undefined
    }
    if (gathering === 'min') return this.numberOf(least.value, least.decimals, false, path)
    if (gathering === 'max') return this.numberOf(greatest.value, greatest.decimals, false, path)
    const decimals = figures.reduce((most, figure) => Math.max(most, figure.decimals), 0)
    const total = figures.reduce((sum, {value}) => sum + value, 0)
    if (gathering === 'sum') return this.numberOf(total, decimals, false, path)
    return this.numberOf(total / figures.length, decimals + 1, false, path)
  }

  private derive({operation, operands}: Derived, place: Place): Worked | undefined {
    const figures = operands.map((operand) => this.figureOf(operand, place))
    const [one, other] = figures
    if (!one || !other) return undefined
    const decimals = Math.max(one.decimals, other.decimals)
    const base = operation === 'change' ? one.value : other.value
    if ((operation === 'change' || operation === 'ratio' || operation === 'share') && base === 0) {
      report(this.file, 'value-is-number', `unexpected ${operation} by a value of 0, expected another`, place)
      return undefined
    }
    const [value, places, percent] = work(operation, one.value, other.value, decimals)
    return this.numberOf(value, places, percent)
  }

  private figureOf(operand: string, place: Place): ReturnType<typeof readFigure> {
    const definition = this.defined.get(operand)
    if (!definition) return readFigure(operand)
    const worked = this.of(definition.value, definition.at)
    if (!worked) return undefined
    const figure = readFigure(worked.cell)
    if (figure) return worked.value === undefined ? figure : {...figure, value: worked.value}
    const reason = `unexpected "${worked.cell}" of the value "${operand}", expected a number to reckon with`
    report(this.file, 'value-is-number', reason, place)
    return undefined
  }

  private numberOf(value: number, decimals: number, percent: boolean, path?: string): Worked {
    // binary fractions leave a tail that nobody wrote
    const number = Number(value.toPrecision(15))
    return {cell: `${number}${percent ? '%' : ''}`, value: number, decimals, ...(path && {path})}
  }
}

/** Work out an operation: the number, how many decimals are worth writing, and whether it is per cent. */
function work(operation: Operation, one: number, other: number, decimals: number): [number, number, boolean] {
  if (operation === 'sum') return [one + other, decimals, false]
  if (operation === 'difference') return [other - one, decimals, false]
  if (operation === 'ratio') return [one / other, 1, false]
  const share = operation === 'change' ? (other - one) / Math.abs(one) : one / other
  return [share * 100, 1, true]
}

/** Write a value that has no format: a cell as it is, a number that was worked out as its language has it. */
function plain(cell: string, decimals: number | undefined, locale: Locale): Reading<string> {
  if (decimals === undefined) return {read: cell}
  const percent = cell.endsWith('%') ? {percent: 'number' as const} : {}
  return write(cell, {as: 'number', form: {decimals: Math.min(decimals, 10), groups: true, ...percent}}, locale)
}

function linesOf(rows: Row[]): string {
  const lines = rows.slice(0, LISTED).map(({line}) => line)
  const more = rows.length > lines.length ? ' and more' : ''
  return `lines ${lines.join(', ')}${more}`
}
