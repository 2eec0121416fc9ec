import type {Selection} from '../../brief.js'
import type {CsvRecord} from '../../csv.js'
import type {SortKey} from '../../data/choice.js'
import {columnIn, type Reading} from '../../data/column.js'
import {isAbsent, readFigure} from '../../data/figure.js'
import {meeting} from '../../data/where.js'

/** A choice that cannot be made: what is wrong, and the attribute that says it. */
export interface Refused {
  fault: string
  attribute: 'where' | 'sort' | 'columns'
}

/** Choose the rows that meet the condition, sort them and take the first; `language` puts words in order. */
export function chosenRows(
  head: readonly string[],
  records: CsvRecord[],
  {where = [], sort = [], rows}: Selection,
  language: string,
): CsvRecord[] | Refused {
  const meets = meeting(head, where)
  if ('fault' in meets) return {...meets, attribute: 'where'}
  const kept = records.filter(({fields}) => meets.read(fields))
  const order = orderBy(head, sort, language)
  if ('fault' in order) return {...order, attribute: 'sort'}
  return kept.sort((one, other) => order.read(one.fields, other.fields)).slice(0, rows)
}

type Order = (one: readonly string[], other: readonly string[]) => number

function orderBy(head: readonly string[], keys: SortKey[], language: string): Reading<Order> {
  const words = collatorOf(language)
  const orders: Order[] = []
  for (const {column: name, descending} of keys) {
    const column = columnIn(head, name)
    if ('fault' in column) return column
    orders.push((a, b) => compare(a[column.read] ?? '', b[column.read] ?? '', descending, words))
  }
  return {read: (one, other) => orders.reduce((before, order) => before || order(one, other), 0)}
}

/** Compare two cells: figures by size and before words; what is not there is last either way. */
function compare(one: string, other: string, descending: boolean, words: Intl.Collator): number {
  const [none, neither] = [isAbsent(one), isAbsent(other)]
  if (none || neither) return Number(none) - Number(neither)
  const [a, b] = [readFigure(one), readFigure(other)]
  const order = a && b ? a.value - b.value : a ? -1 : b ? 1 : words.compare(one.trim(), other.trim())
  return descending ? -order : order
}

function collatorOf(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language)
  } catch {
    return new Intl.Collator('en')
  }
}
