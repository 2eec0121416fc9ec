import {isObject, type Json, type JsonObject} from '../../json.js'
import {typeOf} from '../encodings.js'
import type {Spec} from '../spec.js'
import {viewsAround, viewsOf} from '../views.js'

/** Marks that lie among each other, so that their place says nothing of their series. */
const mingled = new Set(['line', 'trail', 'point', 'circle', 'square'])

/** Channels that tell the same series apart for eyes which do not see colours. */
export const others = [
  'shape',
  'strokeDash',
  'text',
  'row',
  'column',
  'facet',
  'x',
  'y',
  'xOffset',
  'yOffset',
  'detail',
]

/**
 * Report series that nothing but their colour tells apart (WCAG 2.2, 1.4.1): no shape, dash or panel of their own, and
 * no words in the plot.
 */
export function checkColourAlone(spec: Spec): void {
  const views = viewsOf(spec.value)
  if (views.some(({view}) => typeOf(view.mark) === 'text')) return
  for (const {view, path} of views) {
    const mark = typeOf(view.mark)
    if (mark === undefined || !mingled.has(mark)) continue
    // what an outer view encodes holds for the views inside it
    const encodings = viewsAround(spec.value, path).map(({view: {encoding}}) => (isObject(encoding) ? encoding : {}))
    const channels: JsonObject = Object.assign({}, ...encodings)
    for (const name of ['color', 'stroke', 'fill']) {
      const channel = channels[name]
      if (!isObject(channel) || !namesSeries(channel)) continue
      if (others.some((other) => fieldOf(channels[other]) === channel.field)) continue
      const reason = `unexpected series of "${String(channel.field)}" that only their colour tells apart`
      const mend = 'give each a shape, a dash or a label as well'
      spec.tell(
        'chart-colour-alone',
        reason,
        isObject(view.encoding) && name in view.encoding ? [...path, 'encoding', name] : path,
        mend,
      )
      return
    }
  }
}

const fieldOf = (channel: Json | undefined): Json | undefined => (isObject(channel) ? channel.field : undefined)

const namesSeries = ({field, type, bin, aggregate}: JsonObject): boolean =>
  typeof field === 'string' &&
  type !== 'quantitative' &&
  type !== 'temporal' &&
  bin === undefined &&
  aggregate === undefined
