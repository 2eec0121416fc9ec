import type {Matrix} from '../drawing.js'
import {identity} from '../matrix.js'
import type {LaidNode, Pages} from '../pages.js'
import {within} from '../turned.js'

/** Where a node stands: page counted from 1, pt from the upper left corner of the trim, and the block it belongs to. */
export interface Place {
  page: number
  x: number
  y: number
  /** From its own upper left corner to the page. */
  matrix: Matrix
  block: string | undefined
}

/** Visit every node of the pages, parents first. */
export function walk({pages}: Pages, visit: (node: LaidNode, place: Place) => void): void {
  const enter = (node: LaidNode, outer: Place): void => {
    const matrix = within(node, outer.matrix)
    const [, , , , x, y] = matrix
    const place = {...outer, x, y, matrix, block: node.props?.flow?.id ?? outer.block}
    visit(node, place)
    for (const child of node.children ?? []) enter(child, place)
  }
  for (const [index, page] of pages.entries())
    enter(page, {page: index + 1, x: 0, y: 0, matrix: identity, block: undefined})
}

/** Give the place inside the padding of a node, and its width. */
export function contentOf({box}: LaidNode, {x, y}: Place): {x: number; y: number; width: number} {
  const {width = 0, paddingLeft = 0, paddingRight = 0, paddingTop = 0} = box ?? {}
  return {x: x + paddingLeft, y: y + paddingTop, width: width - paddingLeft - paddingRight}
}
