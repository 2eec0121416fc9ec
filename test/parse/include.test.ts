import {mkdirSync, mkdtempSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {toString as textOf} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {filesBelow} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'

/** Make a project with a brief in `content/b/` that says `text`, and parse it; gives its words and its messages. */
async function taken(text: string, disk: Record<string, string>, links: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-include-'))
  const put = (path: string): string => {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    return join(folder, path)
  }
  for (const [path, words] of Object.entries(disk)) writeFileSync(put(path), words)
  for (const [path, to] of Object.entries(links)) symlinkSync(join(folder, to), put(path))
  put('content/b/brief.md')
  const file = new VFile({path: 'brief.md', value: `---\ntitle: T\n---\n\nStart.\n\n${text}\n`})
  const files = filesBelow(join(folder, 'content/b'), join(folder, 'assets'), [join(folder, 'content/shared')])
  const tree = await parse(file, files)
  return {words: textOf(tree), said: file.messages.map(({file: path, ruleId}) => `${path} ${ruleId}`)}
}

const include = (src: string): string => `::include{src="${src}"}`

describe('an include', () => {
  test('takes files from shared folders and assets/, and what these take in', async () => {
    const {words, said} = await taken(`${include('../shared/about.md')}\n\n${include('assets/legal.md')}`, {
      'content/shared/about.md': `About.\n\n${include('address.md')}\n\n${include('assets/legal.md')}\n`,
      'content/shared/address.md': 'Street.\n',
      'assets/legal.md': 'Law.\n',
    })
    expect([words, said]).toEqual(['Start.About.Street.Law.Law.', []])
  })

  test.each([
    ['a folder that is not shared', '../other/secret.md'],
    ['above the project', '../../../secret.md'],
    ['an absolute path', '/etc/secret.md'],
    ['the web', 'https://example.org/secret.md'],
    ['a link that leaves the folder', 'link.md'],
    ['a folder that is a link', 'way/secret.md'],
    ['a link in a shared folder', '../shared/link.md'],
    ['back out of a shared folder', '../shared/../other/secret.md'],
  ])('refuses %s', async (_, src) => {
    const {words, said} = await taken(
      include(src),
      {'content/other/secret.md': 'Secret.\n', 'content/shared/a.md': 'A.\n'},
      {
        'content/b/link.md': 'content/other/secret.md',
        'content/b/way': 'content/other',
        'content/shared/link.md': 'content/other/secret.md',
      },
    )
    expect([words, said]).toEqual(['Start.', ['brief.md file-inside-brief']])
  })

  test('stops at a hundred files, however they multiply', async () => {
    const doubled = Array.from({length: 8}, (_, level) => [
      `content/b/${level}.md`,
      `Level ${level}.\n\n${`${include(`${level + 1}.md`)}\n\n`.repeat(9)}`,
    ])
    const {words, said} = await taken(`${include('0.md')}\n\n`.repeat(1000), {
      ...Object.fromEntries(doubled),
      'content/b/8.md': 'The end.\n',
    })
    expect(words.match(/Level|The end/g)).toHaveLength(100)
    expect(said.filter((one) => one.endsWith('include-size')).length).toBeGreaterThan(0)
    expect(said.length).toBeLessThan(110)
  })

  test('holds what it takes in to the limits of a brief', async () => {
    const {said} = await taken(`${include('long.md')}\n\n${include('deep.md')}\n\n${include('big.md')}`, {
      'content/b/long.md': 'word '.repeat(30_000),
      'content/b/deep.md': `${'> '.repeat(500)}text`,
      'content/b/big.md': 'word\n\n'.repeat(1_000_000),
    })
    expect(said).toEqual(['long.md paragraph-size', 'deep.md nesting-depth', 'brief.md include-size'])
  })
})
