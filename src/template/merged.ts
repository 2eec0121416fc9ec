/** Values by name, as a definition has them. */
type Fields = Record<string, unknown>

/** Whether a value is a map of others: a list and a component are one value, which is replaced whole. */
const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))

/** How deep maps are merged, by their names, where that is not all the way: what lies deeper is replaced whole. */
export interface Depths {
  [name: string]: number
}

/**
 * Put changes into a value and give the whole, anew: maps are merged, all else is replaced, and `undefined` takes out
 * what was there.
 */
export function merged<T extends object>(base: T, changes: object | undefined, depths: Depths = {}, depth = 99): T {
  if (!changes) return base
  const whole = {...base} as Fields
  for (const [name, change] of Object.entries(changes)) {
    const was = whole[name]
    const left = depths[name] ?? depth - 1
    if (change === undefined) delete whole[name]
    else whole[name] = left > 0 && isMap(was) && isMap(change) ? merged(was, change, {}, left) : change
  }
  return whole as T
}
