/** What is turned by a quarter on its page, and where it comes to stand. */
import type {Matrix} from './drawing.js'
import {apply, identity, multiply} from './matrix.js'
import type {LaidNode} from './pages.js'

/** Give a node a transform that its place on the page is reckoned with; it is applied to what the node stands in. */
export const turnedBy = (node: LaidNode, matrix: Matrix): LaidNode => ({
  ...node,
  // react-pdf applies transforms to nodes that have an origin
  origin: {left: 0, top: 0},
  style: {...node.style, transform: [{operation: 'matrix', value: matrix}]},
  props: {...node.props, flow: {...node.props?.flow, turned: true}},
})

/** Give the transform of a node that is turned; nothing for others. */
export function turnOf({props, style}: LaidNode): Matrix | undefined {
  if (!props?.flow?.turned) return undefined
  return (style?.transform as {value: Matrix}[] | undefined)?.[0]?.value
}

/** Give the transform from a node, its upper left corner at 0, to the page, from that of the node it stands in. */
export function within(node: LaidNode, around: Matrix = identity): Matrix {
  const {left = 0, top = 0} = node.box ?? {}
  const turn = turnOf(node)
  return multiply(turn ? multiply(around, turn) : around, [1, 0, 0, 1, left, top])
}

/** A rectangle; pt from the upper left corner of what it is in. */
export interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

/** Give the rectangle that one becomes under a transform by quarters. */
export function areaUnder(matrix: Matrix, {left, top, right, bottom}: Area): Area {
  const [x1, y1] = apply(matrix, left, top)
  const [x2, y2] = apply(matrix, right, bottom)
  return {left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2)}
}
