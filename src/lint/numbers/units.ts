/** What a number counts: a currency by its code, `%`, or a measure by its symbol. */
export type Unit = string

/** Numbers that words multiply by. */
export const magnitudes: Record<string, number> = {
  thousand: 1e3,
  thousands: 1e3,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  billions: 1e9,
  tn: 1e12,
  trillion: 1e12,
  trillions: 1e12,
}

/** Signs, codes and names of currencies, and what they stand for; a plain dollar is that of the United States. */
const currencies: [RegExp, Unit][] = [
  [/^(?:A\$|AUD)$/, 'AUD'],
  [/^(?:C\$|CAD)$/, 'CAD'],
  [/^(?:(?:US)?\$|USD|(?:US |U\.S\. |United States )?dollars?)$/i, 'USD'],
  [/^(?:€|EUR|euros?)$/i, 'EUR'],
  [/^(?:£|GBP|pounds?(?: sterling)?)$/i, 'GBP'],
  [/^(?:¥|JPY|yen)$/i, 'JPY'],
  [/^(?:CNY|RMB|yuan|renminbi)$/i, 'CNY'],
  [/^(?:₹|Rs\.?|INR|PKR|(?:Pakistani |Indian )?rupees?)$/i, 'rupee'],
  [/^(?:IRR|rials?|tomans?)$/i, 'rial'],
  [/^(?:CHF|(?:Swiss )?francs?)$/i, 'CHF'],
]

/** Measures, by the names that are written for them. */
const measures: [RegExp, Unit][] = [
  [/^(?:%|per ?cent|percentage points?|percentages?|pp)$/i, '%'],
  [/^(?:km|kilomet(?:re|er)s?)$/i, 'km'],
  [/^(?:miles?|mi)$/i, 'mile'],
  [/^(?:met(?:re|er)s?)$/i, 'm'],
  [/^(?:mm|millimet(?:re|er)s?)$/i, 'mm'],
  [/^(?:hectares?|ha)$/i, 'ha'],
  [/^(?:(?:kilo)?lit(?:re|er)s?)$/i, 'litre'],
  [/^(?:tonnes?|tons?|t)$/i, 'tonne'],
  [/^(?:kg|kilos?|kilograms?)$/i, 'kg'],
  [/^(?:MW|megawatts?)$/i, 'MW'],
  [/^(?:GW|gigawatts?)$/i, 'GW'],
  [/^(?:kWh|MWh|GWh|TWh)$/i, 'Wh'],
  [/^(?:barrels?|bbl)$/i, 'barrel'],
  [/^(?:cubic (?:feet|foot|met(?:re|er)s?))$/i, 'cubic'],
  [/^(?:people|persons?|inhabitants|residents|refugees|workers|jobs|households|children|women|men)$/i, 'head'],
  [/^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)$/i, 'time'],
]

const all = [...currencies, ...measures]

/** Name the unit that a word or sign stands for, if it does for one. */
export const unitOf = (word: string): Unit | undefined => all.find(([names]) => names.test(word))?.[1]

/** What a text says of the numbers near it: their units, and by what they are multiplied. */
export interface Measure {
  units: Set<Unit>
  magnitude?: number
}

const mentioned =
  /US\$|[AC]\$|[$€£¥₹%]|\b(?:cubic (?:feet|met(?:re|er)s?)|percentage points?|per cent|US dollars?|pounds sterling|Rs\.?)|\b\p{L}+\b/giu

/** Read units and magnitude from the words of a subtitle or the head of a column: "Million US dollars". */
export function measureIn(text: string): Measure {
  const units = new Set<Unit>()
  let magnitude: number | undefined
  for (const [word] of text.matchAll(mentioned)) {
    const unit = unitOf(word)
    // "in fiscal years", "people by year": a time beside something else is no unit of it
    if (unit !== undefined) units.add(unit)
    if (/^(?:thousand|million|billion|trillion)s?$|^(?:mn|bn|tn)$/i.test(word))
      magnitude ??= magnitudes[word.toLowerCase()]
  }
  // "$m", "£bn"
  const [, short] = /[$€£](m|bn|k|tn)\b/.exec(text) ?? []
  magnitude ??= short === undefined ? undefined : magnitudes[short]
  if (units.size > 1) units.delete('time')
  return magnitude === undefined ? {units} : {units, magnitude}
}
