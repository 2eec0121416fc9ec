import {countInks, describeInks, isWhite} from '../colour/inks.js'
import {linesOf, pt} from './overprint.js'
import type {Rule} from './rule.js'

/** White lines stay open. */
export const whiteLines: Rule = {
  shape(mark, {printer}) {
    const line = linesOf(mark).find(({paint, width}) => isWhite(paint.colour) && width < printer.lines.white)
    if (!line) return undefined
    return {
      what: `a white line of ${pt(line.width)}`,
      allowed: `${pt(printer.lines.white)} or more`,
      mend: 'draw it wider',
    }
  },
}

/** Thin lines are of one ink. */
export const oneInk: Rule = {
  shape(mark, {printer}) {
    const line = linesOf(mark).find(({paint, width}) => countInks(paint.colour) > 1 && width < printer.lines.oneInk)
    if (!line) return undefined
    const {colour} = line.paint
    const what = `a line of ${pt(line.width)} in ${countInks(colour)} inks (${describeInks(colour)})`
    return {what, allowed: `one ink below ${pt(printer.lines.oneInk)}`, mend: 'draw it wider, or in black'}
  },
}

/** Lines print. One of width 0 is as thin as the machine can draw, so it is worse. */
export const hairline: Rule = {
  shape({stroke, width, fill, thinnest}, {printer}) {
    const widths = [...(stroke ? [width] : []), ...(fill && thinnest !== undefined ? [thinnest] : [])]
    const thin = widths.find((one) => one <= printer.lines.hairline)
    if (thin === undefined) return undefined
    const allowed = `more than ${pt(printer.lines.hairline)}`
    return {
      what: `a line of ${pt(thin)}`,
      allowed,
      mend: 'draw it 0.25 pt wide',
      severity: thin === 0 ? 'error' : undefined,
    }
  },
}
