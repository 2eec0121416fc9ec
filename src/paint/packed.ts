import type {Engine, Reference} from './pdfkit.js'

/** Objects in one stream: a reader unpacks all of them to see one. */
const TOGETHER = 200

/**
 * Holds back the objects of a file that are no streams, to write them packed together (ISO 32000-1, 7.5.7): a tagged
 * document has thousands, which are alike.
 */
export class Packed {
  /** By number. */
  private readonly objects = new Map<number, string>()
  /** The lines of an object of which it is not known yet whether it is a stream. */
  private begun: string[] = []

  /** Take what is to be written next, and give what must be written now. */
  take(chunk: string | Uint8Array): (string | Uint8Array)[] {
    const {begun} = this
    if (begun.length === 0) {
      if (typeof chunk !== 'string' || !/^\d+ 0 obj$/.test(chunk)) return [chunk]
      begun.push(chunk)
      return []
    }
    if (begun.length === 1) {
      begun.push(String(chunk))
      return []
    }
    this.begun = []
    // the catalog is where whoever reads the bytes looks first
    if (chunk !== 'endobj' || begun[1]?.includes('/Type /Catalog')) return [...begun, chunk]
    this.objects.set(Number.parseInt(begun[0] as string, 10), begun[1] as string)
    return []
  }

  /** Write all that was held back; gives where each object is: the number of its stream, and its place there. */
  write(engine: Engine): Map<number, [stream: number, index: number]> {
    const places = new Map<number, [number, number]>()
    const all = [...this.objects]
    for (let from = 0; from < all.length; from += TOGETHER) {
      const some = all.slice(from, from + TOGETHER)
      let at = 0
      const numbers = some.map(([id, text]) => {
        const entry = `${id} ${at}`
        at += text.length + 1
        return entry
      })
      const head = `${numbers.join(' ')}\n`
      const stream = engine.ref({Type: 'ObjStm', N: some.length, First: head.length})
      stream.end(Buffer.from(`${head}${some.map(([, text]) => text).join('\n')}\n`, 'latin1'))
      some.forEach(([id], index) => {
        places.set(id, [stream.id, index])
      })
    }
    return places
  }
}

/** Write the table that says where every object is, as a stream, and the end of the file (ISO 32000-1, 7.5.8). */
export function writeTable(engine: Engine, places: Map<number, [stream: number, index: number]>): void {
  const start = engine._offset
  const table: Reference = engine.ref({
    Type: 'XRef',
    Size: engine._offsets.length + 1,
    W: [1, 4, 2],
    Root: engine._root,
    Info: engine._info,
    ID: [engine._id, engine._id],
  })
  table.data.Size = table.id + 1
  const entries = Buffer.alloc((table.id + 1) * ENTRY)
  entries.writeUInt16BE(0xffff, 5)
  for (let id = 1; id <= table.id; id++) {
    const place = places.get(id)
    const offset = id === table.id ? start : (engine._offsets[id - 1] ?? 0)
    entries.writeUInt8(place ? 2 : 1, id * ENTRY)
    entries.writeUInt32BE(place ? place[0] : offset, id * ENTRY + 1)
    entries.writeUInt16BE(place ? place[1] : 0, id * ENTRY + 5)
  }
  table.end(entries)
  engine._write('startxref')
  engine._write(String(start))
  engine._write('%%EOF')
}

/** Bytes of one entry: kind, place, and index or generation. */
const ENTRY = 7
