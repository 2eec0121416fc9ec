import {isObject, type Json, type JsonPath} from '../json.js'
import type {Spec} from './spec.js'

/** Most values that a specification may have made: more than a printed chart can show. */
export const MOST_VALUES = 100_000

/** Most marks that show the data of a chart. */
export const MOST_MARKS = 200_000

/** Most steps, bins, ticks and entries of a scale. */
export const MOST_STEPS = 1000

/** Numbers that say how much is made: the largest that each may be. */
const largest: Record<string, number> = {
  maxbins: MOST_STEPS,
  steps: MOST_STEPS,
  minsteps: MOST_STEPS,
  maxsteps: MOST_STEPS,
  tickCount: MOST_STEPS,
  count: MOST_STEPS,
  nice: MOST_STEPS,
  order: 20,
  // the largest page that PDF has, pt
  width: 14_400,
  height: 14_400,
}

/** Numbers by which something is divided: the smallest that each may be. */
const smallest: Record<string, number> = {precision: 0.05, base: 1.5}

/**
 * Check what a specification makes by itself against what fits into memory.
 *
 * Reports `chart-compiles` where it asks for more, and gives back whether all is within bounds.
 */
export function checkBounds({value: spec, tell}: Spec): boolean {
  let bounded = true
  const say = (reason: string, path: JsonPath): void => {
    bounded = false
    tell('chart-compiles', reason, path, 'no printed chart shows that much')
  }
  const visit = (value: Json | undefined, path: JsonPath): void => {
    if (Array.isArray(value)) for (const [i, part] of value.entries()) visit(part, [...path, i])
    if (!isObject(value)) return
    for (const [name, part] of Object.entries(value)) {
      // data is only data
      if (name === 'values' || name === 'datasets') continue
      const at = [...path, name]
      const reason = typeof part === 'number' ? reasonOf(name, part) : made[name]?.(part)
      if (reason) say(reason, at)
      else visit(part, at)
    }
  }
  visit(spec, [])
  return bounded
}

function reasonOf(name: string, value: number): string | undefined {
  const [most, least] = [largest[name], smallest[name]]
  if (most !== undefined && value > most) return `unexpected ${name} of ${value}, expected at most ${most}`
  if (least !== undefined && value < least && value !== 0) {
    return `unexpected ${name} of ${value}, expected at least ${least}`
  }
  return undefined
}

/** Properties that make values from a few numbers: what is wrong with them. */
const made: Record<string, ((value: Json | undefined) => string | undefined) | undefined> = {
  sequence: sequenceReason,
  keyvals: (value) => sequenceReason(value, MOST_STEPS),
  graticule: graticuleReason,
}

function sequenceReason(value: Json | undefined, most = MOST_VALUES): string | undefined {
  if (!isObject(value)) return undefined
  const {start = 0, stop, step = 1} = value
  if (typeof start !== 'number' || typeof stop !== 'number' || typeof step !== 'number') {
    return 'unexpected sequence, expected numbers for "start", "stop" and "step"'
  }
  return reasonOfCount((stop - start) / step, most)
}

const pairOf = (value: Json | undefined): number[] =>
  (Array.isArray(value) ? value : [value, value]).filter((part) => typeof part === 'number')

function graticuleReason(value: Json | undefined): string | undefined {
  if (!isObject(value)) return undefined
  const degrees = ['extent', 'extentMajor', 'extentMinor'].flatMap((name) => [value[name]]).flat(2)
  if (degrees.some((degree) => typeof degree === 'number' && Math.abs(degree) > 360)) {
    return 'unexpected extent of more than 360 degrees'
  }
  const precision = typeof value.precision === 'number' ? value.precision : 2.5
  const points = ['step', 'stepMajor', 'stepMinor'].map((name) => {
    const [x = 10, y = x] = pairOf(value[name])
    return ((360 / x) * 360) / precision + ((360 / y) * 720) / precision
  })
  return reasonOfCount(Math.max(...points), MOST_VALUES)
}

const reasonOfCount = (count: number, most: number): string | undefined =>
  count <= most ? undefined : tooMany(count, 'values', most)

/** Say that there are more of something than there may be. */
export function tooMany(count: number, what: string, most: number): string {
  const found = Number.isFinite(count) ? Math.ceil(count).toLocaleString('en') : 'endless'
  return `unexpected ${found} ${what}, expected at most ${most.toLocaleString('en')}`
}
