/** What of a finished scene is labelled: marks with their place in the picture, entries of legends, axes. */

/** An item or mark of Vega's scene graph, as far as labels need it; lengths in pt in the frame of its group. */
export interface Node {
  marktype?: string
  role?: string
  name?: string
  items?: Node[]
  bounds?: Box
  datum?: unknown
  x?: number
  y?: number
  x2?: number
  y2?: number
  width?: number
  height?: number
  orient?: string
  defined?: boolean
  opacity?: number
  fill?: unknown
  stroke?: unknown
  startAngle?: number
  endAngle?: number
  outerRadius?: number
  text?: unknown
}

/** A box; x to the right, y downwards. */
export interface Box {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** A mark that shows data, with the place of its group in the picture. */
export interface Placed {
  mark: Node
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
  entries: Entry[]
  /** The frame of the plot. */
  plot: Box
  /** The words that Vega set along axes and over the chart. */
  words: Box[]
}

/** Read a scene from its root. */
export function factsOf(root: Node): Facts {
  const marks: Placed[] = []
  const frame = root.items?.[0]
  const plot = {x1: frame?.x ?? 0, y1: frame?.y ?? 0, x2: (frame?.x ?? 0) + (frame?.width ?? 0), y2: 0}
  plot.y2 = plot.y1 + (frame?.height ?? 0)
  const words: Box[] = []
  const visit = (mark: Node, dx: number, dy: number): void => {
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
  return {marks, entries: entriesIn(root), plot, words}
}

/** List the entries of the legends in a scene, by their order. */
export function entriesIn(root: Node): Entry[] {
  const entries: Entry[] = []
  const visit = (node: Node, colours: Map<unknown, string>): void => {
    for (const item of node.items ?? []) {
      const {value, label} = (item.datum ?? {}) as {value?: unknown; label?: unknown}
      if (node.role === 'legend-symbol') {
        const colour = [item.fill, item.stroke].find((paint) => typeof paint === 'string' && paint !== 'transparent')
        if (typeof colour === 'string') colours.set(value, colour)
      }
      if (node.role === 'legend-label') entries.push({value, label: String(label ?? value), colour: undefined})
      visit(item, colours)
    }
    for (const entry of entries) entry.colour ??= colours.get(entry.value)
  }
  visit(root, new Map())
  return entries
}
