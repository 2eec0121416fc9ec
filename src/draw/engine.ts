/** Everything that needs Vega, in one module that is loaded when there is a chart: a specification → its picture. */
import type {Drawing} from '../drawing.js'
import type {Fonts} from '../fonts/index.js'
import type {ChartTokens} from '../template/index.js'
import {blame} from './blame.js'
import {plainColours} from './colours.js'
import {dress} from './dress.js'
import {unreadExpression} from './expressions.js'
import {fitTo} from './fit.js'
import {ChartFailed} from './guards.js'
import type {InnerImage} from './images.js'
import type {JsonObject, JsonPath} from './json.js'
import {letteringOf} from './lettering.js'
import {localeOf} from './locale.js'
import {ImagesMissing, run} from './run.js'
import type {ScaleFact} from './scales.js'
import {atLeast} from './sizes.js'
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
  /** Factor by which the chart had to be made smaller to fit, at most 1. */
  scale: number
  /** Size of the smallest text after scaling, pt. */
  smallest: number
  /** Characters that no font of the template has. */
  missing: string[]
  /** How many marks show data, by the name of the view that they come from. */
  marks: Map<string, number>
  fields: Set<string>
  scales: ScaleFact[]
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
export async function drawChart(
  {spec, width, height, language, images = {}, plain}: Order,
  tokens: ChartTokens,
  fonts: Fonts,
): Promise<Drawn | Failure | Wanted> {
  const unread = unreadExpression(spec)
  if (unread) return unread
  const lettering = letteringOf(fonts, tokens)
  const form = {level: isLevel(spec), raised: hasRoomAbove(spec)}
  const configOf = (upright: boolean): JsonObject => themeOf(tokens, width, height ?? tokens.height, {...form, upright})
  try {
    const {measure} = lettering
    const readable = atLeast(spec, tokens.minimumSize)
    const laid = plain
      ? await run(structuredClone(spec), {config: {}, measure, images})
      : await fitTo(width, {spec: readable, configOf, locale: localeOf(language), measure, images, height})
    const {smallest, missing} = dress(laid.scene, lettering, fonts, plain)
    const scale = !plain && laid.width > width + 0.01 ? width / laid.width : 1
    plainColours(laid.scene)
    const svg = svgOf(laid.scene, scale)
    return {
      drawing: trace(svg, fonts),
      svg,
      scale,
      smallest: smallest * scale,
      missing,
      marks: laid.marks,
      fields: laid.fields,
      scales: laid.scales,
      refused: laid.refused,
    }
  } catch (error) {
    if (error instanceof ImagesMissing) return {images: error.paths}
    if (error instanceof ChartFailed) return blame(error.message, error.clue, spec)
    throw error
  }
}
