import {dictOf, get, has} from '../../pdf/objects.js'
import {process} from '../colour/inks.js'
import {type ColourSpace, describeSpace, type Family, spaceOf} from '../colour/space.js'
import type {ColourMark} from '../interpret/mark.js'
import type {Breach, Rule} from './rule.js'

const things: Record<ColourMark['use'], string> = {
  fill: 'a fill',
  stroke: 'a line',
  image: 'an image',
  gradient: 'a gradient',
}

/** Give the space that colours end in: that of a palette, of a pattern, or the alternate of a spot colour. */
function endOf(space: ColourSpace): ColourSpace {
  return space.base ? endOf(space.base) : space
}

/** Spaces whose colours wait for a conversion. */
const waiting: readonly Family[] = ['ICCBased', 'CalGray', 'CalRGB', 'Lab']

const convert = 'convert it to the inks of the printing condition'

const breach = ({space, use}: ColourMark, allowed: string): Breach => ({
  what: `${things[use]} in ${describeSpace(space)}`,
  allowed,
  mend: convert,
})

/** Colours are of spaces that the standard allows with a CMYK output intent. */
export const spaces: Rule = {
  colour(mark, {printer}) {
    const {family} = endOf(mark.space)
    if (family === 'DeviceRGB') return breach(mark, 'CMYK, grey, or spot colours')
    const old = printer.standard === 'pdf/x-1a' && waiting.includes(family)
    return old ? breach(mark, 'CMYK, grey, or spot colours, as PDF/X-1a has it') : undefined
  },
}

/** Nothing waits for a conversion, where the printer wants inks alone. */
export const early: Rule = {
  colour(mark, {printer}) {
    const asked = printer.standard === 'pdf/x-4' && printer.colour === 'cmyk'
    return asked && waiting.includes(endOf(mark.space).family)
      ? breach(mark, 'inks: CMYK, grey, or spot colours')
      : undefined
  },
}

/** Images alone wait for a conversion, and from RGB, where the printer takes them so. */
export const intermediate: Rule = {
  colour(mark, {printer}) {
    const asked = printer.standard === 'pdf/x-4' && printer.colour === 'cmyk-and-rgb-images'
    const {family, components} = endOf(mark.space)
    if (!asked || !waiting.includes(family)) return undefined
    const allowed = mark.use === 'image' && components === 3 && family !== 'Lab'
    return allowed ? undefined : breach(mark, 'inks; only images may be RGB with a profile')
  },
}

/** Names that are no spot colours. */
const notSpots: readonly string[] = [...process, 'All', 'None']

/** Give the spot colours that a space prints with. */
export const spotsOf = (space: ColourSpace): string[] => [
  ...(space.inks?.filter((ink) => !notSpots.includes(ink)) ?? []),
  ...(space.base && !space.inks ? spotsOf(space.base) : []),
]

/** There are only as many spot colours as are printed. */
export const spots: Rule = {
  colour({space}, {spots: seen, printer}) {
    const names = [...seen.keys()]
    const extra = spotsOf(space).find((ink) => names.indexOf(ink) >= printer.spots)
    if (extra === undefined) return undefined
    const allowed = printer.spots === 0 ? 'no spot colours' : `${printer.spots} spot colours`
    return {
      what: `the spot colour ${extra}`,
      allowed,
      mend: 'give the swatch its process inks, or ask the printer for the ink',
    }
  },
}

/** The colour of crop marks is not used on the page. */
export const registration: Rule = {
  colour({space}) {
    if (!space.inks?.includes('All')) return undefined
    return {what: 'the registration colour', allowed: 'it in marks outside the trim only', mend: 'use black'}
  },
}

/** Transparency is blended in the inks it is printed with. */
export const blending: Rule = {
  page({dict, resources}) {
    const group = dictOf(get(dict, 'Group'))
    if (!has(group, 'CS')) return []
    const space = spaceOf(get(group, 'CS'), resources)
    return space.family === 'DeviceCMYK' ? [] : [groupBreach('a page', space)]
  },
  group({space, masked}) {
    if (!space || space.family === 'DeviceCMYK' || (masked && space.family === 'DeviceGray')) return undefined
    return groupBreach(masked ? 'a soft mask' : 'a group', space)
  },
}

const groupBreach = (thing: string, space: ColourSpace): Breach => ({
  what: `${thing} that blends in ${describeSpace(space)}`,
  allowed: 'DeviceCMYK, in soft masks DeviceGray as well',
  mend: 'set the blending space of the document to CMYK',
})
