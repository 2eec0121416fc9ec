/** What of a finished scene is labelled: marks with their place in the picture, entries of legends, axes. */

import type {Box, SceneNode} from '../runtime.js'

/** A mark that shows data, with the place of its group in the picture. */
export interface Placed {
  mark: SceneNode
  dx: number
  dy: number
}

/** An entry of a legend of names. */
export interface Entry {
  value: unknown
  label: string
  colour: string | undefined
}

/** What labels are made from. */
export interface Facts {
  marks: Placed[]
  /** The frame of the plot. */
  plot: Box
  /** The words that Vega set along axes and over the chart. */
  words: Box[]
}

/** Read a scene from its root. */
export function factsOf(root: SceneNode): Facts {
  const marks: Placed[] = []
  const frame = root.items?.[0]
  const plot = {x1: frame?.x ?? 0, y1: frame?.y ?? 0, x2: (frame?.x ?? 0) + (frame?.width ?? 0), y2: 0}
  plot.y2 = plot.y1 + (frame?.height ?? 0)
  const words: Box[] = []
  const visit = (mark: SceneNode, dx: number, dy: number): void => {
    if (mark.marktype === 'text' && mark.role !== 'mark') {
      for (const {bounds: box, opacity} of mark.items ?? []) {
        if (box && opacity !== 0) words.push({x1: box.x1 + dx, y1: box.y1 + dy, x2: box.x2 + dx, y2: box.y2 + dy})
      }
    }
    if (mark.role === 'mark' && mark.marktype !== 'group') marks.push({mark, dx, dy})
    if (mark.marktype !== 'group') return
    for (const item of mark.items ?? []) {
      for (const inner of item.items ?? []) visit(inner, dx + (item.x ?? 0), dy + (item.y ?? 0))
    }
  }
  visit(root, 0, 0)
  return {marks, plot, words}
}

/** An item of a mark that is seen, with the place of its group in the picture, its row, and the name of its mark. */
export interface Shown {
  item: SceneNode
  dx: number
  dy: number
  row: Record<string, unknown>
  view: string
}

/** List the items of marks that are seen. */
export const shownIn = (marks: Placed[]): Shown[] =>
  marks.flatMap(({mark: {items = [], name: view = ''}, dx, dy}) =>
    items.flatMap((item) => (item.opacity === 0 ? [] : [{item, dx, dy, row: item.datum ?? {}, view}])),
  )

/** Give the colour that an item shows: that of its inside, or of its line where it has no other. */
export const paintOf = ({fill, stroke}: SceneNode): string | undefined =>
  [fill, stroke].find((paint): paint is string => typeof paint === 'string' && paint !== 'transparent')

/** List the entries of the legends in a scene, by their order. */
export function entriesIn(root: SceneNode): Entry[] {
  const entries: Entry[] = []
  const visit = (node: SceneNode, colours: Map<unknown, string>): void => {
    for (const item of node.items ?? []) {
      const {value, label} = item.datum ?? {}
      if (node.role === 'legend-symbol') {
        const colour = paintOf(item)
        if (colour !== undefined) colours.set(value, colour)
      }
      if (node.role === 'legend-label') entries.push({value, label: String(label ?? value), colour: undefined})
      visit(item, colours)
    }
    for (const entry of entries) entry.colour ??= colours.get(entry.value)
  }
  visit(root, new Map())
  return entries
}
