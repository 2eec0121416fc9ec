/** A Huffman table: for each length of code, the smallest code, the code after the largest, and where its values start. */
export interface Huffman {
  least: number[]
  end: number[]
  start: number[]
  values: Uint8Array
}

/** Make a table from the number of codes of each length and their values (ITU-T T.81, annex C). */
export function huffmanOf(counts: Uint8Array, values: Uint8Array): Huffman {
  const table: Huffman = {least: [], end: [], start: [], values}
  let code = 0
  let start = 0
  for (const [index, count] of counts.entries()) {
    table.least[index] = code
    table.start[index] = start
    code += count
    start += count
    table.end[index] = code
    code <<= 1
  }
  return table
}

/** Reads the coded data of a scan bit by bit. */
export class BitReader {
  private at = 0
  private byte = 0
  private left = 0
  isDone = false

  constructor(private readonly bytes: Uint8Array) {}

  private bit(): number {
    if (this.left === 0) {
      if (this.at >= this.bytes.length) this.isDone = true
      this.byte = this.bytes[this.at++] ?? 0
      // a zero is stuffed after 255; anything else there is a marker
      if (this.byte === 0xff) {
        if (this.bytes[this.at] === 0) this.at++
        else {
          this.at--
          this.isDone = true
          this.byte = 0
        }
      }
      this.left = 8
    }
    this.left--
    return (this.byte >> this.left) & 1
  }

  /** Read one code and give its value. */
  code({least, end, start, values}: Huffman): number {
    let code = 0
    for (let length = 0; length < 16; length++) {
      code = (code << 1) | this.bit()
      if (code < (end[length] as number))
        return values[(start[length] as number) + code - (least[length] as number)] ?? 0
    }
    return 0
  }

  /** Read a number of `length` bits, with its sign as JPEG writes it. */
  signed(length: number): number {
    let value = 0
    for (let index = 0; index < Math.min(length, 16); index++) value = (value << 1) | this.bit()
    return length > 0 && value < 2 ** (length - 1) ? value - 2 ** length + 1 : value
  }

  /** Pass over the coefficients of a block after its first. */
  passOver(table: Huffman): void {
    for (let place = 1; place < 64 && !this.isDone; place++) {
      const value = this.code(table)
      const size = value & 15
      if (size === 0 && value >> 4 !== 15) return
      place += value >> 4
      this.signed(size)
    }
  }

  /** Go on behind the next restart marker. */
  restart(): void {
    this.left = 0
    this.isDone = false
    while (
      this.at < this.bytes.length &&
      !(this.bytes[this.at] === 0xff && ((this.bytes[this.at + 1] ?? 0) & 0xf8) === 0xd0)
    )
      this.at++
    this.at += 2
  }
}
