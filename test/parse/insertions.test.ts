import fc from 'fast-check'
import {toString as textOf} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {filesBelow} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'
import {resolve} from '../../src/resolve/index.js'
import {minimalTemplate} from '../resolve/minimal-template.js'

const files = filesBelow('/nowhere', '/nowhere')

async function wordsOf(text: string): Promise<string> {
  const file = new VFile({
    path: 'brief.md',
    value: `---\ntitle: The title\nvariables:\n  star: "*a* <b> [c](d) {{x}}"\n---\n\n${text}\n`,
  })
  const {body} = await resolve(await parse(file, files), file, files, minimalTemplate)
  return body.map((block) => textOf(block)).join('\n')
}

test('text full of braces never throws and loses no word', async () => {
  const piece = fc.constantFrom(
    '{{',
    '}}',
    '{',
    '}',
    '{{title}}',
    '\\{{',
    '{{ ',
    'where',
    '=',
    '"',
    '`',
    '*',
    '_',
    '\n',
    ' ',
    '> ',
    '|',
    '[',
    ']',
    '(',
    ')',
    '!',
  )
  const word = fc.integer({min: 100, max: 999}).map((number) => `w${number}`)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, word), {maxLength: 40}), async (pieces) => {
      const text = pieces.join('')
      const words = await wordsOf(text)
      // an address and the text of an image are read, but are no words of the page
      if (text.includes('](') || text.includes('![')) return
      for (const one of text.match(/w\d{3}/g) ?? []) expect(words).toContain(one)
    }),
    {numRuns: 300, seed: 7},
  )
})

test('what is inserted is text, whatever stands in it', async () => {
  expect(await wordsOf('Say {{star}}.')).toBe('Say *a* <b> [c](d) {{x}}.')
})
