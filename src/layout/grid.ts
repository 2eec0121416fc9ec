/** The grid that base lines of running text stand on, the same for all columns and pages. */
import type {LaidNode} from '../pages.js'
import type {PageGeometry} from '../template/index.js'
import {type BaseLine, firstLineIn} from './first-line.js'
import type {MeasuredBlock} from './paginate.js'
import {at, bottomOf, boxOf, contentHeight, isAbsolute, isBox, sized} from './split.js'

/** Base lines: one every `step` pt, the first `first` pt below the upper edge of the page. */
export interface Grid {
  step: number
  first: number
}

/** Share of a line that a gap may lose; what is further from the line above moves down to the next. */
const CLOSER = 1 / 3

/** Differences that nobody sees, pt. */
const SAME = 0.005

/** Find the grid: running text that begins a page at the top margin stands on it. Nothing without running text. */
export function gridOf(blocks: readonly MeasuredBlock[], {grid: step, margin}: PageGeometry): Grid | undefined {
  if (step === undefined) return undefined
  for (const {node} of blocks) {
    const found = runningIn(node, step)
    if (found) return {step, first: margin.top + found.line.ascent}
  }
  return undefined
}

/** Move what begins at `y` down to the next line of the grid, pt. */
export const lineBelow = (y: number, top: number, step: number): number =>
  top + Math.ceil((y - top - SAME) / step) * step

/** What decides the space above a node besides the grid. */
export interface Around {
  /** Whether it is the first in its column. */
  heads?: boolean
  /** What a heading heads: its text finds the grid by space above the heading, so that both stay close. */
  next?: MeasuredBlock | undefined
}

/** Give the space above a node that stands `gap` pt below `y` on a page, so that its running text is on the grid. */
export function gapOnGrid(y: number, gap: number, node: LaidNode, {step, first}: Grid, around: Around = {}): number {
  const {heads = false, next} = around
  const base = baseLineOf(node, step) ?? (heads ? undefined : baseLineBelow(node, next, step))
  if (base === undefined) return gap
  // type whose base line is a trifle lower begins a column that much higher
  const spare = heads && node.lines ? step * CLOSER : gap
  return gap + toLine(y + gap + base - first, spare, step)
}

/** Give the distance from the top of a heading to the first base line of what it heads, pt. */
function baseLineBelow(heading: LaidNode, next: MeasuredBlock | undefined, step: number): number | undefined {
  const base = next && baseLineOf(next.node, step)
  return base === undefined ? undefined : boxOf(heading).height + (next?.gap ?? 0) + base
}

/** Give the way to the grid from `offset`, pt: up by no more than there is to spare, else down. */
function toLine(offset: number, spare: number, step: number): number {
  const over = ((offset % step) + step) % step
  if (over < SAME || over > step - SAME) return over < SAME ? -over : step - over
  return over <= Math.min(spare, step * CLOSER) + SAME ? -over : step - over
}

/** Give the distance from the top of a node to its first base line of running text, pt; nothing without such text. */
export const baseLineOf = (node: LaidNode, step: number): number | undefined => runningIn(node, step)?.y

const runningIn = (node: LaidNode, step: number): BaseLine | undefined =>
  firstLineIn(node, flowingIn, (line) => isRunning(line, step))

const isRunning = ({box}: {box: {height: number}}, step: number): boolean => Math.abs(box.height - step) < SAME

/** List what stands in the flow of a node that can hold running text. */
const flowingIn = ({props, children}: LaidNode): LaidNode[] =>
  !children || props?.drawing || props?.flow?.table ? [] : children.filter((child) => child.box && !isAbsolute(child))

/** Space the running text inside a node in whole lines, as if its first stood on the grid. */
export function settled(node: LaidNode, step: number): LaidNode {
  if (!isBox(node) || flowingIn(node).length === 0) return node
  return node.style?.flexDirection === 'row' ? settleRow(node, step) : settleStack(node, step)
}

function settleStack(node: LaidNode, step: number): LaidNode {
  const children: LaidNode[] = []
  let shift = 0
  let first: number | undefined
  let bottom = 0
  let changed = false
  for (const child of node.children ?? []) {
    if (!child.box || isAbsolute(child)) {
      children.push(child)
      continue
    }
    const made = settled(child, step)
    let top = boxOf(child).top + shift
    const base = baseLineOf(made, step)
    if (base !== undefined && first !== undefined) top += toLine(top + base - first, top - bottom + above(made), step)
    if (base !== undefined) first ??= top + base
    shift = top - boxOf(child).top + boxOf(made).height - boxOf(child).height
    const there = Math.abs(top - boxOf(made).top) < SAME ? made : at(made, top)
    if (there !== child) changed = true
    children.push(there)
    bottom = bottomOf(there)
  }
  return changed ? {...node, children, box: {...boxOf(node), height: boxOf(node).height + shift}} : node
}

/** Give the space above the first thing in a node, pt. */
function above(node: LaidNode): number {
  const [first] = flowingIn(node)
  return first && !node.lines && (boxOf(node).paddingTop ?? 0) === 0 ? boxOf(first).top + above(first) : 0
}

function settleRow(node: LaidNode, step: number): LaidNode {
  const old = node.children ?? []
  const made = old.map((child) => (child.box && !isAbsolute(child) ? settled(child, step) : child))
  if (made.every((child, index) => child === old[index])) return node
  const lowest = Math.max(...flowingIn(node).map(bottomOf))
  const natural = made.map((child) => (isBox(child) ? boxOf(child).top + contentHeight(child) : bottomOf(child)))
  const shift = Math.max(...natural.filter((_, index) => !isAbsolute(old[index] as LaidNode))) - lowest
  const children = made.map((child, index) =>
    // what was as tall as its neighbours is so again
    isBox(child) && Math.abs(bottomOf(old[index] as LaidNode) - lowest) < 0.5
      ? sized(child, lowest + shift - boxOf(child).top)
      : child,
  )
  return {...node, children, box: {...boxOf(node), height: boxOf(node).height + shift}}
}
