/** `offprint preflight`, as it is typed. */
import {truncateSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {project} from '../commands/project.js'
import {clean} from './clean.js'
import {both, draw, text} from './plant.js'

function withFile(bytes: Uint8Array = clean()) {
  const folder = project()
  folder.write('brief.pdf', bytes)
  return folder
}

it('says of a clean file what a quote goes by', async () => {
  const {code, out, err} = await withFile().run(['preflight', 'brief.pdf'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(
    /^brief\.pdf {2}1 page {2}148 × 210 mm {2}colour 1 {2}ink C 12\.\d M 1\.\d Y 0\.\d K 0\.\d % {2}at most \d+ % on page 1\n$/,
  )
})

it('lists findings by rule, with page and place, and ends with 4 for errors', async () => {
  const folder = withFile(clean(both(text('0 0 0 1 k', 8), draw('1 0 0 rg 60 300 9 9 re f'), text('0 0 0 1 k', 8))))
  const {code, out} = await folder.run(['preflight', 'brief.pdf'])
  expect(code).toBe(4)
  expect(out.split('\n').slice(0, 2)).toEqual([
    'brief.pdf  page 1  -3,213 mm  error  X-COLOR  unexpected a fill in DeviceRGB, expected CMYK, grey, or spot colours; convert it to the inks of the printing condition',
    'brief.pdf  page 1  18.2,107.2 mm  warning  R0009  unexpected black text of 8 pt that knocks out, expected overprint (mode 1) below 12 pt; set black to overprint (2 times)',
  ])
  const quiet = await folder.run(['preflight', 'brief.pdf', '--quiet'])
  expect(quiet.out.trimEnd().split('\n').length).toBe(1)
})

it('ends with 3 for warnings under --strict, and with 0 otherwise', async () => {
  const folder = withFile(clean(text('0 0 0 1 k', 8)))
  expect((await folder.run(['preflight', 'brief.pdf'])).code).toBe(0)
  expect((await folder.run(['preflight', 'brief.pdf', '--strict'])).code).toBe(3)
  expect((await folder.run(['preflight', 'brief.pdf', '--strict', '--printer', 'digital'])).code).toBe(0)
})

it('gives JSON', async () => {
  const folder = withFile(clean(text('0 0 0 1 k', 8)))
  const {code, out} = await folder.run(['preflight', 'brief.pdf', '--json', '--printer', 'uncoated'])
  expect(code).toBe(0)
  const [{file, printer, findings, statistics}] = JSON.parse(out)
  expect([file, printer, findings.length, statistics.pages]).toEqual(['brief.pdf', 'uncoated', 1, 1])
  expect(findings[0]).toMatchObject({rule: 'R0009', severity: 'warning', page: 1, at: [18.2, 107.2], times: 1})
  expect(statistics.ink[0]).toMatchObject({page: 1, prints: 'colour'})
})

it('takes a printer of the project, and says what is wrong with it', async () => {
  const folder = withFile()
  const {err, code} = await folder.run(['preflight', 'brief.pdf', '--printer', 'coatd'])
  expect([code, err]).toEqual([2, 'offprint: no printer "coatd"; did you mean coated?\n'])
  folder.write('assets/printers/mine.json', '{\n  "bleed": "3"\n}')
  const mine = await folder.run(['preflight', 'brief.pdf', '--printer', 'mine'])
  expect(mine.code).toBe(2)
  expect(mine.err).toContain('mine.json:2:12  unexpected bleed "3", expected a number')
})

const bad: [string, string | Uint8Array, number, RegExp][] = [
  ['nothing', '', 4, /error {2}X-HEADER {2}unexpected an empty file, expected a PDF/],
  ['no PDF', 'hello', 4, /error {2}X-HEADER {2}unexpected a file that is not a PDF/],
  ['half a PDF', clean().subarray(0, 2000), 4, /error {2}C-SYNTAX {2}unexpected a broken file/],
]

it.each(bad)('is clear about a file with %s', async (_, bytes, code, message) => {
  const folder = project()
  folder.write('brief.pdf', bytes)
  const ended = await folder.run(['preflight', 'brief.pdf'])
  expect(ended.code).toBe(code)
  expect(ended.out).toMatch(message)
  expect(ended.out.split('\n').length).toBe(2)
})

it('is clear about what is not there, a folder, and 300 MB', async () => {
  const folder = withFile()
  expect(await folder.run(['preflight', 'other.pdf'])).toEqual({
    code: 2,
    out: '',
    err: 'offprint: cannot read other.pdf: no such file\n',
  })
  expect(await folder.run(['preflight', '.'])).toEqual({
    code: 2,
    out: '',
    err: 'offprint: cannot read .: it is a folder\n',
  })
  truncateSync(join(folder.cwd, 'brief.pdf'), 300 * 1024 * 1024)
  const {code, out} = await folder.run(['preflight', 'brief.pdf'])
  expect(code).toBe(4)
  expect(out).toBe(
    'brief.pdf  error  P-SIZE  unexpected a file of more than 200 MB, expected at most 200 MB; split the file, or make its images smaller\n',
  )
})

it('takes several files', async () => {
  const folder = withFile()
  folder.write('other.pdf', clean(draw('1 0 0 rg 60 300 9 9 re f')))
  const {code, out} = await folder.run(['preflight', 'brief.pdf', 'other.pdf'])
  expect(code).toBe(4)
  expect(out.split('\n').map((line) => line.split('  ', 1)[0])).toEqual(['brief.pdf', 'other.pdf', 'other.pdf', ''])
})
