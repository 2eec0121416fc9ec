import {toString as textOf} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {contentsOf} from '../../src/brief/only.js'
import type {EditionName} from '../../src/edition.js'
import {filesBelow} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'

/** Parse a brief in English on A4; gives the words of each content by its editions, and what was said. */
async function contents(text: string, editions: EditionName[] = ['screen', 'press', 'booklet']) {
  const file = new VFile({path: 'brief.md', value: `---\ntitle: T\nlanguage: en-GB\n---\n\n${text}\n`})
  const tree = await parse(file, filesBelow('/nowhere', '/nowhere'))
  const made = contentsOf(tree, editions)
  const words = made.map(({tree, editions}) => `${editions.join('+')}: ${textOf(tree)}`)
  return {words, tree, made, said: file.messages.map(({reason}) => reason)}
}

const only = (condition: string, text: string): string => `:::only{${condition}}\n${text}\n:::\n\n`

test('a brief without such blocks has one content, the tree itself', async () => {
  const {words, tree, made} = await contents('All.')
  expect(words).toEqual(['screen+press+booklet: All.'])
  expect(made[0]?.tree).toBe(tree)
})

test('a booklet has the content of the press; what is in an edition stands where it was', async () => {
  const {words} = await contents(`A. ${'\n\n'}${only('edition=screen', 'Seen.')}${only('edition=press', 'Printed.')}Z.`)
  expect(words).toEqual(['screen: A.Seen.Z.', 'press+booklet: A.Printed.Z.'])
})

test('paper and language are conditions as well, and all must be met', async () => {
  const {words, said} = await contents(
    only('format=A4', 'A4.') +
      only('format=Letter', 'Letter.') +
      only('language=en', 'English.') +
      only('language=fr', 'French.') +
      only('language=en edition=press', 'Printed.'),
  )
  expect([words, said]).toEqual([['screen: A4.English.', 'press+booklet: A4.English.Printed.'], []])
})

test('what holds nothing else goes with it, as do notes that it alone calls', async () => {
  const {words, made} = await contents(
    `::::callout[Box]\n${only('edition=press', 'Printed.[^one] And.[^two]')}::::\n\nAll.[^two]\n\n[^one]: First.\n\n[^two]: Second.`,
    ['screen'],
  )
  expect(words).toEqual(['screen: All.Second.'])
  expect(made[0]?.tree.children.map(({type}) => type)).toEqual(['paragraph', 'footnoteDefinition'])
})

test('one label may stand in two editions, and is told to be absent where it is not', async () => {
  const label = (edition: string, name: string): string =>
    `::::only{edition=${edition}}\n## ${name} {#sec-${name}}\n::::\n\n`
  const {made} = await contents(`${label('press', 'a')}${label('screen', 'a')}${label('press', 'b')}End.`)
  expect(made.map(({tree}) => [...(tree.data?.absent ?? [])])).toEqual([
    [
      ['sec-a', 'the press edition'],
      ['sec-b', 'the press edition'],
    ],
    [['sec-a', 'the screen edition']],
  ])
})

test('a condition that is none is told', async () => {
  const {said} = await contents(only('', 'A.') + only('edition=print', 'B.') + only('edtion=press', 'C.'))
  expect(said).toEqual([
    'unexpected only without a condition, expected edition=screen or edition=press',
    expect.stringContaining('unexpected edition "print" of only, expected one of "screen", "press"'),
    expect.stringContaining('unexpected attribute edtion of only, did you mean edition?'),
  ])
})
