import {isObject, type JsonObject} from '../../json.js'
import {typeOf} from '../encodings.js'

/** A view with a mark in a specification that Vega-Lite has written out: no repeats, no marks that stand for several. */
export interface MarkView {
  mark: string
  /** The mark that stands for several, of which this is one, and which: `boxplot`, `median`. */
  composite?: {mark: string; part: string}
  /** What Vega calls its marks. */
  name: string
  channels: Map<string, JsonObject>
}

type Channels = Map<string, JsonObject>

/** List the views that have marks, grouped by the plot that they share. */
export function markViewsOf(view: JsonObject, given = '', around: Channels = new Map()): MarkView[][] {
  const name = typeof view.name === 'string' ? view.name : given
  const channels = new Map([...around, ...channelsIn(view.encoding)])
  const part = (word: string): string => variable(`${name === '' ? '' : `${name}_`}${word}`)
  const inside = (list: unknown, word: string): MarkView[][] =>
    (Array.isArray(list) ? list : []).flatMap((inner, i) =>
      isObject(inner) ? markViewsOf(inner, part(`${word}_${i}`), channels) : [],
    )
  if (isObject(view.spec)) return markViewsOf(view.spec, part('child'), new Map([...channels, ...facetsIn(view.facet)]))
  if (Array.isArray(view.layer)) return [inside(view.layer, 'layer').flat()]
  const mark = typeOf(view.mark)
  if (mark === undefined) return [view.concat, view.hconcat, view.vconcat].flatMap((list) => inside(list, 'concat'))
  const style = isObject(view.mark) ? String(view.mark.style) : ''
  const [, whole, of = ''] = /^(boxplot|errorbar|errorband)-(\w+)$/.exec(style) ?? []
  return [[{mark, name: part('marks'), channels, ...(whole ? {composite: {mark: whole, part: of}} : {})}]]
}

const channelsIn = (encoding: unknown): [string, JsonObject][] =>
  Object.entries(isObject(encoding) ? encoding : {}).filter((pair): pair is [string, JsonObject] => isObject(pair[1]))

/** Give the fields by which a view is repeated as channels. */
const facetsIn = (facet: unknown): [string, JsonObject][] =>
  isObject(facet) && 'field' in facet ? [['facet', facet]] : channelsIn(facet)

/** Write a name as Vega-Lite does. */
const variable = (name: string): string => name.replace(/^(?=\d)/, '_').replace(/\W/g, '_')
