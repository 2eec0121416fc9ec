import {symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {settingsOf} from '../../src/config.js'
import {brief, type Project, project} from '../commands/project.js'

const settings = (at: Project, flags = {}) =>
  settingsOf(flags, {cwd: at.cwd, env: {}, colour: false, colourOut: false, out: () => {}, err: () => {}})

/** A project with a brief and a configuration. */
function configured(config: string | Uint8Array): Project {
  const at = project()
  at.write('content/trade/brief.md', brief())
  at.write('offprint.yaml', config)
  return at
}

describe('without offprint.yaml, and with an empty one', () => {
  test.each([undefined, '', '# nothing yet\n'])('%j changes nothing', (config) => {
    const at = project()
    if (config !== undefined) at.write('offprint.yaml', config)
    expect(settings(at)).toMatchObject({
      out: join(at.cwd, 'output'),
      usual: 'policy-brief',
      editions: ['screen', 'press'],
      printer: 'coated',
      strict: false,
      marks: false,
      rules: {},
      shared: [],
      words: [],
    })
    expect(settings(at)).toMatchObject({template: undefined, icc: undefined, format: undefined, lint: undefined})
  })
})

describe('offprint.yaml', () => {
  const all = `# of the project
out: made/briefs
template: policy-brief
editions: [screen, booklet]
printer: uncoated
condition: FOGRA39
icc: profiles/own.icc
marks: true
strict: true
max-warnings: 3
format: json
rules:
  figure-has-alt: error
  figure-has-source: off
shared: [common, data/shared]
words: [rial, detente]
lint: none
`

  test('says all that it can', () => {
    const at = configured(all)
    at.write('common/about.md', '')
    at.write('data/shared/trade.csv', '')
    expect(settings(at)).toMatchObject({
      out: join(at.cwd, 'made/briefs'),
      usual: 'policy-brief',
      template: undefined,
      editions: ['screen', 'booklet'],
      printer: 'uncoated',
      condition: 'FOGRA39',
      icc: 'profiles/own.icc',
      marks: true,
      strict: true,
      maxWarnings: 3,
      format: 'json',
      rules: {'figure-has-alt': 'error', 'figure-has-source': 'off'},
      shared: [join(at.cwd, 'common'), join(at.cwd, 'data/shared')],
      words: ['rial', 'detente'],
      lint: 'none',
    })
  })

  test('gives way to flags', () => {
    const at = configured('out: a\neditions: [press]\nprinter: uncoated\nmarks: true\nstrict: true\n')
    const flags = {out: 'b', edition: ['screen'], printer: 'digital', marks: false, strict: false}
    expect(settings(at, flags)).toMatchObject({
      out: join(at.cwd, 'b'),
      editions: ['screen'],
      printer: 'digital',
      marks: false,
      strict: false,
    })
  })

  test('moves what a build writes, and makes the editions it names', async () => {
    const at = configured('out: made\neditions: [screen]\n')
    expect((await at.run(['build'])).code).toBe(0)
    expect(at.list('made')).toEqual(['trade.screen.pdf'])
    expect(at.exists('output')).toBe(false)
    expect((await at.run(['build', '--out', 'other'])).code).toBe(0)
    expect(at.list('other')).toEqual(['trade.screen.pdf'])
  })

  test('turns warnings into a failure, unless a flag says that it does not', async () => {
    const at = configured('strict: true\neditions: [screen]\n')
    at.write('content/trade/brief.md', brief('<b>raw</b>\n'))
    expect((await at.run(['check'])).code).toBe(3)
    expect((await at.run(['check', '--no-strict'])).code).toBe(0)
  })

  test('names a template for briefs that name none', async () => {
    const at = configured('template: own\neditions: [screen]\n')
    at.write('templates/own/index.ts', 'throw new Error("this is it")\n')
    const {code, err} = await at.run(['check'])
    expect([code, err]).toEqual([2, expect.stringContaining('templates/own/index.ts')])
    at.write('content/trade/brief.md', brief('', 'template: policy-brief\n'))
    expect((await at.run(['check'])).code).toBe(0)
  })
})

describe('a mistake in offprint.yaml ends with 2 and stands at its place', () => {
  test.each([
    ['outt: a\n', 'offprint.yaml:1:1  unexpected field "outt", did you mean "out"?'],
    [
      '\nzzzzzzzz: a\n',
      'offprint.yaml:2:1  unexpected field "zzzzzzzz", expected one of out, template, brand, editions',
    ],
    [
      'editions: [screen, pres]\n',
      'offprint.yaml:1:20  unexpected editions "pres", expected screen, press, booklet or proof; did you mean press?',
    ],
    ['editions: screen\n', 'offprint.yaml:1:11  unexpected editions "screen", expected a list such as [screen, press]'],
    ['editions: []\n', 'offprint.yaml:1:11  unexpected list in editions, expected at least one edition'],
    ['strict: yes\n', 'offprint.yaml:1:9  unexpected strict "yes", expected true or false'],
    ['strict: ture\n', 'expected true or false; did you mean true?'],
    ['max-warnings: some\n', 'unexpected max-warnings "some", expected a whole number from 0 to'],
    ['format: jsn\n', 'unexpected format "jsn", expected pretty, short, json, sarif or github; did you mean json?'],
    ['lint:\n', 'unexpected empty lint, expected brief or none; leave the line out if there is none'],
    ['rules: [figure-has-alt]\n', 'unexpected list in rules, expected rules and their severities'],
    [
      'rules:\n  figure-has-alt: of\n',
      'offprint.yaml:2:19  unexpected rules figure-has-alt "of", expected off, info, warning or error; did you mean off?',
    ],
    [
      'rules:\n  figure-has-alts: off\n',
      'offprint.yaml:2:3  unexpected rule "figure-has-alts", did you mean "figure-has-alt"?',
    ],
    ['out: ../elsewhere\n', 'offprint.yaml:1:6  unexpected out "../elsewhere", expected a folder inside the project'],
    ['out: /etc\n', 'unexpected out "/etc", expected a folder inside the project'],
    ['out: a/../../b\n', 'expected a folder inside the project'],
    ['icc: C:\\own.icc\n', 'expected the path of an ICC profile inside the project'],
    ['printer: file:///etc/passwd\n', 'expected a printer by name, or by a path inside the project'],
    ['shared: [~/texts]\n', 'offprint.yaml:1:10  unexpected shared "~/texts", expected a folder inside the project'],
    [
      'shared: [texts]\n',
      'offprint.yaml:1:10  unexpected shared "texts", which is not there, expected a folder inside the project',
    ],
    ['shared: [offprint.yaml]\n', 'unexpected shared "offprint.yaml", which is no folder'],
    ['template: policy-breif\n', 'offprint.yaml:1:11  no template "policy-breif"; did you mean policy-brief?'],
    ['printer: coatd\n', 'offprint.yaml:1:10  no printer "coatd"; did you mean coated?'],
    ['\ncondition: FOGRA93\n', 'offprint.yaml:2:12  unknown printing condition "FOGRA93"; did you mean FOGRA39?'],
    ['icc: own.icc\n', 'offprint.yaml:1:6  own.icc: no such file'],
    ['out: "a\n', 'offprint.yaml:2:1  unexpected end of a text, expected its closing quotation mark'],
    ['out: a\nout: b\n', 'offprint.yaml:2:1  unexpected second field of this name, expected each field once'],
    ['- out\n', 'offprint.yaml:1:1  unexpected list in configuration, expected fields such as "out: output"'],
    ['out\n', 'offprint.yaml:1:1  unexpected configuration "out", expected fields such as "out: output"'],
    ['out: &a x\nicc: *a\n', 'offprint.yaml:2:6  unexpected alias *a, expected the value itself'],
    [new Uint8Array([0x61, 0x3a, 0x0a, 0x20, 0xff]), 'offprint.yaml:2:2  unexpected bytes, expected text in UTF-8'],
  ])('%j', async (config, says) => {
    const {code, out, err} = await configured(config).run(['build'])
    expect(err).toContain(says)
    expect(err).not.toMatch(/^ +at /m)
    expect([code, out]).toEqual([2, ''])
  })

  test('every one is named, in the order of the lines', async () => {
    const {err} = await configured('lint: breif\nstrict: maybe\nprinterr: coated\n').run(['check'])
    expect(err.match(/^offprint\.yaml:\d+/gm)).toEqual(['offprint.yaml:1', 'offprint.yaml:2', 'offprint.yaml:3'])
  })

  test.each(['offprint.yml', 'offprint.json'])('a file called %s, which would not be read', async (name) => {
    const at = project()
    at.write(name, 'out: a\n')
    const {code, err} = await at.run(['check'])
    expect([code, err]).toEqual([2, `offprint: unexpected ${name}, expected offprint.yaml; rename it\n`])
  })

  test('a folder in its place', async () => {
    const at = project()
    at.write('offprint.yaml/brief.md', brief())
    const {code, err} = await at.run(['build', 'offprint.yaml'])
    expect([code, err]).toEqual([2, 'offprint: offprint.yaml: unexpected folder, expected a file\n'])
  })

  test('more than is read', async () => {
    const {code, err} = await configured('#'.repeat(1_000_001)).run(['build'])
    expect([code, err]).toEqual([2, expect.stringContaining('unexpected file of more than 1 MB')])
  })

  test.each(['shared: [texts]', 'template: texts', 'printer: texts/own.json', 'icc: texts/own.icc'])(
    'a link that leads elsewhere: %s',
    async (config) => {
      const at = configured(`${config}\n`)
      const elsewhere = project()
      elsewhere.write('own.json', '{}')
      elsewhere.write('own.icc', '')
      symlinkSync(elsewhere.cwd, join(at.cwd, 'texts'))
      expect(elsewhere.cwd.startsWith(tmpdir())).toBe(true)
      const {code, err} = await at.run(['build'])
      expect([code, err]).toEqual([2, expect.stringContaining('which is a link that leads elsewhere')])
    },
  )

  test('is not told of what a flag names', async () => {
    const {code, err} = await configured('printer: coatd\n').run(['check', '--printer', 'uncotd'])
    expect([code, err]).toEqual([2, 'offprint: no printer "uncotd"; did you mean uncoated?\n'])
  })
})
