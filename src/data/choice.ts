/** Which columns and rows of data are shown, and in which order. */
import type {Reading} from './column.js'
import {listIn, unquoted} from './list.js'

/** A column that is shown, and the name that it has there. */
export interface Chosen {
  column: string
  name: string
}

/** A column that rows are put in order by. */
export interface SortKey {
  column: string
  descending: boolean
}

/** A name and the column it stands for, each in quotation marks where it has a comma or an equals sign. */
const renamed = /^("[^"]*"\s*|'[^']*'\s*|[^="']*)=\s*("[^"]*"|'[^']*'|[^="']+)$/

/** Read columns in the order in which they are shown: `year, Exports=exp`, the new name first. */
export function readColumns(text: string): Reading<Chosen[]> {
  const chosen: Chosen[] = []
  for (const item of listIn(text)) {
    const [, name, column] = renamed.exec(item) ?? []
    if (column !== undefined) chosen.push({column: unquoted(column), name: unquoted((name ?? '').trim())})
    else if (item === '') return {fault: 'unexpected empty column, expected names between the commas'}
    else if (/[="']/.test(item) && unquoted(item) === item) {
      return {fault: `unexpected column "${item}", expected a name, or a new one before it such as Exports=exp`}
    } else chosen.push({column: unquoted(item), name: unquoted(item)})
  }
  return {read: chosen}
}

/** Read what rows are sorted by: `year desc, country`. */
export function readSort(text: string): Reading<SortKey[]> {
  const keys = listIn(text).map((item): SortKey => {
    const [ending, way = 'asc'] = /\s(asc|desc)$/i.exec(item) ?? []
    const column = ending === undefined ? item : item.slice(0, -ending.length).trim()
    return {column: unquoted(column), descending: way.toLowerCase() === 'desc'}
  })
  if (keys.every(({column}) => column !== '')) return {read: keys}
  return {fault: 'unexpected empty column, expected names such as "year desc, country"'}
}

/** What a last row of sums says in each column. */
export type Total = {says: 'sum' | 'mean'} | {says: 'words'; words: string}

/** How the last row of a table comes about: of the data as it stands, of all columns of figures, or column by column. */
export type Totals = 'last' | 'sum' | 'mean' | Total[]

/** Read `last`, `sum`, `mean`, or what stands in each column: `Total, sum, mean, –`. */
export function readTotals(text: string): Reading<Totals> {
  const items = listIn(text)
  const [first = ''] = items
  if (items.length > 1) {
    const says = (item: string): Total =>
      item === 'sum' || item === 'mean' ? {says: item} : {says: 'words', words: unquoted(item)}
    return {read: items.map(says)}
  }
  if (first === 'last' || first === 'sum' || first === 'mean') return {read: first}
  return {fault: `unexpected totals "${first}", expected last, sum, mean, or a list such as "Total, sum, mean"`}
}
