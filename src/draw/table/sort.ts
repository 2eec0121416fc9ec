import type {Column, Value} from './table.js'

/** Sort rows by their keys: dates and classes by value, names in the order in which they come first. */
export function sorted(rows: Value[][], columns: Column[]): Value[][] {
  const keys = columns.flatMap((column, i) => (column.key ? {i, isName: column.kind === 'name'} : []))
  const places = keys.map(({i, isName}) => {
    const names = isName ? [...new Set(rows.map((row) => row[i] ?? null))] : []
    return new Map(names.map((name, place) => [name, place]))
  })
  const ranked = rows.map((row) => ({
    row,
    ranks: keys.map(({i}, k) => places[k]?.get(row[i] ?? null) ?? row[i] ?? null),
  }))
  return ranked
    .sort((a, b) => {
      for (const [k, rank] of a.ranks.entries()) {
        const order = compared(rank, b.ranks[k] ?? null)
        if (order !== 0) return order
      }
      return 0
    })
    .map(({row}) => row)
}

/** Compare two values of one kind; nothing comes last. */
function compared(a: Value, b: Value): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
