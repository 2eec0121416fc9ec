/** A brief in the brand of a made-up organisation, as its PDFs have it. */
import {cpSync, mkdtempSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {proof} from '../../src/commands/proof.js'
import {settingsOf} from '../../src/config.js'
import {root} from '../build/printed.js'
import {brief, type Ended, type Project, project} from '../commands/project.js'
import {open, streamsOf, textOf} from '../paint/read.js'

const chart = JSON.stringify({
  data: {
    values: [
      {river: 'Indus', flow: 5.1},
      {river: 'Helmand', flow: 2.2},
    ],
  },
  mark: 'bar',
  encoding: {
    x: {field: 'flow', type: 'quantitative', title: 'Flow'},
    y: {field: 'river', type: 'nominal', title: null},
  },
})

const text = brief(
  'See [the report](https://example.org), *soon*.\n\n:::key-messages\n- One message.\n:::\n\n:::chart[The Indus carries most]{src=flow.vl.json alt="Two bars"}\nSource: own figures.\n:::\n',
  'publisher: Institute for River Basins\n',
)

/** Make a project with the brand, with some of its lines changed. */
function branded(change: (brand: string) => string = (brand) => brand): Project {
  const cwd = mkdtempSync(join(tmpdir(), 'offprint-brand-'))
  cpSync(join(root, 'test/fixtures/brand/river-basins'), cwd, {recursive: true})
  const at = project(cwd)
  at.write('_brand.yml', change(readFileSync(join(cwd, '_brand.yml'), 'utf8')))
  at.write('content/rivers/brief.md', text)
  at.write('content/rivers/flow.vl.json', chart)
  return at
}

const operatorsIn = (at: Project, edition: string): string =>
  streamsOf(Buffer.from(at.read(`output/rivers.${edition}.pdf`), 'latin1')).join('\n')

describe('a brief in a brand', () => {
  let at: Project
  let made: Ended
  beforeAll(async () => {
    at = branded()
    made = await at.run(['build', '--strict'])
  })

  test('is made without a message', () => expect(made).toMatchObject({code: 0, err: ''}))

  test('has the inks of the brand on the plates, not those of the template', () => {
    const operators = operatorsIn(at, 'press')
    // the main colour: band and headings, box of the masthead, bars of the chart
    expect(operators).toContain('0.88 0.38 0.8 0.42 k')
    // links
    expect(operators).toContain('0.82 0.45 0.18 0.08 k')
    // ground of the key messages
    expect(operators).toContain('0.06 0.01 0.11 0 k')
    // petrol of the policy brief
    expect(operators).not.toContain('0.92 0.48 0.4 0.38')
  })

  test('has its colours on a screen', () => {
    const operators = operatorsIn(at, 'screen')
    const rgb = (hex: string): string =>
      [1, 3, 5]
        .map((from) => Math.round((Number.parseInt(hex.slice(from, from + 2), 16) / 255) * 1000) / 1000)
        .join(' ')
    expect(operators).toContain(`${rgb('#14523d')} rg`)
    expect(operators).toContain(`${rgb('#2a6f97')} rg`)
    expect(operators).not.toContain(`${rgb('#0c4a5b')} rg`)
  })

  test('is set in its fonts: headings in the sans, running text in the serif', async () => {
    const fonts =
      `${at.read('output/rivers.screen.pdf')}${operatorsIn(at, 'screen')}`
        .match(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)
        ?.join(' ') ?? ''
    expect(fonts).toContain('SourceSans3-Semibold')
    expect(fonts).toContain('SourceSerif4-Regular')
    expect(fonts).not.toContain('Display')
    expect(
      await textOf(await open(new Uint8Array(Buffer.from(at.read('output/rivers.screen.pdf'), 'latin1'))), 1),
    ).toContain('Words of the brief')
  })

  test('prints an ink of its own where the printer has one', async () => {
    const printer = JSON.parse(readFileSync(join(root, 'assets/printers/coated.json'), 'utf8'))
    at.write('printer.json', JSON.stringify({...printer, spots: 1}))
    expect(await at.run(['build', '--edition', 'press', '--printer', './printer.json'])).toMatchObject({code: 0})
    expect(at.read('output/rivers.press.pdf')).toContain('PANTONE#203435#20C')
  })

  test('has the logo for dark grounds in its masthead, and one for light grounds above it', async () => {
    const formsIn = (one: Project): number => (operatorsIn(one, 'screen').match(/ Do$/gm) ?? []).length
    const without = branded((brand) => brand.replace(/^logo:[\s\S]*?(?=^color:)/m, ''))
    const light = branded((brand) => brand.replace('    dark: on-dark\n', ''))
    for (const one of [without, light]) expect(await one.run(['build', '--edition', 'screen'])).toMatchObject({code: 0})
    expect(formsIn(at)).toBe(formsIn(without) + 1)
    expect(formsIn(light)).toBe(formsIn(without) + 1)
  })
})

test('a family with fewer weights than the template stands in for them without a message', async () => {
  const at = branded((brand) =>
    brand
      .replace(
        / {8}- path: assets\/fonts\/source-serif-4\/SourceSerif4-Semibold.*?(?= {4}- family: Source Sans)/s,
        '        - {path: assets/fonts/source-serif-4/SourceSerif4-Bold.ttf, weight: bold}\n        - {path: assets/fonts/source-serif-4/SourceSerif4-BoldIt.ttf, weight: bold, style: italic}\n',
      )
      .replaceAll('Source Serif 4', 'House Serif'),
  )
  at.write('content/rivers/brief.md', `${text}\nSee **all** of it.\n`)
  expect(await at.run(['build', '--strict'])).toMatchObject({code: 0, err: ''})
  expect(operatorsIn(at, 'screen')).toContain('SourceSerif4-Bold')
})

describe('the brand of a project', () => {
  test('is that of the command line, else of the brief, else of the configuration, else what lies there', async () => {
    const at = branded()
    const accent = async (...flags: string[]): Promise<string | undefined> => {
      const {code} = await at.run(['build', '--edition', 'press', ...flags])
      expect(code).toBe(0)
      const builds = {own: '0.88 0.38 0.8 0.42 k', other: '0.1 0.9 0.8 0.2 k', template: '0.92 0.48 0.4 0.38 k'}
      const operators = operatorsIn(at, 'press')
      return Object.entries(builds).find(([, build]) => operators.includes(build))?.[0]
    }
    at.write('brands/red.json', '{"color": {"primary": {"hex": "#a3172c", "cmyk": [10, 90, 80, 20]}}}')
    expect(await accent()).toBe('own')
    at.write('offprint.yaml', 'brand: brands/red.json\n')
    expect(await accent()).toBe('other')
    at.write('content/rivers/brief.md', text.replace('title:', 'brand: none\ntitle:'))
    expect(await accent()).toBe('template')
    at.write('content/rivers/brief.md', text.replace('title:', 'brand: ../../_brand.yml\ntitle:'))
    expect(await accent()).toBe('own')
    expect(await accent('--brand', 'brands/red.json')).toBe('other')
    expect(await accent('--brand', 'none')).toBe('template')
  })

  test('is among what a brief is made from, with its logo and fonts, and so watched', async () => {
    const at = branded()
    const terminal = {cwd: at.cwd, env: {}, colour: false, colourOut: false, out() {}, err() {}}
    const path = join(at.cwd, 'content/rivers/brief.md')
    const {inputs} = await proof(
      {path, shown: 'content/rivers/brief.md', name: 'rivers'},
      settingsOf({edition: ['screen']}, terminal),
    )
    const named = ['_brand.yml', 'logo/on-dark.svg'].map((name) => join(at.cwd, name))
    expect([...inputs]).toEqual(expect.arrayContaining(named))
    expect([...inputs].some((input) => input.endsWith('SourceSerif4-It.ttf'))).toBe(true)
  })

  test('without inks is converted, and that is said', async () => {
    const at = project()
    at.write('_brand.yml', 'color: {primary: "#14523d"}\n')
    at.write('content/rivers/brief.md', brief())
    const {code, err} = await at.run(['build', '--edition', 'press'])
    expect(code).toBe(0)
    expect(err).toContain('without inks in the brand or template policy-brief: accent (#14523d)')
  })

  test.each([
    [
      {'_brand.yml': 'color: {primery: red}\n'},
      '_brand.yml:1:9  unexpected field "primery", did you mean "primary"?\n',
    ],
    [{'_brand.yml': 'color: {}\n', 'brand.json': '{}'}, 'offprint: unexpected brand.json beside _brand.yml'],
    [
      {'_brand.yml': '', 'offprint.yaml': 'brand: gone.yml\n'},
      'offprint.yaml:1:8  no brand "gone.yml", expected a file that is there',
    ],
    [{'_brand.yml': '', 'offprint.yaml': 'brand: ../gone.yml\n'}, 'offprint.yaml:1:8  unexpected brand "../gone.yml"'],
    [
      {'_brand.yml': 'typography:\n  fonts: [{family: Open Sans, source: google}]\n  base: Open Sans\n'},
      '_brand.yml:2:20  unexpected font "Open Sans" of google without its files, expected them below the folder of the brand: nothing is fetched; put its files into fonts/ beside the brand, as fonts/OpenSans-Regular.ttf and fonts/OpenSans-Bold.ttf\n',
    ],
    [
      {'_brand.yml': 'typography:\n  base: Source Serf 4\n'},
      '_brand.yml:2:9  unexpected family "Source Serf 4", did you mean "Source Serif 4"?\n',
    ],
    [
      {'_brand.yml': 'typography:\n  base: {size: 40px}\n'},
      '_brand.yml:2:16  unexpected size 40px, which is 30 pt, expected 6 to 18 pt',
    ],
    [
      {'_brand.yml': 'defaults: {offprint: {colours: {gold: red}}}\n'},
      'unexpected swatch "gold", expected one of ink, paper, accent',
    ],
    [
      {
        '_brand.yml': 'typography:\n  fonts: [{family: A, source: file, files: [a.ttf]}]\n  base: A\n',
        'a.ttf': 'no font',
      },
      'brand _brand.yml: font a.ttf: ',
    ],
  ])('%j ends with 2, and nothing is written', async (files, said) => {
    const at = project()
    for (const [path, content] of Object.entries(files as Record<string, string>)) at.write(path, content)
    at.write('content/rivers/brief.md', brief())
    const {code, err} = await at.run(['build'])
    expect(err).toContain(said)
    expect(code).toBe(2)
    expect(at.exists('output')).toBe(false)
  })
})
