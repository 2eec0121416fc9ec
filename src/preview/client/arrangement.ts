/** A row of pages on the table, in the order in which they are read: indexes from 0. */
export interface Row {
  pages: number[]
  /** Whether a page's width stays free before the first: the first page of a brief has no left neighbour. */
  indented: boolean
}

/** Lay pages in rows: one by one, or the first by itself on the side of a recto and pairs after it. */
export function arrange(count: number, arrangement: 'singles' | 'spreads'): Row[] {
  const all = Array.from({length: count}, (_page, index) => index)
  if (arrangement === 'singles') return all.map((page) => ({pages: [page], indented: false}))
  const pairs = all.slice(1).flatMap((_, at, rest) => (at % 2 === 0 ? [rest.slice(at, at + 2)] : []))
  return [...(count > 0 ? [{pages: [0], indented: true}] : []), ...pairs.map((pages) => ({pages, indented: false}))]
}
