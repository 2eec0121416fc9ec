/** Everything that needs Vega, in one module that is loaded when there is a chart: a specification → its picture. */
import type {ChartLook, Drawing} from '../drawing.js'
import type {Fonts} from '../fonts/index.js'
import type {ChartTokens} from '../template/index.js'
import {blame} from './blame.js'
import {dress} from './dress.js'
import type {Element} from './element.js'
import {unreadExpression} from './expressions.js'
import {fitTo} from './fit.js'
import {setFormats} from './formats.js'
import {ChartFailed} from './guards.js'
import {hatch} from './hatch/index.js'
import type {JsonObject, JsonPath} from './json.js'
import {labelled} from './labels/labelled.js'
import {letteringOf} from './lettering.js'
import {localeOf} from './locale.js'
import {givingWay} from './precedence.js'
import {atLeast} from './sizes.js'
import {themeOf} from './theme.js'
import {trace} from './trace/index.js'
import {hasLines, hasRoomAbove, hasTitleAbove, isLevel} from './views.js'

const PAPER = '#ffffff'

/** What to draw, and how large. */
export interface Order extends ChartLook {
  spec: JsonObject
  /** Width of the column, pt. */
  width: number
  /** Height of the plot where the brief gives one, pt. */
  height?: number
  language: string
}

/** A finished chart. */
export interface Drawn {
  drawing: Drawing
  scene: Element
  /** Factor by which the chart had to be made smaller to fit, at most 1. */
  scale: number
  /** Size of the smallest text after scaling, pt. */
  smallest: number
  /** Characters that no font of the template has. */
  missing: string[]
  /** How many marks show data, by the name of the view that they come from. */
  marks: Map<string, number>
  fields: Set<string>
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

/** Draw a chart with the tokens and fonts of a template, or say why Vega cannot. */
export async function drawChart(
  {spec, width, height, language, label, pattern}: Order,
  tokens: ChartTokens,
  fonts: Fonts,
): Promise<Drawn | Failure> {
  const unread = unreadExpression(spec)
  if (unread) return unread
  const lettering = letteringOf(fonts, tokens)
  const form = {
    level: isLevel(spec),
    raised: hasRoomAbove(spec),
    titled: hasTitleAbove(spec),
    dashed: pattern === 'hatch' && hasLines(spec),
  }
  const locale = localeOf(language)
  const configOf = (upright: boolean): JsonObject => {
    const theme = themeOf(tokens, width, height ?? tokens.height, {...form, upright}, locale.dates)
    return givingWay(theme, spec.config)
  }
  try {
    const readable = atLeast(spec, tokens.minimumSize)
    setFormats(readable)
    const {measure} = lettering
    const fitting = {spec: readable, configOf, locale, measure, height}
    const plain = await fitTo(width, fitting)
    const laid = label === 'direct' ? await labelled(plain, width, fitting, tokens) : plain
    const unhatched = pattern === 'hatch' && hatch(laid.scene, laid.colours, tokens.ink, PAPER) < 2
    const {smallest, missing} = dress(laid.scene, lettering, fonts)
    const scale = laid.width > width + 0.01 ? width / laid.width : 1
    return {
      drawing: trace(laid.scene, scale, fonts),
      scene: laid.scene,
      scale,
      smallest: smallest * scale,
      missing,
      marks: laid.marks,
      fields: laid.fields,
      ...(unhatched && {unhatched}),
      ...(laid.unlabelled !== undefined && {unlabelled: laid.unlabelled}),
    }
  } catch (error) {
    if (error instanceof ChartFailed) return blame(error.message, error.clue, spec)
    throw error
  }
}
