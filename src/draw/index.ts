/** The charts of a brief → their pictures, as drawings for the page and as SVG files. */
import {VFile} from 'vfile'
import type {Brief, Chart} from '../brief.js'
import type {ChartPicture} from '../drawing.js'
import type {Files} from '../files.js'
import type {Fonts} from '../fonts/index.js'
import type {Template} from '../template/index.js'
import {pageOf} from '../template/page-of.js'
import {chartFilesOf} from './chart-files.js'
import {chartsOf} from './charts.js'
import {describe, titleOf} from './description.js'
import {type Illustrate, illustrator, type Room} from './illustrator.js'
import {specOf} from './spec.js'
import {titled} from './svg.js'

/** Height kept for the caption of a chart that is as tall as the page, pt. */
const CAPTION = 72

/**
 * Draw every chart of `brief.body`, each as wide as the column it stands in.
 *
 * `measured` are the widths that layout found where a template makes a picture narrower, pt, by id. Pictures are keyed by
 * `data.id`. A chart that cannot be drawn has none, and its errors are on `file`.
 */
export async function draw(
  brief: Brief,
  template: Template,
  fonts: Fonts,
  file: VFile,
  files: Files,
  measured: ReadonlyMap<string, number> = new Map(),
): Promise<Map<string, ChartPicture>> {
  const {meta, body} = brief
  const {tokens} = template
  const pictures = new Map<string, ChartPicture>()
  const {measure, height, margin} = pageOf(meta.format, tokens)
  const placed = chartsOf(body, measure, tokens, file, measured)
  const tallest = height - margin.top - margin.bottom - CAPTION
  const drawn = await Promise.all(
    placed.map(async ({chart, width}) => {
      // messages stand in the order of the charts, whichever is drawn first
      const own = new VFile({path: file.path})
      const illustrate = illustrator(meta.language, tokens.chart, fonts, own, files)
      return {
        id: chart.data?.id ?? '',
        own,
        picture: await pictureOf(chart, {width, tallest}, meta.language, illustrate, own, files),
      }
    }),
  )
  const told = new Set<string>()
  for (const {id, own, picture} of drawn) {
    for (const message of own.messages) {
      // a chart that comes again has the same faults at the same places
      const said = `${message.file}:${message.place ? JSON.stringify(message.place) : ''} ${message.ruleId} ${message.reason}`
      if (!told.has(said)) file.messages.push(message)
      told.add(said)
    }
    if (picture) pictures.set(id, picture)
  }
  return pictures
}

async function pictureOf(
  chart: Chart,
  room: Room,
  language: string,
  illustrate: Illustrate,
  file: VFile,
  files: Files,
): Promise<ChartPicture | undefined> {
  const spec = await specOf(chart, file, files)
  if (!spec) return undefined
  const drawn = await illustrate(chart, spec, room)
  if (!drawn) return undefined
  const description = describe(chart, spec.value, drawn.plotted, language, file)
  const svg = titled(drawn.svg, titleOf(chart, spec.value) || 'Chart', description)
  const related = chartFilesOf(chart.data?.id ?? '', drawn.tables, spec.text)
  return {drawing: drawn.drawing, svg, description, files: related}
}
