/** The charts of a brief → their pictures, as drawings for the page and as SVG files. */
import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import type {ChartPicture} from '../drawing.js'
import type {Files} from '../files.js'
import type {Fonts} from '../fonts/index.js'
import type {Template} from '../template/index.js'
import {pageOf, tallestPicture} from '../template/page-of.js'
import {chartFilesOf} from './chart-files.js'
import {chartsOf} from './charts.js'
import {descriptionOf, titleOf} from './description.js'
import {illustrator} from './illustrator.js'
import {specOf} from './spec.js'
import {svgOf} from './svg.js'

/**
 * Draw every chart of `brief.body`, each as wide as it asks to be where it stands, or as `widths` says by id, pt: so
 * wide is the room that a template gave it when pages were made with an earlier picture.
 *
 * Pictures are keyed by `data.id`. A chart that cannot be drawn has none, and its errors are on `file`.
 */
export async function draw(
  brief: Brief,
  template: Template,
  fonts: Fonts,
  file: VFile,
  files: Files,
  widths: ReadonlyMap<string, number> = new Map(),
): Promise<Map<string, ChartPicture>> {
  const {meta, body} = brief
  const {tokens} = template
  const pictures = new Map<string, ChartPicture>()
  const geometry = pageOf(meta.format, tokens)
  const illustrate = illustrator(meta.language, tokens.chart, fonts, file, files)
  for (const {chart, width} of chartsOf(body, geometry, tokens)) {
    const spec = await specOf(chart, file, files)
    if (!spec) continue
    const description = descriptionOf(chart, spec.value)
    const id = chart.data?.id ?? ''
    const drawn = await illustrate(chart, spec, {width: widths.get(id) ?? width, tallest: tallestPicture(geometry)})
    if (!drawn) continue
    const svg = svgOf(drawn.scene, drawn.scale, titleOf(chart, spec.value), description)
    const related = chartFilesOf(id, drawn.tables, spec.text)
    pictures.set(id, {drawing: drawn.drawing, svg, description, files: related})
  }
  return pictures
}
