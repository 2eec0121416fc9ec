/** Bytes → text, or the place of the first that are no UTF-8. */
import type {Point} from 'unist'

/** What is in place of UTF-8: where it starts, what it is, and how the file is mended. */
export interface Undecodable {
  at: Point
  found: string
  mend: string
}

/** Turn UTF-8 into text without its byte order mark; of other bytes, say where they start and what they may be. */
export function decode(bytes: Uint8Array): {text: string} | Undecodable {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)}
  } catch {
    const mend = 'save the file as UTF-8'
    const [first = 0, second = 0] = bytes
    const start = {line: 1, column: 1}
    if (first + second === 0xff + 0xfe && first >= 0xfe) return {at: start, found: 'text in UTF-16', mend}
    if (first === 0x50 && second === 0x4b) {
      return {at: start, found: 'document of an office program', mend: 'export it as text, in UTF-8'}
    }
    const before = new TextDecoder().decode(bytes).split('\ufffd', 1)[0] ?? ''
    const lines = before.split('\n')
    const byte = bytes[new TextEncoder().encode(before).length + (hasMark(bytes) ? 3 : 0)] ?? 0
    const letter = new TextDecoder('windows-1252').decode(new Uint8Array([byte]))
    const shown = /[\p{L}\p{P}\p{S}]/u.test(letter) ? `, perhaps "${letter}" of Windows-1252` : ''
    const found = `byte ${byte.toString(16).toUpperCase().padStart(2, '0')}${shown}`
    return {at: {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1}, found, mend}
  }
}

const hasMark = ([a, b, c]: Uint8Array): boolean => a === 0xef && b === 0xbb && c === 0xbf
