/** The digits that numbers are written in: Latin, those of Persian and Urdu, or those of Arabic. */
export type Digits = 'latn' | 'arabext' | 'arab'

/** The digit nought of each. */
const noughts: Record<Digits, number> = {latn: 0x30, arabext: 0x6f0, arab: 0x660}

/** Write a number, or the digits of a text that a program made, in the digits of a language: Latin ones where it names none. */
export function numeral(number: number | string, {digits = 'latn'}: {digits?: Digits}): string {
  if (digits === 'latn') return String(number)
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(noughts[digits] + Number(digit)))
}

/** List the ten digits, from nought to nine. */
export const tenOf = (digits: Digits): string[] =>
  Array.from({length: 10}, (_, digit) => String.fromCharCode(noughts[digits] + digit))
