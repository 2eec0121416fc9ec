import type {LaidNode, Pages} from '../pages.js'

/** Where a node stands: page counted from 1, pt from the upper left corner of the trim, and the block it belongs to. */
export interface Place {
  page: number
  x: number
  y: number
  block: string | undefined
}

/** Visit every node of the pages, parents first. */
export function walk({pages}: Pages, visit: (node: LaidNode, place: Place) => void): void {
  const enter = (node: LaidNode, outer: Place): void => {
    const {left = 0, top = 0} = node.box ?? {}
    const place = {...outer, x: outer.x + left, y: outer.y + top, block: node.props?.flow?.id ?? outer.block}
    visit(node, place)
    for (const child of node.children ?? []) enter(child, place)
  }
  for (const [index, page] of pages.entries()) enter(page, {page: index + 1, x: 0, y: 0, block: undefined})
}

/** Give the place inside the padding of a node, and its width. */
export function contentOf({box}: LaidNode, {x, y}: Place): {x: number; y: number; width: number} {
  const {width = 0, paddingLeft = 0, paddingRight = 0, paddingTop = 0} = box ?? {}
  return {x: x + paddingLeft, y: y + paddingTop, width: width - paddingLeft - paddingRight}
}
