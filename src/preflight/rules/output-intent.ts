import {type PDFDict, PDFRawStream} from '@cantoo/pdf-lib'
import {dictOf, get, itemsOf, nameOf, numberOf, textOf} from '../../pdf/objects.js'
import {unpack} from '../../pdf/stream.js'
import type {Document} from '../document.js'
import type {Breach, Rule} from './rule.js'

const intentsOf = ({pdf}: Document): PDFDict[] =>
  itemsOf(get(pdf.catalog, 'OutputIntents'))
    .map(dictOf)
    .filter((dict) => dict !== undefined)
    .filter((dict) => nameOf(get(dict, 'S')) === 'GTS_PDFX')

const breach = (what: string, allowed: string, mend: string): Breach => ({what, allowed, mend})

const again = 'export it for the printing condition of the printer'

/** There is one output intent for PDF/X. */
export const intent: Rule = {
  file(document) {
    const {length} = intentsOf(document)
    return length === 1 ? [] : [breach(`${length} output intents for PDF/X`, 'exactly one', again)]
  },
}

/** The printing condition has a name, and says where that is registered or what it means. */
export const condition: Rule = {
  file(document) {
    const [found] = intentsOf(document)
    if (!found) return []
    const text = (key: string): string => textOf(get(found, key)) ?? ''
    if (text('OutputConditionIdentifier') === '') {
      return [breach('an output intent without a name', 'an OutputConditionIdentifier such as FOGRA39', again)]
    }
    if (text('RegistryName') === '' && text('Info') === '') {
      return [breach('a printing condition without registry and without words', 'a RegistryName, or Info', again)]
    }
    return []
  },
}

interface Profile {
  bytes: Uint8Array
  /** Data colour space, four letters. */
  space: string
  n: number | undefined
}

function profileOf(document: Document): Profile | undefined {
  const stream = get(intentsOf(document)[0], 'DestOutputProfile')
  if (!(stream instanceof PDFRawStream)) return undefined
  const {bytes} = unpack(stream)
  return {bytes, space: tag(bytes, 16), n: numberOf(get(stream.dict, 'N'))}
}

const tag = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

const channels: Record<string, number> = {GRAY: 1, 'RGB ': 3, 'Lab ': 3, CMYK: 4}

/** The profile of the condition is embedded, whole, and one that a press can be driven by. */
export const profile: Rule = {
  file(document) {
    const [found] = intentsOf(document)
    if (!found) return []
    const icc = profileOf(document)
    if (!icc) {
      const named = document.printer.standard === 'pdf/x-1a' && document.printer.profile === 'named'
      return named ? [] : [breach('no profile in the output intent', 'an embedded ICC profile', again)]
    }
    const reason = faultOf(icc)
    return reason === undefined ? [] : [breach(reason, 'a whole ICC profile of class prtr, version 2 or 4', again)]
  },
}

function faultOf({bytes, space, n}: Profile): string | undefined {
  if (bytes.length < 132 || tag(bytes, 36) !== 'acsp') return 'something that is no ICC profile'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getUint32(0) > bytes.length) return `a profile cut off at ${bytes.length} of ${view.getUint32(0)} bytes`
  if (tag(bytes, 12) !== 'prtr') return `a profile of class ${tag(bytes, 12)}`
  if (bytes[8] !== 2 && bytes[8] !== 4) return `a profile of ICC version ${bytes[8]}`
  if (n !== channels[space]) return `a profile of ${space.trim()} with N ${n ?? 'missing'}`
  const count = Math.min(view.getUint32(128), 100)
  for (let index = 0; index < count && 144 + index * 12 <= bytes.length; index++) {
    if (tag(bytes, 132 + index * 12) === 'B2A0') return undefined
  }
  return 'a profile without the table to print by (B2A)'
}

/** The profile is CMYK. */
export const cmykProfile: Rule = {
  file(document) {
    const icc = profileOf(document)
    if (!icc || icc.bytes.length < 132 || icc.space === 'CMYK') return []
    return [breach(`an output profile of ${icc.space.trim()}`, 'CMYK', again)]
  },
}
