import type {Nodes} from 'mdast'
import type {VFile} from 'vfile'
import type {Block, Chart} from '../brief.js'
import {report} from '../message.js'
import type {Tokens} from '../template/index.js'
import {widthOf} from '../template/width-of.js'

/** A chart of a brief and the width that it is drawn at, pt. */
export interface PlacedChart {
  chart: Chart
  width: number
}

/**
 * List the charts of a body `measure` pt wide in reading order, those inside lists, boxes and columns too.
 *
 * `measured` are the widths that layout found for pictures, by id. Inside another block there is no page to be as wide as:
 * that is reported.
 */
export function chartsOf(
  body: Block[],
  measure: number,
  tokens: Tokens,
  file: VFile,
  measured: ReadonlyMap<string, number>,
): PlacedChart[] {
  const {indent, columns} = tokens
  const placed: PlacedChart[] = []
  const visit = (node: Nodes, width: number, around?: Nodes): void => {
    if (node.type === 'chart') {
      const {width: wanted, data} = node
      if (around && (wanted === 'page' || wanted === 'margin')) {
        const reason = `unexpected width "${wanted}" of a chart inside another block, expected a share of its column`
        report(file, 'chart-fits', reason, node, {mend: 'take it out of the block, or leave out "width"'})
      }
      const found = measured.get(data?.id ?? '') ?? widthOf(wanted, width, around !== undefined, tokens)
      placed.push({chart: node, width: found})
    }
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
