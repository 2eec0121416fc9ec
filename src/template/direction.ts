/** Which way a language is written. */
export type Direction = 'ltr' | 'rtl'

/** Scripts that are written from right to left, ISO 15924. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'])

const scripts = new Map<string, string>()

/** Give the script of a BCP 47 language, ISO 15924: its own, or the one that it is mostly written in. */
export function scriptOf(language: string): string {
  let script = scripts.get(language)
  if (script === undefined) {
    try {
      const written = new Intl.Locale(language).maximize().script ?? 'Latn'
      // Urdu in Nastaliq is a style of Arabic letters
      script = written === 'Aran' ? 'Arab' : written
    } catch {
      script = 'Latn'
    }
    scripts.set(language, script)
  }
  return script
}

/** Tell which way a BCP 47 language is written. */
export const directionOf = (language: string): Direction => (rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr')
