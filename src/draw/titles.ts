import type {View} from 'vega'
import {copyOf, isObject, type Json, type JsonObject} from '../json.js'
import type {LongLabel} from './axes.js'
import {brokenLines} from './names.js'
import type {Measure} from './run.js'
import {rootOf, type SceneNode, visit} from './runtime.js'
import {viewsOf} from './views.js'

/** Titles of views, of axes and of legends. */
const roles = new Set(['title-text', 'title-subtitle', 'axis-title', 'legend-title'])

/** The titles of a chart as they came out. */
export interface Titles {
  /** Width of the widest that stands level, pt: titles are as wide as their words, whatever the plot. */
  widest: number
  /** Those that stand level, headings of facets too, with their type. */
  level: LongLabel[]
  /** Whether a heading that is turned is longer than its row of plots is high. */
  overlong: boolean
}

/** Find the titles of a chart. */
export function titlesIn(view: View, measure: Measure): Titles {
  const titles: Titles = {widest: 0, level: [], overlong: false}
  visit(rootOf(view), ({role, items}) => {
    if (role === 'row-header') titles.overlong ||= (items ?? []).some(isOverlong)
    if (role === undefined || !roles.has(role)) return
    for (const {bounds, angle, text, limit, font, fontSize, fontWeight, fontStyle} of items ?? []) {
      if (!bounds || angle || text === undefined) continue
      const type = {font, fontSize, fontWeight, fontStyle}
      // what is cut to a limit is wider than it shows
      const cut = limit !== undefined && limit > 0 && typeof text === 'string' ? measure(type, text) : 0
      titles.widest = Math.max(titles.widest, bounds.x2 - bounds.x1, cut)
      if (role !== 'title-text') continue
      const words = Array.isArray(text) ? text.join(' ') : String(text)
      titles.level.push({text: words, limit: bounds.x2 - bounds.x1, ...type})
    }
  })
  return titles
}

/** Tell whether the heading of a row of plots reaches over those of its neighbours. */
function isOverlong(row: SceneNode): boolean {
  let longest = 0
  visit(row, ({role, items}) => {
    if (role !== 'title-text') return
    for (const {bounds, angle} of items ?? []) if (bounds && angle) longest = Math.max(longest, bounds.y2 - bounds.y1)
  })
  return longest > (row.height ?? Number.POSITIVE_INFINITY)
}

/** How wide the plots are over which titles stand; pt. */
export interface TitleRoom {
  /** All plots together. */
  whole: number
  /** One that names no width itself. */
  plot: number
}

/** Break the titles of a specification, of its axes and of its legends into lines no wider than their plot. */
export function withBrokenTitles(spec: JsonObject, room: TitleRoom, config: JsonObject, measure: Measure): JsonObject {
  const broken = copyOf(spec)
  const {whole, plot} = room
  for (const {view, path, composed} of viewsOf(broken)) {
    const {title, encoding, width} = view
    const own =
      composed && path.length === 0 ? whole : typeof width === 'number' ? Math.min(Math.max(width, plot), whole) : plot
    const mend = (of: JsonObject, name: string, section: Json | undefined, prefix: Prefix): void => {
      const words = of[name]
      if (words === undefined) return
      of[name] = linesOf(words, own, (text) => measure(typeOf(section, prefix, of), text))
    }
    if (isObject(title)) {
      mend(title, 'text', config.title, '')
      mend(title, 'subtitle', config.title, 'subtitle')
    } else mend(view, 'title', config.title, '')
    for (const [name, channel] of Object.entries(isObject(encoding) ? encoding : {})) {
      if (!isObject(channel)) continue
      mend(channel, 'title', config.axis, 'title')
      for (const part of ['axis', 'legend']) {
        const guide = channel[part]
        if (isObject(guide)) mend(guide, 'title', config[part], 'title')
      }
      if (name === 'y') lift(channel, config)
    }
  }
  return broken
}

/** Lift a title of several lines that stands level above its vertical axis, so that the last is above the plot. */
function lift(channel: JsonObject, {axis: all, axisLeft}: JsonObject): void {
  const axis = channel.axis ?? {}
  if (!isObject(axis) || !isObject(axisLeft) || typeof axisLeft.titleY !== 'number') return
  const title = axis.title ?? channel.title
  if (!Array.isArray(title) || axis.titleY !== undefined) return
  const size = axis.titleFontSize ?? (isObject(all) ? all.titleFontSize : undefined)
  const leading = (typeof size === 'number' ? size : 0) + LEADING
  channel.axis = {...axis, titleLineHeight: leading, titleY: axisLeft.titleY - (title.length - 1) * leading}
}

/** What Vega puts between two lines of a title, pt. */
const LEADING = 2

/** Where the properties of a title's type begin: `fontSize`, `titleFontSize`, `subtitleFontSize`. */
type Prefix = '' | 'title' | 'subtitle'

/** Give the type of a title: its own, or that of the configuration. */
function typeOf(section: Json | undefined, prefix: Prefix, own: JsonObject): Record<string, unknown> {
  const around = isObject(section) ? section : {}
  const of = (name: string): Json | undefined => {
    const key = prefix === '' ? name : prefix + name[0]?.toUpperCase() + name.slice(1)
    return own[key] ?? around[key]
  }
  return {font: of('font'), fontSize: of('fontSize'), fontWeight: of('fontWeight'), fontStyle: of('fontStyle')}
}

function linesOf(words: Json, width: number, measure: (text: string) => number): Json {
  const written = Array.isArray(words) ? words : [words]
  if (!written.every((line): line is string => typeof line === 'string')) return words
  const lines = written.flatMap((line) => brokenLines(line, width, measure))
  return lines.length > written.length ? lines : words
}
