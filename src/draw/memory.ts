import {createHash} from 'node:crypto'
import type {Fonts} from '../fonts/index.js'
import type {ChartTokens} from '../template/index.js'
import type {Drawn, Failure, Order, Wanted} from './engine.js'

type Outcome = Drawn | Failure | Wanted

/** Charts kept for each set of fonts: enough for a long brief that is built again after every change. */
const KEPT = 200

const memories = new WeakMap<Fonts, Map<string, Promise<Outcome>>>()

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
  const memory = memories.get(fonts) ?? new Map<string, Promise<Outcome>>()
  memories.set(fonts, memory)
  const key = createHash('sha256')
    .update(JSON.stringify([order, tokens]))
    .digest('base64')
  const drawn = memory.get(key) ?? make()
  // what was used last goes to the end; the first is the oldest
  memory.delete(key)
  memory.set(key, drawn)
  const [oldest] = memory.keys()
  if (memory.size > KEPT && oldest !== undefined) memory.delete(oldest)
  // a chart that took too long on a busy machine may be tried again
  const forget = (): unknown => memory.delete(key)
  drawn.then((outcome) => 'failure' in outcome && forget(), forget)
  return drawn
}
