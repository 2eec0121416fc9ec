import type {Meta} from '../brief.js'

/** What the file says about itself; `Info` and XMP say the same. */
export interface Metadata {
  title: string
  authors: string[]
  subject: string
  keywords: string[]
  language: string
  publisher: string
  rights: string
  identifier: string
  funders: string[]
  date: Date | undefined
}

/** The program, as creator and producer. */
const PROGRAM = 'offprint'

/** Turn front matter into what the file says about itself. */
export function metadataOf(meta: Meta): Metadata {
  return {
    title: meta.title,
    authors: meta.authors.map(({name}) => name),
    subject: meta.standfirst ?? meta.abstract ?? meta.subtitle ?? '',
    keywords: meta.keywords,
    language: meta.language,
    publisher: meta.publisher ?? '',
    rights: meta.licence ?? '',
    identifier: meta.doi ? `doi:${meta.doi}` : (meta.url ?? ''),
    funders: meta.funders,
    date: meta.date === undefined ? undefined : new Date(`${meta.date}T00:00:00Z`),
  }
}

/** Make the entries of the information dictionary; what is unknown is left out. */
export function infoOf({title, authors, subject, keywords, date}: Metadata): Record<string, unknown> {
  const entries = {
    Title: title,
    Author: authors.join('; '),
    Subject: subject,
    Keywords: keywords.join(', '),
    Creator: PROGRAM,
    Producer: PROGRAM,
    CreationDate: date,
    ModDate: date,
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== '' && value !== undefined))
}

/**
 * Make the XMP packet (ISO 16684-1); `more` are properties with plain values, as `[name, value]`, and `schemas` are
 * whole `rdf:Description` elements.
 */
export function xmpOf(metadata: Metadata, more: [string, string][] = [], schemas = ''): string {
  const {title, authors, subject, keywords, language, publisher, rights, identifier, funders, date} = metadata
  const iso = date?.toISOString().replace('.000Z', 'Z')
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    property('dc:title', title, inLanguages),
    authors.length > 0 && property('dc:creator', authors, inOrder),
    property('dc:description', subject, inLanguages),
    keywords.length > 0 && property('dc:subject', keywords, inBag),
    property('dc:language', language, inBag),
    property('dc:publisher', publisher, inBag),
    property('dc:rights', rights, inLanguages),
    property('dc:identifier', identifier, plain),
    property('dc:date', iso?.slice(0, 10) ?? '', inOrder),
    funders.length > 0 && property('dc:contributor', funders, inBag),
    property('xmp:CreatorTool', PROGRAM, plain),
    ...['xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate'].map((name) => property(name, iso ?? '', plain)),
    property('pdf:Producer', PROGRAM, plain),
    property('pdf:Keywords', keywords.join(', '), plain),
    ...more.map(([name, value]) => property(name, value, plain)),
  ]
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/"${spacesOf(more)}>
${properties.filter(Boolean).join('\n')}
</rdf:Description>${schemas}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

/** Namespaces of the properties that only some editions have. */
const spaces: Record<string, string> = {
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
}

/** Declare the namespaces that properties need beyond the usual ones. */
const spacesOf = (properties: [string, string][]): string =>
  Object.entries(spaces)
    .filter(([prefix]) => properties.some(([name]) => name.startsWith(`${prefix}:`)))
    .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
    .join('')

type Form = (value: string | string[]) => string

const plain: Form = (value) => escaped(String(value))
const inLanguages: Form = (value) =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(String(value))}</rdf:li></rdf:Alt>`
const inOrder: Form = (value) => `<rdf:Seq>${items(value)}</rdf:Seq>`
const inBag: Form = (value) => `<rdf:Bag>${items(value)}</rdf:Bag>`

const items = (value: string | string[]): string =>
  [value]
    .flat()
    .map((item) => `<rdf:li>${escaped(item)}</rdf:li>`)
    .join('')

const property = (name: string, value: string | string[], form: Form): string =>
  value === '' ? '' : `<${name}>${form(value)}</${name}>`

const marks: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;'}

/** Escape for XML, and drop the control characters that XML cannot hold. */
export const escaped = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (mark) => marks[mark] as string)
