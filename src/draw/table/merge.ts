import type {Read} from './columns.js'
import type {Value} from './table.js'

/** The rows of the marks of one view, before they are joined with those of others. */
export interface Part {
  mark: string
  reads: Read[]
  rows: Value[][]
}

/** Join the parts of one plot that tell of the same things: a line and its band, a bar and its label. */
export function mergedOf(parts: Part[]): Part[] {
  const merged: Part[] = []
  for (const part of parts) {
    const at = merged.findIndex((other) => canJoin(other, part))
    const above = at < 0 ? merged.findIndex((other) => continues(other, part)) : -1
    const before = merged[above]
    if (at >= 0) merged[at] = joined(merged[at] as Part, part)
    else if (before) merged[above] = {...before, rows: [...before.rows, ...part.rows]}
    else merged.push(part)
  }
  return merged.filter((part) => !merged.some((other) => other !== part && holds(other, part, merged)))
}

/** Give the rows the words that stand beside their marks, where their own names do not tell them apart. */
export function labelled(part: Part, label: Part): Part {
  const words = label.reads.findIndex(({column}) => column.channel === 'text')
  const places = label.reads.flatMap((_, i) => (i === words ? [] : i))
  const at = places.map((i) => part.reads.findIndex(({id}) => id === label.reads[i]?.id))
  const read = label.reads[words]
  const before = part.reads.findIndex(({id}) => id === read?.id)
  if (read?.column.kind !== 'name' || places.length === 0 || at.includes(-1) || hasNames(part)) return part
  const written = (row: Value[], indices: number[]): string => JSON.stringify(indices.map((i) => row[i]))
  const found = new Map(label.rows.map((row) => [written(row, places), row[words] ?? null]))
  if (found.size < label.rows.length) return part
  const said = (row: Value[]): Value => found.get(written(row, at)) ?? null
  // several layers may say the same of some marks each
  if (before >= 0) return {...part, rows: part.rows.map((row) => row.with(before, row[before] ?? said(row)))}
  return {
    ...part,
    reads: [{...read, column: {...read.column, key: true}}, ...part.reads],
    rows: part.rows.map((row) => [said(row), ...row]),
  }
}

/** Tell whether the names in the rows of a part are no two alike; numbers that place rows are no names. */
function hasNames({reads, rows}: Part): boolean {
  const names = reads.flatMap(({column}, i) => {
    const isName = column.key && column.kind === 'name' && column.channel !== 'text'
    return isName && rows.some((row) => typeof row[i] === 'string') ? i : []
  })
  return names.length > 0 && new Set(rows.map((row) => JSON.stringify(names.map((i) => row[i])))).size === rows.length
}

/** Marks by how well they say what kind of chart they make. */
const kinds = ['geoshape', 'arc', 'bar', 'area', 'line', 'trail', 'rect', 'boxplot', 'point', 'circle', 'square']

const rank = ({mark}: Part): number => (kinds.indexOf(mark) + 100) % 100

/** Tell whether two parts have the same keys, each once, and those of one are all among those of the other. */
function canJoin(one: Part, other: Part): boolean {
  if (namesOf(one) !== namesOf(other)) return false
  const [ours, theirs] = [keysOf(one), keysOf(other)]
  if (!ours || !theirs) return false
  const [more, less] = ours.size < theirs.size ? [theirs, ours] : [ours, theirs]
  return [...less.keys()].every((key) => more.has(key))
}

/** Tell whether a part has the rows that another, of the same marks and columns, leaves out. */
function continues(one: Part, other: Part): boolean {
  const isAlike = one.mark === other.mark && one.reads.map(({id}) => id).join() === other.reads.map(({id}) => id).join()
  if (!isAlike) return false
  const [ours, theirs] = [keysOf(one), keysOf(other)]
  return ours !== undefined && theirs !== undefined && ![...theirs.keys()].some((key) => ours.has(key))
}

const namesOf = ({reads}: Part): string =>
  reads
    .filter(({column}) => column.key)
    .map(({id}) => id)
    .sort()
    .join('\n')

const known = new WeakMap<Part, Map<string, Value[]> | undefined>()

/** Give the rows by their keys; nothing when there are none, or two rows have the same. */
function keysOf(part: Part): Map<string, Value[]> | undefined {
  if (known.has(part)) return known.get(part)
  const keys = part.reads.flatMap(({column}, i) => (column.key ? i : [])).sort(byId(part))
  const found = new Map(part.rows.map((row) => [JSON.stringify(keys.map((i) => row[i])), row]))
  const unique = keys.length > 0 && found.size === part.rows.length ? found : undefined
  known.set(part, unique)
  return unique
}

const byId =
  ({reads}: Part) =>
  (a: number, b: number): number =>
    (reads[a]?.id ?? '') < (reads[b]?.id ?? '') ? -1 : 1

function joined(one: Part, other: Part): Part {
  const [more, less] = one.rows.length < other.rows.length ? [other, one] : [one, other]
  const [ours, theirs] = [keysOf(more), keysOf(less)]
  const isNew = less.reads.map(({id}) => !more.reads.some((read) => read.id === id))
  const rows = [...(ours ?? [])].map(([key, row]) => {
    const found = theirs?.get(key)
    return [...row, ...isNew.flatMap((take, i) => (take ? [found?.[i] ?? null] : []))]
  })
  const reads = [...more.reads, ...less.reads.filter((_, i) => isNew[i])]
  return {mark: (rank(one) <= rank(other) ? one : other).mark, reads, rows}
}

/** Tell whether a part has all the rows and columns of another; of two that are equal the first is kept. */
function holds(more: Part, less: Part, all: Part[]): boolean {
  if (more.rows.length !== less.rows.length || more.reads.length < less.reads.length) return false
  const at = less.reads.map(({id}) => more.reads.findIndex((read) => read.id === id))
  if (at.includes(-1)) return false
  if (more.reads.length === less.reads.length && all.indexOf(more) > all.indexOf(less)) return false
  const written = (rows: Value[][]): string => JSON.stringify(rows.map((row) => JSON.stringify(row)).sort())
  return written(more.rows.map((row) => at.map((i) => row[i] ?? null))) === written(less.rows)
}
