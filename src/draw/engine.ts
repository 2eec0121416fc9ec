/** Everything that needs Vega, in one module that is loaded when there is a chart: a specification → its picture. */
import type {Drawing} from '../drawing.js'
import type {Fonts} from '../fonts/index.js'
import type {ChartTokens} from '../template/index.js'
import {blame} from './blame.js'
import {plainColours} from './colours.js'
import {dress} from './dress.js'
import {unreadExpression} from './expressions.js'
import {type Fitted, fitTo, type Shares} from './fit.js'
import {ChartFailed} from './guards.js'
import type {InnerImage} from './images.js'
import type {JsonObject, JsonPath} from './json.js'
import {type Lettering, letteringOf} from './lettering.js'
import {localeOf} from './locale.js'
import {type PlottedTable, plottedOf} from './plotted.js'
import {ImagesMissing, run} from './run.js'
import {type ScaleFact, scalesOf} from './scales.js'
import {atLeast, smallestIn} from './sizes.js'
import {svgOf} from './svg.js'
import {themeOf} from './theme.js'
import {trace} from './trace/index.js'
import {hasRoomAbove, isLevel} from './views.js'

/** What to draw, and how large. */
export interface Order {
  spec: JsonObject
  /** Width of the column, pt. */
  width: number
  /** Height of the plot where the brief gives one, pt. */
  height?: number
  /** How tall the chart may be, pt. */
  tallest?: number
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
  /** Size of the smallest text after scaling, and the smallest that the specification asks for; pt. */
  smallest: number
  asked: number
  /** Shares of their own sizes that plots are drawn at, 0–1. */
  shrunk: Shares
  /** What became of the names along axes. */
  labels: {turned: boolean; all: number; hidden: number; level: number}
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

/** Draw a chart with the tokens and fonts of a template, or say what is wanted, or why Vega cannot. */
export async function drawChart(order: Order, tokens: ChartTokens, fonts: Fonts): Promise<Drawn | Failure | Wanted> {
  const {spec, width, images = {}} = order
  const unread = unreadExpression(spec)
  if (unread) return unread
  const lettering = letteringOf(fonts, tokens)
  try {
    const laid = order.plain
      ? {...(await run(structuredClone(spec), {config: {}, measure: lettering.measure, images})), ...unchanged}
      : await fitted(order, tokens, lettering)
    const {smallest, missing} = dress(laid.scene, lettering, fonts, order.plain)
    plainColours(laid.scene)
    const scale = !order.plain && laid.width > width + 0.01 ? width / laid.width : 1
    const svg = svgOf(laid.scene, scale)
    const {marks, fields, refused, shrunk, turned, names} = laid
    return {
      drawing: trace(svg, fonts),
      svg,
      smallest: smallest * scale,
      asked: order.plain ? Infinity : smallestIn(spec),
      shrunk,
      labels: {turned, ...names},
      missing,
      marks,
      fields,
      scales: scalesOf(laid.view),
      plotted: plottedOf(spec, laid.view),
      refused,
    }
  } catch (error) {
    if (error instanceof ImagesMissing) return {images: error.paths}
    if (error instanceof ChartFailed) return blame(error.message, error.clue, spec)
    throw error
  }
}

const unchanged = {shrunk: {x: 1, y: 1}, turned: false}

/**
 * Lay a chart out in a house style. One that is still too wide when its plots are as small as they may be will be made
 * smaller as a whole: its type is made larger before, so that it is as large on paper as the tokens say.
 */
async function fitted(
  {spec, width, height, tallest, language, images = {}}: Order,
  tokens: ChartTokens,
  {measure}: Lettering,
): Promise<Fitted> {
  const form = {level: isLevel(spec), raised: hasRoomAbove(spec)}
  const locale = localeOf(language)
  let scale = 1
  let laid: Fitted | undefined
  for (let round = 0; round < 4; round++) {
    const set = enlarged(tokens, 1 / scale)
    const configOf = (upright: boolean): JsonObject => themeOf(set, width, height ?? set.height, {...form, upright})
    const readable = atLeast(spec, set.minimumSize)
    laid = await fitTo(width, {spec: readable, configOf, locale, measure, images, height, tallest})
    const needed = Math.min(1, width / laid.width)
    if (needed > scale - 0.01) break
    scale = needed * 0.95
  }
  return laid as Fitted
}

const enlarged = (tokens: ChartTokens, factor: number): ChartTokens => ({
  ...tokens,
  labelSize: tokens.labelSize * factor,
  titleSize: tokens.titleSize * factor,
  minimumSize: tokens.minimumSize * factor,
})
