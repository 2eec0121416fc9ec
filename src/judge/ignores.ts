import type {Data} from 'mdast'
import type {Node, Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Ignore} from '../brief.js'
import {type FilePoint, report} from '../message.js'

/** A rule that comments ignore on one block. */
interface Ruling {
  id: string
  block: Node
  /** Where the comment names the rule. */
  at: Position
  reason: string | undefined
  isUsed: boolean
}

/** The comments of a brief, found by the lines that they hold for: there may be as many as there are messages. */
export class Ignores {
  private readonly all: Ruling[]
  private readonly byLine = new Map<string, Ruling[]>()
  private readonly byFile = new Map<string, Ruling[]>()

  constructor(ignores: Ignore[]) {
    this.all = ignores.flatMap(({rules, block, reason}) =>
      rules.map(({id, at}) => ({id, at, block, reason, isUsed: false})),
    )
    for (const ruling of this.all) {
      const {position} = ruling.block
      const path = fileOf(ruling.block)
      const [from, to] = position ? [position.start.line, position.end.line] : [1, 0]
      for (let line = from; line <= to; line++) add(this.byLine, keyOf(path, line, ruling.id), ruling)
      for (const taken of dataOf(ruling.block).taken ?? []) add(this.byFile, `${taken} ${ruling.id}`, ruling)
    }
  }

  /**
   * Tell whether comments ignore a message: one at its place, or one at each of the blocks that it belongs to. It then
   * carries the reasons that they give.
   */
  isIgnored(message: VFileMessage, {path: brief}: VFile): boolean {
    const {file: path, place, ruleId, blocks = []} = message
    const point = place && ('start' in place ? place.start : place)
    const at = this.use(path === brief ? undefined : path, point, ruleId)
    const around = blocks.map((block) => this.use(fileOf(block), block.position?.start, ruleId))
    const isAround = around.length > 0 && around.every((found) => found.length > 0)
    if (at.length === 0 && !isAround) return false
    const reasons = new Set([...at, ...around.flat()].flatMap(({reason}) => reason ?? []))
    if (reasons.size > 0) message.justification = [...reasons].join('; ')
    return true
  }

  /**
   * Report each rule that a comment names and that no message on its block is about; not those of `unheard`. Of the
   * messages that are `left`, one of that rule in that file is perhaps the one that is meant.
   */
  tellUnused(unheard: ReadonlySet<string>, left: VFileMessage[], file: VFile): void {
    const lines = new Map<string, number>()
    for (const {file: path, ruleId, line} of left) {
      const key = `${path === file.path ? '' : path} ${ruleId}`
      if (line !== undefined && !lines.has(key)) lines.set(key, line)
    }
    for (const {id, at, block, isUsed} of this.all) {
      if (isUsed || unheard.has(id)) continue
      const reason = `unexpected offprint-ignore of ${id}, expected a message of that rule on the block it is for`
      const path = fileOf(block)
      const line = lines.get(`${path ?? ''} ${id}`)
      const mend =
        line === undefined
          ? 'take it out: nothing is left to ignore'
          : `put it right before line ${line}, or take it out`
      report(file, 'ignore-used', reason, at, {mend, ...(path === undefined ? {} : {path})})
    }
  }

  /** Give the comments that ignore a rule at a point of the file at `path`, or of the brief; they are of use. */
  private use(path: string | undefined, point: Point | undefined, id = ''): Ruling[] {
    const placed = point ? (this.byLine.get(keyOf(path, point.line, id)) ?? []) : []
    const here = placed.filter(({block}) => holds(block, point as Point))
    const found = [...here, ...(this.byFile.get(`${path} ${id}`) ?? [])]
    for (const ruling of found) ruling.isUsed = true
    return found
  }
}

const keyOf = (path: string | undefined, line: number, id: string): string => `${path ?? ''}:${line} ${id}`

function add(map: Map<string, Ruling[]>, key: string, ruling: Ruling): void {
  const known = map.get(key)
  if (known) known.push(ruling)
  else map.set(key, [ruling])
}

/** Give the path of the file that a node stands in, when it is not the brief. */
const fileOf = (node: Node): string | undefined =>
  dataOf(node).path ?? (node.position?.start as FilePoint | undefined)?.path

const dataOf = ({data}: Node): Data => data ?? {}

function holds({position}: Node, point: Point): boolean {
  return position !== undefined && !isBefore(point, position.start) && !isBefore(position.end, point)
}

const isBefore = (a: Point, b: Point): boolean => a.line < b.line || (a.line === b.line && a.column < b.column)
