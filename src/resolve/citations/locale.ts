import type {VFile} from 'vfile'
import type {Files} from '../../files.js'
import {type Place, report} from '../../message.js'
import type {Conventions} from '../language/conventions.js'
import {readText} from './read.js'
import {LARGEST, rootOf} from './style.js'

/** The words of CSL in one language. */
export interface Locale {
  /** BCP 47 tag of its file. */
  tag: string
  xml: string
}

/** The locales that come with the program, in `assets/csl/locales/`. */
const shipped = ['ar', 'de-DE', 'en-GB', 'en-US', 'es-ES', 'fa-IR', 'fr-FR', 'it-IT', 'nl-NL', 'pt-BR', 'pt-PT']

/** The locale of a language for which there is none. */
const USUAL = 'en-GB'

/**
 * Find the words of a BCP 47 language, `locales-fr-FR.xml` beside the brief or with the program; one for which there are
 * none is reported at `place`, and is cited in English.
 */
export async function localeOf(language: string, place: Place, files: Files, file: VFile): Promise<Locale> {
  const own = await fileOf([language], '', files)
  if (own && rootOf(own.xml, 'locale', `locales-${own.tag}.xml`, file)) return own
  const [primary = ''] = language.split('-')
  const near = shipped.filter((tag) => tag.split('-')[0] === primary)
  const full = new Intl.Locale(language).maximize()
  const likely = [language, `${primary}-${full.region}`, primary === 'en' ? USUAL : '', ...near]
  const found = await fileOf(
    likely.filter((tag) => shipped.includes(tag)),
    'assets/csl/locales/',
    files,
  )
  if (found) return found
  const reason = `unexpected language "${language}" without a locale of CSL, expected one of ${shipped.join(', ')}; sources are cited in English`
  report(file, 'citation-locale-known', reason, place, {mend: `put locales-${language}.xml beside the brief`})
  return {
    tag: USUAL,
    xml: (await readText(`assets/csl/locales/locales-${USUAL}.xml`, LARGEST, files, () => undefined)) ?? '',
  }
}

/** Put the marks of quotations that the brief has elsewhere in place of those of a locale. */
export function withQuotes({tag, xml}: Locale, [outer, inner]: Conventions['quotes']): Locale {
  const marks: Record<string, string> = {
    'open-quote': outer[0],
    'close-quote': outer[1],
    'open-inner-quote': inner[0],
    'close-inner-quote': inner[1],
  }
  const terms = /(<term name="((?:open|close)-(?:inner-)?quote)">)([^<]*)(?=<\/term>)/g
  const own = xml.replace(terms, (whole, start: string, name: string, term: string) => {
    const mark = marks[name] ?? ''
    // where only spaces differ, they are those of the language
    return term.includes(mark) ? whole : start + mark
  })
  return {tag, xml: own}
}

async function fileOf(tags: string[], folder: string, files: Files): Promise<Locale | undefined> {
  for (const tag of tags) {
    const xml = await readText(`${folder}locales-${tag}.xml`, LARGEST, files, () => undefined)
    if (xml !== undefined) return {tag, xml}
  }
  return undefined
}
