import type {VFile} from 'vfile'
import type {Chart} from '../brief.js'
import type {Files} from '../files.js'
import type {Fonts} from '../fonts/index.js'
import {report} from '../message.js'
import type {ChartTokens} from '../template/index.js'
import {tablesOf} from './chart-files.js'
import {checkWords} from './check.js'
import {loadData, type Source} from './data.js'
import type {Drawn} from './engine.js'
import {checkFields} from './fields.js'
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
    checkValues(spec, sources)
    const tables = tablesOf(sources)
    const order = {spec: spec.value, width, height: chart.height, language}
    const drawn = await remembered(order, tokens, fonts, async () => {
      const {drawChart} = await import('./engine.js')
      return drawChart(order, tokens, fonts)
    })
    if ('failure' in drawn) {
      checkFields(spec, sources, new Set())
      const why = drawn.failure.replace(/\.$/, '')
      spec.tell('chart-compiles', `Vega-Lite cannot draw this chart: ${why}`, drawn.path)
      return undefined
    }
    review(chart, spec, sources, drawn, width)
    return {...drawn, tables}
  }

  function review(chart: Chart, spec: Spec, sources: Source[], drawn: Drawn, width: number): void {
    const known = checkFields(spec, sources, drawn.fields)
    if (known && drawn.marks === 0) {
      spec.tell('chart-has-marks', 'unexpected chart that draws nothing', [], 'check its filters and its data')
    }
    if (drawn.smallest < tokens.minimumSize - 0.01) {
      const [size, wide] = [drawn.smallest.toFixed(1), Math.round(width / drawn.scale)]
      const why = drawn.scale < 1 ? `: the chart is ${wide} pt wide, its column ${Math.round(width)} pt` : ''
      spec.tell(
        'chart-fits',
        `unexpected text of ${size} pt, expected at least ${tokens.minimumSize} pt${why}`,
        [],
        drawn.scale < 1 ? 'leave out "width", or show fewer views side by side' : 'set it larger',
      )
    }
    for (const character of drawn.missing) {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      const reason = `unexpected character "${character}" (U+${code}) in the chart, which the fonts of the template lack`
      report(file, 'glyph-available', reason, chart, {mend: 'write it in other characters'})
    }
  }

  return async (chart, spec, width) => {
    const key = JSON.stringify([spec.value, chart.dataSrc, chart.height, width])
    if (!finished.has(key)) finished.set(key, await draw(chart, spec, width))
    return finished.get(key)
  }
}
