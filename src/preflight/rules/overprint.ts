import {isBlack, isWhite} from '../colour/inks.js'
import type {Document} from '../document.js'
import type {Paint, ShapeMark, TextMark} from '../interpret/mark.js'
import type {Breach, Rule} from './rule.js'

/** Write a size for a message, pt. */
export const pt = (size: number): string => `${Number(size.toFixed(size < 1 ? 3 : 1))} pt`

/** Sizes are compared as they are written in a program: to a tenth of a point. */
export const rounded = (size: number): number => Math.round(size * 10) / 10

/** A line, or a rectangle so thin that it is one: how it is painted and its width, pt. */
export function linesOf({stroke, width, fill, thinnest}: ShapeMark): {paint: Paint; width: number}[] {
  const lines = stroke && !stroke.pattern ? [{paint: stroke, width}] : []
  if (fill && !fill.pattern && thinnest !== undefined) lines.push({paint: fill, width: thinnest})
  return lines
}

const isGray = ({colour}: Paint): boolean => colour.space.family === 'DeviceGray'

/** Tell whether a paint hides what is below it: overprint is asked of no other. */
const isOpaque = ({alpha, blend, softMask}: Paint): boolean =>
  alpha === 1 && !softMask && (blend === 'Normal' || blend === 'Compatible')

/** Tell whether a paint leaves the plates alone that it has no ink for. */
const overprints = ({overprint, overprintMode, colour}: Paint): boolean =>
  overprint && (overprintMode === 1 || colour.space.family !== 'DeviceCMYK')

const vanishes = (thing: string): Breach => ({
  what: `white ${thing} that overprints: it will not be seen`,
  allowed: `white ${thing} that knocks out`,
  mend: 'turn its overprint off',
})

/** White text knocks out. */
export const whiteText: Rule = {
  text: ({paint}) => (!paint.pattern && isWhite(paint.colour) && paint.overprint ? vanishes('text') : undefined),
}

/** White shapes and lines knock out. */
export const whiteShapes: Rule = {
  shape({fill, stroke}) {
    const lost = [fill, stroke].some((paint) => paint && !paint.pattern && isWhite(paint.colour) && paint.overprint)
    return lost ? vanishes('shapes') : undefined
  },
}

const isSmallBlack = ({paint, size}: TextMark, {printer}: Document): boolean =>
  !paint.pattern && isBlack(paint.colour) && rounded(size) < printer.text.overprint && isOpaque(paint)

/** Small black text overprints, so that no white edge shows where plates are out of register. */
export const blackText: Rule = {
  text(mark, document) {
    const {paint, size} = mark
    if (!isSmallBlack(mark, document) || isGray(paint) || overprints(paint)) return undefined
    const allowed = `overprint (mode 1) below ${pt(document.printer.text.overprint)}`
    return {what: `black text of ${pt(size)} that knocks out`, allowed, mend: 'set black to overprint'}
  },
}

const thinBlack = (mark: ShapeMark, {printer}: Document) =>
  linesOf(mark).filter(({paint, width}) => isBlack(paint.colour) && width < printer.lines.overprint && isOpaque(paint))

/** Thin black lines overprint. */
export const blackLines: Rule = {
  shape(mark, document) {
    const line = thinBlack(mark, document).find(({paint}) => !isGray(paint) && !overprints(paint))
    if (!line) return undefined
    const allowed = `overprint (mode 1) below ${pt(document.printer.lines.overprint)}`
    return {what: `a black line of ${pt(line.width)} that knocks out`, allowed, mend: 'set black to overprint'}
  },
}

const useBlack = 'give it the ink black (0 0 0 1 k), which can overprint'

/** Small black text is ink, not grey. */
export const grayText: Rule = {
  text(mark, document) {
    if (!isSmallBlack(mark, document) || !isGray(mark.paint)) return undefined
    return {what: `black text of ${pt(mark.size)} in DeviceGray`, allowed: 'the ink black', mend: useBlack}
  },
}

/** Thin black lines are ink, not grey. */
export const grayLines: Rule = {
  shape(mark, document) {
    const line = thinBlack(mark, document).find(({paint}) => isGray(paint))
    return line && {what: `a black line of ${pt(line.width)} in DeviceGray`, allowed: 'the ink black', mend: useBlack}
  },
}

const grayBreach = (paint: Paint | undefined): Breach | undefined =>
  paint && !paint.pattern && isGray(paint) && paint.overprint
    ? {
        what: 'DeviceGray that overprints: it knocks out all the same',
        allowed: 'overprint in inks only',
        mend: useBlack,
      }
    : undefined

/** Grey does not pretend to overprint. */
export const grayOverprint: Rule = {
  text: ({paint}) => grayBreach(paint),
  shape: ({fill, stroke}) => grayBreach(fill) ?? grayBreach(stroke),
}
