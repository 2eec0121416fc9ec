import {createHash} from 'node:crypto'
import type {StructureElement} from './element.js'
import type {Engine, Reference} from './pdfkit.js'

/** A file that goes into the PDF. */
export interface Attachment {
  name: string
  text: string
  /** Media type. */
  type: string
  relationship: 'Data' | 'Source'
  description: string
  /** The figure that it belongs to; without one it belongs to the document. */
  figure?: StructureElement
}

/** Embed files, and tie each to its figure and to the document (ISO 19005-3, 6.8); `date` is that of all. */
export function attach(engine: Engine, attachments: Attachment[], date: unknown): void {
  if (attachments.length === 0) return
  const specs = new Map<string, Reference>()
  for (const attachment of attachments) {
    const name = freeName(attachment.name, specs)
    const spec = specOf(engine, {...attachment, name}, date)
    specs.set(name, spec)
    const attributes = attachment.figure?.attributes
    if (attributes) attributes.files = [...(attributes.files ?? []), spec]
  }
  const names = engine._root.data.Names as Reference
  const sorted = [...specs].sort(([a], [b]) => (a < b ? -1 : 1))
  names.data.EmbeddedFiles = {Names: sorted.flatMap(([name, spec]) => [new String(name), spec])}
  engine._root.data.AF = [...specs.values()]
}

function specOf(engine: Engine, {name, text, type, relationship, description}: Attachment, date: unknown): Reference {
  const bytes = Buffer.from(text, 'utf8')
  const file = engine.ref({
    Type: 'EmbeddedFile',
    Subtype: type.replace('/', '#2F'),
    Params: {
      Size: bytes.length,
      ...(date instanceof Date ? {ModDate: date} : {}),
      CheckSum: createHash('md5').update(bytes).digest(),
    },
  })
  file.end(bytes)
  const spec = engine.ref({
    Type: 'Filespec',
    F: new String(name),
    UF: new String(name),
    Desc: new String(description),
    AFRelationship: relationship,
    EF: {F: file, UF: file},
  })
  spec.end()
  return spec
}

/** Give a name that no other file has: `chart.csv`, `chart-2.csv`. */
function freeName(name: string, taken: Map<string, unknown>): string {
  const dot = name.indexOf('.')
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name.slice(0, dot)}-${count}${name.slice(dot)}`
    if (!taken.has(free)) return free
  }
}
