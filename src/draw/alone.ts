import type {VFile} from 'vfile'
import type {Chart} from '../brief.js'
import type {ChartPicture} from '../drawing.js'
import type {Files} from '../files.js'
import type {Fonts} from '../fonts/index.js'
import type {ChartTokens, Template} from '../template/index.js'
import {loadData} from './data.js'
import {draftOf} from './describe.js'
import {titleOf, writtenDescription} from './description.js'
import {drawnOf, tellFailure} from './drawn.js'
import {illustrator} from './illustrator.js'
import {type Spec, specOf} from './spec.js'
import {titled} from './svg.js'

/** A house style, and the width and language of a chart in it. */
export interface HouseStyle {
  template: Template
  /** Width of the chart, pt. */
  width: number
  /** BCP 47 language of its numbers and dates. */
  language: string
}

/**
 * Draw one specification without a brief: in a house style, or else as Vega-Lite does by itself, at its own size.
 *
 * Gives nothing, with errors on `file`, when it cannot be drawn.
 */
export async function drawAlone(
  text: string,
  fonts: Fonts,
  file: VFile,
  files: Files,
  style?: HouseStyle,
): Promise<ChartPicture | undefined> {
  const chart: Chart = {
    type: 'chart',
    spec: {text, line: 1, column: 1},
    caption: {title: [], notes: []},
    data: {id: 'chart'},
    children: [],
  }
  const spec = await specOf(chart, file, files)
  if (!spec) return undefined
  const title = titleOf(chart, spec.value)
  const drawn = await (style
    ? dressed(chart, spec, fonts, file, files, style)
    : plainly(chart, spec, fonts, file, files))
  if (!drawn) return undefined
  const draft = draftOf(title, drawn.plotted, style?.language ?? 'en')
  const description = writtenDescription(chart, spec.value) ?? draft
  return {drawing: drawn.drawing, svg: titled(drawn.svg, title || 'Chart', description), description, files: []}
}

function dressed(chart: Chart, spec: Spec, fonts: Fonts, file: VFile, files: Files, style: HouseStyle) {
  const {language, template, width} = style
  const illustrate = illustrator(language, template.tokens.chart, fonts, file, files)
  return illustrate(chart, spec, {width, tallest: Infinity})
}

async function plainly(chart: Chart, spec: Spec, fonts: Fonts, file: VFile, files: Files) {
  const sources = await loadData(chart, spec, file, files)
  if (!sources) return undefined
  const order = {spec: spec.value, width: 0, tallest: Infinity, language: 'en', plain: true as const}
  const drawn = await drawnOf(order, spec, {tokens: plainTokens(fonts), fonts, files})
  if (!drawn || !('failure' in drawn)) return drawn
  tellFailure(drawn, spec)
  return undefined
}

/** Give the tokens of a chart that has no house style: of them only the family is used. */
const plainTokens = ({faces}: Fonts): ChartTokens => ({
  family: (faces.find(({family}) => /\bsans\b/i.test(family)) ?? faces[0])?.family ?? '',
  labelSize: 10,
  titleSize: 11,
  minimumSize: 0,
  ink: '#000000',
  muted: '#888888',
  grid: '#dddddd',
  accent: '#4c78a8',
  palette: [],
  ramp: [],
  diverging: [],
  land: '#4c78a8',
  border: '#ffffff',
  height: 200,
})
