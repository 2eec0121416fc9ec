import {existsSync} from 'node:fs'
import {beforeAll, describe, expect, test} from 'vitest'
import {open} from '../paint/read.js'
import {brief, type Project, project} from './project.js'

let at: Project
beforeAll(() => {
  at = project()
  at.write('content/first/brief.md', brief())
})

describe('build', () => {
  test('writes both editions of a folder and says so in one line each', async () => {
    const {code, out, err} = await at.run(['build', 'content/first'])
    expect(err).toBe('')
    expect(code).toBe(0)
    const line = (edition: string) => `output/first\\.${edition}\\.pdf {2}1 page {2}A4 {2}\\d+ kB {2}\\d+\\.\\d s\n`
    expect(out).toMatch(new RegExp(`^${line('screen')}${line('press')}$`))
    expect(at.read('output/first.screen.pdf')).toMatch(/^%PDF-1\.7/)
    expect(at.read('output/first.press.pdf')).toMatch(/^%PDF-1\.6/)
    expect(at.list('output')).toEqual(['first.press.pdf', 'first.screen.pdf'])
  })

  test('takes a Markdown file of any name, and a folder to write to', async () => {
    at.write('notes/memo.md', brief('', 'format: Letter\n'))
    const {code, out} = await at.run(['build', 'notes/memo.md', '--out', 'done/here'])
    expect(code).toBe(0)
    expect(out).toMatch(/^done\/here\/memo\.screen\.pdf {2}1 page {2}Letter {2}/)
    expect(at.exists('done/here/memo.screen.pdf')).toBe(true)
  })

  test('builds every brief below content/ when none is named', async () => {
    const own = project()
    own.write('content/b/brief.md', brief())
    own.write('content/a/brief.md', brief())
    own.write('content/not-one/notes.md', 'x')
    const {code, out} = await own.run(['build'])
    expect(code).toBe(0)
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'output/a.screen.pdf',
      'output/a.press.pdf',
      'output/b.screen.pdf',
      'output/b.press.pdf',
      '',
    ])
  })

  test('says how the page budget of a brief was met, or what would meet it', async () => {
    at.write('content/budgeted/brief.md', brief('', 'pages: 1\n'))
    const {code, out, err} = await at.run(['check', 'content/budgeted'])
    expect(code).toBe(0)
    expect(out).toBe('content/budgeted/brief.md  1 page  A4\n')
    expect(err).toMatch(/room for \d+ more words/)
    expect(err).toMatch(/^content\/budgeted\/brief\.md {2}1 page, last \d+% full; space 160%, .*type 10\.5 pt\n/m)
    const quiet = await at.run(['build', 'content/budgeted', '--quiet'])
    expect([quiet.code, quiet.out, quiet.err]).toEqual([0, '', ''])
    expect((await at.run(['build', 'content/budgeted', '--strict'])).code).toBe(3)
  })

  test('writes each chart beside as SVG', async () => {
    at.write('content/charted/brief.md', brief(chart))
    const {code, err} = await at.run(['build', 'content/charted'])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(at.list('output/charts')).toEqual(['charted-fig-one.svg'])
    expect(at.read('output/charts/charted-fig-one.svg')).toMatch(/^<svg /)
  })

  test('removes charts that the brief no longer has, and no file of others', async () => {
    const own = project()
    own.write('content/trade/brief.md', brief(chart))
    own.write('content/trade-2024/brief.md', brief(chart))
    await own.run(['build'])
    own.write('content/trade/brief.md', brief(chart.replaceAll('fig-one', 'fig-two')))
    own.write('output/charts/notes.svg', '')
    own.write('output/charts/trade-notes.txt', '')
    await own.run(['build', 'content/trade'])
    const others = ['notes.svg', 'trade-2024-fig-one.svg', 'trade-notes.txt']
    expect(own.list('output/charts').sort()).toEqual([...others, 'trade-fig-two.svg'].sort())
    own.write('content/trade/brief.md', brief('[](#no)\n'))
    await own.run(['build', 'content/trade'])
    expect(own.exists('output/charts/trade-fig-two.svg')).toBe(true)
    own.write('content/trade/brief.md', brief())
    await own.run(['build', 'content/trade'])
    expect(own.list('output/charts')).toEqual(others)
  })

  test('does without a folder that takes no compiled template', async () => {
    const own = project()
    own.write('content/a/brief.md', brief())
    own.write('.offprint', 'a file where a folder should be')
    expect(await own.run(['build'])).toMatchObject({code: 0, err: ''})
  })

  test('keeps nothing in the root of the disk', async () => {
    const run = await project('/').run(['build', `${at.cwd}/content/first`, '--out', `${at.cwd}/from-root`])
    expect(run).toMatchObject({code: 0, err: ''})
    expect(at.exists('from-root/first.screen.pdf')).toBe(true)
    expect(existsSync('/.offprint')).toBe(false)
  })

  test('one brief with errors does not keep the others from being written', async () => {
    const own = project()
    own.write('content/bad/brief.md', brief('[](#nowhere)\n'))
    own.write('content/good/brief.md', brief())
    const {code, out} = await own.run(['build'])
    expect(code).toBe(1)
    expect(out).toContain('output/good.screen.pdf')
    expect(own.list('output')).toEqual(['good.press.pdf', 'good.screen.pdf'])
  })

  test('the same brief gives the same bytes', async () => {
    await at.run(['build', 'content/first', '--out', 'once'])
    await at.run(['build', 'content/first', '--out', 'twice'])
    for (const edition of ['screen', 'press']) {
      expect(at.read(`twice/first.${edition}.pdf`)).toBe(at.read(`once/first.${edition}.pdf`))
    }
  })

  test('SOURCE_DATE_EPOCH dates a brief without date, and only such a one', async () => {
    at.write('content/dated/brief.md', brief('', 'date: 2001-02-03\n'))
    const env = {SOURCE_DATE_EPOCH: '1700000000'}
    await at.run(['build', 'content/first', 'content/dated', '--out', 'epoch'], env)
    expect(at.read('epoch/first.screen.pdf')).toContain('<xmp:CreateDate>2023-11-14')
    expect(at.read('epoch/dated.screen.pdf')).toContain('<xmp:CreateDate>2001-02-03')
    expect(at.read('epoch/dated.screen.pdf')).not.toContain('<xmp:CreateDate>2023')
  })
})

test('--attach-source puts the Markdown into the PDF, with the fields beside it and the texts that it includes', async () => {
  const own = project()
  const text = '::include{src=parts/one.md}\n\n::include{src=parts/more/one.md}\n'
  own.write('content/first/brief.md', text)
  own.write('content/first/brief.yaml', 'title: A brief\n')
  own.write('content/first/parts/one.md', 'One –.\n')
  own.write('content/first/parts/more/one.md', 'Two.\n')
  await own.run(['build', '--edition', 'screen', '--out', 'bare'])
  expect(own.read('bare/first.screen.pdf')).toContain('<pdfaid:part>2<')
  await own.run(['build', '--edition', 'screen', '--out', 'whole', '--attach-source'])
  expect(own.read('whole/first.screen.pdf')).toContain('<pdfaid:part>3<')
  const pdf = await open(new Uint8Array(Buffer.from(own.read('whole/first.screen.pdf'), 'latin1')))
  const attached = Object.values<{filename: string; description: string; content: Uint8Array}>(
    await pdf.getAttachments(),
  )
  expect(
    attached.map(({filename, description, content}) => [filename, description, Buffer.from(content).toString()]),
  ).toEqual([
    ['first.md', 'A brief', text],
    ['first.yaml', 'A brief', 'title: A brief\n'],
    ['one-2.md', 'parts/more/one.md', 'Two.\n'],
    ['one.md', 'parts/one.md', 'One –.\n'],
  ])
})

describe('warnings', () => {
  beforeAll(() => at.write('content/warned/brief.md', brief('A <b>word</b>.\n')))

  test('do not keep the PDF from being written', async () => {
    const {code, out, err} = await at.run(['build', 'content/warned'])
    expect(code).toBe(0)
    expect(out).toContain('output/warned.screen.pdf')
    expect(err).toMatch(/^content\/warned\/brief\.md:10:3 {2}warning {2}html-absent {2}\S/)
  })

  test('do under --strict', async () => {
    const {code, out, err} = await at.run(['build', 'content/warned', '--strict', '--out', 'strict'])
    expect(code).toBe(3)
    expect(out).toBe('')
    expect(err).toContain('html-absent')
    expect(at.exists('strict')).toBe(false)
  })

  test('are not said under --quiet', async () => {
    expect(await at.run(['build', 'content/warned', '--quiet'])).toEqual({code: 0, out: '', err: ''})
  })
})

test('control characters are shown, not printed', async () => {
  const own = project()
  own.write(
    'content/a\u001b[31m/brief.md',
    brief(':::figure[T]{src="\u001b]0;title\u0007.png" alt="A."}\n:::\n\n:::call\u202eout\n:::\n'),
  )
  const {err} = await own.run(['build'])
  expect(err).toContain('content/a\\u001b[31m/brief.md:10:1  error  ')
  expect(err).toContain('\\u001b]0;title\\u0007')
  expect(err.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
  const none = await own.run(['build', 'nowhere\u001b[31m'])
  expect(none.err).toBe('offprint: no brief at nowhere\\u001b[31m\n')
})

describe('check', () => {
  test('writes nothing', async () => {
    const own = project()
    own.write('content/a/brief.md', brief(chart))
    const {code, out} = await own.run(['check'])
    expect(code).toBe(0)
    expect(out).toBe('content/a/brief.md  1 page  A4\n')
    expect(own.list('.')).toEqual(['content'])
  })

  test('gives the exit code of a build', async () => {
    const own = project()
    own.write('content/a/brief.md', brief('[](#nowhere)\n'))
    expect((await own.run(['check'])).code).toBe(1)
  })
})

const chart = `:::chart[Trade fell]{#fig-one alt="Two bars."}
\`\`\`vega-lite
{"data": {"values": [{"year": "2023", "trade": 4}, {"year": "2024", "trade": 3}]},
 "mark": "bar", "encoding": {"x": {"field": "year", "type": "nominal"}, "y": {"field": "trade", "type": "quantitative", "title": "Trade, bn US dollars"}}}
\`\`\`

Source: A register.
:::
`
