import {toString as textOf} from 'mdast-util-to-string'
import type {Caption} from '../../brief.js'
import {isObject, type Json, type JsonObject, type JsonPath} from '../../json.js'
import {type Channel, channelOf, measurementOf, plotsOf} from '../encodings.js'
import type {Spec} from '../spec.js'

/** What is a unit. */
const unit = new RegExp(
  '[%‰$€£¥₹₽﷼°]|\\b(per cent|percent|percentage|index|thousands?|[mbt]illions?|bn|[mk]?t|kg|k?m|km²|ha|[kMGT]?Wh?|' +
    'dollars?|euros?|rials?|rupees?|USD|EUR|GBP|years?|months?|weeks?|days?|hours?|minutes?|people|persons|tonnes?)\\b',
  'i',
)

/** What sets a unit off from what is measured, or says that there is none. */
const unitMark = /[([]|, |\b(per|in|of|number|count|share|ratio|score|rank)\b/i

/** Things that are measured in units, of which there are several each. */
const measures = new RegExp(
  '\\b(imports?|exports?|trade|gdp|income|revenue|costs?|prices?|spending|expenditure|budget|debt|wages?|salar(y|ies)|' +
    'aid|investments?|sales|turnover|area|distance|length|height|weight|temperature|rainfall|precipitation|speed|' +
    'emissions|consumption|energy|electricity|power|production|output|volume|inflation|growth|unemployment)\\b',
  'i',
)

/** Report axes that are titled by the bare name of a field, or name what is measured and nothing its unit. */
export function checkUnits(spec: Spec, caption: Caption): void {
  if (isTitleless(spec.value.config)) return
  // the subtitle is there for the unit
  if (caption.subtitle || hasSubtitle(spec.value.title)) return
  const around = [caption.title, ...caption.notes].map((part) => textOf(part)).join(' ') + wordsIn(spec.value.title)
  const told = new Set<string>()
  for (const plot of plotsOf(spec.value)) {
    for (const name of ['x', 'y']) {
      const channel = channelOf(plot, name)
      if (!channel || measurementOf(channel.value) !== 'quantitative' || saysUnit(channel.value)) continue
      const {field, aggregate} = channel.value
      const title = titleOf(channel) ?? titleBeside(spec, name, channel.path)
      const key = `${name} ${title} ${String(field)}`
      if (told.has(key)) continue
      told.add(key)
      if (title === undefined) {
        if (typeof field !== 'string' || countsOnly.has(String(aggregate)) || isNamed(field)) continue
        const reason = `unexpected field name "${field}" as the title of an axis, expected what is measured and its unit`
        spec.tell('chart-unit-named', reason, channel.path, 'add "title", for example "Imports, million US dollars"')
      } else if (measures.test(title) && !isNamed(title) && !unit.test(around)) {
        const reason = `unexpected axis "${title}" without a unit, expected one there, in the title or in the notes`
        spec.tell('chart-unit-named', reason, channel.path, `write for example "${title}, million US dollars"`)
      }
    }
  }
}

/** Tell whether words name a unit. */
const isNamed = (words: string): boolean => unit.test(words) || unitMark.test(words)

const hasSubtitle = (title: Json | undefined): boolean => isObject(title) && title.subtitle !== undefined

/** Aggregations whose unit is the row. */
const countsOnly = new Set(['count', 'distinct', 'valid', 'missing'])

/** Tell whether the labels of an axis carry the unit, or there are none. */
function saysUnit({axis}: JsonObject): boolean {
  if (axis === null) return true
  if (!isObject(axis)) return false
  return axis.labelExpr !== undefined || axis.labels === false || /[%$]/.test(String(axis.format ?? ''))
}

/** Give the title of an axis; an empty one where the author wants none, nothing where Vega-Lite makes one. */
function titleOf({value: {axis, title}}: Channel): string | undefined {
  const given = isObject(axis) && axis.title !== undefined ? axis.title : title
  return given === undefined ? undefined : wordsIn(given)
}

/** Give the title of an axis that another layer shares and names. */
function titleBeside({value}: Spec, name: string, path: JsonPath): string | undefined {
  if (!path.includes('layer')) return undefined
  for (const plot of plotsOf(value)) {
    const other = plot.path.includes('layer') ? channelOf(plot, name) : undefined
    const title = other && (other.value.axis === null ? '' : titleOf(other))
    if (title !== undefined) return title
  }
  return undefined
}

/** Tell whether a configuration takes the titles of axes away. */
const isTitleless = (config: Json | undefined): boolean =>
  isObject(config) &&
  ['axis', 'axisX', 'axisY', 'axisQuantitative'].some((name) => {
    const own = config[name]
    return isObject(own) && own.title === null
  })

/** Give the words of a title of any form. */
function wordsIn(title: Json | undefined): string {
  if (typeof title === 'string') return title
  if (Array.isArray(title)) return title.map(wordsIn).join(' ')
  return isObject(title) ? `${wordsIn(title.text)} ${wordsIn(title.subtitle)}` : ''
}
