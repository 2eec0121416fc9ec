import type {VFile} from 'vfile'
import type {Chart} from '../brief.js'
import type {Files} from '../files.js'
import type {Fonts} from '../fonts/index.js'
import {report} from '../message.js'
import type {ChartTokens} from '../template/index.js'
import {checkBounds} from './bounds.js'
import {csvTables} from './chart-files.js'
import {checkWords} from './check.js'
import {checkCut} from './cut.js'
import {loadData, type Source} from './data.js'
import {drawnOf, tellFailure} from './drawn.js'
import {checkMarks, checkRows} from './empty.js'
import type {Drawn, Failure, Order} from './engine.js'
import {checkFields} from './fields.js'
import {checkFit} from './fitted.js'
import {checkGlyphs} from './glyphs.js'
import {lint} from './lint/index.js'
import {type Fault, faultsOf, tellFaults} from './schema/index.js'
import {checkSizes} from './sizes.js'
import type {Spec} from './spec.js'
import {checkValues} from './values.js'

/** A chart that was drawn, and its data as CSV. */
export type Illustration = Drawn & {tables: string[]}

/** The room for a chart: its width, and the height of the tallest picture on a page; pt. */
export type Room = Pick<Order, 'width' | 'tallest'>

/** Draws one chart in its room; gives nothing, with errors on the file, when it cannot be drawn. */
export type Illustrate = (chart: Chart, spec: Spec, room: Room) => Promise<Illustration | undefined>

/** Make the function that draws a chart of a brief. */
export function illustrator(
  language: string,
  tokens: ChartTokens,
  fonts: Fonts,
  file: VFile,
  files: Files,
): Illustrate {
  async function draw(chart: Chart, spec: Spec, room: Room): Promise<Illustration | undefined> {
    const known = checkWords(spec)
    // data is put into the specification next
    const faults = known ? await faultsOf(spec.value, chart.dataSrc) : []
    const sources = await loadData(chart, spec, file, files)
    const {height, aspect, label, pattern} = chart
    const order = {spec: spec.value, ...room, height, aspect, language, label, pattern}
    // the drawing changes rows, so what the author wrote is checked before
    const isSound = known && sources && checkRows(spec, sources) && checkBounds(spec) && checkValues(spec, sources)
    const drawn = isSound ? await drawnOf(order, spec, {tokens, fonts, files}) : undefined
    const failed = drawn !== undefined && 'failure' in drawn
    tellFaults(faults, spec, failed)
    if (!drawn || !sources) return undefined
    if ('failure' in drawn) {
      if (checkFields(spec, sources, new Set())) fail(drawn, faults, spec)
      return undefined
    }
    review(chart, spec, sources, drawn, order)
    return {...drawn, tables: csvTables(drawn.plotted)}
  }

  /** Say why Vega-Lite cannot draw; not where it only stumbled over what the schema does not allow. */
  function fail(failed: Failure, faults: readonly Fault[], spec: Spec): void {
    const isStumble = /^\S+ is not |cannot read properties/i.test(failed.failure)
    if (!isStumble || faults.every(({kind}) => kind === 'unknown')) tellFailure(failed, spec)
  }

  function review(chart: Chart, spec: Spec, sources: Source[], drawn: Drawn, order: Order): void {
    const isKnown = checkFields(spec, sources, drawn.fields)
    if (isKnown && checkMarks(spec, drawn.marks)) lint(chart, spec, sources, drawn)
    for (const address of drawn.refused.slice(0, 3)) {
      const reason = `unexpected link to "${address}", expected an address that starts with https:, http: or mailto:`
      spec.tell('link-leads-somewhere', reason, [], 'mend the values of "href"')
    }
    const readable = drawn.smallest >= tokens.minimumSize - 0.05
    if (!readable) {
      const size = drawn.smallest.toFixed(1)
      const {scale} = drawn.fit
      const why = scale < 1 ? `: the chart is set at ${Math.round(scale * 100)}% of its size` : ''
      spec.tell(
        drawn.smallest < tokens.minimumSize / 2 ? 'chart-readable' : 'chart-fits',
        `unexpected text of ${size} pt, expected at least ${tokens.minimumSize} pt${why}`,
        scale < 1 && 'width' in spec.value ? ['width'] : [],
        scale < 1 ? 'leave out "width", or show fewer views side by side' : 'set it larger',
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
    checkSizes(spec, tokens.minimumSize)
    checkFit(spec, drawn.fit, order, readable)
    checkCut(drawn.drawing, spec)
    checkGlyphs(drawn.missing, spec, sources, chart, file)
  }

  return draw
}
