/** A string operand: its bytes, where it ends, and whether it ends at all. */
interface Read {
  value: Uint8Array
  end: number
  closed: boolean
}

const escapes: Record<string, number> = {n: 10, r: 13, t: 9, b: 8, f: 12}

const isOctal = (code: number | undefined): code is number => code !== undefined && code >= 0x30 && code <= 0x37

/** Read a string in parentheses from after the first of them (ISO 32000-1, 7.3.4.2). */
export function literalString(bytes: Uint8Array, start: number): Read {
  const value: number[] = []
  let depth = 1
  let at = start
  while (at < bytes.length) {
    const code = bytes[at++] as number
    if (code === 0x28) depth++
    if (code === 0x29 && --depth === 0) return {value: Uint8Array.from(value), end: at, closed: true}
    if (code !== 0x5c) {
      value.push(code)
      continue
    }
    const next = bytes[at]
    if (isOctal(next)) {
      let octal = 0
      for (let digits = 0; digits < 3 && isOctal(bytes[at]); digits++)
        octal = octal * 8 + (bytes[at++] as number) - 0x30
      value.push(octal & 255)
      continue
    }
    at++
    if (next === 13 && bytes[at] === 10) at++
    // a line that ends in a backslash goes on
    if (next === undefined || next === 10 || next === 13) continue
    value.push(escapes[String.fromCharCode(next)] ?? next)
  }
  return {value: Uint8Array.from(value), end: bytes.length, closed: false}
}

const digits = new Int8Array(256).fill(-1)
for (let digit = 0; digit < 16; digit++) {
  for (const letter of [digit.toString(16), digit.toString(16).toUpperCase()]) digits[letter.charCodeAt(0)] = digit
}

/** Read a string in hexadecimal from after its `<`; an odd last digit stands for itself and a 0. */
export function hexString(bytes: Uint8Array, start: number): Read {
  const value: number[] = []
  let high = -1
  for (let at = start; at < bytes.length; at++) {
    const code = bytes[at] as number
    if (code === 0x3e) {
      if (high >= 0) value.push(high << 4)
      return {value: Uint8Array.from(value), end: at + 1, closed: true}
    }
    const digit = digits[code] as number
    if (digit < 0) continue
    if (high < 0) high = digit
    else {
      value.push((high << 4) | digit)
      high = -1
    }
  }
  return {value: Uint8Array.from(value), end: bytes.length, closed: false}
}
