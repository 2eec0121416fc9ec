/** What a citation says of the place in its source: "p. 4", "chap. 3". */

/** Labels of CSL, each a term of its locales (CSL 1.0.2, locators). */
const labels = [
  'act',
  'appendix',
  'article-locator',
  'book',
  'canon',
  'chapter',
  'column',
  'elocation',
  'equation',
  'figure',
  'folio',
  'issue',
  'line',
  'note',
  'opus',
  'page',
  'paragraph',
  'part',
  'rule',
  'scene',
  'section',
  'sub-verbo',
  'supplement',
  'table',
  'timestamp',
  'title-locator',
  'verse',
  'version',
  'volume',
] as const

/** What English authors write that is no term of CSL. */
const english: Record<string, string> = {
  'ch.': 'chapter',
  'chs.': 'chapter',
  'sect.': 'section',
  'art.': 'article-locator',
  'p.': 'page',
  'pp.': 'page',
  page: 'page',
  pages: 'page',
  chapter: 'chapter',
  chapters: 'chapter',
  'chap.': 'chapter',
  'chaps.': 'chapter',
  'sec.': 'section',
  'secs.': 'section',
  section: 'section',
  sections: 'section',
  '§': 'section',
  '§§': 'section',
  'para.': 'paragraph',
  'paras.': 'paragraph',
  paragraph: 'paragraph',
  paragraphs: 'paragraph',
  '¶': 'paragraph',
  '¶¶': 'paragraph',
  'vol.': 'volume',
  'vols.': 'volume',
  volume: 'volume',
  volumes: 'volume',
  'fig.': 'figure',
  'figs.': 'figure',
  figure: 'figure',
  figures: 'figure',
  'n.': 'note',
  'nn.': 'note',
  note: 'note',
  notes: 'note',
  'l.': 'line',
  'll.': 'line',
  line: 'line',
  lines: 'line',
  'v.': 'verse',
  'vv.': 'verse',
  'bk.': 'book',
  'col.': 'column',
  'cols.': 'column',
  'fol.': 'folio',
  'fols.': 'folio',
  'no.': 'issue',
  'nos.': 'issue',
  'op.': 'opus',
  'pt.': 'part',
  'pts.': 'part',
  part: 'part',
  parts: 'part',
  's.v.': 'sub-verbo',
  table: 'table',
  tables: 'table',
  'app.': 'appendix',
  appendix: 'appendix',
}

/** Words that open a locator, with the label that each means. */
export type Terms = Map<string, string>

/** List the words that open a locator in a language; `termOf` gives the terms of its locale. */
export function termsOf(termOf: (label: string, form: string, plural: 0 | 1) => string | undefined): Terms {
  const terms: Terms = new Map(Object.entries(english))
  for (const label of labels) {
    for (const form of ['long', 'short', 'symbol']) {
      for (const plural of [0, 1] as const) {
        const term = termOf(label, form, plural)?.trim().toLowerCase()
        if (term && !terms.has(term)) terms.set(term, label)
      }
    }
  }
  return terms
}

/** The place that a suffix names, and what else it says. */
export interface Located {
  label?: string
  locator?: string
  rest: string
}

const digit = String.raw`[\p{Nd}\p{L}]*\p{Nd}[\p{L}\p{Nd}.:]*(?<![.:])`
const roman = String.raw`[ivxlcdmIVXLCDM]+(?![\p{L}\p{Nd}])`
const between = String.raw`\s*(?:[-–—]|,|&|،)\s*`
const onwards = String.raw`(?:\s?(?:ff?|sqq?)\.?(?![\p{L}\p{Nd}]))?`

/** One number or several: 4, 4–7, 33, 35-37, xii, A12, 4f. */
const numbers = (one: string): RegExp => new RegExp(`^(?:${one})${onwards}(?:${between}(?:${one})${onwards})*`, 'u')
const digits = numbers(digit)
const anyNumbers = numbers(`${digit}|${roman}`)

/**
 * Read what stands behind a key: ", p. 4, and elsewhere" → page 4 and ", and elsewhere". Braces say where a locator ends
 * that is no number: "{app. A, n. 2}".
 */
export function locatorIn(suffix: string, terms: Terms): Located {
  const [lead = ''] = /^\s*,?\s*/.exec(suffix) ?? []
  const text = suffix.slice(lead.length)
  const [whole, braced] = /^\{([^{}]*)\}/.exec(text) ?? []
  if (whole !== undefined && braced !== undefined) {
    const rest = text.slice(whole.length)
    if (braced.trim() === '') return {rest}
    const term = termBefore(braced, terms)
    return {label: term?.label ?? 'page', locator: braced.slice(term?.length ?? 0).trim(), rest}
  }
  const term = termBefore(text, terms)
  const [found] = (term ? anyNumbers : digits).exec(text.slice(term?.length ?? 0)) ?? []
  if (found === undefined) return {rest: suffix}
  return {label: term?.label ?? 'page', locator: found, rest: text.slice((term?.length ?? 0) + found.length)}
}

/** Find the longest term that a text begins with; a word needs a space or a full stop behind it. */
function termBefore(text: string, terms: Terms): {label: string; length: number} | undefined {
  let best: {label: string; length: number} | undefined
  const lower = text.toLowerCase()
  for (const [term, label] of terms) {
    if (!lower.startsWith(term) || (best && best.length >= term.length)) continue
    const [space = ''] = /^\.?\s*/.exec(text.slice(term.length)) ?? []
    if (space === '' && /[\p{L}]$/u.test(term)) continue
    best = {label, length: term.length + space.length}
  }
  return best
}
