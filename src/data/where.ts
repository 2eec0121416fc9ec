/** Conditions on the rows of data: `year>=2018 and country='Iran'`. */
import {columnIn, type Reading} from './column.js'
import {readFigure} from './figure.js'

/** One comparison of a column with a value, which is compared as a number where both are. */
export interface Comparison {
  column: string
  operator: Operator
  value: string
}

type Operator = '=' | '!=' | '<' | '<=' | '>' | '>='

const spellings: Record<string, Operator> = {'≥': '>=', '≤': '<=', '≠': '!='}

/** A name or a value in quotation marks, or words up to an operator or "and". */
const part = String.raw`(?:"([^"]*)"|'([^']*)'|((?:(?!\sand\s|\sor\s)[^=<>!≤≥≠"])*?))`

const comparison = new RegExp(String.raw`^\s*${part}\s*(==|>=|<=|!=|<>|[=<>≥≤≠])\s*${part}\s*(?:$|\s(and|or)\s)`, 'i')

/** Most characters of a condition. */
const LONGEST = 500

/** A calendar date, or the first parts of one: such texts are in the order of time. */
const date = /^\d{4}(-\d\d){0,2}$/

/**
 * Read a condition: comparisons joined by "and", each a column, one of `= != < <= > >=` and a value. Names and values
 * stand in quotation marks where they hold signs or "and".
 */
export function readWhere(text: string): Reading<Comparison[]> {
  if (text.length > LONGEST) {
    return {fault: `unexpected condition of ${text.length} characters, expected at most ${LONGEST}`}
  }
  const comparisons: Comparison[] = []
  let rest = text
  while (rest !== '') {
    const found = comparison.exec(rest)
    const faulty = rest.trim()
    if (!found) {
      return {fault: `unexpected condition "${faulty}", expected a column, a comparison and a value such as year>=2018`}
    }
    const [whole, , , , sign = '', , , , join] = found
    const column = (found[1] ?? found[2] ?? found[3] ?? '').trim()
    const value = (found[5] ?? found[6] ?? found[7] ?? '').trim()
    if (sign === '==' || sign === '<>') {
      return {fault: `unexpected ${sign} in the condition "${faulty}", expected ${sign === '==' ? '=' : '!='}`}
    }
    if (join?.toLowerCase() === 'or') {
      return {fault: `unexpected "or" in the condition "${faulty}", expected comparisons joined by "and"`}
    }
    if (column === '')
      return {fault: `unexpected condition "${faulty}" without a column before ${sign}, expected its name`}
    const operator = spellings[sign] ?? (sign as Operator)
    const quoted = found[5] !== undefined || found[6] !== undefined
    if (value === '' && !quoted) {
      return {
        fault: `unexpected condition "${faulty}" without a value after ${sign}, expected one, or '' for empty cells`,
      }
    }
    if (/[<>]/.test(operator) && !readFigure(value) && !date.test(value)) {
      return {fault: `unexpected "${value}" after ${operator}, expected a number or a date such as 2024-06-30`}
    }
    comparisons.push({column, operator, value})
    if (join !== undefined && rest.length === whole.length) {
      return {fault: `unexpected end after "${join}", expected another comparison`}
    }
    rest = rest.slice(whole.length)
  }
  if (comparisons.length > 0) return {read: comparisons}
  return {fault: 'unexpected empty condition, expected a column, a comparison and a value such as year>=2018'}
}

/** Give a test for the rows under a head that meet all comparisons; a fault names a column that is not there. */
export function meeting(
  head: readonly string[],
  comparisons: readonly Comparison[],
): Reading<(row: readonly string[]) => boolean> {
  const tests: ((row: readonly string[]) => boolean)[] = []
  for (const {column: name, operator, value} of comparisons) {
    const column = columnIn(head, name)
    if ('fault' in column) return column
    tests.push((row) => holds((row[column.read] ?? '').trim(), operator, value))
  }
  return {read: (row) => tests.every((test) => test(row))}
}

function holds(cell: string, operator: Operator, value: string): boolean {
  const order = orderOf(cell, value)
  if (operator === '=') return order === 0
  if (operator === '!=') return order !== 0
  // what is no number, or no date, is neither below nor above one
  if (order === undefined) return false
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

/** Compare a cell with a value: below, at or above 0; nothing when they have no order. */
function orderOf(cell: string, value: string): number | undefined {
  const [one, other] = [readFigure(cell), readFigure(value)]
  if (one && other) return one.value - other.value
  if (cell === value) return 0
  return date.test(cell) && date.test(value) ? (cell < value ? -1 : 1) : undefined
}
