import type {Files} from '../files.js'
import type {Fonts} from '../fonts/index.js'
import type {ChartTokens} from '../template/index.js'
import type {Drawn, Failure, Order} from './engine.js'
import {imagesOf} from './images.js'
import {remembered} from './memory.js'
import type {Spec} from './spec.js'

/** Whether this is the finished program: only that has a file to start threads from, and tests draw in their own. */
const isBundled = !import.meta.url.endsWith('.ts')

/** What charts are drawn with. */
export interface Studio {
  tokens: ChartTokens
  fonts: Fonts
  files: Files
}

/** Report as `chart-compiles` why Vega-Lite cannot draw a chart, at the part that is to blame. */
export const tellFailure = ({failure, path}: Failure, {tell}: Spec): void =>
  tell('chart-compiles', `Vega-Lite cannot draw this chart: ${failure.replace(/\.$/, '')}`, path)

/** Draw a chart, or give the drawing made before. What is wrong with its pictures is told, and nothing given back. */
export async function drawnOf(
  order: Order,
  spec: Spec,
  {tokens, fonts, files}: Studio,
): Promise<Drawn | Failure | undefined> {
  const draw = (order: Order) =>
    remembered(order, tokens, fonts, async () => {
      const {drawChart} = isBundled ? await import('./pool.js') : await import('./engine.js')
      return drawChart(order, tokens, fonts)
    })
  // a chart that shows pictures says which on the first try: their addresses may be made by its transforms
  const first = await draw(order)
  if (!('images' in first)) return first
  const images = await imagesOf(first.images, spec, files)
  // Vega by itself leaves a picture out that is not there
  const none = {src: '', width: 0, height: 0}
  if (order.plain) for (const path of first.images) images[path] ??= none
  else if (first.images.some((path) => !images[path])) return undefined
  const drawn = await draw({...order, images})
  return 'images' in drawn ? {failure: 'its pictures change while it is drawn'} : drawn
}
