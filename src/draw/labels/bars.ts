import {boxOf, type Label, touches} from './label.js'
import type {Lettered} from './lettered.js'
import type {Placed} from './scene.js'

/** A bar, in the frame of the picture; `tip` is where its value is. */
export interface Bar {
  x1: number
  y1: number
  x2: number
  y2: number
  value: number
}

/** Space between a bar and its value, pt. */
const GAP = 3

/** List the bars of marks with their values; those without a length too. */
export function barsOf(marks: Placed[], valueIn: (row: Record<string, unknown>, view: string) => number): Bar[] {
  return marks.flatMap(({mark, dx, dy}) =>
    (mark.items ?? []).flatMap(({x = 0, y = 0, width = 0, height = 0, datum, opacity}) => {
      const value = valueIn((datum ?? {}) as Record<string, unknown>, mark.name ?? '')
      if (!Number.isFinite(value) || opacity === 0) return []
      return [{x1: dx + x, y1: dy + y, x2: dx + x + width, y2: dy + y + height, value}]
    }),
  )
}

/** Place the values of bars at their ends, or say why they cannot be. */
export function placeBars(bars: Bar[], level: boolean, texts: string[], letters: Lettered): Label[] | string {
  const [from, to] = level ? (['x1', 'x2'] as const) : (['y2', 'y1'] as const)
  const bases = bars.map((bar) => (bar.value < 0 ? bar[to] : bar[from]))
  if (bases.some((base) => Math.abs(base - (bases[0] ?? 0)) > 0.5)) {
    return 'bars that do not start at one line, expected bars beside one another that start at zero'
  }
  const labels = bars.map((bar, index): Label => {
    const lines = [texts[index] ?? '']
    const back = bar.value < 0
    if (level) {
      const y = (bar.y1 + bar.y2) / 2
      return {lines, x: back ? bar.x1 - GAP : bar.x2 + GAP, y, align: back ? 'right' : 'left', colour: undefined}
    }
    const away = letters.size / 2 + GAP
    const x = (bar.x1 + bar.x2) / 2
    return {lines, x, y: back ? bar.y2 + away : bar.y1 - away, align: 'center', colour: undefined}
  })
  const boxes = labels.map((label) => boxOf(label, letters))
  const crowded = boxes.some((box, i) => boxes.slice(0, i).some((other) => touches(box, other)))
  return crowded ? 'bars whose values would run into one another, expected fewer bars or wider ones' : labels
}
