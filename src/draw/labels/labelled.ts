import type {View} from 'vega'
import {copyOf, isObject, type Json, type JsonObject} from '../../json.js'
import type {ChartTokens} from '../../template/index.js'
import {unescaped} from '../fields.js'
import {type Fit, type Fitting, fitTo} from '../fit.js'
import type {Run} from '../run.js'
import {rootOf} from '../runtime.js'
import {PAPER} from '../theme.js'
import {viewsOf} from '../views.js'
import {labelsOf, MOST_SERIES} from './index.js'
import {letteredIn} from './lettered.js'
import {type Plan, planOf} from './plan.js'
import {entriesIn} from './scene.js'

/** Largest share of the width that a label takes before it is broken. */
const SHARE = 0.3

/** A chart that was laid out, and how it was made to fit. */
interface Laid {
  laid: Run
  fit: Fit
}

/**
 * Lay out a chart once more with labels at its marks and no legend.
 *
 * Gives `plain`, the chart with its legend, and why, when its form cannot be labelled.
 */
export async function labelled(plain: Laid, fitting: Fitting, tokens: ChartTokens): Promise<Laid> {
  const {measure, minimum, frame} = fitting
  const entries = entriesIn(rootOf(plain.laid.view))
  const refused = (unlabelled: string): Laid => ({...plain, laid: {...plain.laid, unlabelled}})
  const plan = planOf(fitting.specOf(minimum))
  if (typeof plan === 'string') return refused(plan)
  if (plan.form !== 'bars' && entries.length > MOST_SERIES && plan.series !== undefined) {
    return refused(`${entries.length} series, expected at most ${MOST_SERIES}`)
  }
  const size = Math.max(tokens.labelSize, minimum)
  const letters = letteredIn(tokens.family, size, frame.width * SHARE, measure)
  const specOf = (least: number): JsonObject => {
    const spec = fitting.specOf(least)
    return plan.replacesLegend ? withoutLegends(spec, plan) : spec
  }
  const label = (view: View) => labelsOf(view, {plan, entries, letters, ink: tokens.ink, paper: PAPER})
  const made = await fitTo({...fitting, specOf, label})
  return made.laid.unlabelled === undefined ? made : refused(made.laid.unlabelled)
}

/** Channels that a legend explains. */
const explained = ['color', 'fill', 'stroke', 'strokeDash', 'shape']

/** Copy a specification without the legends that name its series. */
function withoutLegends(spec: JsonObject, {series}: Plan): JsonObject {
  const bare = copyOf(spec)
  for (const {view} of viewsOf(bare)) {
    if (!isObject(view.encoding)) continue
    for (const name of explained) {
      const channel: Json | undefined = view.encoding[name]
      if (!isObject(channel) || channel.legend === null) continue
      const named = typeof channel.field === 'string' ? unescaped(channel.field) : undefined
      if ('datum' in channel || (named !== undefined && named === series)) channel.legend = null
    }
  }
  return bare
}
