/** Everything that needs Vega, in one module that is loaded when there is a chart: a specification → its picture. */
import type {Drawing} from '../drawing.js'
import type {Fonts} from '../fonts/index.js'
import type {ChartTokens} from '../template/index.js'
import {blame} from './blame.js'
import {dress} from './dress.js'
import type {Element} from './element.js'
import {unreadExpression} from './expressions.js'
import {type Fit, fitTo} from './fit.js'
import {ChartFailed} from './guards.js'
import type {JsonObject, JsonPath} from './json.js'
import {letteringOf} from './lettering.js'
import {localeOf} from './locale.js'
import {atLeast} from './sizes.js'
import {themeOf} from './theme.js'
import {trace} from './trace/index.js'
import {hasRoomAbove, isLevel} from './views.js'

/** What to draw, and how large. */
export interface Order {
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
}

/** A finished chart. */
export interface Drawn {
  drawing: Drawing
  scene: Element
  /** What was done so that the chart fits. */
  fit: Fit
  /** Factor by which the chart had to be made smaller to fit, at most 1. */
  scale: number
  /** Size of the smallest text after scaling, pt. */
  smallest: number
  /** Characters that no font of the template has. */
  missing: string[]
  /** How many marks show data, by the name of the view that they come from. */
  marks: Map<string, number>
  fields: Set<string>
}

/** Why Vega cannot draw a chart, and the part of the specification that is to blame, where that is known. */
export interface Failure {
  failure: string
  path?: JsonPath
}

/** Draw a chart with the tokens and fonts of a template, or say why Vega cannot. */
export async function drawChart(
  {spec, language, ...frame}: Order,
  tokens: ChartTokens,
  fonts: Fonts,
): Promise<Drawn | Failure> {
  const unread = unreadExpression(spec)
  if (unread) return unread
  const lettering = letteringOf(fonts, tokens)
  const form = {level: isLevel(spec), raised: hasRoomAbove(spec)}
  const {width, height = tokens.height} = frame
  try {
    const {laid, fit} = await fitTo({
      specOf: (least) => atLeast(spec, least),
      configOf: (minimumSize, upright) => themeOf({...tokens, minimumSize}, width, height, {...form, upright}),
      locale: localeOf(language),
      measure: lettering.measure,
      minimum: tokens.minimumSize,
      frame,
    })
    const {smallest, missing} = dress(laid.scene, lettering, fonts)
    const {scale} = fit
    return {
      drawing: trace(laid.scene, scale, fonts),
      scene: laid.scene,
      fit,
      scale,
      smallest: smallest * scale,
      missing,
      marks: laid.marks,
      fields: laid.fields,
    }
  } catch (error) {
    if (error instanceof ChartFailed) return blame(error.message, error.clue, spec)
    throw error
  }
}
