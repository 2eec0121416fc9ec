/** Figures as data files hold them → numbers. */

/** A number that was read. */
export interface Figure {
  value: number
  /** How many digits stand behind its decimal mark. */
  decimals: number
  /** Whether a sign of per cent stands behind it. */
  percent: boolean
}

/** What stands for a figure that is not there: dashes, dots, a colon, "n/a". */
const absent = /^(?:[-–—−.…*:]{1,3}|n\.?\s?\/?\s?a\.?|n\.?d\.?)?$/i

/** Tell whether a cell is empty, or holds a mark for a figure that is not there. */
export const isAbsent = (text: string): boolean => absent.test(text.trim())

/** Signs of currencies that may stand before or behind a figure. */
const money = String.raw`(?:(?:US|A|C|NZ|HK)?\$|[€£¥₹₨₺₽₩₪]|Rs\.?)`

/** Digits in groups of three by one separator, or without; a decimal point; a power of ten. */
const digits = String.raw`(?<whole>\d{1,3}(?<mark>[,'’ \u00a0\u2009\u202f])\d{3}(?:\k<mark>\d{3})*|\d+)?(?:\.(?<fraction>\d+))?(?<power>e[+-]?\d+)?`

const form = new RegExp(
  `^(?<before>[+-]?)\\s?${money}?\\s?(?<sign>[+-]?)${digits}\\s?(?<percent>%?)\\s?${money}?$`,
  'i',
)

/** Marks of direction, which say nothing of a number. */
const direction = /[\u200e\u200f\u061c\u2066-\u2069]/g

/**
 * Read a figure: `1234.5`, `1,234.5`, `−3`, `(40)` for a number below nought, `1e6`, `12 %`, `$5`, in Latin, Persian or
 * Arabic digits; nothing for what is none, a decimal comma included, since `1,234` could be either.
 */
export function readFigure(text: string): Figure | undefined {
  const plain = latin(text.replace(direction, '').trim()).replace(/^[−–](?=\s?[\d.$€£¥₹])/, '-')
  const inside = /^\(([^()+-]+)\)$/.exec(plain)?.[1]
  const found = form.exec(inside?.trim() ?? plain)
  if (!found) return undefined
  const {before, sign, whole, fraction, power = '', percent} = found.groups ?? {}
  if ((whole === undefined && fraction === undefined) || (before && sign)) return undefined
  const size = Number(`${(whole ?? '0').replace(/\D/g, '')}.${fraction ?? '0'}${power}`)
  if (!Number.isFinite(size)) return undefined
  const below = inside !== undefined || before === '-' || sign === '-'
  const decimals = Math.max(0, (fraction?.length ?? 0) - Number(power.slice(1)))
  return {value: below && size !== 0 ? -size : size, decimals, percent: percent === '%'}
}

/** Give the digits and the marks between them as Latin ones. */
const latin = (text: string): string =>
  text
    .replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',')
    .replaceAll('\u066a', '%')
