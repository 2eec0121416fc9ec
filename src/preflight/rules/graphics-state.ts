import type {PDFDict} from '@cantoo/pdf-lib'
import {dictOf, get, has, nameOf, numberOf} from '../../pdf/objects.js'
import type {Document} from '../document.js'
import type {Paint} from '../interpret/mark.js'
import type {Breach, Rule} from './rule.js'

/** Makes a rule about graphics state dictionaries: each the file uses, in resources or not. */
const states = (find: (dict: PDFDict) => string | undefined, allowed: string, mend: string): Rule => ({
  file({reached}) {
    return reached.flatMap(({dict, holder, object}) => {
      const what = holder === 'ExtGState' || nameOf(get(dict, 'Type')) === 'ExtGState' ? find(dict) : undefined
      return what === undefined ? [] : [{what, allowed, mend, object}]
    })
  },
})

/** No curve changes the ink on its way to the plate. */
export const transfer = states(
  (dict) => {
    if (has(dict, 'TR')) return 'a transfer function (TR)'
    return has(dict, 'TR2') && nameOf(get(dict, 'TR2')) !== 'Default' ? 'a transfer function (TR2)' : undefined
  },
  'none, or TR2 Default',
  'apply the curve to the colours themselves',
)

/** The screen is the printer's to choose. */
export const halftone = states(
  (dict) => {
    if (has(dict, 'HTP')) return 'a halftone phase (HTP)'
    const screen = dictOf(get(dict, 'HT'))
    const type = numberOf(get(screen, 'HalftoneType'))
    if (screen && type !== 1 && type !== 5) return `a halftone of type ${type ?? 'unknown'}`
    return has(screen, 'HalftoneName') ? 'a halftone with a name' : undefined
  },
  'halftones of type 1 or 5 without a name, or none',
  'leave screens to the printer',
)

const flatten = 'blend tints with their ground beforehand, or choose PDF/X-4'

const transparency = (what: string): Breach => ({what, allowed: 'no transparency in PDF/X-1a', mend: flatten})

function seenThrough({alpha, blend, softMask}: Paint): string | undefined {
  if (alpha < 1) return `something painted with ${Math.round(alpha * 100)} % opacity`
  if (softMask) return 'something painted through a soft mask'
  return blend === 'Normal' || blend === 'Compatible' ? undefined : `something blended with ${blend}`
}

function inPaint(paints: (Paint | undefined)[], {printer}: Document): Breach | undefined {
  if (printer.standard !== 'pdf/x-1a') return undefined
  const what = paints.map((paint) => paint && seenThrough(paint)).find((one) => one !== undefined)
  return what === undefined ? undefined : transparency(what)
}

/** PDF/X-1a paints everything opaque. */
export const opaque: Rule = {
  page({dict}, {printer}) {
    const group = nameOf(get(dictOf(get(dict, 'Group')), 'S')) === 'Transparency'
    return group && printer.standard === 'pdf/x-1a' ? [transparency('a page with a transparency group')] : []
  },
  text: ({paint}, document) => inPaint([paint], document),
  shape: ({fill, stroke}, document) => inPaint([fill, stroke], document),
  shade: ({paint}, document) => inPaint([paint], document),
  image: ({paint, soft}, document) =>
    soft && document.printer.standard === 'pdf/x-1a'
      ? transparency('an image with a soft mask')
      : inPaint([paint], document),
  group: (_, {printer}) => (printer.standard === 'pdf/x-1a' ? transparency('a transparency group') : undefined),
}
