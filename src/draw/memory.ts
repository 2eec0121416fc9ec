import {createHash} from 'node:crypto'
import type {Fonts} from '../fonts/index.js'
import type {ChartTokens} from '../template/index.js'
import type {Order, Outcome} from './engine.js'

/** Charts kept for each set of fonts: enough for a long brief that is built again after every change. */
const KEPT = 200

/** Most characters of SVG that are kept for each set of fonts: with its drawing, a text takes some ten times as many bytes. */
const MOST = 40_000_000

/** A chart that is drawn, or being drawn. */
interface Kept {
  drawn: Promise<Outcome>
  /** Characters of its SVG, once it is drawn. */
  size: number
}

const memories = new WeakMap<Fonts, Map<string, Kept>>()

/**
 * Give the drawing made before from the same specification, rows, size and tokens, or make it.
 *
 * The key is a hash of the whole input: drawing changes the rows it is given, so it is taken before.
 */
export function remembered(
  order: Order,
  tokens: ChartTokens,
  fonts: Fonts,
  make: () => Promise<Outcome>,
): Promise<Outcome> {
  const memory = memories.get(fonts) ?? new Map<string, Kept>()
  memories.set(fonts, memory)
  const key = createHash('sha256')
    .update(JSON.stringify([order, tokens]))
    .digest('base64')
  const kept = memory.get(key) ?? {drawn: make(), size: 0}
  // what was used last goes to the end; the first is the oldest
  memory.delete(key)
  memory.set(key, kept)
  const forget = (): unknown => memory.delete(key)
  kept.drawn.then((outcome) => {
    // a chart that took too long on a busy machine may be tried again
    if ('failure' in outcome) forget()
    else if ('svg' in outcome) kept.size = outcome.svg.length
    trim(memory)
  }, forget)
  return kept.drawn
}

/** Forget the oldest of too many charts, or of too large ones; never the last. */
function trim(memory: Map<string, Kept>): void {
  let total = 0
  for (const {size} of memory.values()) total += size
  for (const [key, {size}] of memory) {
    if (memory.size === 1 || (memory.size <= KEPT && total <= MOST)) return
    memory.delete(key)
    total -= size
  }
}
