import type {Hyphenate} from './engine.js'

/** Where the patterns of each language are; loaded only for a text that would be loose without hyphens. */
const patterns: Record<string, () => Promise<{syllables: Hyphenate}>> = {
  cs: () => import('@react-pdf/hyphenate/cs'),
  da: () => import('@react-pdf/hyphenate/da'),
  de: () => import('@react-pdf/hyphenate/de'),
  en: () => import('@react-pdf/hyphenate/en-gb'),
  'en-us': () => import('@react-pdf/hyphenate/en-us'),
  es: () => import('@react-pdf/hyphenate/es'),
  fi: () => import('@react-pdf/hyphenate/fi'),
  fr: () => import('@react-pdf/hyphenate/fr'),
  it: () => import('@react-pdf/hyphenate/it'),
  nb: () => import('@react-pdf/hyphenate/nb'),
  nl: () => import('@react-pdf/hyphenate/nl'),
  pl: () => import('@react-pdf/hyphenate/pl'),
  pt: () => import('@react-pdf/hyphenate/pt'),
  sv: () => import('@react-pdf/hyphenate/sv'),
}

/** Load the hyphenation of a BCP 47 language; nothing for a language without patterns. */
export async function hyphenationOf(language: string): Promise<Hyphenate | undefined> {
  const tag = language.toLowerCase()
  const load = patterns[tag] ?? patterns[tag.split('-')[0] ?? '']
  return load && (await load()).syllables
}
