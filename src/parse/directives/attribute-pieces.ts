import type {Position} from 'unist'
import type {Pieces} from '../../brief/insertion.js'
import {piecesIn, rangeIn} from '../pieces.js'
import {pointAfter, sliceOf} from '../source.js'
import {words} from './attributes.js'
import type {Written} from './directive.js'

/** Attributes of offprint's directives that are words. */
const worded = ['subtitle', 'alt', 'by']

/** Cut the attributes `names`, which are words, where they have `{{…}}`; gives nothing when none has. */
export function attributePieces(
  {attributes, node, source}: Pick<Written, 'attributes' | 'node' | 'source'>,
  names = worded,
): Record<string, Pieces> | undefined {
  const found: Record<string, Pieces> = {}
  for (const name of names) {
    const around = node.data?.position?.attributes?.[name]
    const text = words.read(attributes[name] ?? '') ?? ''
    const pieces = piecesIn(text, source, (written, offset) => {
      const raw = sliceOf(source, around)
      const range = rangeIn(raw, written, text.slice(0, offset))
      // what references of characters stand in is not found
      if (!around || !range) return around
      const start = pointAfter(source, around.start, range[0])
      return {start, end: pointAfter(source, start, range[1] - range[0])} satisfies Position
    })
    if (pieces) found[name] = pieces
  }
  return Object.keys(found).length > 0 ? found : undefined
}
