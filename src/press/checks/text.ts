import type {LaidNode} from '../../pages.js'
import {SAFE} from '../../print-rules.js'
import {areaUnder} from '../../turned.js'
import {mm, toMm} from '../../units.js'
import type {Checked} from '../check.js'
import type {Place} from '../walk.js'

/** Words as they stand on the page: pt from the upper left corner of the trim. */
export interface Words {
  text: string
  size: number
  /** `#rrggbb`, when it is a plain colour. */
  colour: string | undefined
  left: number
  right: number
  top: number
  bottom: number
}

/** Check the text of a node. */
export function checkText(node: LaidNode, place: Place, checked: Checked): void {
  if (!node.lines) return
  const {paddingLeft: x = 0, paddingTop: y = 0} = node.box ?? {}
  const first = node.lines[0]?.box.y ?? 0
  for (const line of node.lines) {
    let left = x + line.box.x
    for (const {attributes, xAdvance = 0} of line.runs as {attributes: Attributes; xAdvance?: number}[]) {
      const {fontSize: size = 0, color} = attributes
      const top = y + line.box.y - first
      const bottom = top + line.box.height
      const area = areaUnder(place.matrix, {left, right: left + xAdvance, top, bottom})
      const words = {text: line.string.trim(), size, colour: plainColour(color), ...area}
      if (words.text !== '') checkWords(words, place, checked)
      left += xAdvance
    }
  }
}

interface Attributes {
  fontSize?: number
  color?: string
}

/** Give a colour as `#rrggbb`; nothing for a name. */
export function plainColour(colour: unknown): string | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(String(colour))?.[1]?.toLowerCase()
  return hex === undefined ? undefined : `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`
}

/** Check words: how large they are, in how many inks, how near to the edge. */
export function checkWords(words: Words, place: Place, {pages, printer, ink, tell}: Checked): void {
  const {text, size, colour, left, right, top, bottom} = words
  const shown = `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
  // pictures are placed to a hundredth or so
  const rounded = Math.round(size * 100) / 100
  const points = `${rounded} pt`
  const {smallest, oneInk} = printer.text
  if (size > 0 && rounded < smallest) {
    tell(
      'text-size',
      place,
      `unexpected type of ${points} in ${shown}, expected at least ${smallest} pt`,
      'set it larger',
    )
  }
  const plates = colour === undefined ? undefined : ink.text(colour)
  if (plates && rounded < oneInk && !plates.spot && plates.inks.filter((share) => share > 0).length > 1) {
    const reason = `unexpected type of ${points} in several inks in ${shown} (${colour}), expected ${oneInk} pt or one ink`
    tell(
      'small-text-one-ink',
      place,
      reason,
      'set it larger, or give the swatch a build in black alone',
      `${colour} ${size}`,
    )
  }
  const near = Math.min(left, top, pages.width - right, pages.height - bottom)
  if (near < mm(SAFE)) {
    const away = near < 0 ? 'beyond the edge of the page' : `${toMm(near).toFixed(1)} mm from the edge of the page`
    tell(
      'text-inside-trim',
      place,
      `unexpected text ${away}: ${shown}, expected at least 4 mm`,
      'move it inwards',
      place.block ?? text.replace(/\d+/g, ''),
    )
  }
}
