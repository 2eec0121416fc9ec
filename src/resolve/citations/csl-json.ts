import {findNodeAtLocation, type Node} from 'jsonc-parser'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {isObject, type Json, type JsonObject, readJson} from '../../json.js'
import {nearest, report} from '../../message.js'
import {pointsIn} from '../lines.js'
import {readItem, variables} from './item.js'
import type {Source} from './source.js'

/** A file that is being read. */
interface Reading {
  pointAt(offset: number): Point
  path: string
  file: VFile
}

/** Read the sources of a CSL-JSON file; report what is no JSON and no source at its line and column. */
export function cslJson(text: string, path: string, file: VFile): Source[] {
  const pointAt = pointsIn(text)
  const reading = {pointAt, path, file}
  const read = readJson(text)
  if ('reason' in read) {
    report(file, 'bibliography-readable', read.reason, pointAt(read.offset), {path})
    return []
  }
  // some programs put the list into a map, and one source may stand alone
  const inMap = findNodeAtLocation(read.tree, ['items'])
  const list = inMap ?? read.tree
  const value = inMap ? (read.value as JsonObject).items : read.value
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => sourceOf(one, list.children?.[index] as Node, reading))
  }
  if (isObject(value)) return sourceOf(value, list, reading)
  const reason = `unexpected ${list.type} in a bibliography, expected a list of sources in CSL-JSON`
  report(file, 'source-valid', reason, pointAt(list.offset), {path})
  return []
}

/** Read one source. */
function sourceOf(value: Json | undefined, node: Node, {pointAt, path, file}: Reading): Source[] {
  const read = readItem(value, {
    path,
    file,
    place: pointAt(node.offset),
    placeOf: (steps) => {
      const found = findNodeAtLocation(node, steps as (string | number)[])
      return found && pointAt(found.offset)
    },
  })
  for (const {item} of read) {
    for (const field of Object.keys(item)) checkField(field, item.id, node, {pointAt, path, file})
  }
  return read
}

/** Report a field that is nearly one of CSL: nothing would be made of it. */
function checkField(field: string, id: string, node: Node, {pointAt, path, file}: Reading): void {
  if (variables.includes(field) || field.startsWith('_')) return
  const near = variables.find((one) => one.toLowerCase() === field.toLowerCase()) ?? nearest(field, variables)
  if (near === undefined || near.length < 4) return
  const property = node.children?.find(({children}) => children?.[0]?.value === field) ?? node
  const reason = `unexpected field "${field}" of source "${id}", did you mean "${near}"?`
  report(file, 'source-field-known', reason, pointAt(property.offset), {path})
}
