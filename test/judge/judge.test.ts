import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {beforeEach, describe, expect, test} from 'vitest'
import {filesBelow} from '../../src/files.js'
import {judge} from '../../src/judge/index.js'
import {parse} from '../../src/parse/index.js'
import {read} from '../build/lines.js'
import {brief, type Project, project} from '../commands/project.js'

let at: Project
beforeEach(() => {
  at = project()
})

/** What is said of a brief, lines counted from the first of `text`, without the count at the end. */
async function said(text: string, frontMatter = '', ...args: string[]): Promise<{code: number; said: string[]}> {
  at.write('brief.md', brief(text, frontMatter))
  const {code, err} = await at.run(['check', 'brief.md', '--no-lint', '--edition', 'screen', ...args])
  const lines = [...err.matchAll(/^(\S+?)(?::(\d+):\d+)? {2}(\w+) {2}(\S+) /gm)]
  const before = brief('', frontMatter).split('\n').length - 1
  const lineOf = (path: string, line: string): number => Number(line) - (path === 'brief.md' ? before : 0)
  return {
    code,
    said: lines.map(([, path = '', line = '', severity, rule]) => `${path}:${lineOf(path, line)} ${severity} ${rule}`),
  }
}

/** Where each line of a PDF stands and ends. */
async function ends(path: string): Promise<string[]> {
  const {pages} = await read(new Uint8Array(readFileSync(join(at.cwd, path))))
  return pages.flat().map(({text, y, right}) => `${text} ${y} ${Math.round(right)}`)
}

const chart = (attributes = 'src=c.vl.json'): string =>
  `:::chart[Exports fell]{${attributes} alt="Exports"}\nSource: Customs\n:::\n`

const spec = (mark: object = {type: 'bar'}): string =>
  JSON.stringify({
    data: {url: 'd.csv'},
    mark,
    encoding: {x: {field: 'year', type: 'ordinal'}, y: {field: 'sum', type: 'quantitative', title: 'Sum, t'}},
  })

describe('severities of the front matter', () => {
  test('raise a warning, and the files are not written', async () => {
    at.write('brief.md', brief('A <kbd>b</kbd>.\n', 'rules:\n  html-absent: error\n'))
    const {code, err, out} = await at.run(['build', 'brief.md', '--edition', 'screen'])
    expect(err).toContain('brief.md:12:3  error  html-absent')
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(at.list('output')).toEqual([])
  })

  test('lower a warning to information, which --strict lets pass', async () => {
    const {code, said: lines} = await said('A <kbd>b</kbd>.\n', 'rules:\n  html-absent: info\n', '--strict')
    expect(lines).toEqual(['brief.md:1 info html-absent', 'brief.md:1 info html-absent'])
    expect(code).toBe(0)
  })

  test('switch a rule off', async () => {
    expect(await said('A <kbd>b</kbd>.\n', 'rules:\n  html-absent: off\n', '--strict')).toEqual({code: 0, said: []})
  })

  test('hold when errors end the run early', async () => {
    const text = 'A <kbd>b</kbd>.\n\n:::figure[Nothing]{src=none.png alt="None"}\nSource: us\n:::\n'
    const {said: lines} = await said(text, 'rules: {html-absent: off}\n')
    expect(lines).toEqual(['brief.md:3 error image-exists'])
  })

  test('cannot lower an error, and name the rule that was meant', async () => {
    at.write('brief.md', brief('', 'rules:\n  image-exists: off\n  html-abcent: off\n  html-absent: loud\n'))
    const {code, err} = await at.run(['check', 'brief.md'])
    expect(err.split('\n').slice(0, 3)).toEqual([
      'brief.md:5:17  error  front-matter-field-valid  unexpected rules image-exists "off", expected error: pages cannot be made rightly of what breaks this rule',
      'brief.md:6:3  error  front-matter-field-known  unexpected rule "html-abcent", did you mean "html-absent"?',
      'brief.md:7:16  error  front-matter-field-valid  unexpected rules html-absent "loud", expected off, info, warning or error',
    ])
    expect(code).toBe(1)
  })
})

describe('severities of the project', () => {
  test('hold for a brief that says nothing', async () => {
    at.write('offprint.yaml', 'rules:\n  html-absent: off\n')
    expect((await said('A <kbd>b</kbd>.\n')).said).toEqual([])
  })

  test('give way to those of the front matter, rule by rule', async () => {
    at.write('offprint.yaml', 'rules:\n  html-absent: off\n  ignore-readable: off\n')
    const text = 'A <kbd>. <!-- offprint-ingore word-fits -->\n'
    expect(await said(text, 'rules: {html-absent: error}\n')).toEqual({code: 1, said: ['brief.md:1 error html-absent']})
  })

  test('cannot lower an error', async () => {
    at.write('offprint.yaml', 'rules:\n  image-exists: warning\n')
    at.write('brief.md', brief())
    const {code, err} = await at.run(['check', 'brief.md'])
    expect(err).toContain('offprint.yaml:2:17  unexpected rules image-exists "warning", expected error: pages cannot')
    expect(code).toBe(2)
  })
})

describe('offprint-ignore', () => {
  test.each([
    ['before a paragraph', '<!-- offprint-ignore html-absent -->\n\nA <b>.\n\nC <b>.\n', ['brief.md:5']],
    ['on the line above it', '<!-- offprint-ignore html-absent -->\nA <b>.\n\nC <b>.\n', ['brief.md:4']],
    ['inside it, with a reason', 'A <b>.\nD. <!-- offprint-ignore html-absent -- ours -->\n\nC <b>.\n', ['brief.md:4']],
    ['inside a word in bold', 'A <b> **D <!-- offprint-ignore html-absent -->**\n\nC <b>.\n', ['brief.md:3']],
    ['before a heading, for it alone', '<!-- offprint-ignore html-absent -->\n\n## A <b>\n\nC <b>.\n', ['brief.md:5']],
    ['inside an item', '- A <b> <!-- offprint-ignore html-absent -->\n- C <b>\n', ['brief.md:2']],
    ['before a list, for all of it', '<!-- offprint-ignore html-absent -->\n\n- A <b>\n- C <b>\n', []],
    ['inside a cell', '| A <b> <!-- offprint-ignore html-absent --> | B |\n|---|---|\n| C | <b> |\n', ['brief.md:3']],
    [
      'before a directive, for all of it',
      '<!-- offprint-ignore html-absent -->\n\n:::callout[A <b>]\nB <b>.\n\n- <b>\n:::\n\nC <b>.\n',
      ['brief.md:9'],
    ],
    ['in a row of several', '<!-- offprint-ignore html-absent -->\n<!-- note to self -->\n\nA <b>.\n', []],
    ['in a quotation', '> <!-- offprint-ignore html-absent -->\n> A <b>.\n\nC <b>.\n', ['brief.md:4']],
    ['in code, where it is text', '```\n<!-- offprint-ignore html-absent -->\n```\n\nC <b>.\n', ['brief.md:5']],
  ])('%s', async (_, text, left) => {
    expect((await said(text)).said).toEqual(left.map((place) => `${place} warning html-absent`))
  })

  test.each([
    'A <!-- offprint-ignore html-absent --> b <kbd>c</kbd>.',
    'A b <kbd>c</kbd>. <!-- offprint-ignore html-absent -->',
    'A<!-- offprint-ignore html-absent --> b <kbd>c</kbd>.',
    '<!-- offprint-ignore html-absent -->\nA b <kbd>c</kbd>.',
  ])('leaves no trace on the page: %j', async (text) => {
    at.write('one.md', brief(text))
    at.write('two.md', brief('A b c.'))
    const {code, err} = await at.run(['build', 'one.md', 'two.md', '--edition', 'screen'])
    expect({code, err}).toEqual({code: 0, err: '2 ignored\n'})
    const [one, two] = await Promise.all(['one', 'two'].map((name) => ends(`output/${name}.screen.pdf`)))
    expect(one).toEqual(two)
  })

  test('holds for what is wrong in the files of a chart', async () => {
    at.write('d.csv', 'year,sum\n2001,4\n2002,5\n')
    at.write('c.vl.json', spec({type: 'bar', opacty: 1}))
    const wrong = 'c.vl.json:1 warning chart-spec-valid'
    expect((await said(chart())).said).toEqual([wrong])
    expect((await said(`<!-- offprint-ignore chart-spec-valid -->\n\n${chart()}`)).said).toEqual([])
  })

  test('holds for a chart that comes twice only where both are ignored', async () => {
    at.write('d.csv', 'year,sum\n2001,4\n2002,5\n')
    at.write('c.vl.json', spec({type: 'bar', opacty: 1}))
    const ignored = `<!-- offprint-ignore chart-spec-valid -->\n\n${chart()}`
    const wrong = ['c.vl.json:1 warning chart-spec-valid']
    expect((await said(`${ignored}\n${chart()}`)).said).toEqual(wrong)
    expect((await said(`${chart()}\n${ignored}`)).said).toEqual(wrong)
    expect((await said(`${ignored}\n${ignored}`)).said).toEqual([])
  })

  test('before an include holds for the files that it takes in, and inside one for a block of it', async () => {
    at.write('about.md', 'A <b>.\n\n:::include{src=more.md}\n:::\n')
    at.write('more.md', 'C <b>.\n\n<!-- offprint-ignore html-absent word-fits -->\n\nD <b>.\n')
    const include = ':::include{src=about.md}\n:::\n'
    expect((await said(include)).said).toEqual([
      'about.md:1 warning html-absent',
      'more.md:1 warning html-absent',
      'more.md:3 warning ignore-used',
    ])
    const ignored = `<!-- offprint-ignore html-absent ignore-used -->\n\n${include}`
    expect((await said(ignored)).said).toEqual(['brief.md:1 warning ignore-used', 'more.md:3 warning ignore-used'])
  })

  test('that takes out nothing is reported, at the rule it names', async () => {
    const text = '<!-- offprint-ignore html-absent word-fits -->\n\nA <b>.\n'
    at.write('brief.md', brief(text))
    const {err} = await at.run(['check', 'brief.md', '--no-lint', '--edition', 'screen'])
    expect(err.split('\n')[0]).toBe(
      'brief.md:10:34  warning  ignore-used  unexpected offprint-ignore of word-fits, expected a message of that rule on the block it is for; take it out: nothing is left to ignore',
    )
  })

  test('of what only the press edition shows is left alone in a run for the screen', async () => {
    expect((await said('<!-- offprint-ignore bleed-reached -->\n\nA.\n')).said).toEqual([])
    at.write('brief.md', brief('<!-- offprint-ignore bleed-reached -->\n\nA.\n'))
    expect((await at.run(['check', 'brief.md', '--no-lint', '--edition', 'press'])).err).toContain('ignore-used')
  })

  test('is not called unused when errors end the run before its rule is asked', async () => {
    const text = '<!-- offprint-ignore word-fits -->\n\nA.\n\n:::figure[N]{src=none.png alt="None"}\nSource: us\n:::\n'
    expect((await said(text)).said).toEqual(['brief.md:5 error image-exists'])
  })

  test('counts as used where the rule is off anyway', async () => {
    const text = '<!-- offprint-ignore html-absent -->\n\nA <b>.\n'
    expect((await said(text, 'rules: {html-absent: off}\n')).said).toEqual([])
  })

  test.each([
    ['<!-- offprint-ingore html-absent -->', 'ignore-readable', 'unexpected comment "offprint-ingore", did you mean'],
    ['<!-- offprint: ignore html-absent -->', 'ignore-readable', 'unexpected comment "offprint: ignore", did you mean'],
    ['<!-- offprint-check off -->', 'ignore-readable', 'unexpected comment "offprint-check", '],
    ['<!-- offprint-ignore -->', 'ignore-readable', 'unexpected offprint-ignore without a rule'],
    ['<!-- offprint-ignore -- ours -->', 'ignore-readable', 'unexpected offprint-ignore without a rule'],
    [
      '<!-- offprint-ignore html-abscent -->',
      'ignore-rule-known',
      'unexpected rule "html-abscent", did you mean html-absent?',
    ],
    ['<!-- offprint-ignore image-exists -->', 'ignore-rule-lenient', 'unexpected image-exists, expected a rule whose'],
  ])('%s is reported', async (comment, rule, reason) => {
    at.write('brief.md', brief(`${comment}\n\nA.\n`))
    const {err} = await at.run(['check', 'brief.md', '--no-lint', '--edition', 'screen'])
    expect(err).toMatch(/^brief\.md:10:\d+ {2}warning/)
    expect(err).toContain(`  ${rule}  ${reason}`)
    expect(err).toContain('\n1 warning\n')
  })

  test('is found among tens of thousands', async () => {
    const text = 'A <b> c. <!-- offprint-ignore html-absent -->\n\n'.repeat(20_000)
    const file = new VFile({path: 'brief.md', value: brief(text)})
    const {data = {}} = await parse(file, filesBelow(at.cwd, at.cwd))
    expect(file.messages).toHaveLength(20_000)
    expect(judge(data, {unheard: new Set()}, file)).toHaveLength(20_000)
    expect(file.messages).toEqual([])
  })

  test('with nothing after it is reported', async () => {
    expect((await said('A.\n\n<!-- offprint-ignore html-absent -->\n')).said).toEqual([
      'brief.md:3 warning ignore-readable',
    ])
  })

  test.each(['<!-- offprint sets this badly -->', '<!-- lint disable -->', '<!-- a note -->'])(
    '%s is a note',
    async (note) => {
      expect((await said(`${note}\n\nA.\n`)).said).toEqual([])
    },
  )
})
