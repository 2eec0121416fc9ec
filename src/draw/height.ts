import type {Chart} from '../brief.js'
import type {JsonObject} from '../json.js'
import type {ChartTokens, Tokens} from '../template/index.js'
import {viewsAround, viewsOf} from './views.js'

/** Give what a chart is drawn with: as high as the tokens have figures, unless its author set the height of all plots. */
export function chartTokensOf(chart: Chart, spec: JsonObject, {chart: tokens, figureHeight}: Tokens): ChartTokens {
  const isSet =
    chart.height !== undefined ||
    chart.aspect !== undefined ||
    viewsOf(spec)
      .filter(({composed}) => !composed)
      .every(({path}) => viewsAround(spec, path).some(({view}) => view.height !== undefined))
  // what was drawn is remembered by its tokens
  return isSet || figureHeight === 1 ? tokens : {...tokens, height: tokens.height * figureHeight}
}
