import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import {audit} from '../../src/audit/index.js'
import type {Brief} from '../../src/brief.js'
import {screen} from '../../src/edition.js'
import {paintedOf} from '../paint/tagged.js'
import {type Planted, plant} from './plant.js'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

const fileOf = (folder: string, name: string): VFile =>
  new VFile({path: name, value: readFileSync(join(folder, name), 'utf8')})

/** Audit bytes and give the messages, `line rule reason`. */
function messagesOf(bytes: Uint8Array, brief: Brief): string[] {
  const file = new VFile({path: 'input.md'})
  audit(bytes, brief, file)
  return file.messages.map(({line, ruleId, reason}) => `${line} ${ruleId} ${reason.split(',')[0]}`)
}

describe('tags that say what is written', () => {
  const sound = [
    ...readdirSync(join(fixtures, 'paint')).map((name) => [join(fixtures, 'paint', name), 'input.md'] as const),
    [join(fixtures, 'audit/everything'), 'input.md'] as const,
    ...['tehran-islamabad', 'style-guide'].map(
      (name) => [fileURLToPath(new URL(`../../content/${name}`, import.meta.url)), 'brief.md'] as const,
    ),
  ]
  it.each(sound)('%s', async (folder, name) => {
    const {bytes, brief} = await paintedOf(fileOf(folder, name), folder, screen)
    expect(messagesOf(bytes, brief)).toEqual([])
  })
})

it('text that a mark turns around is the text that is written', async () => {
  const value = '---\ntitle: A title\n---\n\nBefore it \u202eabc def\n\n| \u2067a b | c |\n|---|---|\n| d | e |\n'
  const {bytes, brief} = await paintedOf(new VFile({path: 'input.md', value}), '.', screen)
  expect(messagesOf(bytes, brief)).toEqual([])
})

describe('a planted fault', () => {
  let bytes: Uint8Array
  let brief: Brief

  beforeAll(async () => {
    const folder = join(fixtures, 'audit/everything')
    ;({bytes, brief} = await paintedOf(fileOf(folder, 'input.md'), folder, screen))
  })

  const first = (root: Planted, role: string, index = 0): Planted => root.all(role)[index] as Planted

  /** Find the last direct child of this role. */
  const last = (root: Planted, role: string, from = 1): Planted =>
    root.children.filter((child) => child.role === role).at(-from) as Planted

  const swap = (parent: Planted, a: number, b: number): void => {
    const items = [...parent.items]
    ;[items[a], items[b]] = [items[b] as never, items[a] as never]
    parent.items = items
  }

  const doubled = (parent: Planted, index: number): void => {
    const items = [...parent.items]
    parent.items = [...items.slice(0, index + 1), items[index] as never, ...items.slice(index + 1)]
  }

  const faults: [string, (root: Planted) => void, string[]][] = [
    [
      'a dropped paragraph',
      (root) => last(root, 'P').drop(),
      ['56 tags-complete unexpected tags without the paragraph "The last paragraph says so."'],
    ],
    [
      'a paragraph read twice',
      (root) => doubled(root, root.items.indexOf(last(root, 'P').item)),
      ['56 tags-complete unexpected paragraph "The last paragraph says so." that is read twice'],
    ],
    [
      'a dropped heading',
      (root) => last(root, 'H2').drop(),
      ['54 tags-complete unexpected tags without the heading "The end of it"'],
    ],
    [
      'a doubled cell',
      (root) => doubled(first(root, 'TR', 1), 1),
      ['36 tags-complete unexpected 3 cells in the tags in row 2 of the table where 2 are written'],
    ],
    [
      'swapped cells',
      (root) => swap(first(root, 'TR', 2), 0, 1),
      ['37 tags-in-order unexpected place of the cell "Road" in row 3 of the table'],
    ],
    [
      'a lost row',
      (root) => first(root, 'TR', 2).drop(),
      ['34 tags-complete unexpected table with 2 rows in its tags where 3 are written'],
    ],
    [
      'swapped items',
      (root) => swap(first(root, 'L'), 0, 1),
      ['16 tags-in-order unexpected place of the paragraph "Second item of the list" among the tags'],
    ],
    [
      'a wrong text alternative',
      (root) => {
        first(root, 'Figure').alt = 'Something else.'
      },
      ['26 tags-same-words unexpected text alternative of the picture "Six grey pixels."'],
    ],
    [
      'a lost caption',
      (root) => first(root, 'Caption').drop(),
      [
        '26 tags-complete unexpected tags without the title "What the picture shows"',
        '26 tags-complete unexpected tags without the subtitle "In grey"',
      ],
    ],
    [
      'a lost note',
      (root) => first(root, 'Note').drop(),
      ['23 tags-complete unexpected tags without the note 1 "A note in a list over two lines'],
    ],
    [
      'a link without its words',
      (root) => {
        const link = root
          .all('Link')
          .find(
            (one) => one.parent?.role === 'P' && one.parent.parent?.role !== 'Note' && one.stretches.length > 0,
          ) as Planted
        const [words] = link.stretches
        const parent = link.parent as Planted
        parent.items = parent.items.flatMap((item) => (item === link.item ? [words as never, item] : [item]))
        link.items = link.items.filter((item) => item !== words)
      },
      ['19 tags-complete unexpected link without its words in the paragraph "A link to the statistics and a note.2"'],
    ],
  ]

  it.each(faults)('%s', async (_, change, messages) => {
    expect(messagesOf(await plant(bytes, change), brief)).toEqual(messages)
  })

  it('words that are not those of the Markdown', () => {
    const changed = structuredClone(brief)
    const paragraph = changed.body.findLast(({type}) => type === 'paragraph') as Extract<
      Brief['body'][number],
      {type: 'paragraph'}
    >
    paragraph.children = [{type: 'text', value: 'The last paragraph says no.'}]
    expect(messagesOf(bytes, changed)).toEqual([
      '56 tags-same-words unexpected words in the tags of the paragraph "The last paragraph says no."',
    ])
  })

  it('no tags', () => {
    expect(messagesOf(new Uint8Array(100), brief)).toEqual([
      'undefined tags-complete unexpected file without tags that can be read',
    ])
  })
})
