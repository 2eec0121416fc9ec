import {isObject, type Json, type JsonObject} from '../json.js'

/** Settings of a configuration that are overruled by more special ones, and those by which they are. */
const special: Record<string, RegExp> = {
  axis: /^axis[A-Z]/,
  header: /^header[A-Z]/,
  mark: /^(arc|area|bar|boxplot|circle|errorband|errorbar|geoshape|image|line|point|rect|rule|square|text|tick|trail)$/,
}

/** What `color` of a mark stands for. */
const alike: Record<string, string[]> = {color: ['fill', 'stroke'], fill: ['color'], stroke: ['color']}

/**
 * Copy a theme without what the configuration of a specification means to set.
 *
 * Vega-Lite merges the two, but lets what is special overrule what is general: the axis at the left of the theme would
 * win over all axes of the author. What both set in the same place is left to Vega-Lite.
 */
export function givingWay(theme: JsonObject, config: Json | undefined): JsonObject {
  if (!isObject(config)) return theme
  const given = {...theme}
  for (const [general, names] of Object.entries(special)) {
    const set = namesIn(config[general])
    for (const name of Object.keys(given)) if (names.test(name)) given[name] = without(given[name], set)
  }
  if (config.font !== undefined) {
    for (const name of Object.keys(given)) given[name] = without(given[name], new Set(fonts))
  }
  const view = namesIn(config.view)
  if (view.has('step')) given.view = without(given.view, new Set(['discreteWidth', 'discreteHeight']))
  const scale = namesIn(config.scale)
  if (scale.has('bandPaddingInner')) given.scale = without(given.scale, new Set(Object.keys(theme.scale ?? {})))
  return given
}

const fonts = ['font', 'labelFont', 'titleFont', 'subtitleFont']

function namesIn(settings: Json | undefined): Set<string> {
  const names = isObject(settings) ? Object.keys(settings) : []
  return new Set(names.flatMap((name) => [name, ...(alike[name] ?? [])]))
}

function without(settings: Json | undefined, names: Set<string>): Json | undefined {
  if (!isObject(settings)) return settings
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !names.has(name)))
}
