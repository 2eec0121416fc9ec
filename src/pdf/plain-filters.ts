/** Unpack bytes written in pairs of hexadecimal digits. */
export function asciiHex(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1').split('>', 1)[0] as string
  const digits = text.replace(/[^0-9a-f]/gi, '')
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
}

/** Unpack bytes written in base 85 (ISO 32000-1, 7.4.3). */
export function ascii85(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  let group: number[] = []
  const flush = (): void => {
    const missing = 5 - group.length
    const value = [...group, ...Array(missing).fill(84)].reduce((sum: number, digit: number) => sum * 85 + digit, 0)
    for (let byte = 3; byte >= missing; byte--) out.push(Math.floor(value / 256 ** byte) & 255)
    group = []
  }
  for (const code of bytes) {
    if (code === 0x7e) break
    if (code === 0x7a && group.length === 0) out.push(0, 0, 0, 0)
    else if (code >= 0x21 && code <= 0x75) {
      group.push(code - 0x21)
      if (group.length === 5) flush()
    }
  }
  if (group.length > 1) flush()
  return Uint8Array.from(out)
}

/** Unpack runs of equal bytes (ISO 32000-1, 7.4.5), up to `most` bytes. */
export function runLength(bytes: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  for (let at = 0; at < bytes.length && bytes[at] !== 128 && size < most; ) {
    const length = bytes[at++] as number
    const part = length < 128 ? bytes.subarray(at, at + length + 1) : new Uint8Array(257 - length).fill(bytes[at] ?? 0)
    at += length < 128 ? length + 1 : 1
    parts.push(part)
    size += part.length
  }
  return Buffer.concat(parts)
}
