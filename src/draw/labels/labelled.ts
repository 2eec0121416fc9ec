import type {ChartTokens} from '../../template/index.js'
import {type Fitting, fitTo} from '../fit.js'
import {isObject, type Json, type JsonObject} from '../json.js'
import type {Run} from '../run.js'
import {viewsOf} from '../views.js'
import {labelsOf, MOST_SERIES} from './index.js'
import {letteredIn} from './lettered.js'
import {type Plan, planOf} from './plan.js'

/** Largest share of the width that a label takes before it is broken. */
const SHARE = 0.3

const PAPER = '#ffffff'

/**
 * Lay out a chart once more with labels at its marks and no legend.
 *
 * Gives `plain`, the chart with its legend, and why, when its form cannot be labelled.
 */
export async function labelled(plain: Run, width: number, fitting: Fitting, tokens: ChartTokens): Promise<Run> {
  const {spec, measure} = fitting
  const plan = planOf(spec)
  if (typeof plan === 'string') return {...plain, unlabelled: plan}
  if (plan.form !== 'bars' && plain.entries.length > MOST_SERIES && plan.series !== undefined) {
    return {...plain, unlabelled: `${plain.entries.length} series, expected at most ${MOST_SERIES}`}
  }
  const size = Math.max(tokens.labelSize, tokens.minimumSize)
  const letters = letteredIn(tokens.family, size, width * SHARE, measure)
  const {entries} = plain
  const laid = await fitTo(width, {
    ...fitting,
    spec: plan.replacesLegend ? withoutLegends(spec, plan) : spec,
    label: (view) => labelsOf(view, {plan, entries, letters, ink: tokens.ink, paper: PAPER}),
  })
  return laid.unlabelled === undefined ? laid : {...plain, unlabelled: laid.unlabelled}
}

/** Channels that a legend explains. */
const explained = ['color', 'fill', 'stroke', 'strokeDash', 'shape']

/** Copy a specification without the legends that name its series. */
function withoutLegends(spec: JsonObject, {series}: Plan): JsonObject {
  const bare = structuredClone(spec)
  for (const {view} of viewsOf(bare)) {
    if (!isObject(view.encoding)) continue
    for (const name of explained) {
      const channel: Json | undefined = view.encoding[name]
      if (!isObject(channel) || channel.legend === null) continue
      const named = typeof channel.field === 'string' ? channel.field.replace(/\\(.)/g, '$1') : undefined
      if ('datum' in channel || (named !== undefined && named === series)) channel.legend = null
    }
  }
  return bare
}
