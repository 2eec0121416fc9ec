import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {draw} from '../../src/draw/index.js'
import {filesBelow} from '../../src/files.js'
import {briefOf, chartOf, fonts, template} from './brief.js'

const around = mkdtempSync(join(tmpdir(), 'offprint-safety-'))
const folder = join(around, 'brief')
const rows = 'a,b\n1,2\n3,4\n'
mkdirSync(join(folder, 'data'), {recursive: true})
mkdirSync(join(folder, 'folder.csv'))
writeFileSync(join(around, 'secret.csv'), rows)
writeFileSync(join(folder, 'data', 'own.csv'), rows)
symlinkSync('../secret.csv', join(folder, 'out.csv'))
symlinkSync('..', join(folder, 'up'))
symlinkSync('data/own.csv', join(folder, 'in.csv'))
for (const [name, bytes] of Object.entries({'large.json': 20 * 1024 * 1024 + 1, 'large.csv': 20 * 1024 * 1024 + 1})) {
  writeFileSync(join(folder, name), '')
  truncateSync(join(folder, name), bytes)
}
writeFileSync(join(folder, 'many.csv'), `a\n${'1\n'.repeat(200_001)}`)
writeFileSync(join(folder, 'many.json'), `[${'1,'.repeat(200_000)}1]`)
// more than tables may have, and less than charts may
writeFileSync(join(folder, 'long.csv'), `a,b,c\n${`1,2,${'x'.repeat(12_000)}\n`.repeat(1000)}`)
writeFileSync(join(folder, 'object.json'), '{"rows": [{"a": 1, "b": 2}], "scale": [1, 2]}')
writeFileSync(join(folder, 'columns.arrow'), 'ARROW1')

const encoding = {x: {field: 'a', type: 'quantitative'}, y: {field: 'b', type: 'quantitative'}}

/** Draw a specification in the folder; gives its pictures and what was said, its rule before it. */
async function drawn(spec: object, fields: object = {}): Promise<{pictures: number; said: string[]; svg: string}> {
  const file = new VFile({path: 'brief.md'})
  const chart = chartOf({spec: {text: JSON.stringify(spec), line: 1, column: 1}, ...fields})
  const pictures = await draw(briefOf([chart]), template, await fonts, file, filesBelow(folder, join(folder, 'assets')))
  const said = file.messages.map(({ruleId, reason}) => `${ruleId} ${reason}`)
  return {pictures: pictures.size, said, svg: [...pictures.values()][0]?.svg ?? ''}
}

const from = (url: string, format?: object) => drawn({data: {url, format}, mark: 'point', encoding})

describe('data of a chart', () => {
  it.each(['data/own.csv', './data/own.csv', 'in.csv', 'data/../data/own.csv', 'long.csv'])(
    'is read from %s',
    async (url) => {
      expect((await from(url)).pictures).toBe(1)
    },
  )

  it.each([
    ['http://example.org/a.csv', 'chart-loads-nothing unexpected address'],
    ['HTTPS://example.org/a.csv', 'chart-loads-nothing unexpected address'],
    ['//example.org/a.csv', 'chart-loads-nothing unexpected address'],
    ['file:///etc/hostname.csv', 'chart-loads-nothing unexpected address'],
    ['data:text/csv,a%0A1', 'unexpected'],
    ['../secret.csv', 'file-inside-brief unexpected data file "../secret.csv", which lies elsewhere'],
    ['data/../../secret.csv', 'file-inside-brief'],
    [join(around, 'secret.csv'), 'file-inside-brief'],
    ['out.csv', 'file-inside-brief unexpected data file "out.csv", which lies elsewhere'],
    ['up/secret.csv', 'file-inside-brief'],
    ['assets/../../secret.csv', 'file-inside-brief'],
    ['large.json', 'which has 21 MB, more than the 20 MB that are read'],
    ['large.csv', 'which has 21 MB, more than the 20 MB that are read'],
    ['many.csv', 'data-size unexpected row after 200,000 rows'],
    [
      'many.json',
      'data-size unexpected 200,001 rows in "many.json", expected at most 200,000; aggregate the data first',
    ],
    ['data', 'chart-data-readable unexpected file "data" without an ending'],
    ['folder.csv', 'which is a folder'],
    ['none.csv', 'data-exists'],
    ['columns.arrow', 'chart-data-readable unexpected file "columns.arrow", expected CSV, TSV, JSON or TopoJSON'],
    ['object.json', 'name the list: "format": {"property": "rows"}'],
  ])('is not read from %s', async (url, reason) => {
    const {pictures, said} = await from(url)
    expect(pictures).toBe(0)
    expect(said.join('\n')).toContain(reason)
  })

  it.each(['arrow', 'parquet'])('is not read as %s', async (type) => {
    const {pictures, said} = await from('data/own.csv', {type})
    expect(pictures).toBe(0)
    expect(said.join('\n')).toContain(`unexpected data of type "${type}", expected CSV, TSV, JSON or TopoJSON; save it`)
  })

  it('is held to the same rules in a lookup, in a layer, and in the Markdown', async () => {
    const lookup = {lookup: 'a', from: {data: {url: '../secret.csv'}, key: 'a', fields: ['b']}}
    const own = {data: {url: 'data/own.csv'}, mark: 'point', encoding}
    const secret = {data: {url: 'out.csv'}, mark: 'point', encoding}
    const places = [{...own, transform: [lookup]}, {layer: [own, secret]}, {hconcat: [own, secret]}]
    for (const spec of places) {
      const {pictures, said} = await drawn(spec)
      expect(pictures).toBe(0)
      expect(said.filter((text) => text.startsWith('file-inside-brief'))).toHaveLength(1)
    }
    expect((await drawn({mark: 'point', encoding}, {dataSrc: 'up/secret.csv'})).said.join()).toContain(
      'which lies elsewhere',
    )
  })
})

describe('links of a chart', () => {
  const linked = (addresses: string[]) => {
    const values = addresses.map((h, a) => ({a, b: a, h}))
    return drawn({data: {values}, mark: 'point', encoding: {...encoding, href: {field: 'h', type: 'nominal'}}})
  }

  const hrefs = (svg: string) => Array.from(svg.matchAll(/href="([^"]*)"/g), ([, href]) => href)

  it('may lead to the web and to a mailbox', async () => {
    const {svg, said} = await linked(['https://example.org/a', 'HTTP://example.org/b', 'mailto:a@example.org'])
    expect(hrefs(svg)).toEqual(['https://example.org/a', 'HTTP://example.org/b', 'mailto:a@example.org'])
    expect(said.filter((text) => text.startsWith('link'))).toEqual([])
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,a',
    '//example.org',
    'a.html',
  ])('are left out and told when they lead to %s', async (address) => {
    const {svg, said} = await linked([address, 'https://example.org'])
    expect(hrefs(svg)).toEqual(['https://example.org'])
    expect(said.join('\n')).toContain(`link-leads-somewhere unexpected link to "${address}"`)
  })
})

it('makes no code of text: all charts of the corpus with expressions are drawn where that is forbidden', () => {
  const script = `
    import {readdirSync, readFileSync} from 'node:fs'
    import {chartPdf} from '${new URL('../../dist/index.js', import.meta.url)}'
    let forbidden = false
    try { new Function('return 1') } catch { forbidden = true }
    const [folder, data] = process.argv.slice(1)
    let count = 0
    for (const name of readdirSync(folder)) {
      const text = readFileSync(folder + '/' + name, 'utf8')
      if (!/"(calculate|filter|expr|test|labelExpr)"/.test(text)) continue
      await chartPdf(text, data)
      count++
    }
    console.log(forbidden, count > 20)`
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    [
      '--disallow-code-generation-from-strings',
      '--input-type=module',
      '--eval',
      script,
      fileURLToPath(new URL('../fixtures/charts', import.meta.url)),
      fileURLToPath(new URL('../../node_modules/vega-datasets', import.meta.url)),
    ],
    {encoding: 'utf8', timeout: 60_000},
  )
  expect({stdout, stderr, status}).toEqual({stdout: 'true true\n', stderr: '', status: 0})
})
