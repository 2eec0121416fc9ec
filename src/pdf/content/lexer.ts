import {hexString, literalString} from './string.js'

/** A name operand, without its slash. */
export class Name {
  constructor(readonly text: string) {}
}

/** A word that is neither operand nor delimiter: an operator. */
export class Word {
  constructor(readonly text: string) {}
}

/** A reference to another object; there is none in content streams. */
export class Reference {
  constructor(readonly number: number) {}
}

export type Operand = number | boolean | null | Uint8Array | Name | Reference | Operand[] | Map<string, Operand>

/** Deepest nesting of arrays and dictionaries that is followed. */
const DEEPEST = 64

const SPACE = 1
const DELIMITER = 2
const kinds = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = SPACE
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = DELIMITER

/** Tell whether a byte is white space (ISO 32000-1 table 1). */
export const isSpace = (code: number | undefined): boolean => code !== undefined && kinds[code] === SPACE

/**
 * Turns the bytes of a content stream into operands and words. It never throws: what cannot be read is told to
 * `fault` with its offset, and at least one byte is consumed at every step.
 */
export class Lexer {
  at = 0

  constructor(
    readonly bytes: Uint8Array,
    readonly fault: (reason: string, offset: number) => void,
  ) {}

  /** Give the next operand or word, or nothing at the end. */
  next(depth = 0): Operand | Word | undefined {
    const {bytes} = this
    for (;;) {
      this.skipSpace()
      const code = bytes[this.at]
      if (code === undefined) return undefined
      if ((code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2b || code === 0x2e) return this.number()
      if (code === 0x2f) return new Name(this.name())
      if (code === 0x28) return this.string(literalString)
      if (code === 0x5b) return this.array(depth)
      if (code === 0x3c) {
        if (bytes[this.at + 1] !== 0x3c) return this.string(hexString)
        this.at += 2
        return this.dictionary('>>', depth)
      }
      if (kinds[code] === 0) return this.word()
      this.fault(`unexpected "${String.fromCharCode(code)}"`, this.at)
      this.at++
    }
  }

  skipSpace(): void {
    const {bytes} = this
    for (;;) {
      while (isSpace(bytes[this.at])) this.at++
      if (bytes[this.at] !== 0x25) return
      while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++
    }
  }

  /** Read keys and values up to `end`, which is consumed. */
  dictionary(end: '>>' | 'ID', depth: number): Map<string, Operand> {
    const {bytes} = this
    const entries = new Map<string, Operand>()
    if (this.tooDeep(depth)) return entries
    for (;;) {
      this.skipSpace()
      if (this.at >= bytes.length) {
        this.fault('unexpected end inside a dictionary', this.at)
        return entries
      }
      if (bytes[this.at] === end.charCodeAt(0) && bytes[this.at + 1] === end.charCodeAt(1)) {
        this.at += 2
        return entries
      }
      const start = this.at
      if (bytes[start] !== 0x2f) {
        this.fault('unexpected value without a key in a dictionary', start)
        if (this.next(depth + 1) === undefined || this.at === start) this.at = start + 1
        continue
      }
      const key = this.name()
      this.skipSpace()
      // a key right before the end has no value
      if (bytes[this.at] === end.charCodeAt(0) && bytes[this.at + 1] === end.charCodeAt(1)) continue
      const value = this.next(depth + 1)
      if (value instanceof Word) this.fault(`unexpected ${value.text} in a dictionary`, start)
      else if (value !== undefined) entries.set(key, value)
    }
  }

  private array(depth: number): Operand[] {
    const start = this.at++
    const items: Operand[] = []
    if (this.tooDeep(depth)) return items
    for (;;) {
      this.skipSpace()
      if (this.at >= this.bytes.length) {
        this.fault('unexpected end inside an array', start)
        return items
      }
      if (this.bytes[this.at] === 0x5d) {
        this.at++
        return items
      }
      const item = this.next(depth + 1)
      if (item instanceof Word) this.fault(`unexpected ${item.text} in an array`, start)
      else if (item !== undefined) items.push(item)
    }
  }

  private tooDeep(depth: number): boolean {
    if (depth < DEEPEST) return false
    this.fault(`unexpected nesting deeper than ${DEEPEST}`, this.at)
    return true
  }

  /** Read a number as other readers do: `--3` is -3, `1.5.2` is 1.5, a sign alone is 0. */
  private number(): number {
    const {bytes} = this
    let sign = 1
    let code = bytes[this.at]
    for (; code === 0x2d || code === 0x2b; code = bytes[++this.at]) if (code === 0x2d) sign = -1
    let whole = 0
    for (; code !== undefined && code >= 0x30 && code <= 0x39; code = bytes[++this.at]) whole = whole * 10 + code - 0x30
    if (code === 0x2e) {
      let unit = 1
      code = bytes[++this.at]
      for (; code !== undefined && code >= 0x30 && code <= 0x39; code = bytes[++this.at]) {
        unit /= 10
        whole += (code - 0x30) * unit
      }
    }
    // the rest of a malformed number belongs to it: a second point, a sign, an exponent
    while (code === 0x2e || code === 0x2d || (code !== undefined && code >= 0x30 && code <= 0x39))
      code = bytes[++this.at]
    return Number.isFinite(whole) ? sign * whole : 0
  }

  private name(): string {
    this.at++
    const text = this.text()
    return text.includes('#')
      ? text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text
  }

  private word(): Operand | Word {
    const text = this.text()
    if (text === 'true') return true
    if (text === 'false') return false
    return text === 'null' ? null : new Word(text)
  }

  private text(): string {
    const {bytes} = this
    let text = ''
    for (let code = bytes[this.at]; code !== undefined && kinds[code] === 0; code = bytes[++this.at]) {
      text += String.fromCharCode(code)
    }
    return text
  }

  private string(read: typeof hexString): Uint8Array {
    const {value, end, closed} = read(this.bytes, this.at + 1)
    if (!closed) this.fault('unexpected end inside a string', this.at)
    this.at = end
    return value
  }
}
