import type {LaidNode, PagePlace} from '../pages.js'
import type {CutPage} from './page.js'

/** Find every node with an id on the pages: page counted from 0, pt from the upper left corner of the trim. */
export function locate(pages: readonly CutPage[]): Map<string, PagePlace> {
  const where = new Map<string, PagePlace>()
  const walk = (node: LaidNode, page: number, x: number, y: number): void => {
    const left = x + (node.box?.left ?? 0)
    const top = y + (node.box?.top ?? 0)
    const id = node.props?.flow?.id
    if (id !== undefined && !where.has(id)) where.set(id, {page, x: left, y: top})
    for (const child of node.children ?? []) if (child.box) walk(child, page, left, top)
  }
  pages.forEach((page, index) => {
    for (const node of page.nodes) walk(node, index, 0, 0)
  })
  return where
}
