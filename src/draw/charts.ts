import type {Nodes} from 'mdast'
import type {Block, Chart} from '../brief.js'

/** A chart of a brief and the width of the column it stands in, pt. */
export interface PlacedChart {
  chart: Chart
  width: number
}

/** List the charts of a body in reading order, those inside callouts and columns too. */
export function chartsOf(body: Block[], measure: number, gutter: number): PlacedChart[] {
  const placed: PlacedChart[] = []
  const visit = (node: Nodes, width: number): void => {
    if (node.type === 'chart') placed.push({chart: node, width})
    else if ('children' in node) {
      const narrower = node.type === 'columns' ? (width - (node.count - 1) * gutter) / node.count : width
      for (const child of node.children) visit(child, narrower)
    }
  }
  for (const block of body) visit(block, measure)
  return placed
}
