/** Pages as they are read from right to left: everything changes sides, but lines of text and pictures inside stay. */
import * as P from '@react-pdf/primitives'
import type {Matrix} from '../drawing.js'
import type {Box, LaidNode} from '../pages.js'
import {type Direction, directionOf} from '../template/direction.js'
import {turnedBy, turnOf} from '../turned.js'
import {boxOf} from './split.js'

/**
 * Mirror the nodes of a page `width` pt wide where it, or a block on it, is written from right to left. Pages are laid
 * out from left to right throughout, so that columns, hanging labels and the order of cells need no other way.
 */
export const mirrored = (nodes: LaidNode[], width: number, direction: Direction): LaidNode[] =>
  nodes.map((node) => placed(node, width, direction))

/** Mirror a node in a parent `width` pt wide: its place as `around` is written, what is in it as its language is. */
function placed(node: LaidNode, width: number, around: Direction): LaidNode {
  const {language} = node.props?.flow ?? {}
  const direction = language === undefined ? around : directionOf(language)
  const turn = turnOf(node)
  if (turn) return opposite(node, turn, width, direction)
  const fresh = around === 'rtl' ? turned(node, width) : node
  if (!node.children || isWhole(node)) return direction === 'rtl' ? flipped(fresh) : fresh
  const inner = node.box?.width ?? width
  const children = node.children.map((child) => (child.box ? placed(child, inner, direction) : child))
  return {...(direction === 'rtl' ? flipped(fresh) : fresh), children}
}

/** Turn to the right what was turned to the left: its head is at the right edge, where lines begin. */
function opposite(node: LaidNode, [, , , , left, foot]: Matrix, width: number, around: Direction): LaidNode {
  const inner = boxOf(node).width
  const children = (node.children ?? []).map((child) => placed(child, inner, around))
  if (around !== 'rtl') return {...node, children}
  return turnedBy({...node, children}, [0, 1, -1, 0, width - left, foot - inner])
}

/** Tell whether what is in a node stays as it is: lines of text, a picture, what a template draws. */
const isWhole = ({type, props}: LaidNode): boolean =>
  type === P.Text ||
  type === P.Svg ||
  type === P.Image ||
  type === P.Canvas ||
  props?.drawing !== undefined ||
  typeof props?.alt === 'string'

/** Put a node as far from the right of its parent as it is from the left. */
function turned(node: LaidNode, width: number): LaidNode {
  const box = boxOf(node)
  const origin = node.origin as {left: number; top: number} | undefined
  return {
    ...node,
    box: {...box, left: width - box.left - box.width},
    ...(origin ? {origin: {...origin, left: width - origin.left}} : {}),
  }
}

/** Change the sides of paddings, borders, margins and rounded corners. */
const flipped = (node: LaidNode): LaidNode => ({
  ...node,
  ...(node.box ? {box: sidesChanged(node.box) as Box} : {}),
  ...(node.style ? {style: sidesChanged(node.style)} : {}),
})

const SIDE = /Left|Right/

/** Exchange what is said of the left for what is said of the right. */
function sidesChanged(record: Record<string, unknown>): Record<string, unknown> {
  const changed: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(record)) {
    changed[key.replace(SIDE, (side) => (side === 'Left' ? 'Right' : 'Left'))] = value
  }
  return changed
}
