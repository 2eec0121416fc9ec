import fc from 'fast-check'
import type {PhrasingContent, Text} from 'mdast'
import {expect, test} from 'vitest'
import {conventionsOf} from '../../../src/resolve/language/conventions.js'
import {typeset} from '../../../src/resolve/language/index.js'
import {Run} from '../../../src/resolve/language/run.js'

/** What an author would have typed for what is printed. Spaces and marks count once, so that both sides compare. */
const typed = (text: string): string =>
  text
    .replace(/[“”„«»"‘’‚‹›]/g, "'")
    .replace(/[–—−]|-+/g, '-')
    .replaceAll('…', '...')
    .replaceAll('×', 'x')
    .replace(/[\s\u00A0\u202F\u200E\u200F]+/g, '')

const word = fc.constantFrom(
  ...[
    'trade',
    "Iran's",
    '"gas',
    'oil"',
    "'tis",
    "'no'",
    'a--b',
    '---',
    '-',
    '-5',
    '2023-24',
    '48 %',
    '3 x 4',
    '2x3',
    'z.B.',
    'z. B',
    'a v',
    '«',
    '»',
    '? ! ;',
  ],
  ...[
    '...',
    'J. R.',
    'No. 5',
    '6\'2"',
    '12"',
    'https://a.org/x--y',
    '(',
    '),',
    'É:',
    '\n',
    "'",
    '"',
    'x\u00A0y',
    '\uFFFC',
  ],
)
const words = fc.array(fc.oneof(word, fc.string({maxLength: 4})), {maxLength: 12}).map((parts) => parts.join(' '))
const node: fc.Arbitrary<PhrasingContent> = fc.oneof(
  words.map((value): PhrasingContent => ({type: 'text', value})),
  words.map((value): PhrasingContent => ({type: 'emphasis', children: [{type: 'text', value}]})),
  words.map((value): PhrasingContent => ({type: 'inlineCode', value})),
  fc.constant<PhrasingContent>({type: 'break'}),
)
const language = fc.constantFrom('en-GB', 'fr', 'de', 'es', 'it', 'sv', 'da', 'pl', 'ru', 'fa')

const textsIn = (nodes: PhrasingContent[]): Text[] =>
  nodes.flatMap((child) =>
    child.type === 'text' ? [child] : 'children' in child ? textsIn(child.children as PhrasingContent[]) : [],
  )

test('letters stay, each in its node', () => {
  fc.assert(
    fc.property(fc.array(node, {maxLength: 6}), language, fc.boolean(), (nodes, tag, isCell) => {
      const before = textsIn(nodes).map(({value}) => typed(value))
      typeset(nodes, conventionsOf(tag), isCell)
      expect(textsIn(nodes).map(({value}) => typed(value))).toEqual(before)
    }),
    {numRuns: 2000, seed: 2},
  )
})

test('what is set once is set', () => {
  fc.assert(
    fc.property(fc.array(words, {maxLength: 3}), language, (values, tag) => {
      const nodes = values.map((value): Text => ({type: 'text', value}))
      typeset(nodes, conventionsOf(tag))
      const once = nodes.map(({value}) => value)
      const straight = /["']/
      if (once.some((value) => straight.test(value))) return
      typeset(nodes, conventionsOf(tag))
      expect(nodes.map(({value}) => value)).toEqual(once)
    }),
    {numRuns: 1000, seed: 3},
  )
})

test('a change that would reach into another node is not made', () => {
  const nodes: Text[] = [
    {type: 'text', value: 'a-'},
    {type: 'text', value: '-b -- c'},
  ]
  const run = new Run(nodes)
  run.replace(/--/g, () => '–')
  run.settle()
  expect(nodes.map(({value}) => value)).toEqual(['a-', '-b – c'])
})
