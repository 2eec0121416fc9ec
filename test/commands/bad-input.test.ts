import sharp from 'sharp'
import {beforeAll, describe, expect, test} from 'vitest'
import {brief, type Project, project} from './project.js'

/** Something an author may get wrong. */
interface Mistake {
  /** The Markdown; its text starts on line 6, what `brief()` is given on line 10. */
  markdown: string
  /** Other files, by path below the folder of the brief. */
  files?: Record<string, string | Uint8Array>
  /** Where it is seen, and by which rule. */
  place: string
  rule: string
  /** Part of what is said. */
  says: string | RegExp
}

const bars = {mark: 'bar', encoding: {x: {field: 'year', type: 'nominal'}, y: {field: 'trade', type: 'quantitative'}}}
const values = [
  {year: '2023', trade: 4},
  {year: '2024', trade: 3},
]
const spec = (more: object): string => JSON.stringify({data: {values}, ...bars, ...more}, null, 1)
const chart = ':::chart[Title]{src="c.vl.json" alt="Bars."}\nSource: A register.\n:::\n'
const figure = (src: string): string => `:::figure[Title]{src="${src}" alt="A picture."}\nSource: A camera.\n:::\n`
const table = ':::table[Title]{src="t.csv"}\nSource: A register.\n:::\n'
const note = 'A call.[^a]\n\n[^a]: A note.\n'
const wide = `| ${'Country with a name | '.repeat(40)}\n|${'---|'.repeat(40)}\n| ${'unbreakablewords | '.repeat(40)}\n`
const tall = async (): Promise<Uint8Array> =>
  sharp({create: {width: 200, height: 4000, channels: 3, background: 'red'}})
    .png()
    .toBuffer()

const mistakes: Record<string, Mistake> = {
  'broken YAML': {
    markdown: '---\ntitle: A: B: C\n---\n\nText.\n',
    place: 'brief.md:2:8',
    rule: 'yaml-valid',
    says: /./,
  },
  'an unknown field of the front matter': {
    markdown: '---\ntitel: A brief\ntitle: A brief\n---\n\nText.\n',
    place: 'brief.md:2:1',
    rule: 'front-matter-field-known',
    says: 'did you mean "title"?',
  },
  'a missing title': {
    markdown: '---\nlanguage: en-GB\n---\n\nText.\n',
    place: 'brief.md:1:1',
    rule: 'title-present',
    says: /title/,
  },
  'an unknown directive': {
    markdown: brief(':::calout[Title]\nText.\n:::\n'),
    place: 'brief.md:10:1',
    rule: 'directive-known',
    says: 'did you mean callout?',
  },
  'an unclosed directive': {
    markdown: brief(':::callout[Title]\nText.\n'),
    place: 'brief.md:10:1',
    rule: 'directive-closed',
    says: /:::/,
  },
  'a missing image': {
    markdown: brief(figure('no.png')),
    place: 'brief.md:10:1',
    rule: 'image-exists',
    says: 'no.png',
  },
  'a missing data file': {
    markdown: brief(':::table[Title]{src="no.csv"}\nSource: A register.\n:::\n'),
    place: 'brief.md:10:1',
    rule: 'data-exists',
    says: 'no.csv',
  },
  'missing data of a chart': {
    markdown: brief(chart),
    files: {'c.vl.json': spec({data: {url: 'no.csv'}})},
    place: 'c.vl.json:3:10',
    rule: 'data-exists',
    says: 'no.csv',
  },
  'a missing specification': {
    markdown: brief(chart),
    place: 'brief.md:10:1',
    rule: 'spec-exists',
    says: 'c.vl.json',
  },
  'a corrupt image': {
    markdown: brief(figure('bad.png')),
    files: {'bad.png': 'not a picture'},
    place: 'brief.md:10:1',
    rule: 'image-readable',
    says: 'bad.png',
  },
  'ragged CSV': {
    markdown: brief(table),
    files: {'t.csv': 'a,b\n1,2\n3\n'},
    place: 't.csv:3:1',
    rule: 'csv-regular',
    says: /2/,
  },
  'invalid JSON': {
    markdown: brief(chart),
    files: {'c.vl.json': '{\n "mark": "bar",,\n}\n'},
    place: 'c.vl.json:2:16',
    rule: 'json-valid',
    says: /./,
  },
  'a specification that does not compile': {
    markdown: brief(chart),
    files: {'c.vl.json': spec({mark: 'bra'})},
    place: 'c.vl.json:14:10',
    rule: 'chart-compiles',
    says: /bar/,
  },
  'a field that the data does not have': {
    markdown: brief(chart),
    files: {'c.vl.json': spec({encoding: {...bars.encoding, y: {field: 'trad', type: 'quantitative'}}})},
    place: 'c.vl.json:21:13',
    rule: 'chart-field-known',
    says: 'trade',
  },
  'two equal labels': {
    markdown: brief('## Two {#twin}\n\nText.\n\n## Three {#twin}\n\nText.\n'),
    place: 'brief.md:14:1',
    rule: 'label-unique',
    says: 'twin',
  },
  'a reference to no label': {
    markdown: brief('See [](#fig-no).\n'),
    place: 'brief.md:10:5',
    rule: 'reference-known',
    says: 'fig-no',
  },
  'a footnote call without note': {
    markdown: brief('A call.[^a]\n'),
    place: 'brief.md:10:8',
    rule: 'footnote-defined',
    says: /a/,
  },
  'a note without call': {
    markdown: brief(`${note}\n[^b]: Nobody calls.\n`),
    place: 'brief.md:14:1',
    rule: 'footnote-called',
    says: /b/,
  },
  'a character that no font has': {
    markdown: brief('A word in Han: 字.\n'),
    place: 'brief.md:10:16',
    rule: 'glyph-available',
    says: '字',
  },
  'a path that leaves the folder of the brief': {
    markdown: brief(figure('../../secret.png')),
    place: 'brief.md:10:1',
    rule: 'file-inside-brief',
    says: '../../secret.png',
  },
  'an empty brief': {
    markdown: '---\ntitle: A brief\n---\n',
    place: 'brief.md:4:1',
    rule: 'brief-not-empty',
    says: /text/,
  },
  'an empty file': {
    markdown: '',
    place: 'brief.md:1:1',
    rule: 'brief-not-empty',
    says: /./,
  },
  'a paragraph of ten megabytes': {
    markdown: brief('word '.repeat(2_000_000)),
    place: 'brief.md:10:1',
    rule: 'paragraph-size',
    says: /30,000/,
  },
  'a table wider than the page': {
    markdown: brief(wide),
    place: 'brief.md:10:1',
    rule: 'table-fits',
    says: /./,
  },
  'an image taller than the page': {
    markdown: brief(figure('tall.png')),
    place: 'brief.md:10:1',
    rule: 'image-fits',
    says: /./,
  },
}

/** What stands where the last good PDF was. */
const LAST = 'the last good PDF'

let at: Project
beforeAll(() => {
  at = project()
})

describe('bad input', () => {
  test.each(Object.entries(mistakes))(
    '%s is an error with its place, and the last PDF stays',
    async (name, mistake) => {
      const folder = name.replaceAll(' ', '-')
      at.write(`content/${folder}/brief.md`, mistake.markdown)
      for (const [path, content] of Object.entries(mistake.files ?? {})) at.write(`content/${folder}/${path}`, content)
      if (mistake.markdown.includes('tall.png')) at.write(`content/${folder}/tall.png`, await tall())
      at.write(`output/${folder}.screen.pdf`, LAST)
      const {code, out, err} = await at.run(['build', `content/${folder}`])
      const line = err.split('\n').find((text) => text.includes(`  error  ${mistake.rule}  `)) ?? err
      expect(line).toContain(`content/${folder}/${mistake.place}  error  ${mistake.rule}  `)
      expect(line).toMatch(mistake.says)
      expect(code).toBe(1)
      expect(out).toBe('')
      expect(err).not.toMatch(/^ +at |node:internal|file:\/\//m)
      expect(at.read(`output/${folder}.screen.pdf`)).toBe(LAST)
      expect(at.list('output').filter((file) => file.endsWith('.part'))).toEqual([])
    },
  )

  test('bytes that are not UTF-8 are named with their place', async () => {
    at.write('content/latin/brief.md', new Uint8Array(Buffer.from(brief('Caf\xe9.\n'), 'latin1')))
    const {code, err} = await at.run(['build', 'content/latin'])
    expect(code).toBe(1)
    expect(err).toContain('content/latin/brief.md:10:4  error  brief-is-utf8  ')
  })

  test('all mistakes of a brief are said in one run, in the order of the text', async () => {
    at.write('content/many/brief.md', brief(`See [](#no).\n\nA call.[^a]\n\n${figure('no.png')}`))
    const {err} = await at.run(['build', 'content/many'])
    expect(err.match(/brief\.md:\d+/g)).toEqual(['brief.md:10', 'brief.md:12', 'brief.md:14'])
    expect(err).toMatch(/^3 errors$/m)
  })
})
