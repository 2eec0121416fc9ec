import type {Nodes} from 'mdast'
import type {Block, Chart} from '../brief.js'
import type {Tokens} from '../template/index.js'

/** A chart of a brief and the width of the column it stands in, pt. */
export interface PlacedChart {
  chart: Chart
  width: number
}

/** List the charts of a body `measure` pt wide in reading order, those inside lists, boxes and columns too. */
export function chartsOf(body: Block[], measure: number, {indent, columns}: Tokens): PlacedChart[] {
  const placed: PlacedChart[] = []
  const visit = (node: Nodes, width: number, around?: Nodes): void => {
    if (node.type === 'chart') placed.push({chart: node, width})
    if (!('children' in node)) return
    // the list of a box is not set as a list: each item is a part of the box
    const isPart = around?.type === 'keyMessages' || around?.type === 'recommendations'
    const inset = node.type === 'blockquote' ? indent.blockquote : node.type === 'list' && !isPart ? indent.list : 0
    for (const child of node.children) visit(child, width - inset, node)
  }
  for (const block of body) {
    // only the page is divided into columns
    const gaps = block.type === 'columns' ? (block.count - 1) * columns.gutter : 0
    visit(block, block.type === 'columns' ? (measure - gaps) / block.count : measure)
  }
  return placed
}
