/** Everything that needs Vega, in one module that is loaded when there is a chart: a specification → its picture. */
import type {ChartLook, Drawing} from '../drawing.js'
import type {Fonts} from '../fonts/index.js'
import {copyOf, type JsonObject, type JsonPath} from '../json.js'
import {trace} from '../svg/index.js'
import type {ChartTokens} from '../template/index.js'
import {blame} from './blame.js'
import {plainColours} from './colours.js'
import {dress} from './dress.js'
import {unreadExpression} from './expressions.js'
import {type Fit, type Fitting, fitTo} from './fit.js'
import {setFormats} from './formats.js'
import {ChartFailed} from './guards.js'
import {hatch} from './hatch/index.js'
import type {InnerImage} from './images.js'
import {labelled} from './labels/labelled.js'
import {type Lettering, letteringOf} from './lettering.js'
import {localeOf} from './locale.js'
import {phrasesOf, spokenFor} from './phrases.js'
import {plottedOf} from './plotted.js'
import {givingWay} from './precedence.js'
import {ImagesMissing, type Run, run, sceneAfter} from './run.js'
import {colourNumbers, fieldsIn, marksIn} from './runtime.js'
import {type ScaleFact, scalesOf} from './scales.js'
import {atLeast} from './sizes.js'
import {svgOf} from './svg.js'
import type {PlottedTable} from './table/table.js'
import {PAPER, themeOf} from './theme.js'
import {hasLines, hasRoomAbove, hasTitleAbove, isLevel} from './views.js'

/** What to draw, and how large. */
export interface Order extends ChartLook {
  spec: JsonObject
  /** Width of the column, pt. */
  width: number
  /** Height of the tallest picture that a page has room for, pt. */
  tallest: number
  /** Height of the plot where the brief gives one, pt. */
  height?: number
  /** Width of the plot by its height where the brief gives that. */
  aspect?: number
  language: string
  /** The pictures that the chart shows, by address: `drawChart` says which. */
  images?: Record<string, InnerImage>
  /** Draw it as Vega-Lite does by itself: in its own theme, at its own size. */
  plain?: true
}

/** A finished chart. */
export interface Drawn {
  drawing: Drawing
  /** The picture as an SVG file, which `drawing` was made from. */
  svg: string
  /** What was done so that the chart fits. */
  fit: Fit
  /** Size of the smallest text after scaling, pt. */
  smallest: number
  /** Characters that no font of the template has. */
  missing: string[]
  /** How many marks show data, by the name of the view that they come from. */
  marks: Map<string, number>
  fields: Set<string>
  scales: ScaleFact[]
  /** What it shows, as tables. */
  plotted: PlottedTable[]
  /** Addresses that marks were to lead to and may not. */
  refused: string[]
  /** Why its marks have no labels, where these were asked for: what it is, and what was expected. */
  unlabelled?: string
  /** Whether there was nothing to hatch, where this was asked for. */
  unhatched?: boolean
}

/** Why Vega cannot draw a chart, and the part of the specification that is to blame, where that is known. */
export interface Failure {
  failure: string
  path?: JsonPath
}

/** The addresses of pictures without which a chart cannot be drawn. */
export interface Wanted {
  images: string[]
}

/** What becomes of an order. */
export type Outcome = Drawn | Failure | Wanted

/** Draw a chart with the tokens and fonts of a template, or say what is wanted, or why Vega cannot. */
export async function drawChart(order: Order, tokens: ChartTokens, fonts: Fonts): Promise<Outcome> {
  const {spec, plain, language} = order
  const unread = unreadExpression(spec)
  if (unread) return unread
  const lettering = letteringOf(fonts, tokens)
  try {
    const {laid, fit} = await (plain ? asItIs(order, lettering) : fitted(order, tokens, lettering))
    const {view, normalized} = laid
    const {scene, refused} = await sceneAfter(laid, {measure: lettering.measure, images: order.images ?? {}})
    const unhatched = order.pattern === 'hatch' && hatch(scene, colourNumbers(view), tokens.ink, PAPER) < 2
    const {smallest, missing} = dress(scene, lettering, fonts, plain)
    plainColours(scene)
    const svg = svgOf(scene, fit.scale)
    return {
      drawing: trace(svg, fonts),
      svg,
      fit,
      smallest: smallest * fit.scale,
      missing,
      marks: marksIn(view),
      fields: fieldsIn(view),
      scales: scalesOf(view),
      plotted: plottedOf(normalized, view, {phrases: phrasesOf(language), language: spokenFor(language)}),
      refused,
      ...(unhatched && {unhatched}),
      ...(laid.unlabelled !== undefined && {unlabelled: laid.unlabelled}),
    }
  } catch (error) {
    if (error instanceof ImagesMissing) return {images: error.paths}
    if (error instanceof ChartFailed) return blame(error.message, error.clue, spec)
    throw error
  }
}

/** Lay a chart out as Vega-Lite does by itself. */
async function asItIs({spec, images = {}}: Order, {measure}: Lettering): Promise<{laid: Run; fit: Fit}> {
  const laid = await run(copyOf(spec), {config: {}, measure, images})
  return {laid, fit: {scale: 1, turned: false, axes: []}}
}

/** Lay a chart out in a house style, as large as its room. */
async function fitted(order: Order, tokens: ChartTokens, {measure}: Lettering): Promise<{laid: Run; fit: Fit}> {
  const {spec, language, label, pattern, images = {}, ...frame} = order
  const {width, height = tokens.height} = frame
  const form = {
    level: isLevel(spec),
    raised: hasRoomAbove(spec),
    titled: hasTitleAbove(spec),
    dashed: pattern === 'hatch' && hasLines(spec),
  }
  const locale = localeOf(language)
  const fitting: Fitting = {
    specOf(least) {
      const readable = atLeast(spec, least)
      setFormats(readable)
      return readable
    },
    configOf(minimumSize, upright) {
      const theme = themeOf({...tokens, minimumSize}, width, height, {...form, upright}, locale.dates)
      return givingWay(theme, spec.config)
    },
    locale,
    measure,
    images,
    minimum: tokens.minimumSize,
    frame,
  }
  const plain = await fitTo(fitting)
  return label === 'direct' ? labelled(plain, fitting, tokens) : plain
}
