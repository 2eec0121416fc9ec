import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, test} from 'vitest'
import {brief, type Project, project} from './project.js'

let at: Project
beforeAll(() => {
  at = project()
  at.write('content/one/brief.md', brief())
})

const asset = (path: string): Buffer => readFileSync(new URL(`../../assets/${path}`, import.meta.url))

describe('editions', () => {
  test('one is made when one is named', async () => {
    await at.run(['build', '--edition', 'press', '--out', 'press'])
    expect(at.list('press')).toEqual(['one.press.pdf'])
  })

  test('several are named one by one or with commas, before the brief as well', async () => {
    for (const flags of [
      ['--edition', 'screen', '--edition', 'booklet'],
      ['--edition', 'screen,booklet'],
    ]) {
      expect((await at.run(['build', ...flags, 'content/one', '--out', 'two'])).code).toBe(0)
      expect(at.list('two')).toEqual(['one.booklet.pdf', 'one.screen.pdf'])
    }
  })

  test('the booklet is never made unasked, and says what stays blank', async () => {
    const {code, err} = await at.run(['build', '--edition', 'booklet', '--out', 'folded'])
    expect(code).toBe(0)
    expect(err).toContain('booklet-full  unexpected 1 page, expected a multiple of 4; 3 pages of the booklet on A3')
    expect(at.list('folded')).toEqual(['one.booklet.pdf'])
  })

  test('one that is not known gets the nearest', async () => {
    const {code, err} = await at.run(['build', '--edition', 'pres'])
    expect([code, err]).toEqual([2, 'offprint: no edition "pres"; did you mean press?\n'])
  })
})

describe('printers and conditions', () => {
  const build = (...args: string[]) => at.run(['build', '--edition', 'press', '--out', 'printed', ...args])
  const intent = (): string => /OutputConditionIdentifier \((.*?)\)/.exec(at.read('printed/one.press.pdf'))?.[1] ?? ''

  test('a printer brings its condition', async () => {
    await build('--printer', 'uncoated')
    expect(intent()).toBe('FOGRA29')
    await build('--printer', 'uncoated', '--condition', 'cgats tr006')
    expect(intent()).toBe('CGATS TR 006')
  })

  test('a profile of the user comes with the id of its condition', async () => {
    at.write('mine.icc', asset('icc/gracol-tr006.icc'))
    expect((await build('--icc', 'mine.icc', '--condition', 'PSOcoated_v3')).code).toBe(0)
    expect(intent()).toBe('PSOcoated_v3')
  })

  test.each([
    [['--printer', 'cotaed'], 'no printer "cotaed"; did you mean coated?'],
    [['--condition', 'FOGRA38'], 'unknown printing condition "FOGRA38"; did you mean FOGRA39?'],
    [['--printer', 'newspaper'], 'no profile of the printing condition IFRA26 comes with offprint; give its profile'],
    [['--icc', 'none.icc'], 'none.icc: no such file'],
    [
      ['--icc', 'content/one/brief.md'],
      'unexpected file that is no ICC profile, expected an ICC output profile in CMYK',
    ],
  ])('%j is refused', async (args, reason) => {
    const {code, err} = await build(...args)
    expect(code).toBe(2)
    expect(err).toContain(reason)
  })
})

describe('PDF/X-1a', () => {
  const chart = (opacity: number) => `:::chart[Two bars]{#fig-a alt="Two"}
\`\`\`vega-lite
{"data": {"values": [{"a": 1, "b": 3}, {"a": 1.2, "b": 2}]}, "mark": {"type": "point", "filled": true, "size": 9000,
 "opacity": ${opacity}}, "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}}}
\`\`\`

Source: A register.
:::
`
  beforeAll(() => {
    at.write('strict.json', asset('printers/coated.json').toString().replace('pdf/x-4', 'pdf/x-1a'))
  })
  const build = () =>
    at.run(['build', 'content/chart', '--edition', 'press', '--printer', './strict.json', '--out', 'x'])

  test('is written where everything is opaque', async () => {
    at.write('content/chart/brief.md', brief(chart(1)))
    expect((await build()).code).toBe(0)
    expect(at.read('x/chart.press.pdf')).toMatch(/^%PDF-1\.4/)
    expect(at.read('x/chart.press.pdf')).not.toContain('/Transparency')
  })

  test('is refused with what is transparent, and its line', async () => {
    at.write('content/chart/brief.md', brief(chart(0.5)))
    const {code, err} = await build()
    expect(code).toBe(1)
    expect(err).toMatch(
      /^content\/chart\/brief\.md:10:1 {2}error {2}press-is-opaque {2}page 1: unexpected translucent shape/,
    )
  })
})
