/** Random documents: what stands where, and how many words it has, but not which. */
import fc, {type Arbitrary} from 'fast-check'

/** How words are marked in a line of Markdown. */
export type Mark =
  | 'plain'
  | 'strong'
  | 'emphasis'
  | 'strongEmphasis'
  | 'deleted'
  | 'code'
  | 'link'
  | 'address'
  | 'quoted'
  | 'quotedOnce'
  | 'hyphenated'
  | 'dashed'
  | 'joinedByDashes'
  | 'slashed'
  | 'bracketed'
  | 'accented'
  | 'broken'

/** Words, each given by how many syllables it is longer than the shortest. */
export type Words = number[]

/** Some words of a line, and perhaps a note called after them. */
export interface Phrase {
  mark: Mark
  words: Words
  note?: Block[]
}

export type Block =
  | {type: 'heading'; depth: number; phrases: Phrase[]}
  | {type: 'paragraph'; phrases: Phrase[]}
  | {type: 'list'; ordered: boolean; tight: boolean; items: Block[][]}
  | {type: 'quotation'; children: Block[]}
  | {type: 'code'; lines: Words[]}
  | {type: 'rule'}
  | {type: 'pageBreak'}
  | {type: 'contents'; depth: number}
  | {type: 'table'; title?: Words; source?: Words; rows: Phrase[][][]}
  | {type: 'callout'; title?: Words; children: Block[]}
  | {type: 'pullQuote'; by?: Words; phrases: Phrase[]}
  | {type: 'keyMessages'; items: Block[][]}
  | {type: 'recommendations'; before?: Phrase[]; items: Block[][]; after?: Phrase[]}
  | {type: 'columns'; count: 2 | 3; children: Block[]}
  | {type: 'chart'; title: Words; source: Words; bars: Words; height: number}

/** A brief. */
export interface Document {
  language: string
  format: string
  /** How many columns the text stands in, when it is not one. */
  columns?: number
  standfirst?: Words
  disclaimer?: Words
  blocks: Block[]
}

/** How much room a block stands in. */
interface Place {
  /** How many blocks it stands in. */
  depth: number
  /** Whether it stands in columns. */
  narrow: boolean
}

const few = {minLength: 1, maxLength: 4}
const syllables = fc.oneof({arbitrary: fc.nat({max: 2}), weight: 12}, {arbitrary: fc.nat({max: 6}), weight: 1})
const words = (maxLength: number): Arbitrary<Words> => fc.array(syllables, {minLength: 1, maxLength, size: 'max'})
const shortWords = fc.array(fc.nat({max: 1}), {minLength: 1, maxLength: 6, size: 'max'})

const marks: Mark[] = [
  'strong',
  'emphasis',
  'strongEmphasis',
  'deleted',
  'code',
  'link',
  'address',
  'quoted',
  'quotedOnce',
  'hyphenated',
  'dashed',
  'joinedByDashes',
  'slashed',
  'bracketed',
  'accented',
  'broken',
]

const marked = fc.record({mark: fc.constantFrom(...marks), words: words(4)})
const plain = fc.record({mark: fc.constant<Mark>('plain'), words: words(30)})
const phrase: Arbitrary<Phrase> = fc.oneof({arbitrary: plain, weight: 3}, {arbitrary: marked, weight: 2})
const phrases = (maxLength: number): Arbitrary<Phrase[]> => fc.array(phrase, {minLength: 1, maxLength, size: 'max'})

const paragraphOf = (own: Arbitrary<Phrase[]>): Arbitrary<Block> =>
  own.map((phrases): Block => ({type: 'paragraph', phrases}))

const note: Arbitrary<Block[]> = fc.oneof(
  {arbitrary: fc.array(paragraphOf(phrases(2)), {minLength: 1, maxLength: 1}), weight: 12},
  {arbitrary: fc.array(paragraphOf(phrases(14)), few), weight: 2},
  {arbitrary: fc.array(paragraphOf(phrases(60)), {minLength: 1, maxLength: 3, size: 'max'}), weight: 1},
)

/** Call a note after some of the phrases. */
const noted = (own: Arbitrary<Phrase[]>): Arbitrary<Phrase[]> =>
  fc
    .tuple(own, fc.option(fc.tuple(fc.nat(), note), {freq: 2, nil: undefined}))
    .map(([phrases, call]) =>
      call ? phrases.map((one, at) => (at === call[0] % phrases.length ? {...one, note: call[1]} : one)) : phrases,
    )

const paragraph = paragraphOf(noted(phrases(8)))

const cell: Arbitrary<Phrase[]> = noted(
  fc.array(
    fc.record({mark: fc.constantFrom<Mark>('plain', 'plain', 'strong', 'accented', 'quoted'), words: shortWords}),
    {minLength: 1, maxLength: 2},
  ),
)

const table = ({narrow, depth}: Place): Arbitrary<Block> =>
  fc.integer({min: 1, max: narrow ? 1 : depth > 1 ? 2 : 4}).chain((columns) => {
    const row = (own: Arbitrary<Phrase[]>) => fc.array(own, {minLength: columns, maxLength: columns, size: 'max'})
    const head = row(shortWords.map((own): Phrase[] => [{mark: 'plain', words: own}]))
    const body = fc.oneof(
      {arbitrary: fc.array(row(cell), few), weight: 2},
      {arbitrary: fc.array(row(cell), {minLength: 1, maxLength: 60, size: 'max'}), weight: 1},
    )
    const title = fc.option(words(14), {nil: undefined})
    return fc.record({title, source: words(20), head, body}).map(
      ({title, source, head, body}): Block => ({
        type: 'table',
        ...(title ? {title, source} : {}),
        rows: [head, ...body],
      }),
    )
  })

const chart: Arbitrary<Block> = fc
  .record({title: words(14), source: words(30), bars: shortWords, height: fc.integer({min: 40, max: 420})})
  .map((own): Block => ({type: 'chart', ...own}))

const items = (place: Place, maxLength = 4): Arbitrary<Block[][]> =>
  fc.array(
    fc.tuple(paragraph, blocks({...place, depth: place.depth + 1}, 1)).map(([first, rest]) => [first, ...rest]),
    {minLength: 1, maxLength},
  )

/** Blocks in a place: the deeper, the simpler. */
function blocks(place: Place, maxLength: number, minLength = 0): Arbitrary<Block[]> {
  return fc.array(block(place), {minLength, maxLength, size: 'max'})
}

function block(place: Place): Arbitrary<Block> {
  const {depth, narrow} = place
  const inner = {...place, depth: depth + 1}
  const simple = [
    {arbitrary: paragraph, weight: 8},
    {
      arbitrary: fc
        .record({depth: fc.integer({min: 2, max: 5}), phrases: phrases(1)})
        .map((own): Block => ({type: 'heading', ...own})),
      weight: 3,
    },
    {arbitrary: fc.constant<Block>({type: 'rule'}), weight: 1},
    {
      arbitrary: fc
        .array(fc.array(fc.nat({max: 1}), {minLength: 0, maxLength: narrow ? 2 : 6}), {minLength: 1, maxLength: 20})
        .map((lines): Block => ({type: 'code', lines})),
      weight: 1,
    },
    {arbitrary: table(place), weight: 2},
    ...(narrow && depth > 1 ? [] : [{arbitrary: chart, weight: 2}]),
    {
      arbitrary: fc
        .record({by: fc.option(words(4), {nil: undefined}), phrases: phrases(1)})
        .map(({by, phrases}): Block => ({type: 'pullQuote', ...(by ? {by} : {}), phrases})),
      weight: 1,
    },
  ]
  if (depth > 2) return fc.oneof(...simple)
  const list: Arbitrary<Block> = fc
    .record({ordered: fc.boolean(), tight: fc.boolean(), items: items(place)})
    .map((own) => ({type: 'list', ...own}))
  const title = fc.option(words(8), {nil: undefined})
  const nesting = [
    {arbitrary: list, weight: 4},
    {arbitrary: blocks(inner, 3, 1).map((children): Block => ({type: 'quotation', children})), weight: 1},
    {
      arbitrary: fc
        .record({title, children: blocks(inner, 4, 1)})
        .map(({title, children}): Block => ({type: 'callout', ...(title ? {title} : {}), children})),
      weight: 2,
    },
    {arbitrary: items(inner, 4).map((items): Block => ({type: 'keyMessages', items})), weight: 1},
    {
      arbitrary: fc.record({before: fc.option(phrases(2)), items: items(inner, 4), after: fc.option(phrases(2))}).map(
        ({before, items, after}): Block => ({
          type: 'recommendations',
          items,
          ...(before ? {before} : {}),
          ...(after ? {after} : {}),
        }),
      ),
      weight: 1,
    },
    ...(narrow
      ? []
      : [
          {
            arbitrary: fc
              .record({count: fc.constantFrom<2 | 3>(2, 3), children: blocks({narrow: true, depth: depth + 1}, 5, 1)})
              .map((own): Block => ({type: 'columns', ...own})),
            weight: 2,
          },
        ]),
  ]
  if (depth > 0) return fc.oneof(...simple, ...nesting)
  return fc.oneof(...simple, ...nesting, {arbitrary: fc.constant<Block>({type: 'pageBreak'}), weight: 1})
}

/** Words that end every brief, so that none is empty. */
const end: Block = {type: 'paragraph', phrases: [{mark: 'plain', words: [0, 1, 2]}]}

/** A brief in one of the languages and formats. */
export const document: Arbitrary<Document> = fc
  .record({
    language: fc.constantFrom('en-GB', 'en-US', 'fr', 'de', 'es'),
    format: fc.constantFrom('A4', 'Letter'),
    standfirst: fc.option(words(50)),
    disclaimer: fc.option(words(60)),
    contents: fc.option(fc.integer({min: 1, max: 4}), {freq: 3}),
    blocks: blocks({depth: 0, narrow: false}, 16, 1),
  })
  .map(({language, format, standfirst, disclaimer, contents, blocks}) => ({
    language,
    format,
    ...(standfirst ? {standfirst} : {}),
    ...(disclaimer ? {disclaimer} : {}),
    blocks: [...(contents ? [{type: 'contents' as const, depth: contents}] : []), ...blocks, end],
  }))
