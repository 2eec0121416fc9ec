import {mm} from '../units.js'
import type {Boxes} from './boxes.js'
import type {Content} from './content.js'
import {separationOf} from './ink-setting.js'
import {num} from './number.js'
import type {Reference} from './pdfkit.js'

/** Length of a crop mark, its distance from the bleed, and the width of its line; pt. */
const LENGTH = mm(5)
const AWAY = mm(1)
const WIDTH = 0.25

/** Radius of a registration target, and side of a field of the colour bar; pt. */
const RADIUS = mm(2)
const FIELD = mm(5)

/** How far a quarter of a circle bends. */
const BEND = 0.5523

/** Fields of the colour bar: each ink full, then two in one, then black by halves. */
const fields = ['1 0 0 0', '0 1 0 0', '0 0 1 0', '0 0 0 1', '1 1 0 0', '1 0 1 0', '0 1 1 0', '0 0 0 0.5']

/** The document, as far as marks need it. */
interface Sheet {
  content: Content
  ref(data: unknown): Reference
}

const spaces = new WeakMap<Sheet, Reference>()

/**
 * Draw crop marks, registration targets and a colour bar outside the bleed, as artifacts on every plate, and keep what
 * follows on the page inside the bleed.
 */
export function drawMarks(sheet: Sheet, {bleed, trim}: Boxes): void {
  const {content} = sheet
  content.use('ColorSpace', 'CSall', spaceOf(sheet))
  const lines = [...cropMarks(trim, bleed), ...targets(trim, bleed)]
  content.raw('/Artifact <</Type /Page>> BDC')
  content.raw(`q\n/CSall CS 1 SCN\n${num(WIDTH)} w\n${lines.join('\n')}\n${colourBar(trim, bleed).join('\n')}\nQ`)
  content.raw('EMC')
  const [left, bottom, right, top] = bleed
  content.rect(left, bottom, right - left, top - bottom)
  content.clipWith('W')
}

function spaceOf(sheet: Sheet): Reference {
  const known = spaces.get(sheet)
  if (known) return known
  const reference = sheet.ref(separationOf('All', [1, 1, 1, 1]))
  reference.end()
  spaces.set(sheet, reference)
  return reference
}

/** Two lines at each corner of the trim, outside the bleed. */
function cropMarks([left, bottom, right, top]: Boxes['trim'], bleed: Boxes['bleed']): string[] {
  const [outerLeft, outerBottom, outerRight, outerTop] = [
    bleed[0] - AWAY,
    bleed[1] - AWAY,
    bleed[2] + AWAY,
    bleed[3] + AWAY,
  ]
  const across = [bottom, top].flatMap((y) => [
    line(outerLeft - LENGTH, y, outerLeft, y),
    line(outerRight, y, outerRight + LENGTH, y),
  ])
  const upright = [left, right].flatMap((x) => [
    line(x, outerBottom - LENGTH, x, outerBottom),
    line(x, outerTop, x, outerTop + LENGTH),
  ])
  return [...across, ...upright]
}

/** A circle with a cross in the middle of each side. */
function targets([left, bottom, right, top]: Boxes['trim'], bleed: Boxes['bleed']): string[] {
  const [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2]
  const out = AWAY + LENGTH / 2
  const places: [number, number][] = [
    [middleX, bleed[1] - out],
    [middleX, bleed[3] + out],
    [bleed[0] - out, middleY],
    [bleed[2] + out, middleY],
  ]
  return places.flatMap(([x, y]) => [
    circle(x, y),
    line(x - LENGTH / 2, y, x + LENGTH / 2, y),
    line(x, y - LENGTH / 2, x, y + LENGTH / 2),
  ])
}

/** A row of fields below the page: its y goes downwards. */
function colourBar([left]: Boxes['trim'], bleed: Boxes['bleed']): string[] {
  return fields.map((inks, index) => {
    const x = left + LENGTH + index * FIELD
    return `${inks} k\n${num(x)} ${num(bleed[3] + AWAY)} ${num(FIELD)} ${num(FIELD)} re\nf`
  })
}

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${num(x1)} ${num(y1)} m ${num(x2)} ${num(y2)} l S`

function circle(x: number, y: number): string {
  const bend = RADIUS * BEND
  const quarter = (...points: number[]): string => `${points.map(num).join(' ')} c`
  return [
    `${num(x + RADIUS)} ${num(y)} m`,
    quarter(x + RADIUS, y + bend, x + bend, y + RADIUS, x, y + RADIUS),
    quarter(x - bend, y + RADIUS, x - RADIUS, y + bend, x - RADIUS, y),
    quarter(x - RADIUS, y - bend, x - bend, y - RADIUS, x, y - RADIUS),
    quarter(x + bend, y - RADIUS, x + RADIUS, y - bend, x + RADIUS, y),
    'S',
  ].join(' ')
}
