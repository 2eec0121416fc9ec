import type {VFile} from 'vfile'
import {type Drawing, type Matrix, type Paint, singleMarks} from '../drawing.js'
import {identity} from '../matrix.js'
import {type RuleId, report} from '../message.js'
import type {Flow, LaidNode, Pages} from '../pages.js'
import {type Area, areaUnder, within} from '../turned.js'
import {faceOf} from './faces.js'
import {contrastOf, laidOver, plainColour} from './luminance.js'

const PAPER = '#ffffff'

/** Least contrast of text, and of large text and graphics (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5
const LARGE = 3

/** From this size on type is large, pt; bold type from the second. */
const LARGE_SIZE = 18
const LARGE_BOLD = 14

/** Lines of a chart that are thinner than this only guide the eye, pt. */
const GUIDE = 1

/** More colours than this in one chart are the steps of a scale, of which the first are light. */
const SCALE = 8

/** Where a node stands, and what lies below it: nothing where that is no one colour. */
interface Spot {
  page: number
  /** From the corner of the node to the page. */
  matrix: Matrix
  opacity: number
  place: {line: number; column: number} | undefined
  covers: Cover[]
}

/** An area that was painted; pt from the upper left corner of the page. */
interface Cover extends Area {
  colour: string | undefined
}

/** What stands out less than this is a ground itself, where other marks can be seen. */
const FAINT = 1.6

/** Report text that does not stand out from the nearest ground below it, and marks of charts: each colour once. */
export function checkContrast({pages}: Pages, flow: Flow, file: VFile): void {
  const places = new Map([...flow.blocks.map(({id, place}) => [id, place] as const)])
  for (const [id, {place}] of flow.notes) places.set(id, place)
  const checker = new Checker(places, file)
  pages.forEach((node, index) => {
    checker.visit(node, {page: index + 1, matrix: identity, opacity: 1, place: undefined, covers: []})
  })
}

class Checker {
  private readonly told = new Set<string>()

  constructor(
    private readonly places: Map<string, Spot['place']>,
    private readonly file: VFile,
  ) {}

  visit(node: LaidNode, above: Spot): void {
    const {box, style = {}, props} = node
    const {width = 0, height = 0} = box ?? {}
    const matrix = within(node, above.matrix)
    const area = areaUnder(matrix, {left: 0, top: 0, right: width, bottom: height})
    const {opacity = 1, backgroundColor} = style as {opacity?: number; backgroundColor?: unknown}
    const place = this.places.get(props?.flow?.id ?? '') ?? above.place
    const spot: Spot = {...above, matrix, opacity: above.opacity * opacity, place}
    if ((backgroundColor !== undefined && backgroundColor !== 'transparent') || node.image) {
      const colour = node.image || spot.opacity < 1 ? undefined : plainColour(backgroundColor)
      above.covers.push({...area, colour})
    }
    const ground = groundAt(above.covers, (area.left + area.right) / 2, (area.top + area.bottom) / 2)
    if (ground !== undefined) {
      this.lines(node, ground, spot)
      const drawing = props?.drawing as Drawing | undefined
      if (drawing) this.drawing(drawing, ground, width / drawing.width, spot)
    }
    for (const child of node.children ?? []) this.visit(child, spot)
  }

  private lines({lines = []}: LaidNode, ground: string, spot: Spot): void {
    for (const {string, runs} of lines) {
      for (const {attributes, glyphs} of runs) {
        // what only moves the pen is not seen
        if (Array.isArray(glyphs) && glyphs.length === 0) continue
        const {color = '#000000', fontSize = 0, font, opacity = 1, backgroundColor} = attributes as Attributes
        // react-pdf gives the words of a text itself a ground of null
        if (backgroundColor) continue
        const colour = plainColour(color)
        const bold = faceOf(font?.[0]).weight >= 700
        if (colour !== undefined && string.trim() !== '') {
          this.words(string, {colour, opacity: opacity * spot.opacity}, ground, {size: fontSize, bold}, spot)
        }
      }
    }
  }

  private words(
    text: string,
    {colour, opacity}: {colour: string; opacity: number},
    ground: string,
    {size, bold}: {size: number; bold: boolean},
    spot: Spot,
  ): void {
    const least = size >= LARGE_SIZE || (bold && size >= LARGE_BOLD) ? LARGE : TEXT
    const words = text.trim()
    const shown = `"${words.length > 40 ? `${words.slice(0, 39)}…` : words}"`
    this.hold('contrast-enough', shown, laidOver(colour, opacity, ground), ground, least, spot)
  }

  /** Look at a chart: its labels, and its marks unless their colours are a scale. */
  private drawing(drawing: Drawing, ground: string, scale: number, spot: Spot): void {
    const colours = new Set<string>()
    for (const mark of singleMarks(drawing.marks)) {
      if (mark.kind === 'text' && !mark.halo) {
        const {text, face, size, fill} = mark
        const height = size * scale * Math.hypot(mark.matrix[2], mark.matrix[3])
        const colour = plainColour(fill.colour)
        const isInside = colours.size > 0 && colour === PAPER
        if (colour && !isInside)
          this.words(text, {...fill, colour}, ground, {size: height, bold: face.weight >= 700}, spot)
      }
      if (mark.kind !== 'path') continue
      const line = mark.stroke && mark.stroke.width * scale >= GUIDE ? mark.stroke.paint : undefined
      const paints = [mark.fill, line].flatMap(colourOf)
      const [best] = paints.sort((a, b) => contrastOf(b, ground) - contrastOf(a, ground))
      if (best !== undefined && best !== ground) colours.add(best)
    }
    if (colours.size > SCALE) return
    const seen = [...colours].some((colour) => contrastOf(colour, ground) >= LARGE)
    for (const colour of colours) {
      if (seen && contrastOf(colour, ground) < FAINT) continue
      this.hold('chart-marks-seen', 'the marks of a chart', colour, ground, LARGE, spot)
    }
  }

  private hold(rule: RuleId, what: string, colour: string, ground: string, least: number, {page, place}: Spot): void {
    const contrast = contrastOf(colour, ground)
    const key = `${rule} ${colour} ${ground} ${least}`
    if (contrast >= least || this.told.has(key)) return
    this.told.add(key)
    const found = `unexpected contrast of ${(Math.floor(contrast * 10) / 10).toFixed(1)}:1 of ${what} (${colour}) on ${ground}`
    const mend = 'make one of the two darker or lighter'
    report(this.file, rule, `${found}, expected at least ${least}:1`, place, {page, mend})
  }
}

interface Attributes {
  color?: unknown
  fontSize?: number
  font?: object[]
  backgroundColor?: unknown
  opacity?: number
}

/** Give the plain colour of a paint; what lets its ground through is not what carries the meaning. */
function colourOf(paint: Paint | undefined): string[] {
  if (!paint || 'gradient' in paint || paint.opacity < 1) return []
  return [plainColour(paint.colour) ?? []].flat()
}

/** Give the colour that was painted last at a point. */
function groundAt(covers: Cover[], x: number, y: number): string | undefined {
  const cover = covers.findLast(({left, top, right, bottom}) => left <= x && x <= right && top <= y && y <= bottom)
  return cover ? cover.colour : PAPER
}
