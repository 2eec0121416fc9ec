import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {filesBelow} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'
import {resolve} from '../../src/resolve/index.js'
import {minimalTemplate} from './minimal-template.js'

/** Resolve Markdown in a language and give the messages, `line rule reason`. */
async function messagesOf(markdown: string, language = 'en'): Promise<string[]> {
  const front = `---\ntitle: T\nlanguage: ${language}\nauthors: [{name: A}]\n---\n`
  const file = new VFile({path: 'brief.md', value: `${front}${markdown}\n`})
  await resolve(await parse(file, filesBelow('.', '.')), file, filesBelow('.', '.'), minimalTemplate)
  return file.messages.map(({line, ruleId, reason}) => `${line} ${ruleId} ${reason.split(',')[0]}`)
}

describe('the words of a link', () => {
  const empty: [string, string][] = [
    ['en', 'Click here'],
    ['en', 'here'],
    ['en-GB', '**Read more**…'],
    ['fr', 'cliquez ici'],
    ['fr', 'En savoir plus'],
    ['de', 'hier'],
    ['de-AT', 'Mehr erfahren'],
    ['es', 'aquí'],
    ['es', 'Leer más'],
  ]
  it.each(empty)('say nothing in %s: %s', async (language, words) => {
    const [message, ...others] = await messagesOf(`See [${words}](https://example.org).`, language)
    expect(message).toMatch(/^6 link-text-says unexpected link that reads/)
    expect(others).toEqual([])
  })

  it.each(['the report of 2024', 'here in Vienna', 'More than trade', 'https://example.org/short', 'hier'])(
    'say enough: %s',
    async (words) => {
      expect(await messagesOf(`See [${words}](https://example.org/short).`)).toEqual([])
    },
  )

  it('are looked at in notes and in references to the brief', async () => {
    expect(await messagesOf('## A {#a}\n\nSee [here](#a).[^1]\n\n[^1]: Or [click here](https://example.org).')).toEqual(
      [
        '8 link-text-says unexpected link that reads "here"',
        '10 link-text-says unexpected link that reads "click here"',
      ],
    )
  })

  it('are no address that is longer than a line', async () => {
    const address = `https://example.org/${'a'.repeat(100)}`
    expect(await messagesOf(`<${address}> but [a page](${address})`)).toEqual([
      '6 link-text-says unexpected address of 120 characters as the words of a link',
    ])
  })
})

describe('the head of a table', () => {
  it.each([
    ['|  |  |\n|---|---|\n| a | b |', 1],
    ['| A |  |\n|---|---|\n| a | b |', 2],
  ])('is missing in %j', async (table, column) => {
    expect(await messagesOf(table)).toEqual([`6 table-has-head unexpected column ${column} of a table without a head`])
  })

  it('may be empty above the names of rows', async () => {
    expect(await messagesOf('|  | 2024 |\n|---|---|\n| a | b |')).toEqual([])
  })
})
