import {bytesOf, get, itemsOf, nameOf} from '../../pdf/objects.js'
import {filtersOf} from '../../pdf/stream.js'
import type {Breach, Rule} from './rule.js'

const again = 'write the file again with a current program'

/** Says that it is checked when the file is opened; what cannot be opened goes no further. */
export const atOpening: Rule = {}

/** The file starts as a PDF does: nothing before it, and a comment that keeps it from being taken for text. */
export const header: Rule = {
  file({pdf: {bytes}}) {
    const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
    if (!/^%PDF-\d\.\d/.test(start)) return [{what: 'bytes before %PDF', allowed: '%PDF at byte 0', mend: again}]
    return /^%PDF-\d\.\d[ \t]*(\r\n|\r|\n)%[\x80-\xff]{4}/.test(start)
      ? []
      : [{what: 'no binary comment on line 2', allowed: '% and four bytes above 127', mend: again}]
  },
}

/** The version is one that the standard knows. */
export const version: Rule = {
  file({pdf, printer}) {
    const [, written = '1.4'] = /^%PDF-(\d\.\d)/.exec(Buffer.from(pdf.bytes.subarray(0, 16)).toString('latin1')) ?? []
    const stated = nameOf(get(pdf.catalog, 'Version'))
    const found = stated && stated > written ? stated : written
    const most = printer.standard === 'pdf/x-4' ? '1.6' : '1.4'
    const mend = 'export it for the standard that the printer names'
    if (found > most) return [{what: `PDF ${found}`, allowed: `at most PDF ${most}`, mend}]
    const packed =
      most === '1.4' && Buffer.from(pdf.bytes.buffer, pdf.bytes.byteOffset, pdf.bytes.length).includes('/ObjStm')
    return packed ? [{what: 'objects packed in streams', allowed: 'the features of PDF 1.4', mend}] : []
  },
}

/** The trailer has two identifiers. */
export const identifier: Rule = {
  file({pdf: {context}}) {
    const id = context.trailerInfo.ID
    const parts = itemsOf(id && context.lookup(id)).map(bytesOf)
    return parts.length === 2 && parts.every((part) => part && part.length > 0)
      ? []
      : [{what: 'no ID in the trailer', allowed: 'two strings that are not empty', mend: again}]
  },
}

/** No stream has a filter of its own encryption; encrypted files are refused when they are opened. */
export const encryption: Rule = {
  file({reached}) {
    return reached
      .filter(({stream}) => filtersOf(get(stream?.dict, 'Filter')).includes('Crypt'))
      .map(({object}) => ({
        what: 'an encrypted stream',
        allowed: 'no encryption',
        mend: 'export it without protection',
        object,
      }))
  },
}

const refused: Record<string, string[]> = {
  'pdf/x-4': ['LZWDecode'],
  'pdf/x-1a': ['LZWDecode', 'JBIG2Decode', 'JPXDecode'],
}

const filterBreach = (filter: string, object?: string): Breach => ({
  what: `a stream packed with ${filter}`,
  allowed: 'FlateDecode, DCTDecode and other filters of the standard',
  mend: 'export it again; Flate packs better',
  object,
})

/** Streams are packed with allowed filters. */
export const filters: Rule = {
  file({reached, printer}) {
    return reached.flatMap(({stream, object}) =>
      filtersOf(get(stream?.dict, 'Filter'))
        .filter((filter) => refused[printer.standard]?.includes(filter))
        .map((filter) => filterBreach(filter, object)),
    )
  },
  image({source}, {printer}) {
    const found =
      'filters' in source ? source.filters.find((one) => refused[printer.standard]?.includes(one)) : undefined
    return found === undefined ? undefined : filterBreach(found)
  },
}
