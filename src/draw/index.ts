/** The charts of a brief → their pictures, as drawings for the page and as SVG files. */
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Brief, Chart} from '../brief.js'
import type {ChartPicture} from '../drawing.js'
import type {Files} from '../files.js'
import type {Fonts} from '../fonts/index.js'
import type {Template} from '../template/index.js'
import {pageOf, tallestPicture} from '../template/page-of.js'
import {familyIn, inScript} from '../template/scripts.js'
import {stringsOf} from '../template/strings-of.js'
import {chartFilesOf} from './chart-files.js'
import {chartsOf} from './charts.js'
import {describe, titleOf} from './description.js'
import {chartTokensOf} from './height.js'
import {type Illustrate, illustrator, type Room} from './illustrator.js'
import {specOf} from './spec.js'
import {titled} from './svg.js'

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
  const geometry = pageOf(meta, tokens)
  const tallest = tallestPicture(geometry)
  const drawn = await Promise.all(
    chartsOf(body, geometry, tokens).map(async ({chart, width}) => {
      // messages stand in the order of the charts, whichever is drawn first
      const own = new VFile({path: file.path})
      const id = chart.data?.id ?? ''
      const tongue = chart.data?.language ?? meta.language
      const {digits} = stringsOf(template, tongue, meta.language)
      const language = digits ? `${tongue}-u-nu-${digits}` : tongue
      const dressed = inScript(template, tongue).tokens
      const family = familyIn(dressed, dressed.chart.family)
      const room = {width: widths.get(id) ?? width, tallest}
      const illustrate: Illustrate = (chart, spec, room) => {
        const letters = {...chartTokensOf(chart, spec.value, dressed), family}
        return illustrator(language, letters, fonts, own, files)(chart, spec, room)
      }
      return {id, chart, own, picture: await pictureOf(chart, room, language, illustrate, own, files)}
    }),
  )
  const told = new Map<string, VFileMessage>()
  for (const {id, chart, own, picture} of drawn) {
    for (const message of own.messages) {
      // a chart that comes again has the same faults at the same places
      const said = `${message.file}:${message.place ? JSON.stringify(message.place) : ''} ${message.ruleId} ${message.reason}`
      const first = told.get(said) ?? message
      first.blocks = [...(first.blocks ?? []), chart]
      if (first === message) file.messages.push(message)
      told.set(said, first)
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
