/** A brief with one of everything. */
import type {PhrasingContent} from 'mdast'
import type {Block, Brief, Caption, Meta} from '../../src/brief.js'
import type {Dressed} from '../../src/compose/content.js'
import type {ChartPicture} from '../../src/drawing.js'

export const words = (value: string): PhrasingContent[] => [{type: 'text', value}]
export const paragraph = (value: string): Extract<Block, {type: 'paragraph'}> => ({
  type: 'paragraph',
  children: words(value),
})

const caption: Caption = {
  title: words('A title'),
  subtitle: 'Per cent, 2024',
  notes: [words('A note.')],
  source: words('A source.'),
  alt: 'What it shows.',
}

/** A PNG of 2 × 3 grey pixels. */
export const image = {
  path: 'images/grey.png',
  format: 'png' as const,
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAAAAAC4HznGAAAADklEQVR4nGNoAAIGOAEAKpQFATkMkYYAAAAASUVORK5CYII=',
    'base64',
  ),
  width: 2,
  height: 3,
}

const item = (...children: Extract<Block, {type: 'paragraph' | 'list'}>[]) => ({type: 'listItem' as const, children})

/** Types of block that every template has. */
type Shared = Exclude<Dressed['type'], 'ownBlock'>

/** One block of each type; the compiler asks for those that are new. */
export const blocks: {[Type in Shared]: Extract<Dressed, {type: Type}>} = {
  heading: {type: 'heading', depth: 2, children: words('A section')},
  paragraph: paragraph('A paragraph.'),
  list: {
    type: 'list',
    ordered: true,
    start: 3,
    children: [
      item(paragraph('Third'), {type: 'list', children: [{...item(paragraph('Inner')), checked: true}]}),
      item(paragraph('Fourth')),
    ],
  },
  blockquote: {type: 'blockquote', children: [paragraph('Quoted.')]},
  code: {type: 'code', lang: 'text', value: 'a\n  b'},
  thematicBreak: {type: 'thematicBreak'},
  table: {
    type: 'table',
    align: ['left', 'right'],
    children: ['Year|Tonnes', '2024|12'].map((row) => ({
      type: 'tableRow',
      children: row.split('|').map((cell) => ({type: 'tableCell', children: words(cell)})),
    })),
  },
  dataTable: {
    type: 'dataTable',
    caption,
    number: 1,
    align: ['left', 'right'],
    rows: [
      [words('Year'), words('Tonnes')],
      [words('2024'), words('12')],
    ],
    children: [],
  },
  references: {
    type: 'references',
    hanging: true,
    labels: ['[1]'],
    children: [{type: 'list', children: [item(paragraph('A source.'))]}],
  },
  keyFacts: {type: 'keyFacts', title: words('At a glance'), children: [paragraph('Ten.')]},
  keyMessages: {type: 'keyMessages', children: [{type: 'list', children: [item(paragraph('Remember.'))]}]},
  recommendations: {
    type: 'recommendations',
    children: [
      paragraph('Before.'),
      {type: 'list', ordered: true, children: [item(paragraph('Do.')), item(paragraph('Say.'))]},
      paragraph('After.'),
    ],
  },
  callout: {type: 'callout', title: words('A case'), number: 1, children: [paragraph('In a box.')]},
  pullQuote: {type: 'pullQuote', by: 'Somebody', children: [paragraph('Set large.')]},
  figure: {type: 'figure', src: image.path, image, caption, number: 1, width: 0.5, children: []},
  chart: {type: 'chart', caption, number: 2, children: []},
  contents: {type: 'contents', depth: 2, value: ''},
  columns: {type: 'columns', count: 2, children: [paragraph('Left.'), paragraph('Right.')]},
}

/** The types of block, in the order of `blocks`. */
export const types = Object.keys(blocks) as Shared[]

export const meta: Meta = {
  title: 'A title',
  subtitle: 'A subtitle',
  standfirst: 'A standfirst.',
  series: {name: 'A series', number: '4', issn: '2049-3630'},
  date: '2024-08-09',
  language: 'en-GB',
  authors: [{name: 'J. Carberry', role: 'Fellow', affiliation: 'Brown University', orcid: '0000-0002-1825-0097'}],
  publisher: 'A publisher',
  doi: '10.5555/12345678',
  url: 'https://example.org/brief',
  keywords: [],
  licence: 'CC BY 4.0',
  funders: ['A fund'],
  disclaimer: 'A disclaimer.',
  template: 'policy-brief',
  format: 'A4',
}

/** Make a brief of blocks; those without an id get `b0`, `b1`… */
export function briefOf(body: Block[], change: Partial<Brief> = {}): Brief {
  const named = body.map((node, index) => ({...node, data: {id: `b${index}`, ...node.data}}) as Block)
  return {meta, body: named, notes: [], targets: new Map(), outline: [], ...change}
}

const segments = [['M', 0, 0] as ['M', number, number], ['L', 360, 200] as ['L', number, number]]
const picture: ChartPicture = {
  drawing: {width: 360, height: 200, marks: [{kind: 'path', segments, rule: 'nonzero'}]},
  svg: '<svg/>',
  description: 'A line.',
  files: [],
}

/** Pictures for the charts of a brief. */
export const chartsOf = (brief: Brief): Map<string, ChartPicture> =>
  new Map(brief.body.map(({data}) => [data?.id ?? '', picture]))
