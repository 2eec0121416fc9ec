import type {View} from 'vega'
import {isObject, type Json, type JsonObject} from './json.js'
import type {Measure} from './run.js'
import {rootOf, visit} from './runtime.js'
import {viewsOf} from './views.js'

/** Titles of views and axes. */
const roles = new Set(['title-text', 'title-subtitle', 'axis-title'])

/** Find the width of the widest title that stands level, pt; titles are as wide as their words, whatever the plot. */
export function widestTitle(view: View): number {
  let widest = 0
  visit(rootOf(view), ({role, items}) => {
    if (role === undefined || !roles.has(role)) return
    for (const {bounds, angle, text} of items ?? []) {
      if (bounds && !angle && text !== undefined) widest = Math.max(widest, bounds.x2 - bounds.x1)
    }
  })
  return widest
}

/** Break the titles of a specification, of its axes and of its legends into lines of at most `width` pt. */
export function withBrokenTitles(spec: JsonObject, width: number, config: JsonObject, measure: Measure): JsonObject {
  const broken = structuredClone(spec)
  const mend = (of: JsonObject, name: string, section: Json | undefined, prefix: Prefix): void => {
    const words = of[name]
    if (words !== undefined) of[name] = linesOf(words, width, measure, typeOf(section, prefix, of))
  }
  for (const {view} of viewsOf(broken)) {
    const {title, encoding} = view
    if (isObject(title)) {
      mend(title, 'text', config.title, '')
      mend(title, 'subtitle', config.title, 'subtitle')
    } else mend(view, 'title', config.title, '')
    for (const channel of Object.values(isObject(encoding) ? encoding : {})) {
      if (!isObject(channel)) continue
      mend(channel, 'title', config.axis, 'title')
      for (const name of ['axis', 'legend']) {
        const guide = channel[name]
        if (isObject(guide)) mend(guide, 'title', config[name], 'title')
      }
    }
  }
  return broken
}

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

function linesOf(words: Json, width: number, measure: Measure, type: object): Json {
  const written = Array.isArray(words) ? words : [words]
  if (!written.every((line): line is string => typeof line === 'string')) return words
  const lines = written.flatMap((line) => {
    const broken: string[] = []
    for (const word of line.split(' ')) {
      const last = broken.at(-1)
      if (last !== undefined && measure(type, `${last} ${word}`) <= width) broken[broken.length - 1] = `${last} ${word}`
      else broken.push(word)
    }
    return broken
  })
  return lines.length > written.length ? lines : words
}
