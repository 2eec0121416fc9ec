/** What an editor would send back: a chart that was drawn → messages at the parts of its specification. */
import type {Chart} from '../../brief.js'
import type {Source} from '../data.js'
import type {Drawn} from '../engine.js'
import type {Spec} from '../spec.js'
import {checkAxes} from './axes.js'
import {checkCategories} from './categories.js'
import {checkColourAlone} from './colour-alone.js'
import {checkColours} from './colours.js'
import {checkLines} from './lines.js'
import {checkLogarithms} from './logarithms.js'
import {checkScales} from './scales.js'
import {checkTitles} from './titles.js'
import {checkUnits} from './units.js'

/** Report what misleads readers, or some of them, in a chart. */
export function lint(chart: Chart, spec: Spec, sources: Source[], drawn: Drawn): void {
  checkAxes(spec, drawn.scales)
  checkLogarithms(spec, drawn.scales, sources)
  checkScales(spec, drawn.scales)
  checkCategories(spec, drawn.scales, drawn.marks)
  checkColours(spec, drawn.scales)
  checkColourAlone(spec)
  checkTitles(spec, chart)
  checkUnits(spec, chart.caption)
  checkLines(drawn, spec)
}
