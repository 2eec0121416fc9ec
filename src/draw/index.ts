/** The charts of a brief → their pictures, as drawings for the page and as SVG files. */
import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import type {ChartPicture} from '../drawing.js'
import type {Files} from '../files.js'
import type {Fonts} from '../fonts/index.js'
import type {Template} from '../template/index.js'
import {pageOf} from '../template/page-of.js'
import {chartFilesOf} from './chart-files.js'
import {chartsOf} from './charts.js'
import {descriptionOf, titleOf} from './description.js'
import {illustrator} from './illustrator.js'
import {specOf} from './spec.js'
import {titled} from './svg.js'

/**
 * Draw every chart of `brief.body`, each as wide as the column it stands in.
 *
 * Pictures are keyed by `data.id`. A chart that cannot be drawn has none, and its errors are on `file`.
 */
export async function draw(
  brief: Brief,
  template: Template,
  fonts: Fonts,
  file: VFile,
  files: Files,
): Promise<Map<string, ChartPicture>> {
  const {meta, body} = brief
  const {tokens} = template
  const pictures = new Map<string, ChartPicture>()
  const illustrate = illustrator(meta.language, tokens.chart, fonts, file, files)
  for (const {chart, width} of chartsOf(body, pageOf(meta.format, tokens).measure, tokens)) {
    const spec = await specOf(chart, file, files)
    if (!spec) continue
    const description = descriptionOf(chart, spec.value)
    const drawn = await illustrate(chart, spec, width)
    if (!drawn) continue
    const svg = titled(drawn.svg, titleOf(chart, spec.value), description)
    const id = chart.data?.id ?? ''
    const related = chartFilesOf(id, drawn.tables, spec.text)
    pictures.set(id, {drawing: drawn.drawing, svg, description, files: related})
  }
  return pictures
}
