import {isObject, type JsonObject, type JsonPath} from '../json.js'
import {lists} from './vocabulary.js'

/** One view of a specification: a layer, a part of a concatenation, the inside of a facet; or the whole. */
export interface View {
  view: JsonObject
  path: JsonPath
  /** Whether it holds other views. */
  composed: boolean
}

/** List a specification and all views inside it, outer ones first. */
export function viewsOf(spec: JsonObject, path: JsonPath = []): View[] {
  const inner: View[] = []
  for (const name of lists) {
    const parts = spec[name]
    if (!Array.isArray(parts)) continue
    parts.forEach((part, i) => {
      if (isObject(part)) inner.push(...viewsOf(part, [...path, name, i]))
    })
  }
  if (isObject(spec.spec)) inner.push(...viewsOf(spec.spec, [...path, 'spec']))
  return [{view: spec, path, composed: inner.length > 0}, ...inner]
}

/** List the views around the view at `path`, outer ones first, and itself. */
export const viewsAround = (spec: JsonObject, path: JsonPath): View[] =>
  viewsOf(spec).filter((outer) => outer.path.every((step, index) => step === path[index]))

/** Tell whether a specification places several plots beside or below one another. */
export function isComposed(spec: JsonObject): boolean {
  const encoding = isObject(spec.encoding) ? spec.encoding : {}
  return (
    ['hconcat', 'vconcat', 'concat', 'facet', 'repeat', 'spec'].some((name) => name in spec) || //
    ['row', 'column', 'facet'].some((channel) => channel in encoding)
  )
}

/**
 * Tell whether there is room above a vertical axis for its title: not below the headings of small charts, and not where the author turned the title.
 */
export function hasRoomAbove(spec: JsonObject): boolean {
  return viewsOf(spec).every(({view: {encoding, facet}}) => {
    const channels = isObject(encoding) ? encoding : {}
    if ('row' in channels || 'column' in channels || 'facet' in channels || isObject(facet)) return false
    return !(isObject(channels.y) && isObject(channels.y.axis) && 'titleAngle' in channels.y.axis)
  })
}

/** Tell whether a vertical axis of a chart has a title. */
export const hasTitleAbove = (spec: JsonObject): boolean =>
  viewsOf(spec).some(({view: {encoding}}) => {
    const y = isObject(encoding) ? encoding.y : undefined
    if (!isObject(y) || y.title === null || y.axis === null) return false
    return !(isObject(y.axis) && y.axis.title === null) && ('field' in y || 'aggregate' in y || 'title' in y)
  })

/** Tell whether the values of a chart run from left to right: its vertical axis names things. */
export function isLevel(spec: JsonObject): boolean {
  return viewsOf(spec).some(({view}) => {
    const {x, y} = isObject(view.encoding) ? view.encoding : {}
    if (!isObject(x) || !isObject(y)) return false
    const names =
      y.type === 'nominal' || y.type === 'ordinal' || (y.type === undefined && !('aggregate' in y) && !('bin' in y))
    return names && (x.type === 'quantitative' || 'aggregate' in x)
  })
}

/** Tell whether lines show the values of a specification. */
export const hasLines = (spec: JsonObject): boolean =>
  viewsOf(spec).some(({view: {mark}}) => (isObject(mark) ? mark.type : mark) === 'line')
