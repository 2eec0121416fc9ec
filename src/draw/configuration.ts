import {isObject, type JsonObject} from '../json.js'
import {axisWith, mostLines, textOf} from './names.js'
import type {Setting} from './setting.js'

/** Longest label that is turned, pt. */
const TURNED = 140

/** Headings of rows that stand level, beside the middle of their row. */
const LEVEL = {labelAngle: 0, labelAnchor: 'middle', labelAlign: 'right', labelBaseline: 'middle'}

/** Give a configuration the sizes and the labels of a setting, and plots the aspect `aspect`. */
export function withSetting(config: JsonObject, setting: Setting, aspect?: number): JsonObject {
  const {plot, padding, columns, down, thinned, limit, names, headings, levelRows} = setting
  const part = (name: string): JsonObject => (isObject(config[name]) ? (config[name] as JsonObject) : {})
  const view = part('view')
  const steps = isObject(view.discreteHeight) ? Number(view.discreteHeight.step) : 0
  const tall = aspect === undefined ? Number(view.continuousHeight) : plot / aspect
  const leading = Number(part('axis').labelFontSize) + 1
  const lines = mostLines(names)
  const step = {step: Math.max(steps, lines * leading + 4) * down}
  const fewer = (labelSeparation: number): JsonObject => ({labelOverlap: 'greedy', labelSeparation})
  return {
    ...config,
    padding: {...padding},
    view: {
      ...view,
      continuousWidth: plot * setting.across,
      discreteWidth: plot * setting.across,
      continuousHeight: tall * down,
      // where the author names steps the theme says nothing
      ...(aspect !== undefined
        ? {discreteHeight: tall * down}
        : view.discreteHeight === undefined
          ? {}
          : {discreteHeight: step}),
    },
    axis: {...part('axis'), ...(limit === undefined ? {} : {labelLimit: limit})},
    axisXDiscrete: {
      ...part('axisXDiscrete'),
      ...(setting.upright ? {} : {labelLimit: TURNED}),
      ...(thinned.horizontal ? fewer(3) : {}),
    },
    axisYDiscrete: {
      ...part('axisYDiscrete'),
      ...(lines > 1 ? axisWith(names, leading) : {}),
      ...(thinned.vertical ? fewer(1) : {}),
    },
    // headings of several lines leave no room for a title above the axis
    ...(Object.keys(headings).length > 0 && !levelRows ? {axisLeft: {}, axisRight: {}} : {}),
    header: {...part('header'), ...(Object.keys(headings).length > 0 ? textOf(headings) : {})},
    headerRow: {...part('headerRow'), ...(levelRows ? LEVEL : {})},
    legend: columns === undefined ? part('legend') : {...part('legend'), columns},
  }
}
