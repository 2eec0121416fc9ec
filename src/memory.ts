/** What is remembered between builds in one process: a bounded number of results, those used last. */
import {createHash} from 'node:crypto'

/**
 * Remembers what was made of an input, by a key that is the whole of it. What it gives is shared by all who ask: nobody
 * may change it. Holds results of at most `most` in sum, as `weigh` weighs them, and forgets those first that were not
 * asked for longest.
 */
export class Memory<Made> {
  private readonly kept = new Map<string, Made>()
  private total = 0

  constructor(
    private readonly most: number,
    private readonly weigh: (made: Made) => number = () => 1,
  ) {}

  /** Give what was made of this key before, or make it. What `make` throws is not remembered. */
  of(key: string, make: () => Made): Made {
    return this.get(key) ?? this.keep(key, make())
  }

  /** Give what was made of this key before, if it is still there. */
  get(key: string): Made | undefined {
    const known = this.kept.get(key)
    if (known === undefined) return undefined
    // what was used last goes to the end; the first is the oldest
    this.kept.delete(key)
    this.kept.set(key, known)
    return known
  }

  /** Remember what was made of a key; gives it back. */
  keep(key: string, made: Made): Made {
    const before = this.kept.get(key)
    if (before !== undefined) this.total -= this.weigh(before)
    this.kept.delete(key)
    this.kept.set(key, made)
    this.total += this.weigh(made)
    for (const [oldest, one] of this.kept) {
      if (this.total <= this.most || this.kept.size === 1) break
      this.kept.delete(oldest)
      this.total -= this.weigh(one)
    }
    return made
  }
}

/** Give a short key of data without functions, in which the order of entries counts. */
export const keyOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('base64')
