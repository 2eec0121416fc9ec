/** What must stay together where a page or column ends. */
import type {LaidNode} from '../pages.js'
import type {Halves} from './split.js'

/** Fewest lines of a list, an item, a quotation or a box on either side of a cut, and below a heading. */
export const FEWEST_LINES = 2

/**
 * Count the lines that a node is high, up to `FEWEST_LINES`; a picture, or a row of a table, is as good as these, and a
 * heading is none of them: it waits for some itself.
 */
export function linesIn(node: LaidNode): number {
  if (node.props?.flow?.keepWithNext) return 0
  if (node.lines) return Math.min(node.lines.length, FEWEST_LINES)
  const {children = [], props, style, box, type} = node
  if (props?.drawing || type === 'IMAGE' || (props?.flow?.table && children.length > 0)) return FEWEST_LINES
  if (style?.flexDirection !== 'row') return linesOfAll(children)
  // labels, numbers and bullets stand beside the text, which is wider than they are
  const widest = children
    .filter((child) => !isOrnament(child))
    .reduce<LaidNode | undefined>(
      (best, child) => ((child.box?.width ?? 0) > (best?.box?.width ?? 0) ? child : best),
      undefined,
    )
  return widest && (box?.height ?? 0) > 0 ? linesIn(widest) : 0
}

/** Tell whether a node is a line or a ground and no more: dots that lead to a folio may be wider than the words. */
const isOrnament = ({lines, children = [], box, props, type}: LaidNode): boolean =>
  !lines && children.length === 0 && !props?.drawing && type === 'VIEW' && (box?.height ?? 0) > 0

/** Count the lines of nodes that stand one below the other, up to `FEWEST_LINES`. */
export function linesOfAll(nodes: readonly LaidNode[]): number {
  let count = 0
  for (const node of nodes) {
    count += linesIn(node)
    if (count >= FEWEST_LINES) return FEWEST_LINES
  }
  return count
}

/**
 * See that a part of the document – a list, an item, a quotation, a box – is cut with two lines on either side:
 * `earlier` cuts it again where its head is lower than so many pt. Without such a place it stays whole.
 */
export function cutWell(node: LaidNode, cut: Halves, earlier: (height: number) => Halves): Halves {
  let halves = cut
  while (halves.head && halves.tail) {
    if (linesIn(halves.head) < FEWEST_LINES) return {tail: node}
    if (linesIn(halves.tail) >= FEWEST_LINES) return halves
    halves = earlier((halves.head.box?.height ?? 0) - 1)
  }
  return halves
}

/** Give how many of the first nodes of a cut stack can stand before the cut: no heading with less than two lines below. */
export function withoutLowHeading(kept: readonly LaidNode[]): number {
  let heading = kept.length - 1
  while (heading >= 0 && !kept[heading]?.props?.flow?.keepWithNext) heading--
  if (heading < 0 || linesOfAll(kept.slice(heading + 1)) >= FEWEST_LINES) return kept.length
  while (heading > 0 && kept[heading - 1]?.props?.flow?.keepWithNext) heading--
  return heading
}
