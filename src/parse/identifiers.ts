/** Tells whether a text is an ISSN of eight digits whose check digit is right (ISO 3297). */
export function isIssn(text: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(text)) return false
  const digits = [...text.replace('-', '')].map((digit) => (digit === 'X' ? 10 : Number(digit)))
  return digits.reduce((sum, digit, index) => sum + digit * (8 - index), 0) % 11 === 0
}

/** Tells whether a text is an ORCID iD whose check digit is right (ISO 7064, MOD 11-2). */
export function isOrcid(text: string): boolean {
  if (!/^(\d{4}-){3}\d{3}[\dX]$/.test(text)) return false
  const digits = text.replaceAll('-', '')
  const total = [...digits.slice(0, -1)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const check = (12 - (total % 11)) % 11
  return digits.at(-1) === (check === 10 ? 'X' : String(check))
}

/** Tells whether a text has the form of a DOI, without the address of its resolver. */
export const isDoi = (text: string): boolean => /^10\.\d{4,9}\/\S+$/.test(text)

/** Tells whether a text is an address on the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/i.test(text) && URL.canParse(text)
}

/** Tells whether a text is a day of the calendar in the form `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Tells whether a text has the form of a BCP 47 language tag that starts with an ISO 639 code. */
export function isLanguage(text: string): boolean {
  if (!/^[a-z]{2,3}(-|$)/i.test(text)) return false
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** Tells whether a text can be the name of a variable: letters, digits, hyphens and dots inside. */
export const isName = (text: string): boolean =>
  /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?$/u.test(text)

/** Tells whether a text has the form of a code of the Journal of Economic Literature: a letter, and at most two digits. */
export const isJelCode = (text: string): boolean => /^[A-Z]\d{0,2}$/.test(text)

/** Tells whether a text has the form of an address for mail. */
export const isMailAddress = (text: string): boolean => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(text)
