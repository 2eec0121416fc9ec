/** The values that attributes of directives can have. */
import type {Alignment, Span} from '../../brief.js'
import type {Reading} from '../../data/column.js'
import {rebased} from '../../included.js'
import {nearest, type Place, report} from '../../message.js'
import type {Written} from './directive.js'

/** Reads one kind of value, in the file `from` where it is not the brief; gives nothing when the text is not of that kind. */
interface Kind<T> {
  expected: string
  read(text: string, from?: string): T | undefined
  /** The words of which one is expected, if it is one of a few. */
  words?: readonly string[]
}

const number = (text: string, least: number, most: number): number | undefined => {
  const value = Number(text)
  return /^\d+(\.\d+)?$/.test(text) && value >= least && value <= most ? value : undefined
}

/** Any text. */
export const words: Kind<string> = {expected: 'text', read: (text) => text.replace(/\s+/g, ' ').trim()}

/** Path of a file. */
export const path: Kind<string> = {
  expected: 'the path of a file in the folder of the brief',
  read: (text, from) => (text.trim() === '' ? undefined : rebased(text.trim(), from)),
}

/** A share of the measure, `60%` or `0.6` → 0–1. */
export const share: Kind<number> = {
  expected: 'a share of the measure such as 60%',
  read(text) {
    const percent = text.endsWith('%')
    const value = number(percent ? text.slice(0, -1) : text, 0, percent ? 100 : 1)
    return value ? value / (percent ? 100 : 1) : undefined
  },
}

const spans: Record<Span, Span> = {column: 'column', page: 'page', margin: 'margin'}

/** How wide a picture is: `column`, `page`, `margin`, or a share of the measure. */
export const reach: Kind<Span | number> = {
  expected: 'column, page, margin or a share of the column such as 60%',
  read: (text) => (Object.hasOwn(spans, text) ? spans[text as Span] : share.read(text)),
  words: Object.keys(spans),
}

/** Width by height, `16:9` or `1.5`. */
export const ratio: Kind<number> = {
  expected: 'width by height such as 16:9 or 1.5',
  read(text) {
    const [width = '', height = '1', ...more] = text.split(':').map((part) => part.trim())
    const [across, down] = [number(width, 0.01, 10_000), number(height, 0.01, 10_000)]
    if (across === undefined || down === undefined || more.length > 0) return undefined
    return across / down >= 0.1 && across / down <= 20 ? across / down : undefined
  },
}

/** A length in pt, `200` or `200pt`. */
export const points: Kind<number> = {
  expected: 'a length in points such as 200',
  read: (text) => number(text.replace(/pt$/, ''), 1, 10_000),
}

/** A whole number from `least` to `most`. */
export const whole = (least: number, most: number): Kind<number> => ({
  expected: `a whole number from ${least} to ${most}`,
  read: (text) => (/^\d+$/.test(text) ? number(text, least, most) : undefined),
})

/** One word of a few. */
export const oneOf = <T extends string>(...known: T[]): Kind<T> => ({
  expected: known.length === 1 ? `"${known[0]}"` : `one of ${known.map((word) => `"${word}"`).join(', ')}`,
  read: (text) => known.find((word) => word === text.trim()),
  words: known,
})

const sides: Record<string, Alignment> = {
  left: 'left',
  right: 'right',
  center: 'center',
  centre: 'center',
  decimal: 'decimal',
}

/** One alignment for each column of a table. */
export const alignments: Kind<Alignment[]> = {
  expected: 'left, right, center or decimal for each column',
  read(text) {
    const found = text
      .trim()
      .split(/[\s,]+/)
      .map((word) => sides[word])
    return found.every((side) => side !== undefined) ? found : undefined
  },
}

/** Give the place of the attribute `name` of a directive. */
export const placeOf = ({node}: Pick<Written, 'node'>, name: string): Place =>
  node.data?.position?.attributes?.[name] ?? node.data?.position?.opening ?? node

/** Read the attribute `name` of a directive; report a value that is not of its kind, and give nothing then. */
export function attribute<T>(directive: Written, name: string, kind: Kind<T>): T | undefined {
  const text = directive.attributes[name]
  if (text === undefined) return undefined
  const value = kind.read(text, directive.source.path)
  if (value === undefined) {
    const found = text.trim() === '' ? `unexpected empty ${name}` : `unexpected ${name} "${text}"`
    const reason = `${found} of ${directive.name}, expected ${kind.expected}`
    // of one word there is nothing to choose, and of a number nothing to guess
    const {words = []} = kind
    const near = words.length > 1 && /\p{L}/u.test(text) ? nearest(text.trim(), words) : undefined
    const mend = near === undefined ? {} : {mend: `did you mean ${near}?`}
    report(directive.source.file, 'directive-attribute-valid', reason, placeOf(directive, name), mend)
  }
  return value
}

/** Read the attribute `name` of a directive by what says itself what is wrong; report that, and give nothing then. */
export function reading<T>(directive: Written, name: string, read: (text: string) => Reading<T>): T | undefined {
  const text = directive.attributes[name]
  if (text === undefined) return undefined
  const found =
    text.trim() === '' ? {fault: `unexpected empty ${name} of ${directive.name}, expected ${name}="…"`} : read(text)
  if ('read' in found) return found.read
  report(directive.source.file, 'directive-attribute-valid', found.fault, placeOf(directive, name))
  return undefined
}
