import type {VFile} from 'vfile'
import type {Chart} from '../brief.js'
import type {Files} from '../files.js'
import type {Fonts} from '../fonts/index.js'
import type {ChartTokens} from '../template/index.js'
import {checkBounds} from './bounds.js'
import {tablesOf} from './chart-files.js'
import {checkWords} from './check.js'
import {checkCut} from './cut.js'
import {loadData, type Source} from './data.js'
import {drawnOf} from './drawn.js'
import {checkMarks} from './empty.js'
import type {Drawn} from './engine.js'
import {checkFields} from './fields.js'
import {checkGlyphs} from './glyphs.js'
import {lint} from './lint/index.js'
import {checkSchema} from './schema/index.js'
import type {Spec} from './spec.js'
import {checkValues} from './values.js'

/** A chart that was drawn, and its data as CSV. */
export type Illustration = Drawn & {tables: string[]}

/** Draws one chart at a width in pt; gives nothing, with errors on the file, when it cannot be drawn. */
export type Illustrate = (chart: Chart, spec: Spec, width: number) => Promise<Illustration | undefined>

/** Make the function that draws a chart of a brief. */
export function illustrator(
  language: string,
  tokens: ChartTokens,
  fonts: Fonts,
  file: VFile,
  files: Files,
): Illustrate {
  async function draw(chart: Chart, spec: Spec, width: number): Promise<Illustration | undefined> {
    const known = checkWords(spec)
    // data is put into the specification next
    if (known) await checkSchema(spec, chart.dataSrc)
    const sources = await loadData(chart, spec, file, files)
    if (!known || !sources) return undefined
    if (sources.length > 0 && sources.every(({rows}) => rows.length === 0)) {
      spec.tell('chart-has-marks', 'unexpected data without rows, expected something to draw', sources[0]?.path)
      return undefined
    }
    // the drawing changes rows, so what the author wrote is checked before
    if (!checkBounds(spec) || !checkValues(spec, sources)) return undefined
    const tables = tablesOf(sources)
    const order = {spec: spec.value, width, height: chart.height, language}
    const drawn = await drawnOf(order, spec, {tokens, fonts, files})
    if (!drawn) return undefined
    if ('failure' in drawn) {
      const why = drawn.failure.replace(/\.$/, '')
      if (checkFields(spec, sources, new Set())) {
        spec.tell('chart-compiles', `Vega-Lite cannot draw this chart: ${why}`, drawn.path)
      }
      return undefined
    }
    review(chart, spec, sources, drawn, width)
    return {...drawn, tables}
  }

  function review(chart: Chart, spec: Spec, sources: Source[], drawn: Drawn, width: number): void {
    const isKnown = checkFields(spec, sources, drawn.fields)
    if (isKnown && checkMarks(spec, drawn.marks)) lint(chart, spec, sources, drawn)
    if (drawn.smallest < tokens.minimumSize - 0.01) {
      const [size, wide] = [drawn.smallest.toFixed(1), Math.round(width / drawn.scale)]
      const why = drawn.scale < 1 ? `: the chart is ${wide} pt wide, its column ${Math.round(width)} pt` : ''
      spec.tell(
        drawn.smallest < tokens.minimumSize / 2 ? 'chart-readable' : 'chart-fits',
        `unexpected text of ${size} pt, expected at least ${tokens.minimumSize} pt${why}`,
        drawn.scale < 1 && 'width' in spec.value ? ['width'] : [],
        drawn.scale < 1 ? 'leave out "width", or show fewer views side by side' : 'set it larger',
      )
    }
    for (const address of drawn.refused.slice(0, 3)) {
      const reason = `unexpected link to "${address}", expected an address that starts with https:, http: or mailto:`
      spec.tell('link-leads-somewhere', reason, [], 'mend the values of "href"')
    }
    checkCut(drawn.drawing, spec)
    checkGlyphs(drawn.missing, spec, sources, chart, file)
  }

  return draw
}
