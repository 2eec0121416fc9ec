import {fileURLToPath} from 'node:url'
import type {Block, Brief, Chart} from '../../src/brief.js'
import {openFonts} from '../../src/fonts/index.js'
import type {FaceFile, Template} from '../../src/template/index.js'

const sans = (weight: number, style: 'normal' | 'italic', file: string): FaceFile => ({
  family: 'Source Sans 3',
  weight,
  style,
  file: `source-sans-3/${file}.ttf`,
})

const faces = [
  sans(400, 'normal', 'SourceSans3-Regular'),
  sans(400, 'italic', 'SourceSans3-It'),
  sans(600, 'normal', 'SourceSans3-Semibold'),
]

/** The fonts of the test template, opened. */
export const fonts = openFonts(faces, fileURLToPath(new URL('../../assets/fonts/', import.meta.url)))

/** As much of a template as charts need: tokens and faces. */
export const template = {
  name: 'test',
  faces,
  tokens: {
    page: {margin: {top: 60, right: 70, bottom: 60, left: 70}, openingGap: 20, bleed: 0},
    columns: {gutter: 14},
    figureHeight: 1,
    indent: {list: 16, blockquote: 12},
    chart: {
      family: 'Source Sans 3',
      labelSize: 8,
      titleSize: 8.5,
      minimumSize: 7,
      ink: '#222222',
      muted: '#666666',
      grid: '#c8c8c8',
      accent: '#0b5d7a',
      palette: ['#0b5d7a', '#d98324', '#6a994e', '#8b5a9f', '#b23a48', '#7a7a7a'],
      ramp: ['#e3eef3', '#9cc4d4', '#4f95b0', '#0b5d7a', '#06303f'],
      diverging: ['#b23a48', '#e8b4a8', '#f4f1ec', '#a3c6d3', '#0b5d7a'],
      land: '#dfe3e6',
      border: '#ffffff',
      height: 170,
    },
  },
  strings: {en: {}},
} as unknown as Template

/** Make a chart node; its caption has a title and nothing else unless given. */
export const chartOf = (fields: Partial<Chart>): Chart => ({
  type: 'chart',
  caption: {title: [{type: 'text', value: 'Imports fell'}], notes: [], alt: 'Imports fell.'},
  data: {id: 'chart'},
  position: {start: {line: 12, column: 1}, end: {line: 12, column: 30}},
  children: [],
  ...fields,
})

/** Make a brief of some blocks; charts may leave out what `chartOf` gives them. */
export function briefOf(body: Block[], language = 'en-GB'): Brief {
  const whole = (block: Block, index: string): Block => {
    if (block.type === 'chart') return chartOf({data: {id: `chart${index}`}, ...block})
    if ('children' in block) {
      const children = (block.children as Block[]).map((child, i) => whole(child, `${index}-${i + 1}`))
      return {...block, children} as Block
    }
    return block
  }
  return {
    meta: {title: 'Test', language, authors: [], keywords: [], funders: [], template: 'test', format: 'A4'},
    body: body.map((block, i) => whole(block, `-${i + 1}`)),
    notes: [],
    targets: new Map(),
    outline: [],
  }
}
