/** Gives a document its words: each stands in it once, so that it can be found again on the pages. */
import {conventionsOf} from '../../src/resolve/language/conventions.js'
import {strings} from '../../templates/policy-brief/strings.js'
import type {Block, Document, Mark, Phrase, Words} from './document.js'

/** A document as Markdown, and the words that should come of it. */
export interface Written {
  markdown: string
  /** Words by what they stand in, in order: `body` is the text, and beside it there are notes, captions, titles… */
  streams: Map<string, string[]>
  /** Heads of tables, which are set again where a table is cut. */
  heads: string[][]
  /** The notes with the words that their calls follow. */
  calls: {note: string; after: string}[]
}

/** Cut a text into the words that are compared: letters alone, hyphens left out. */
export const wordsIn = (text: string): string[] =>
  (text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).map((word) => word.replaceAll('-', '')).filter((word) => !set.has(word))

const TITLE = 'Title of the brief'

/** Words that a template or resolve sets by itself, and those that stand in more than one place. */
const set = new Set(
  [
    ...Object.values(strings).flatMap((column) => Object.values(column)),
    ...['en', 'fr', 'de', 'es'].map((language) => conventionsOf(language).page),
    `${TITLE} https org`,
  ].flatMap((text) => String(text).match(/\p{L}+/gu) ?? []),
)

const consonants = [...'bdfgklmnprstvz']
const vowels = [...'aeiou']
/** What the words begin with, one series after the other. */
const initials = ['', 'wa', 'he', 'ju', 'xe', 'ya']
const SYLLABLES = consonants.length * vowels.length

const syllable = (number: number): string =>
  `${consonants[Math.floor(number / vowels.length) % consonants.length]}${vowels[number % vowels.length]}`

/** Write a document. */
export function write(document: Document): Written {
  return new Writer().write(document)
}

class Writer {
  private readonly written: Written = {markdown: '', streams: new Map(), heads: [], calls: []}
  private count = 0
  private stream = 'body'
  private notes: string[] = []
  private readonly headings: {depth: number; words: string[]}[] = []
  private streams = 0

  write({language, format, columns, standfirst, disclaimer, blocks}: Document): Written {
    const lines = ['---', `title: ${TITLE}`, `language: ${language}`, `format: ${format}`]
    if (columns) lines.push(`columns: ${columns}`)
    if (standfirst) lines.push(`standfirst: ${this.apart('standfirst', () => this.words(standfirst))}`)
    if (disclaimer) lines.push(`disclaimer: ${this.apart('disclaimer', () => this.words(disclaimer))}`)
    const body = this.blocks(blocks)
    const {streams} = this.written
    streams.set('body', [...this.listed(blocks), ...(streams.get('body') ?? [])])
    this.written.markdown = [...lines, '---', '', body, '', ...this.notes, ''].join('\n')
    return this.written
  }

  /** Give the words of the contents that begin a document. */
  private listed([first]: Block[]): string[] {
    if (first?.type !== 'contents') return []
    const top = Math.min(...this.headings.map(({depth}) => depth))
    return this.headings.flatMap(({depth, words}) => (depth - top < first.depth ? words : []))
  }

  /** Write something whose words are a stream of their own. */
  private apart<T>(name: string, by: () => T): T {
    const before = this.stream
    this.stream = name
    const made = by()
    this.stream = before
    return made
  }

  private numbered<T>(name: string, by: () => T): T {
    return this.apart(`${name} ${++this.streams}`, by)
  }

  private take(words: string[]): void {
    const {streams} = this.written
    streams.set(this.stream, [...(streams.get(this.stream) ?? []), ...words])
  }

  private word(longer: number): string {
    let word: string
    do {
      const code = this.count++
      const series = initials[Math.floor(code / SYLLABLES ** 2)]
      if (series === undefined) throw new Error('more words than the code of a word can tell apart')
      word = series + syllable((code * 37) % SYLLABLES) + syllable(Math.floor(code / SYLLABLES) + code)
      for (let i = 0; i < longer; i++) word += syllable(code * 11 + i * 17)
    } while (set.has(word))
    return word
  }

  private words(words: Words): string {
    const made = words.map((longer) => this.word(longer))
    this.take(made)
    return made.join(' ')
  }

  private phrase({mark, words, note}: Phrase): string {
    // code is not hyphenated
    const most = mark === 'code' ? 2 : 6
    const made = words.map((longer) => this.word(Math.min(longer, most)))
    const markdown = marked[mark](made)
    const own = wordsIn(markdown.replace(/https:\/\/offprint\.test\/\S*/, ''))
    this.take(own)
    // a bare address would take the call for a part of it
    const held = note && mark === 'address' ? `<${markdown}>` : markdown
    return held + (note ? this.call(note, own.at(-1) as string) : '')
  }

  private phrases(phrases: Phrase[]): string {
    // a line of the Markdown ends now and then
    return phrases
      .map((phrase, at) => this.phrase(phrase) + (at % 3 === 2 ? '\n' : ' '))
      .join('')
      .trim()
  }

  private line(phrases: Phrase[]): string {
    return this.phrases(phrases.map((one) => ({...one, mark: one.mark === 'broken' ? 'plain' : one.mark}))).replaceAll(
      '\n',
      ' ',
    )
  }

  private call(blocks: Block[], after: string): string {
    const name = `n${this.notes.length + 1}`
    this.notes.push('')
    const at = this.notes.length - 1
    const words = this.apart(`note ${name}`, () => this.blocks(blocks))
    this.notes[at] = `[^${name}]: ${indented(words, '    ').trimStart()}\n`
    this.written.calls.push({note: `note ${name}`, after})
    return `[^${name}]`
  }

  private blocks(blocks: Block[]): string {
    return blocks.map((block) => this.block(block)).join('\n\n')
  }

  private block(block: Block): string {
    return (this[block.type] as (own: Block) => string).call(this, block)
  }

  protected heading({depth, phrases}: Extract<Block, {type: 'heading'}>): string {
    const from = this.written.streams.get(this.stream)?.length ?? 0
    const line = this.line(undivided(phrases))
    const words = this.written.streams.get(this.stream)?.slice(from) ?? []
    this.headings.push({depth, words})
    return `${'#'.repeat(depth)} ${line}`
  }

  protected paragraph({phrases}: Extract<Block, {type: 'paragraph'}>): string {
    return this.phrases(phrases)
  }

  protected list({ordered, tight, items}: Extract<Block, {type: 'list'}>): string {
    const lines = items.map((blocks, at) => {
      const marker = ordered ? `${at + 1}.` : '-'
      return `${marker} ${indented(this.blocks(blocks), ' '.repeat(marker.length + 1)).trimStart()}`
    })
    return lines.join(tight ? '\n' : '\n\n')
  }

  protected quotation({children}: Extract<Block, {type: 'quotation'}>): string {
    return this.blocks(children).replace(/^/gm, '> ')
  }

  protected code({lines}: Extract<Block, {type: 'code'}>): string {
    return ['```', ...lines.map((words, at) => ' '.repeat(at % 3) + this.words(words)), '```'].join('\n')
  }

  protected rule(): string {
    return '---'
  }

  protected pageBreak(): string {
    return '::page-break'
  }

  protected contents({depth}: Extract<Block, {type: 'contents'}>): string {
    return `::contents{depth=${depth}}`
  }

  protected table({title, source, rows}: Extract<Block, {type: 'table'}>): string {
    const caption = title && this.numbered('caption', () => `[${this.words(title)}]`)
    const [first = [], ...rest] = rows
    const row = (cells: Phrase[][]): string => `| ${cells.map((cell) => this.line(cell)).join(' | ')} |`
    const from = this.written.streams.get(this.stream)?.length ?? 0
    const head = row(first)
    this.written.heads.push(this.written.streams.get(this.stream)?.slice(from) ?? [])
    const grid = [head, `|${first.map((_, at) => (at % 2 === 1 ? '---:|' : '---|')).join('')}`, ...rest.map(row)]
    if (!caption || !source) return grid.join('\n')
    return [`:::table${caption}`, ...grid, '', `Source: ${this.words(source)}`, ':::'].join('\n')
  }

  protected callout({title, children}: Extract<Block, {type: 'callout'}>): string {
    const name = title ? this.numbered('title', () => `[${this.words(title)}]`) : ''
    return fenced(`callout${name}`, this.blocks(children))
  }

  protected pullQuote({by, phrases}: Extract<Block, {type: 'pullQuote'}>): string {
    const words = this.phrases(undivided(phrases))
    return fenced(`pull-quote${by ? `{by="${this.words(by)}"}` : ''}`, words)
  }

  protected keyMessages({items}: Extract<Block, {type: 'keyMessages'}>): string {
    return fenced('key-messages', this.list({type: 'list', ordered: false, tight: true, items}))
  }

  protected recommendations({before, items, after}: Extract<Block, {type: 'recommendations'}>): string {
    const parts = [
      before ? this.phrases(before) : '',
      this.list({type: 'list', ordered: true, tight: false, items}),
      after ? this.phrases(after) : '',
    ]
    return fenced('recommendations', parts.filter(Boolean).join('\n\n'))
  }

  protected columns({count, children}: Extract<Block, {type: 'columns'}>): string {
    return fenced(`columns{count=${count}}`, this.blocks(children))
  }

  protected chart({title, source, bars, height}: Extract<Block, {type: 'chart'}>): string {
    const label = this.numbered('caption', () => this.words(title))
    const names = this.numbered('bars', () => this.words(bars)).split(' ')
    const values = names.map((name, at) => ({name, value: at + 1}))
    const y = {field: 'name', type: 'nominal', sort: null, title: null}
    const spec = {data: {values}, mark: 'bar', encoding: {y, x: {field: 'value', type: 'quantitative', title: null}}}
    const line = this.numbered('source', () => this.words(source))
    const body = ['```vega-lite', JSON.stringify(spec), '```', '', `Source: ${line}`]
    return fenced(`chart[${label}]{alt="" height=${height}}`, body.join('\n'))
  }
}

/** Shorten the words of what a template does not hyphenate. */
const undivided = (phrases: Phrase[]): Phrase[] =>
  phrases.map((phrase) => ({...phrase, words: phrase.words.map((longer) => Math.min(longer, 2))}))

/** Close a directive with more colons than any in it has. */
function fenced(opening: string, body: string): string {
  const longest = Math.max(2, ...(body.match(/:{3,}/g) ?? []).map((colons) => colons.length))
  const fence = ':'.repeat(longest + 1)
  return `${fence}${opening}\n${body}\n${fence}`
}

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by)

const around =
  (before: string, after = before) =>
  (words: string[]): string =>
    `${before}${words.join(' ')}${after}`

/** How each mark is written. */
const marked: Record<Mark, (words: string[]) => string> = {
  plain: around(''),
  strong: around('**'),
  emphasis: around('*'),
  strongEmphasis: around('***'),
  deleted: around('~~'),
  code: around('`'),
  link: around('[', '](https://offprint.test/goal)'),
  address: ([host, ...path]) => `https://${[`${host}.org`, ...path].join('/')}`,
  quoted: around('"'),
  quotedOnce: around("'"),
  hyphenated: (words) => words.join('-'),
  dashed: (words) => words.join(' -- '),
  joinedByDashes: (words) => words.join('—'),
  slashed: (words) => words.join('/'),
  bracketed: around('(', '),'),
  accented: (words) => words.map((word) => word.replaceAll('a', 'é').replaceAll('o', 'ö')).join(' '),
  broken: (words) => words.join('\\\n'),
}
