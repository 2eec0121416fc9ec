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
export const cut = (blocks: MeasuredBlock[], notes: [string, LaidNode][] = [], opening?: LaidNode) =>
  paginate({blocks, notes: new Map(notes), ...(opening ? {opening} : {})}, geometry)

/** Cut into pages, and write down what came on each. */
export const pagesOf = (...given: Parameters<typeof cut>): string[][] =>
  cut(...given).pages.map(({nodes}) => listing(nodes))

/** Take the heights off what was written down. */
export const words = (pages: string[][]): string[] => pages.flat().map((line) => line.slice(line.indexOf(' ') + 1))
