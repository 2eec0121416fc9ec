/** Guards inside Vega: what an expression or a transform makes is bounded when its size shows only while it runs. */
import {expressionFunction, transforms} from 'vega'
import {isObject, type JsonObject} from '../json.js'
import {MOST_MARKS, MOST_STEPS, MOST_VALUES, tooMany} from './bounds.js'

/** Thrown when a specification cannot be drawn; `clue` is a word of the part that is to blame. */
export class ChartFailed extends Error {
  constructor(
    message: string,
    readonly clue?: string,
  ) {
    super(message)
  }
}

function bound(count: number, most: number, what: string, clue: string): void {
  // what is no number makes nothing
  if (count <= most || Number.isNaN(count)) return
  throw new ChartFailed(tooMany(count, what, most), clue)
}

/** How many values expressions may still make in this run: each row can make its own. */
let left = 0

/** How many marks that show data were made in this run. */
let marks = 0

/** Begin a run: expressions may make as many values as ten sequences hold. */
export function startGuards(): void {
  left = 10 * MOST_VALUES
  marks = 0
}

type Make = (this: unknown, ...args: unknown[]) => unknown

/** Length of the units of time, ms. */
const units: Record<string, number> = {
  milliseconds: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
}
/** Any unit of a day or more: the shortest, ms. */
const DAY = 86_400_000

const guard = (name: string, countOf: (args: unknown[]) => number, most: number): void => {
  const make = expressionFunction(name) as unknown as Make
  expressionFunction(name, function (this: unknown, ...args: unknown[]) {
    const count = countOf(args)
    bound(count, most, 'values', `${name}(`)
    if (count > 0) left -= count
    if (left < 0) throw new ChartFailed(`unexpected values from "${name}" in every row, expected fewer`, `${name}(`)
    return make.apply(this, args)
  } as never)
}

const timesOf = ([unit, start, stop, step = 1]: unknown[]): number =>
  (Number(stop) - Number(start)) / ((units[`${unit}`] ?? DAY) * Number(step))

const lengthOf = ([first, second, step = 1]: unknown[]): number =>
  second === undefined ? Number(first) : (Number(second) - Number(first)) / Number(step)

guard('sequence', lengthOf, MOST_VALUES)
guard('timeSequence', timesOf, MOST_VALUES)
guard('utcSequence', timesOf, MOST_VALUES)
guard('pad', ([, length]) => Number(length), MOST_STEPS)

/** A transform of Vega, as far as it is guarded. */
interface Transform {
  transform(parameters: Parameters, pulse: Pulse): unknown
  _bins?(parameters: Parameters): {start: number; stop: number; step: number}
}

/** What runs through Vega's dataflow, as far as it is read here. */
interface Pulse {
  add: unknown[]
}

interface Parameters {
  markdef?: {marktype: string; role?: string}
  scale?: {domain(): unknown[]}
  values?: unknown
  count?: unknown
  domain?: unknown
  bins?: unknown
}

const prototypeOf = (name: string): Transform => {
  const found = (transforms as unknown as Record<string, {prototype: Transform} | undefined>)[name]
  if (!found) throw new Error(`Vega has no transform "${name}"`)
  return found.prototype
}

const guardTransform = (
  name: string,
  countOf: (parameters: Parameters) => number,
  what: string,
  clue: string,
): void => {
  const prototype = prototypeOf(name)
  const {transform} = prototype
  prototype.transform = function (parameters, pulse) {
    bound(countOf(parameters), MOST_STEPS, what, clue)
    return transform.call(this, parameters, pulse)
  }
}

guardTransform('axisticks', ticksOf, 'ticks', 'axis')
guardTransform('legendentries', ticksOf, 'entries', 'legend')
guardTransform('scale', binsOfScale, 'bins', 'scale')

const binning = prototypeOf('bin')
const {_bins: binsOf} = binning
binning._bins = function (parameters) {
  const bins = binsOf?.call(this, parameters) ?? {start: 0, stop: 0, step: 1}
  bound((bins.stop - bins.start) / bins.step, MOST_STEPS, 'bins', 'bin')
  return bins
}

const marking = prototypeOf('mark')
const {transform: mark} = marking
marking.transform = function (parameters, pulse) {
  const {marktype, role} = parameters.markdef ?? {}
  // before they are encoded, measured and laid out, which takes most of the time
  if (role === 'mark' && marktype !== 'group') marks += pulse.add.length
  if (marks > MOST_MARKS) {
    throw new ChartFailed(`${tooMany(marks, 'marks or more', MOST_MARKS)}; aggregate the data first`, 'mark')
  }
  return mark.call(this, parameters, pulse)
}

/** Reckon how many ticks an axis is to have. */
function ticksOf({scale, values, count}: Parameters): number {
  if (Array.isArray(values)) return values.length
  if (typeof count === 'number') return count
  const {interval, step = 1}: JsonObject = isObject(count) ? count : {interval: `${count}`}
  if (count == null || typeof interval !== 'string') return 0
  const [first, last] = endsOf(scale?.domain())
  return Math.abs(last - first) / ((units[`${interval}s`] ?? DAY) * Number(step))
}

/** Reckon into how many bins a scale is cut. */
function binsOfScale({bins, domain}: Parameters): number {
  if (!isObject(bins)) return 0
  const [first, last] = endsOf(domain)
  const {start = first, stop = last, step = 1} = bins
  return (Number(stop) - Number(start)) / Number(step)
}

const endsOf = (domain: unknown): [number, number] =>
  Array.isArray(domain) && domain.length > 0 ? [Number(domain[0]), Number(domain.at(-1))] : [0, 0]
