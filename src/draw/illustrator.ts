import type {VFile} from 'vfile'
import type {Chart} from '../brief.js'
import type {Files} from '../files.js'
import type {Fonts} from '../fonts/index.js'
import {report} from '../message.js'
import type {ChartTokens} from '../template/index.js'
import {checkBounds} from './bounds.js'
import {tablesOf} from './chart-files.js'
import {checkWords} from './check.js'
import {checkColourAlone} from './colour-alone.js'
import {checkCut} from './cut.js'
import {loadData, type Source} from './data.js'
import {checkMarks} from './empty.js'
import type {Drawn} from './engine.js'
import {checkFields} from './fields.js'
import {checkGlyphs} from './glyphs.js'
import {remembered} from './memory.js'
import type {Spec} from './spec.js'
import {checkValues} from './values.js'

/** A chart that was drawn, and its data as CSV. */
export type Illustration = Drawn & {tables: string[]}

/** Draws one chart at a width in pt; gives nothing, with errors on the file, when it cannot be drawn. */
export type Illustrate = (chart: Chart, spec: Spec, width: number) => Promise<Illustration | undefined>

/** Make the function that draws the charts of one brief. A chart that comes again at the same size is drawn once. */
export function illustrator(
  language: string,
  tokens: ChartTokens,
  fonts: Fonts,
  file: VFile,
  files: Files,
): Illustrate {
  const finished = new Map<string, Illustration | undefined>()

  async function draw(chart: Chart, spec: Spec, width: number): Promise<Illustration | undefined> {
    const known = checkWords(spec)
    const sources = await loadData(chart, spec, file, files)
    if (!known || !sources) return undefined
    if (sources.length > 0 && sources.every(({rows}) => rows.length === 0)) {
      spec.tell('chart-has-marks', 'unexpected data without rows, expected something to draw', sources[0]?.path)
      return undefined
    }
    // the drawing changes rows, so what the author wrote is checked before
    if (!checkBounds(spec) || !checkValues(spec, sources)) return undefined
    const tables = tablesOf(sources)
    const order = {spec: spec.value, width, height: chart.height, language, label: chart.label, pattern: chart.pattern}
    const drawn = await remembered(order, tokens, fonts, async () => {
      const {drawChart} = await import('./engine.js')
      return drawChart(order, tokens, fonts)
    })
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
    if (checkFields(spec, sources, drawn.fields)) checkMarks(spec, drawn.marks)
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
    if (drawn.unlabelled !== undefined) {
      report(file, 'chart-labelled', `unexpected label=direct on ${drawn.unlabelled}`, chart, {
        mend: 'it is drawn without; leave out "label", or change the chart',
      })
    }
    if (drawn.unhatched) {
      const reason = 'unexpected pattern=hatch on a chart without two series in lines, bars, areas or slices'
      report(file, 'chart-hatched', reason, chart, {mend: 'leave out "pattern", or encode the series as colour'})
    }
    checkCut(drawn.drawing, spec)
    // words at the marks, and dashes, tell series apart
    const isLabelled = chart.label && drawn.unlabelled === undefined
    if (!isLabelled && (!chart.pattern || drawn.unhatched)) checkColourAlone(spec)
    checkGlyphs(drawn.missing, spec, sources, chart, file)
  }

  return async (chart, spec, width) => {
    const key = JSON.stringify([spec.value, chart.dataSrc, chart.height, chart.label, chart.pattern, width])
    if (!finished.has(key)) finished.set(key, await draw(chart, spec, width))
    return finished.get(key)
  }
}
