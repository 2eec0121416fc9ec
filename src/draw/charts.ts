import type {Nodes} from 'mdast'
import type {Block, Chart} from '../brief.js'
import {measureOf} from '../template/across.js'
import type {PageGeometry, Tokens} from '../template/index.js'
import {spanOf} from '../template/span-of.js'

/** A chart of a brief and the width that it is drawn at, pt. */
export interface PlacedChart {
  chart: Chart
  width: number
}

/** Where a node stands: in a column of `measure` pt, perhaps inside another block. */
interface Around {
  measure: number
  nested: boolean
  parent?: Nodes
}

/** List the charts of a body in reading order, those inside lists, boxes and columns too, each as wide as it asks. */
export function chartsOf(body: Block[], geometry: PageGeometry, {indent, columns}: Tokens): PlacedChart[] {
  const placed: PlacedChart[] = []
  const visit = (node: Nodes, {measure, nested, parent}: Around): void => {
    if (node.type === 'chart') placed.push({chart: node, width: spanOf(node.width, {geometry, measure, nested}).width})
    if (!('children' in node)) return
    // the list of a box is not set as a list: each item is a part of the box
    const isPart = parent?.type === 'keyMessages' || parent?.type === 'recommendations'
    const inset = node.type === 'blockquote' ? indent.blockquote : node.type === 'list' && !isPart ? indent.list : 0
    for (const child of node.children) visit(child, {measure: measure - inset, nested: true, parent: node})
  }
  for (const block of body) {
    // only the page is divided into columns
    const gaps = block.type === 'columns' ? (block.count - 1) * columns.gutter : 0
    const measure = measureOf(block, geometry, {columns})
    visit(block, {measure: block.type === 'columns' ? (measure - gaps) / block.count : measure, nested: false})
  }
  return placed
}
