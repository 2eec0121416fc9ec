import {countInks, describeInks, isWhite, sumInks} from '../colour/inks.js'
import {pt, rounded} from './overprint.js'
import type {Rule} from './rule.js'

/** Black from which text counts as rich black. */
const RICH = 0.85

/** Fonts are in the file, with glyphs for what is set and the widths it was set with. */
export const embedding: Rule = {
  text({font, fresh}) {
    if (!font || fresh.length === 0) return undefined
    const mend = 'embed the font when exporting; standard fonts too'
    if (!font.embedded) return {what: `the font ${font.name}, which is not embedded`, allowed: 'embedded fonts', mend}
    const fault = fresh.map((code) => font.fault(code)).find((found) => found !== undefined)
    return fault === undefined
      ? undefined
      : {
          what: `the font ${font.name}: ${fault}`,
          allowed: 'a glyph for every code, as wide as it is set',
          mend: 'export it again',
        }
  },
}

/** Courier is what programs put in place of a font that is not there. */
export const courier: Rule = {
  text({font}) {
    if (!font || !/^Courier(?![A-Za-z])/.test(font.name)) return undefined
    return {what: `the font ${font.name}`, allowed: 'the font that was meant', mend: 'look whether a font was missing'}
  },
}

/** Rich black text is not so rich that it smears. */
export const richBlack: Rule = {
  text({paint}, {printer}) {
    const {colour} = paint
    const ink = Math.round(sumInks(colour) * 100)
    if (paint.pattern || (colour.inks.get('Black') ?? 0) < RICH || ink <= printer.ink.richBlack) return undefined
    return {
      what: `black text of ${ink} % ink (${describeInks(colour)})`,
      allowed: `${printer.ink.richBlack} %`,
      mend: 'use black alone',
    }
  },
}

/** White text stays open. */
export const whiteSize: Rule = {
  text({paint, size}, {printer}) {
    if (paint.pattern || !isWhite(paint.colour) || rounded(size) >= printer.text.white) return undefined
    return {
      what: `white text of ${pt(size)}`,
      allowed: `${pt(printer.text.white)} or more`,
      mend: 'set it larger, or dark on light',
    }
  },
}

/** Small text is of one ink, which cannot be out of register with itself. */
export const oneInk: Rule = {
  text({paint, size}, {printer}) {
    if (paint.pattern || rounded(size) >= printer.text.oneInk || countInks(paint.colour) < 2) return undefined
    const what = `text of ${pt(size)} in ${countInks(paint.colour)} inks (${describeInks(paint.colour)})`
    return {what, allowed: `one ink below ${pt(printer.text.oneInk)}`, mend: 'set it larger, or in black'}
  },
}

/** Text can be read. */
export const smallest: Rule = {
  text({size}, {printer}) {
    if (rounded(size) >= printer.text.smallest) return undefined
    return {what: `text of ${pt(size)}`, allowed: `${pt(printer.text.smallest)} or more`, mend: 'set it larger'}
  },
}
