/**
 * Takes the blocks that need no grammar out of a text before it is parsed, and puts them into the tree after.
 *
 * They are most of a brief, and the full grammar takes many times longer over them. A run of them is replaced by a
 * single character; what is parsed of the rest then moves down to where it stands in the whole text.
 */
import type {Nodes, Root, RootContent} from 'mdast'
import type {Point, Position} from 'unist'
import {edge, simpleBlock} from './simple-blocks.js'

/** A private-use character, which stands for a run of blocks. */
const STAND_IN = '\uE000'

/** What is read in another way when a footnote is not there, and line ends and a character that are not foreseen. */
const dependent = /[\r\uE000]|!\[\^|\[\^[^\]\n]*\](?:[([]|[ \t]+\n)/

/** A run of blocks that was taken out. */
interface Run {
  nodes: RootContent[]
  /** Line of the stand-in in the shorter text. */
  line: number
  /** Lines and characters by which what follows is higher up in the shorter text. */
  lines: number
  characters: number
}

/** The shorter text, and what was taken out, from top to bottom. */
interface Shortened {
  text: string
  runs: Run[]
}

/** Put a stand-in in the place of each run of simple blocks of `text`. */
export function takeOut(text: string): Shortened {
  const runs: Run[] = []
  if (dependent.test(text)) return {text, runs}
  const lines = text.split('\n')
  const rest: string[] = []
  let kept = 0
  let fence = ''
  let index = 0
  let offset = 0
  while (index < lines.length) {
    const line = lines[index] ?? ''
    const run = fence === '' && edge.test(lines[index - 1] ?? '') && runAt(lines, index, offset)
    rest.push(run ? STAND_IN : line)
    kept += (run ? STAND_IN : line).length + 1
    if (run) {
      ;({index, offset} = run)
      runs.push({nodes: run.nodes, line: rest.length, lines: index - rest.length, characters: offset - kept})
    } else {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
      if (fence === '') fence = mark
      else if (mark.startsWith(fence)) fence = ''
      index += 1
      offset += line.length + 1
    }
  }
  return {text: rest.join('\n'), runs}
}

/** Read the simple blocks that follow each other from `lines[index]`; gives them with the line and offset behind. */
function runAt(
  lines: string[],
  index: number,
  offset: number,
): {nodes: RootContent[]; index: number; offset: number} | undefined {
  const nodes: RootContent[] = []
  const end = {index, offset}
  const at = {index, offset}
  const pass = (count: number): void => {
    for (let line = 0; line < count; line++) at.offset += (lines[at.index++]?.length ?? 0) + 1
  }
  do {
    const follows = nodes.length > 0 ? nodes.at(-1)?.type !== 'list' : lines[index - 1]?.startsWith(':') === true
    const block = simpleBlock(lines, at.index, at.offset, follows)
    if (!block) break
    nodes.push(...block.nodes)
    pass(block.lines)
    Object.assign(end, at)
    while (lines[at.index] === '') pass(1)
  } while (at.index > end.index)
  return nodes.length > 0 ? {nodes, ...end} : undefined
}

/** Put the runs into `tree` where their stand-ins are, and move the rest down; tell whether each run was found. */
export function putBack(tree: Root, runs: Run[]): boolean {
  const byLine = new Map(runs.map((run) => [run.line, run.nodes]))
  const moved = new Set<Point>()
  let found = 0
  const visit = (node: Nodes): void => {
    if ('children' in node) {
      const children = node.children.flatMap((child): RootContent[] => {
        const run = isStandIn(child) && byLine.get(child.position?.start.line ?? 0)
        if (run) found++
        else visit(child)
        return run || [child]
      })
      Object.assign(node, {children})
    }
    for (const position of positionsOf(node)) {
      moveDown(position.start, runs, moved)
      moveDown(position.end, runs, moved)
    }
  }
  visit(tree)
  return found === runs.length
}

function isStandIn(node: Nodes): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1) return false
  const [only] = node.children
  return only?.type === 'text' && only.value === STAND_IN
}

/** Give the positions a node has: its own, and those of the parts of a directive. */
function positionsOf(node: Nodes): Position[] {
  const parts = node.type === 'containerDirective' || node.type === 'leafDirective' ? node.data?.position : undefined
  const closing = parts && 'closing' in parts ? parts.closing : undefined
  const all = [node.position, parts?.opening, closing, ...Object.values(parts?.attributes ?? {})]
  return all.filter((position): position is Position => position != null)
}

/** Move a point by what was taken out above it. */
function moveDown(point: Point, runs: Run[], moved: Set<Point>): void {
  if (moved.has(point)) return
  moved.add(point)
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.line ?? 0) < point.line) low = middle + 1
    else high = middle
  }
  const above = runs[low - 1]
  const here = runs[low]
  if (here?.line === point.line && point.column > 1) {
    // what ends with the text, and without a line feed, ends with the last block of the run
    Object.assign(point, here.nodes.at(-1)?.position?.end)
  } else if (above) {
    point.line += above.lines
    if (point.offset !== undefined) point.offset += above.characters
  }
}
