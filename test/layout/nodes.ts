/** Measured nodes made by hand, for tests of pagination: a text is lines of 10 pt. */
import {type MeasuredBlock, paginate} from '../../src/layout/paginate.js'
import type {FlowHints, LaidLine, LaidNode} from '../../src/pages.js'
import type {PageGeometry} from '../../src/template/index.js'

/** A page 200 pt high with 20 pt margins: 16 lines of text. */
export const geometry: PageGeometry = {
  format: 'A4',
  width: 100,
  height: 200,
  margin: {top: 20, right: 10, bottom: 20, left: 10},
  measure: 80,
  columns: {count: 1, gutter: 0, left: 10, width: 80},
  spans: {column: 80, page: 80, margin: 80},
  bleed: 0,
  openingGap: 10,
  notes: {gap: 4, ruleWidth: 2, ruleLength: 30, ruleColour: '#000000', between: 0},
  paragraph: {orphans: 2, widows: 2},
}

/** The same height in two columns as wide: left edges at 10 and 100. */
export const twoColumns: PageGeometry = {
  ...geometry,
  width: 190,
  measure: 170,
  columns: {count: 2, gutter: 10, left: 10, width: 80},
  spans: {column: 170, page: 170, margin: 170},
}

/** A page with a column of 40 pt in its margin, 10 pt from the text. */
export const withMargin: PageGeometry = {
  ...geometry,
  width: 150,
  margin: {...geometry.margin, left: 60},
  columns: {...geometry.columns, left: 60},
  spans: {column: 80, page: 130, margin: 40},
}

const LINE = 10

/** Make a text node of lines; a line "words^a" calls note a. */
export function text(lines: string[], hints: FlowHints = {}, top = 0): LaidNode {
  return {
    type: 'TEXT',
    style: {},
    props: {flow: hints},
    box: {top, left: 0, width: 80, height: lines.length * LINE},
    lines: lines.map((line, index): LaidLine => {
      const [words = '', note] = line.split('^')
      return {
        string: words,
        ascent: 8,
        box: {x: 0, y: index * LINE, width: 80, height: LINE},
        runs: [{attributes: {}}, ...(note ? [{attributes: {link: `note:${note}`}}] : [])],
      }
    }),
  }
}

/** Make `count` lines of text named by a word: a1, a2, a3… */
export const lines = (word: string, count: number): string[] => Array.from({length: count}, (_, i) => `${word}${i + 1}`)

/** Make a box of children one below the other. */
export function stack(children: LaidNode[], hints: FlowHints = {}, padding = 0): LaidNode {
  let top = padding
  const placed = children.map((child) => {
    const node = {...child, box: {...(child.box as NonNullable<LaidNode['box']>), top}}
    top += node.box.height
    return node
  })
  const box = {top: 0, left: 0, width: 80, height: top + padding, paddingTop: padding, paddingBottom: padding}
  return {type: 'VIEW', style: {}, props: {flow: hints}, box, children: placed}
}

/** Make a picture. */
export const picture = (height: number, hints: FlowHints = {}): LaidNode => ({
  type: 'VIEW',
  style: {},
  props: {flow: hints, drawing: {}},
  box: {top: 0, left: 0, width: 80, height},
  children: [],
})

/** Write down which lines came on which page, and where: `y words`. */
export function listing(nodes: LaidNode[]): string[] {
  const out: {y: number; x: number; said: string}[] = []
  const walk = (node: LaidNode, x: number, y: number): void => {
    const top = y + (node.box?.top ?? 0)
    const left = x + (node.box?.left ?? 0)
    let at = top + (node.box?.paddingTop ?? 0)
    for (const line of node.lines ?? []) {
      out.push({y: at, x: left, said: line.string})
      at += line.box.height
    }
    if (node.props?.drawing) out.push({y: top, x: left, said: '[picture]'})
    for (const child of node.children ?? []) walk(child, left, top)
  }
  for (const node of nodes) walk(node, 0, 0)
  return out.sort((a, b) => a.x - b.x || a.y - b.y).map(({y, said}) => `${Math.round(y)} ${said}`)
}

/** Make a block of the galley. */
export const block = (node: LaidNode, gap = 0, hints: FlowHints = node.props?.flow ?? {}): MeasuredBlock => ({
  node,
  hints,
  gap,
})

/** Cut blocks, with their notes and the head of the first page, into pages. */
export const cut = (
  blocks: MeasuredBlock[],
  notes: [string, LaidNode][] = [],
  opening?: LaidNode,
  page: PageGeometry = geometry,
) => paginate({blocks, notes: new Map(notes), ...(opening ? {opening} : {})}, page)

/** Cut into pages, and write down what came on each. */
export const pagesOf = (...given: Parameters<typeof cut>): string[][] =>
  cut(...given).pages.map(({nodes}) => listing(nodes))

/** Cut into pages, and write down what came into each column of each: by the left edge, what stands from there on. */
export const columnsOf = (...given: Parameters<typeof cut>): Record<number, string[]>[] =>
  cut(...given).pages.map(({nodes}) => {
    const columns: Record<number, string[]> = {}
    for (const node of nodes) {
      const left = node.box?.left ?? 0
      columns[left] = [...(columns[left] ?? []), ...listing([node])]
    }
    return columns
  })

/** Take the heights off what was written down. */
export const words = (pages: string[][]): string[] => pages.flat().map((line) => line.slice(line.indexOf(' ') + 1))
