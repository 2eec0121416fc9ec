import {get, nameOf, textOf} from '../../pdf/objects.js'
import type {Document} from '../document.js'
import type {Breach, Rule} from './rule.js'

const again = 'export it again with the setting for the standard'

/** The names that standards give themselves. */
const marks = {'pdf/x-4': 'PDF/X-4', 'pdf/x-1a': 'PDF/X-1a:2003'} as const

const infoText = ({pdf}: Document, key: string): string | undefined => textOf(get(pdf.info, key)) || undefined

/** Trapped as the document information has it, when it says anything a printer can go by. */
const trappedIn = ({pdf}: Document): string | undefined => {
  const trapped = nameOf(get(pdf.info, 'Trapped'))
  return trapped === 'True' || trapped === 'False' ? trapped : undefined
}

/** The file names its standard. */
export const standard: Rule = {
  file(document) {
    const {printer, xmp} = document
    const wanted = marks[printer.standard]
    const keys = ['GTS_PDFXVersion', 'GTS_PDFXConformance']
    const found =
      printer.standard === 'pdf/x-4'
        ? [xmp?.value('pdfxid', 'GTS_PDFXVersion')]
        : keys.map((key) => infoText(document, key))
    if (found.every((one) => one === wanted)) return []
    return [
      {
        what: `a file that calls itself ${found.find((one) => one !== wanted) ?? 'nothing'}`,
        allowed: wanted,
        mend: again,
      },
    ]
  },
}

/** The document information has what the standard asks for. */
export const information: Rule = {
  file(document) {
    return ['Title', 'CreationDate', 'ModDate']
      .filter((key) => infoText(document, key) === undefined)
      .map((key) => ({what: `no ${key} in the document information`, allowed: 'a title and two dates', mend: again}))
  },
}

/** It is known whether the file has been trapped. */
export const trapped: Rule = {
  file(document) {
    if (trappedIn(document) !== undefined) return []
    const found = nameOf(get(document.pdf.info, 'Trapped'))
    return [
      {
        what: found === undefined ? 'no word on trapping' : `Trapped ${found}`,
        allowed: 'True or False',
        mend: 'say False unless the file has been trapped',
      },
    ]
  },
}

const properties = [
  ['dc', 'title'],
  ['xmp', 'CreateDate'],
  ['xmp', 'ModifyDate'],
  ['xmp', 'MetadataDate'],
  ['pdf', 'Trapped'],
  ['xmpMM', 'DocumentID'],
  ['xmpMM', 'VersionID'],
  ['xmpMM', 'RenditionClass'],
] as const

/** The metadata packet is there, plain, complete, and of one mind with the document information. */
export const metadata: Rule = {
  file(document) {
    const {xmp, printer} = document
    if (printer.standard !== 'pdf/x-4') return []
    if (!xmp) return [{what: 'no XMP packet', allowed: 'a packet in the catalog', mend: again}]
    const breaches: Breach[] = xmp.packed ? [{what: 'a packed XMP packet', allowed: 'plain text', mend: again}] : []
    for (const [prefix, name] of properties) {
      if (xmp.value(prefix, name) === undefined) {
        breaches.push({what: `no ${prefix}:${name} in the XMP packet`, allowed: 'a value', mend: again})
      }
    }
    const pairs: [string, string | undefined, string | undefined][] = [
      ['title', infoText(document, 'Title'), xmp.value('dc', 'title')],
      ['Trapped', trappedIn(document), xmp.value('pdf', 'Trapped')],
      ['date of creation', instant(infoText(document, 'CreationDate')), instant(xmp.value('xmp', 'CreateDate'))],
      ['date of change', instant(infoText(document, 'ModDate')), instant(xmp.value('xmp', 'ModifyDate'))],
    ]
    for (const [name, info, packet] of pairs) {
      if (info === undefined || packet === undefined || info === packet) continue
      const what = `the ${name} is "${packet}" in the XMP packet and "${info}" in the document information`
      breaches.push({what, allowed: 'the same in both', mend: again})
    }
    return breaches
  },
}

/** Write a date of either form, `D:20260131…` or `2026-01-31T…`, as one instant; one that cannot be read as it is. */
function instant(date: string | undefined): string | undefined {
  const parts = /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?(Z|[+-]\d\d)?'?:?(\d\d)?/.exec(
    date ?? '',
  )
  if (!parts) return date
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone = 'Z', minutes = '00'] =
    parts
  const offset = zone === 'Z' ? 'Z' : `${zone}:${minutes}`
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(time.getTime()) ? date : time.toISOString()
}
