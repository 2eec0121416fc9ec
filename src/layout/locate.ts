import type {Matrix} from '../drawing.js'
import {identity} from '../matrix.js'
import type {LaidNode, PagePlace} from '../pages.js'
import {areaUnder, within} from '../turned.js'
import type {CutPage} from './page.js'

/** Find every node with an id on the pages: page counted from 0, pt from the upper left corner of the trim. */
export function locate(pages: readonly CutPage[]): Map<string, PagePlace> {
  const where = new Map<string, PagePlace>()
  const walk = (node: LaidNode, page: number, around: Matrix): void => {
    const own = within(node, around)
    const id = node.props?.flow?.id
    if (id !== undefined && !where.has(id)) where.set(id, {page, x: own[4], y: topOf(own, node)})
    for (const child of node.children ?? []) if (child.box) walk(child, page, own)
  }
  pages.forEach((page, index) => {
    for (const node of page.nodes) walk(node, index, identity)
  })
  return where
}

/** Give the upper edge of a node on the page. */
function topOf(matrix: Matrix, {box}: LaidNode): number {
  const {width: right = 0, height: bottom = 0} = box ?? {}
  return areaUnder(matrix, {left: 0, top: 0, right, bottom}).top
}
