import {beforeAll, describe, expect, test} from 'vitest'
import {brief, type Project, project} from './project.js'

let at: Project
beforeAll(() => {
  at = project()
  at.write('content/first/brief.md', brief())
})

describe('build', () => {
  test('writes the PDF of a folder and says so in one line', async () => {
    const {code, out, err} = await at.run(['build', 'content/first'])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toMatch(/^output\/first\.screen\.pdf {2}1 page {2}A4 {2}\d+ kB {2}\d+\.\d s\n$/)
    expect(at.read('output/first.screen.pdf')).toMatch(/^%PDF-1\.7/)
    expect(at.list('output')).toEqual(['first.screen.pdf'])
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
      'output/b.screen.pdf',
      '',
    ])
  })

  test('writes each chart beside as SVG', async () => {
    at.write('content/charted/brief.md', brief(chart))
    const {code, err} = await at.run(['build', 'content/charted'])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(at.list('output/charts')).toEqual(['charted-fig-one.svg'])
    expect(at.read('output/charts/charted-fig-one.svg')).toMatch(/^<svg /)
  })

  test('one brief with errors does not keep the others from being written', async () => {
    const own = project()
    own.write('content/bad/brief.md', brief('[](#nowhere)\n'))
    own.write('content/good/brief.md', brief())
    const {code, out} = await own.run(['build'])
    expect(code).toBe(1)
    expect(out).toContain('output/good.screen.pdf')
    expect(own.list('output')).toEqual(['good.screen.pdf'])
  })

  test('the same brief gives the same bytes', async () => {
    await at.run(['build', 'content/first', '--out', 'once'])
    await at.run(['build', 'content/first', '--out', 'twice'])
    expect(at.read('twice/first.screen.pdf')).toBe(at.read('once/first.screen.pdf'))
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

test('--attach-source puts the Markdown into the PDF', async () => {
  await at.run(['build', 'content/first', '--out', 'bare'])
  await at.run(['build', 'content/first', '--out', 'whole', '--attach-source'])
  expect(at.read('bare/first.screen.pdf')).toContain('<pdfaid:part>2<')
  expect(at.read('whole/first.screen.pdf')).toContain('<pdfaid:part>3<')
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

describe('check', () => {
  test('writes nothing', async () => {
    const own = project()
    own.write('content/a/brief.md', brief(chart))
    const {code, out} = await own.run(['check'])
    expect(code).toBe(0)
    expect(out).toBe('content/a/brief.md  1 page  A4\n')
    expect(own.exists('output')).toBe(false)
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
 "mark": "bar", "encoding": {"x": {"field": "year", "type": "nominal"}, "y": {"field": "trade", "type": "quantitative"}}}
\`\`\`

Source: A register.
:::
`
