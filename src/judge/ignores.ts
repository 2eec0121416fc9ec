import type {Data} from 'mdast'
import type {Node, Point} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Ignore} from '../brief.js'
import {type FilePoint, report} from '../message.js'

/** Tell whether comments ignore a message: one at its place, or one at each of the blocks that it belongs to. */
export function isIgnored(message: VFileMessage, ignores: Ignore[], file: VFile): boolean {
  const named = ignores.filter(({rules}) => rules.some(({id}) => id === message.ruleId))
  if (named.some(({block}) => isPlacedIn(message, block, file))) return true
  const {blocks = []} = message
  return blocks.length > 0 && blocks.every((one) => named.some(({block}) => isWithin(one, block)))
}

/** Report each rule that a comment names and that no message on its block is about; not those of `unheard`. */
export function tellUnused(ignores: Ignore[], unheard: ReadonlySet<string>, file: VFile): void {
  const said = [...file.messages]
  for (const {rules, block} of ignores) {
    const within = said.filter(
      (message) => isPlacedIn(message, block, file) || message.blocks?.some((one) => isWithin(one, block)),
    )
    for (const {id, at} of rules) {
      if (unheard.has(id) || within.some(({ruleId}) => ruleId === id)) continue
      const reason = `unexpected offprint-ignore of ${id}, expected a message of that rule on the block it is for`
      const path = fileOf(block)
      const mend = 'take it out, or put it before the block that is meant'
      report(file, 'ignore-used', reason, at, {mend, ...(path === undefined ? {} : {path})})
    }
  }
}

/** Tell whether the place of a message is within `block`. */
function isPlacedIn({file: path, place}: VFileMessage, block: Node, {path: brief}: VFile): boolean {
  const point = place && ('start' in place ? place.start : place)
  return isAt(path === brief ? undefined : path, point, block)
}

const isWithin = (node: Node, block: Node): boolean => isAt(fileOf(node), node.position?.start, block)

/** Tell whether a point of the file at `path`, or of the brief, is within `block` or in a file that it takes in. */
const isAt = (path: string | undefined, point: Point | undefined, block: Node): boolean =>
  (path === fileOf(block) && holds(block, point)) || (path !== undefined && dataOf(block).taken?.includes(path) === true)

/** Give the path of the file that a node stands in, when it is not the brief. */
const fileOf = (node: Node): string | undefined =>
  dataOf(node).path ?? (node.position?.start as FilePoint | undefined)?.path

const dataOf = ({data}: Node): Data => data ?? {}

function holds({position}: Node, point: Point | undefined): boolean {
  if (!position || !point) return false
  const {start, end} = position
  return !isBefore(point, start) && !isBefore(end, point)
}

const isBefore = (a: Point, b: Point): boolean => a.line < b.line || (a.line === b.line && a.column < b.column)
