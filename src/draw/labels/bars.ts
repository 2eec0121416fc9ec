import type {Box} from '../runtime.js'
import {boxOf, type Label, touches} from './label.js'
import type {Lettered} from './lettered.js'
import {type Placed, shownIn} from './scene.js'

/** A bar, in the frame of the picture; `tip` is where its value is. */
export interface Bar {
  x1: number
  y1: number
  x2: number
  y2: number
  value: number
  colour: string | undefined
}

/** Space between a bar and its value, pt. */
const GAP = 3

/** List the bars of marks with their values; those without a length too. */
export function barsOf(marks: Placed[], valueIn: (row: Record<string, unknown>, view: string) => number): Bar[] {
  return shownIn(marks).flatMap(({item, dx, dy, row, view}) => {
    const {x = 0, y = 0, width = 0, height = 0, fill} = item
    const value = valueIn(row, view)
    if (!Number.isFinite(value)) return []
    const [x1, y1, colour] = [dx + x, dy + y, typeof fill === 'string' ? fill : undefined]
    return [{x1, y1, x2: x1 + width, y2: y1 + height, value, colour}]
  })
}

/** Place the values of bars at their ends, beside `words` of axes inside the bars; or say why they cannot be. */
export function placeBars(
  bars: Bar[],
  level: boolean,
  texts: string[],
  words: Box[],
  letters: Lettered,
): Label[] | string {
  const [from, to] = level ? (['x1', 'x2'] as const) : (['y2', 'y1'] as const)
  const bases = bars.map((bar) => (bar.value < 0 ? bar[to] : bar[from]))
  if (bases.some((base) => Math.abs(base - (bases[0] ?? 0)) > 0.5)) {
    return 'bars that do not start at one line, expected bars beside one another that start at zero'
  }
  const labels = bars.map((bar, index) => {
    const lines = [texts[index] ?? '']
    const label = level ? besideBar(bar, lines, 1) : overBar(bar, lines, letters, 1)
    const box = boxOf(label, letters)
    if (!words.some((word) => touches(box, word))) return label
    return {...(level ? besideBar(bar, lines, -1) : overBar(bar, lines, letters, -1)), ground: bar.colour}
  })
  const boxes = labels.map((label) => boxOf(label, letters))
  const isCrowded = boxes.some((box, i) => boxes.slice(0, i).some((other) => touches(box, other)))
  const isTooLong = labels.some(({ground}, i) => ground !== undefined && !holds(bars[i] as Bar, boxes[i] as Box))
  return isCrowded || isTooLong
    ? 'bars whose values would run into one another or into an axis, expected fewer bars or wider ones'
    : labels
}

/** Put the value of a bar that lies at its end: behind it (1) or inside (-1). */
function besideBar({x1, x2, y1, y2, value}: Bar, lines: string[], side: 1 | -1): Label {
  const back = value < 0
  const x = back ? x1 - side * GAP : x2 + side * GAP
  return {lines, x, y: (y1 + y2) / 2, align: back === side > 0 ? 'right' : 'left', colour: undefined}
}

/** Put the value of a bar that stands at its end: beyond it (1) or inside (-1). */
function overBar({x1, x2, y1, y2, value}: Bar, lines: string[], {size}: Lettered, side: 1 | -1): Label {
  const away = side * (size / 2 + GAP)
  return {lines, x: (x1 + x2) / 2, y: value < 0 ? y2 + away : y1 - away, align: 'center', colour: undefined}
}

const holds = (bar: Bar, box: Box): boolean =>
  box.x1 >= bar.x1 - 0.01 && box.x2 <= bar.x2 + 0.01 && box.y1 >= bar.y1 - 1 && box.y2 <= bar.y2 + 1
