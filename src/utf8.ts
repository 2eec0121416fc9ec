/** Bytes → text, or the place of the first that are no UTF-8. */
import type {Point} from 'unist'

/** Turn UTF-8 into text without its byte order mark; of other bytes, give the place where they start. */
export function decode(bytes: Uint8Array): {text: string} | {at: Point} {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)}
  } catch {
    const before = new TextDecoder().decode(bytes).split('\ufffd', 1)[0]?.split('\n') ?? ['']
    return {at: {line: before.length, column: (before.at(-1)?.length ?? 0) + 1}}
  }
}
