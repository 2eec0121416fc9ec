import {PDFRawStream} from '@cantoo/pdf-lib'
import {get, has} from './objects.js'
import type {Pdf} from './open.js'
import {unpack} from './stream.js'

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
} as const

/** The metadata packet of a file. */
export interface Xmp {
  packed: boolean
  /** Give the text of a property, by its usual prefix whatever the prefix in the file. */
  value(prefix: keyof typeof namespaces, name: string): string | undefined
}

/** Read the metadata packet that the catalog names. */
export function xmpOf({catalog}: Pdf): Xmp | undefined {
  const stream = get(catalog, 'Metadata')
  if (!(stream instanceof PDFRawStream)) return undefined
  const text = new TextDecoder().decode(unpack(stream).bytes.subarray(0, 1024 * 1024))
  return {
    packed: has(stream.dict, 'Filter'),
    value(prefix, name) {
      const declared = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${namespaces[prefix].replaceAll('.', '\\.')}["']`, 'g')
      for (const [, own] of text.matchAll(declared)) {
        const attribute = new RegExp(`\\s${own}:${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text)
        const found = attribute?.[1] ?? attribute?.[2] ?? contentOf(text, `${own}:${name}`)
        if (found !== undefined && found.trim() !== '') return unescaped(found.trim())
      }
      return undefined
    },
  }
}

/** Give the text inside an element, without the elements inside that. */
function contentOf(text: string, name: string): string | undefined {
  const start = text.indexOf(`<${name}`)
  const open = start < 0 ? -1 : text.indexOf('>', start)
  const end = open < 0 ? -1 : text.indexOf(`</${name}>`, open)
  return end < 0 ? undefined : text.slice(open + 1, end).replace(/<[^>]*>/g, '')
}

const entities: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    if (code !== undefined) return code < 0x110000 ? String.fromCodePoint(code) : whole
    return entities[name] ?? whole
  })
