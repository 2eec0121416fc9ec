import {inflateSync} from 'node:zlib'
import {Lexer, Name, type Operand, Reference, type Word} from './content/lexer.js'

export type Dictionary = Map<string, Operand>

/** An object of a file; the bytes of a stream are packed still. */
interface Entry {
  value: Operand
  stream?: Uint8Array
}

/** Reads objects, in which a number may begin a reference. */
class ObjectLexer extends Lexer {
  override next(depth = 0): Operand | Word | undefined {
    const value = super.next(depth)
    if (typeof value !== 'number') return value
    const rest = Buffer.from(this.bytes.buffer, this.bytes.byteOffset + this.at, Math.min(12, this.left))
    const reference = /^\s+\d+\s+R(?![A-Za-z])/.exec(rest.toString('latin1'))
    if (!reference) return value
    this.at += reference[0].length
    return new Reference(value)
  }

  private get left(): number {
    return this.bytes.length - this.at
  }
}

/**
 * The objects of a file that was written whole: read from the first to the last, without its table, so that it costs
 * little. Files of others are read by `open`.
 */
export class Written {
  private readonly objects = new Map<number, Entry>()
  catalog: Dictionary | undefined

  /** Throws when what stands between objects cannot be read. */
  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let at = file.indexOf(' 0 obj'); at >= 0; at = file.indexOf(' 0 obj', at)) {
      const start = file.lastIndexOf(10, at)
      at = this.take(file, Number(file.toString('latin1', start + 1, at)), at + ' 0 obj'.length)
    }
  }

  /** Take the object that begins at `at`; gives where it ends. */
  private take(file: Buffer, number: number, at: number): number {
    const lexer = new ObjectLexer(file, refuse)
    lexer.at = at
    const value = lexer.next() as Operand
    lexer.skipSpace()
    const length = value instanceof Map ? value.get('Length') : undefined
    if (!file.subarray(lexer.at, lexer.at + 6).equals(STREAM) || typeof length !== 'number') {
      this.put(number, {value})
      return lexer.at
    }
    const start = lexer.at + STREAM.length + (file[lexer.at + STREAM.length] === 13 ? 2 : 1)
    const entry = {value, stream: file.subarray(start, start + length)}
    this.put(number, entry)
    if (nameOf((value as Dictionary).get('Type')) === 'ObjStm') this.open(entry)
    return start + length
  }

  /** Take the objects that are packed into a stream (ISO 32000-1, 7.5.7). */
  private open(entry: Entry): void {
    const dict = entry.value as Dictionary
    const lexer = new ObjectLexer(unpacked(entry), refuse)
    const places = Array.from({length: Number(dict.get('N'))}, () => [Number(lexer.next()), Number(lexer.next())])
    for (const [number = 0, offset = 0] of places) {
      lexer.at = Number(dict.get('First')) + offset
      this.put(number, {value: lexer.next() as Operand})
    }
  }

  private put(number: number, entry: Entry): void {
    this.objects.set(number, entry)
    if (entry.value instanceof Map && nameOf(entry.value.get('Type')) === 'Catalog') this.catalog = entry.value
  }

  /** Give a value, its reference followed. */
  at(value: Operand | undefined): Operand | undefined {
    return value instanceof Reference ? this.objects.get(value.number)?.value : value
  }

  dictionary(value: Operand | undefined): Dictionary | undefined {
    const found = this.at(value)
    return found instanceof Map ? found : undefined
  }

  /** Give the items of an array, or a value alone as one. */
  items(value: Operand | undefined): Operand[] {
    const found = this.at(value)
    return found === undefined || found === null ? [] : Array.isArray(found) ? found : [value as Operand]
  }

  /** Give the bytes of a stream, unpacked; of several, all of them. */
  bytes(value: Operand | undefined): Uint8Array {
    if (!(value instanceof Reference)) return Buffer.concat(this.items(value).map((item) => this.bytes(item)))
    const entry = this.objects.get(value.number)
    if (Array.isArray(entry?.value)) return this.bytes(entry.value)
    return entry ? unpacked(entry) : new Uint8Array()
  }
}

const STREAM = Buffer.from('stream')

const refuse = (reason: string, offset: number): never => {
  throw new Error(`${reason} at ${offset}`)
}

function unpacked({value, stream = new Uint8Array()}: Entry): Uint8Array {
  return value instanceof Map && value.has('Filter') ? inflateSync(stream) : stream
}

export const nameOf = (value: Operand | undefined): string | undefined =>
  value instanceof Name ? value.text : undefined

/** Give the characters of a text string (ISO 32000-1, 7.9.2.2). */
export function textOf(value: Operand | undefined): string | undefined {
  if (!(value instanceof Uint8Array)) return undefined
  const bytes = Buffer.from(value)
  return bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(bytes.subarray(2)) : bytes.toString('latin1')
}

/** Decode UTF-16 as PDF has it, high byte first. */
export function utf16(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')
}
