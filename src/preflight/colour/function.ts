import {PDFArray} from '@cantoo/pdf-lib'
import {dictOf, get, itemsOf, numberOf, numbersOf, type Value} from '../../pdf/objects.js'
import {unpack} from '../../pdf/stream.js'

/** A function of one number, as gradients use it; nothing for kinds that are not followed (calculators). */
export type Ramp = (x: number) => number[] | undefined

/** Read a PDF function of one input, or an array of them, each for one component. */
export function rampOf(value: Value, depth = 0): Ramp {
  if (value instanceof PDFArray) {
    const ramps = itemsOf(value)
      .slice(0, 32)
      .map((item) => rampOf(item, depth + 1))
    return (x) => {
      const values = ramps.map((ramp) => ramp(x)?.[0])
      return values.every((one) => one !== undefined) ? (values as number[]) : undefined
    }
  }
  const dict = dictOf(value)
  if (!dict || depth > 8) return () => undefined
  const [low = 0, high = 1] = numbersOf(get(dict, 'Domain')) ?? []
  const within = (x: number): number => Math.min(high, Math.max(low, x))
  const type = numberOf(get(dict, 'FunctionType'))
  if (type === 2) return (x) => exponential(value, within(x))
  if (type === 0) return sampled(value, low, high)
  if (type === 3) return stitched(value, low, high, depth)
  return () => undefined
}

function exponential(value: Value, x: number): number[] {
  const dict = dictOf(value)
  const start = numbersOf(get(dict, 'C0')) ?? [0]
  const end = numbersOf(get(dict, 'C1')) ?? [1]
  const bend = x ** (numberOf(get(dict, 'N')) ?? 1)
  return start.map((from, index) => from + bend * ((end[index] ?? from) - from))
}

/** Read a table of samples of 8 or 16 bits; the nearest sample stands for all between. */
function sampled(value: Value, low: number, high: number): Ramp {
  const dict = dictOf(value)
  const [size = 0] = numbersOf(get(dict, 'Size')) ?? []
  const range = numbersOf(get(dict, 'Range')) ?? []
  const bytes = (numberOf(get(dict, 'BitsPerSample')) ?? 8) / 8
  const {bytes: table} = unpack(value)
  if (size < 1 || (bytes !== 1 && bytes !== 2) || range.length < 2) return () => undefined
  const outputs = range.length / 2
  return (x) => {
    const place = Math.round(((Math.min(high, Math.max(low, x)) - low) / (high - low || 1)) * (size - 1))
    return Array.from({length: outputs}, (_, output) => {
      const sample = table[(place * outputs + output) * bytes] ?? 0
      const [from = 0, to = 1] = range.slice(output * 2)
      return from + (sample / 255) * (to - from)
    })
  }
}

function stitched(value: Value, low: number, high: number, depth: number): Ramp {
  const dict = dictOf(value)
  const parts = itemsOf(get(dict, 'Functions')).map((part) => rampOf(part, depth + 1))
  const edges = [low, ...(numbersOf(get(dict, 'Bounds')) ?? []), high]
  const encode = numbersOf(get(dict, 'Encode')) ?? []
  return (x) => {
    const at = Math.min(high, Math.max(low, x))
    let part = 0
    while (part < parts.length - 1 && at >= (edges[part + 1] ?? high)) part++
    const [from = 0, to = 1] = [edges[part], edges[part + 1]]
    const [start = 0, end = 1] = encode.slice(part * 2)
    return parts[part]?.(start + ((at - from) / (to - from || 1)) * (end - start))
  }
}
