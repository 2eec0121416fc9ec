/** What kind of data a file holds, and what of it can be read as rows. */
import {isObject, type Json, type JsonObject} from '../json.js'

/** Endings of files that are not looked into: what they hold is no table that can be read. */
const closed = /^(arrow|feather|parquet|avro|pdf|xlsx?|ods|sqlite|db|zip|gz)$/
const picture = /^(png|jpe?g|gif|webp|svg)$/

const readable = new Set(['csv', 'tsv', 'dsv', 'json', 'topojson'])

const endingOf = (url: string): string => /\.([a-z]+)$/i.exec(url)?.[1]?.toLowerCase() ?? ''

/** Give the type of the data of a file: what its format says, or else its ending. */
export const typeOf = (url: string, {type}: JsonObject): string => (typeof type === 'string' ? type : endingOf(url))

/** Say what a file is that cannot hold data of the type, and how to mend it; nothing when it may. */
export function strangeness(url: string, type: string): {found: string; mend: string} | undefined {
  if (readable.has(type)) return undefined
  if (type !== endingOf(url)) return {found: `data of type "${type}"`, mend: 'save it as CSV or JSON'}
  if (picture.test(type)) return {found: `image "${url}"`, mend: 'show images by marks of type "image"'}
  if (type === '' && !/^[a-z][a-z0-9+.-]*:/i.test(url))
    return {found: `file "${url}" without an ending`, mend: 'end its name in .csv, or name its "format"'}
  // a file of any other ending may be JSON
  return closed.test(type) ? {found: `file "${url}"`, mend: 'save it as CSV or JSON'} : undefined
}

/**
 * Name the lists inside an object that is no data by itself: those of rows first, then the longest. Gives nothing for
 * rows, and for shapes on maps.
 */
export function listsIn(values: Json | undefined, format: JsonObject): string[] | undefined {
  if (!isObject(values) || format.property !== undefined || typeof values.type === 'string') return undefined
  const rank = (list: Json[]): number => (isObject(list[0]) ? Number.MAX_SAFE_INTEGER : list.length)
  return Object.entries(values)
    .flatMap(([name, value]) => (Array.isArray(value) ? [{name, rank: rank(value)}] : []))
    .sort((a, b) => b.rank - a.rank)
    .map(({name}) => name)
}
