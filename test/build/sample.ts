/** What the Markdown of the sample brief says there is: its figures, headings, notes and sources. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './printed.js'

export const folder: string = join(root, 'content/tehran-islamabad')
export const markdown: string = readFileSync(join(folder, 'brief.md'), 'utf8')
const [, front = '', written = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? []

/** The front matter, and the text below it. */
export const [frontMatter, text]: [string, string] = [front, written]

/** Name all matches of a pattern's first group. */
const named = (pattern: RegExp, from = text): string[] => [...from.matchAll(pattern)].map(([, name = '']) => name)
export const unique = (names: string[]): string[] => [...new Set(names)]

/** What the Markdown says there is. */
export const figures = named(/^:::chart.*?\{#([\w-]+)/gm)
export const tables = named(/^:::table.*?\{#([\w-]+)/gm)
export const boxes = named(/^:::callout.*?\{#([\w-]+)/gm)
export const headings = [...text.matchAll(/^(##+) (.*?)(?: \{#([\w-]+)\})?$/gm)].map(
  ([, marks = '', title = '', label]) => ({
    depth: marks.length - 1,
    title,
    label,
  }),
)
export const definitions = new Map(
  [...text.matchAll(/^\[\^([\w-]+)\]: ([\s\S]*?)(?=\n\[\^|\n*$(?![\s\S]))/gm)].map(([, name, said]) => [
    name,
    said ?? '',
  ]),
)

/** A source in brackets, as `[@key]` or `[leaked report in @key]`; a note of its own where it stands in the text. */
const cited = /\[([^\]^[]*@[^\]]*)\]/g
export const body = text.replace(/^\[\^[\w-]+\]: [\s\S]*$/m, '')

/** The calls in the text: the name of each note, or what its brackets hold. */
export const called = [...body.matchAll(/\[\^([\w-]+)\]|\[([^\]^[]*@[^\]]*)\]/g)].map(
  ([, name, bracket]) => name ?? bracket ?? '',
)
export const calls = unique(called)

/** The cells of the data that the front matter binds, as they are set. */
export const values: Record<string, string> = {
  'imports-2021': '513.6',
  'imports-2023': '880',
  'bank-2017': '29.79',
  'exports-2018': '22.9',
  'exports-2019': '12.4',
  'to-iran': '841.8',
}

/** What the first note on each source says, in the notes of Chicago. */
const sources: Record<string, string> = {
  rushmeen: 'Sehr Rushmeen, “Strategic Dialogue: Tehran to Islamabad”, n.d.',
  intellinews: 'intellinews.com, 2024',
  gnp: 'GNP, 23 January 2024',
  ifpnews: 'ifpnews.com, January 2024',
  'recorder-2024': 'Business Recorder, 24 April 2024',
  'recorder-2023': 'Business Recorder, 18 May 2023',
  'prime-minister': 'Prime Minister’s Office, 22 April 2024',
  irna: 'IRNA, seasark.com, n.d.',
  commerce: 'Ministry of Commerce, Daily Times, 29 March 2024',
  'state-bank': 'State Bank of Pakistan, Dawn, 2024',
  'propakistani-2023': 'ProPakistani, 17 November 2023',
  app: 'APP, defence.pk, 2017',
  'tehran-times': 'Tehran Times, 13 April 2011',
  anadolu: 'Anadolu, haberler.com, 23 February 2024',
  nation: 'The Nation, ilna.ir, n.d.',
  tasnim: 'Tasnim, famagusta-gazette.com, 19 May 2023',
  'dawn-2024': 'Dawn, May 2024',
  'propakistani-report': 'ProPakistani, May 2024',
  'propakistani-2024': 'ProPakistani, 2 May 2024',
  'greater-kashmir': 'Greater Kashmir, 8 May 2024',
  'voice-of-america': 'Voice of America, 2024',
}

/** What a later note says of a source named before. */
const again: Record<string, string> = {anadolu: 'Anadolu'}

/** What each note says, in the order of their calls. */
export const said = new Map<string, string>()
const known = new Set<string>()
const words = (bracket: string): string =>
  bracket.replace(/@([\w-]+)/g, (_, key: string) => {
    const name = known.has(key) ? again[key] : sources[key]
    known.add(key)
    return name ?? `nothing known of ${key}`
  })
for (const call of calls) {
  const definition = definitions.get(call)
  said.set(call, definition?.replace(cited, (_, bracket: string) => words(bracket)) ?? words(call))
}
