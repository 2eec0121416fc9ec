/** What can be asked of a view after it has run. */
import type {View} from 'vega'
import {isObject, type JsonObject} from '../json.js'
import type {InnerImage} from './images.js'

/** A box in the frame of what it stands in, pt; x to the right, y downwards. */
export interface Box {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** A mark, a group or an item of a scene graph, as far as it is read; lengths in pt in the frame of its group. */
export interface SceneNode {
  marktype?: string
  role?: string
  name?: string
  items?: SceneNode[]
  bounds?: Box
  /** The row that an item was made from, or the tick or entry of a guide. */
  datum?: Record<string, unknown>
  x?: number
  y?: number
  x2?: number
  y2?: number
  width?: number
  height?: number
  fill?: unknown
  stroke?: unknown
  opacity?: number
  angle?: number
  startAngle?: number
  endAngle?: number
  outerRadius?: number
  text?: unknown
  font?: string
  fontSize?: number
  fontWeight?: string | number
  fontStyle?: string
  limit?: number
  /** The side of the plot that an axis stands on, or the direction of an area. */
  orient?: string
  /** Whether a point of a line or area has a place. */
  defined?: boolean
  /** The address of a picture, and the picture once it is there. */
  url?: unknown
  image?: InnerImage & {url: unknown; complete: true}
}

/** Give the root of the scene graph of a view. */
export const rootOf = (view: View): SceneNode => (view.scenegraph() as unknown as {root: SceneNode}).root

/** A scale of d3, as far as it is read. */
export interface Scale {
  type: string
  domain?(): unknown[]
  range?(): unknown
}

/** The run-time data of a view or of a facet inside it. */
interface Context {
  scales?: Record<string, {value?: Scale}>
  data?: Record<string, {values?: {value?: unknown}}>
  subcontext?: Context[]
}

/** Find the box around everything that is drawn, `more` in the frame of the scene included, in that of the picture. */
export function extentOf(view: View, more?: Box): Box {
  const {left, top} = view.padding() as unknown as {left: number; top: number}
  const [x, y] = view.origin()
  const own = rootOf(view).bounds ?? {x1: 0, y1: 0, x2: 0, y2: 0}
  const x1 = Math.min(own.x1, more?.x1 ?? own.x1)
  const y1 = Math.min(own.y1, more?.y1 ?? own.y1)
  const x2 = Math.max(own.x2, more?.x2 ?? own.x2)
  const y2 = Math.max(own.y2, more?.y2 ?? own.y2)
  return {x1: x1 + x + left, y1: y1 + y + top, x2: x2 + x + left, y2: y2 + y + top}
}

/**
 * Count the marks that show data, by the name of the view that they come from.
 *
 * Points of a line that are undefined, and texts without a character, draw nothing.
 */
export function marksIn(view: View): Map<string, number> {
  const counts = new Map<string, number>()
  visit(rootOf(view), ({marktype, role, name, items}) => {
    if (marktype === undefined || (role !== 'mark' && role !== 'scope')) return
    const drawn = marktype === 'group' ? 0 : (items ?? []).filter(isDrawn).length
    counts.set(name ?? '', (counts.get(name ?? '') ?? 0) + drawn)
  })
  return counts
}

/** Collect the rows that the items of marks were made from, by the name of the mark; points of lines that are undefined aside. */
export function itemsByName(view: View): Map<string, JsonObject[]> {
  const found = new Map<string, JsonObject[]>()
  visit(rootOf(view), ({marktype, role, name = '', items}) => {
    if (marktype === undefined || marktype === 'group' || role !== 'mark') return
    const rows = (items ?? []).filter(isDrawn).flatMap(({datum}) => (isObject(datum) ? [datum] : []))
    found.set(name, [...(found.get(name) ?? []), ...rows])
  })
  return found
}

const isDrawn = ({defined, text}: SceneNode): boolean => defined !== false && text !== ''

/** Number the colours of the scales that give names colours, from 0, in the order of the names. */
export function colourNumbers(view: View): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const [name, scale] of scalesIn(view)) {
    if (scale.type !== 'ordinal' || !/(color|fill|stroke)$/.test(name)) continue
    const [colours, names] = [scale.range?.(), scale.domain?.() ?? []]
    if (!Array.isArray(colours) || names.length < 2) continue
    for (const [index, colour] of colours.slice(0, names.length).entries()) {
      if (!numbers.has(String(colour))) numbers.set(String(colour), index)
    }
  }
  return numbers
}

/** Go through the scales of a view and of the facets inside it, each with its name. */
export function* scalesIn(view: View): Generator<[string, Scale]> {
  for (const {scales} of contextsIn(view)) {
    for (const [name, {value}] of Object.entries(scales ?? {})) if (value) yield [name, value]
  }
}

/** Go through the run-time data of a view, then of the facets inside it. */
function* contextsIn(view: View): Generator<Context> {
  const open = [(view as unknown as {_runtime: Context})._runtime]
  for (let context = open.pop(); context; context = open.pop()) {
    yield context
    open.push(...(context.subcontext ?? []).toReversed())
  }
}

/** Collect the fields that have a value in some row of some data set. */
export function fieldsIn(view: View): Set<string> {
  const fields = new Set<string>()
  const sets = [...contextsIn(view)].flatMap(({data}) => Object.values(data ?? {}))
  for (const {values} of sets) {
    const rows = values?.value
    if (!Array.isArray(rows)) continue
    for (const row of rows as Record<string, unknown>[]) {
      // items of the scene itself are kept as data, too
      if (typeof row !== 'object' || row === null || 'bounds' in row) continue
      for (const name in row) if (!fields.has(name) && isValue(row[name])) fields.add(name)
    }
  }
  return fields
}

const isValue = (value: unknown): boolean =>
  value !== null && value !== undefined && !Number.isNaN(value instanceof Date ? value.getTime() : value)

/** Find the items that show a picture, by its address. */
function picturesIn(view: View): Map<string, SceneNode[]> {
  const found = new Map<string, SceneNode[]>()
  visit(rootOf(view), ({marktype, items}) => {
    if (marktype !== 'image') return
    for (const item of items ?? []) {
      if (typeof item.url !== 'string' || item.url === '') continue
      found.set(item.url, [...(found.get(item.url) ?? []), item])
    }
  })
  return found
}

/** Give image marks their pictures; lists the addresses of those that are not among `images`. */
export function showImages(view: View, images: Record<string, InnerImage>): string[] {
  const missing: string[] = []
  for (const [url, items] of picturesIn(view)) {
    const image = images[url]
    if (!image) missing.push(url)
    else for (const item of items) item.image = {...image, url, complete: true}
  }
  return missing
}

/** Space between a legend's symbol and the next entry, beside the label itself; pt. */
const ENTRY_SPACE = 26

/** Find how many columns of the widest legend that is wider than `width` fit into it. */
export function legendColumns(view: View, width: number): number | undefined {
  let columns: number | undefined
  visit(rootOf(view), (node) => {
    if (node.role !== 'legend') return
    for (const legend of node.items ?? []) {
      const {x1 = 0, x2 = 0} = legend.bounds ?? {}
      if (x2 - x1 <= width) continue
      let widest = 0
      let entries = 0
      visit(legend, ({role, items}) => {
        if (role !== 'legend-label') return
        for (const {bounds} of items ?? []) {
          widest = Math.max(widest, (bounds?.x2 ?? 0) - (bounds?.x1 ?? 0))
          entries++
        }
      })
      if (entries < 2) continue
      const fitting = Math.max(1, Math.min(entries - 1, Math.floor(width / (widest + ENTRY_SPACE))))
      columns = Math.min(columns ?? fitting, fitting)
    }
  })
  return columns
}

/** Visit a node and all that are in it. */
export function visit(node: SceneNode, see: (node: SceneNode) => void): void {
  see(node)
  for (const item of node.items ?? []) visit(item, see)
}
