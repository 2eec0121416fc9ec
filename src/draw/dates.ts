import type {View} from 'vega'
import {type Digits, numeral} from '../template/numeral.js'

/** Makes the function that writes a date by a format, or by one for each unit. */
type Maker = (format: unknown) => (date: unknown) => string

/** What Vega writes dates with. */
type Writing = Record<(typeof makers)[number], Maker>

const makers = ['timeFormat', 'utcFormat', 'timeMultiFormat', 'utcMultiFormat'] as const

/** Have a view write its dates in the digits of a language: d3 knows them for numbers alone. */
export function writeDates(view: View, digits: Digits): void {
  const held = view as unknown as {locale(): Writing; locale(changed: Writing): void}
  const own = held.locale()
  const changed = {...own}
  for (const name of makers) {
    changed[name] = (format) => {
      const write = own[name](format)
      return (date) => numeral(write(date), {digits})
    }
  }
  held.locale(changed)
}
