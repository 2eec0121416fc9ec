import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Ajv} from 'ajv'
import {beforeEach, describe, expect, test} from 'vitest'
import {rules} from '../../src/message.js'
import {brief, type Project, project} from './project.js'

let at: Project
beforeEach(() => {
  at = project()
})

const html = 'Press <kbd>Enter</kbd>.\n'
const chart = ':::chart[Exports fell]{src="charts/c.vl.json" alt="Exports"}\nSource: Customs\n:::\n'

/** A project in which there is something to say of the brief, of a specification and of a CSV. */
function faulty(): void {
  at.write('content/trade/brief.md', brief(`${html}\n${chart}`))
  at.write(
    'content/trade/charts/c.vl.json',
    '{\n  "data": {"url": "d.csv"},\n  "mark": {"type": "bar", "opacty": 1},\n' +
      '  "encoding": {"x": {"field": "year", "type": "ordinal"}}\n}\n',
  )
  at.write('content/trade/d.csv', 'year,sum\n2001,4\n2002\n')
}

describe('pretty', () => {
  test('shows the line of each message in whichever file, how to mend it, and where to read more', async () => {
    faulty()
    const {code, out, err} = await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'pretty'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe(`content/trade/brief.md:10:7  warning  html-absent
  unexpected raw HTML <kbd>, expected Markdown
   10 | Press <kbd>Enter</kbd>.
      |       ^^^^^
  hint: say it in Markdown

content/trade/brief.md:10:17  warning  html-absent
  unexpected raw HTML </kbd>, expected Markdown
   10 | Press <kbd>Enter</kbd>.
      |                 ^^^^^^
  hint: say it in Markdown

content/trade/charts/c.vl.json:3:37  warning  chart-spec-valid
  unexpected property "opacty" of mark, which Vega-Lite does not know there
    3 |   "mark": {"type": "bar", "opacty": 1},
      |                                     ^
  hint: did you mean "opacity"?

content/trade/d.csv:3:1  error  csv-regular
  unexpected 1 field, expected 2 as in the head
    3 | 2002
      | ^
  hint: add the missing fields

learn more:
  offprint explain chart-spec-valid
  offprint explain csv-regular
  offprint explain html-absent

1 error, 3 warnings
`)
  })

  test('is what a terminal gets, as wide as it is, and anything else gets lines', async () => {
    at.write('content/long/brief.md', brief(`${'Words '.repeat(40)}${html}`))
    const {err: lines} = await at.run(['check', '--edition', 'screen', '--no-lint'])
    expect(lines).toMatch(
      /^content\/long\/brief\.md:10:247 {2}warning {2}html-absent {2}unexpected .*; say it in Markdown$/m,
    )
    const {err} = await at.run(['check', '--edition', 'screen', '--no-lint'], {}, 60)
    expect(err).toContain('\n  hint: say it in Markdown\n')
    const frames = err.split('\n').filter((line) => line.includes(' | '))
    expect(frames.length).toBeGreaterThan(2)
    for (const line of frames) expect(line.length).toBeLessThanOrEqual(60)
  })

  test('names the rule once at the end for all briefs, and nothing where nothing is wrong', async () => {
    at.write('content/a/brief.md', brief(html))
    at.write('content/b/brief.md', brief(html))
    const {err} = await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'pretty'])
    expect(err.match(/offprint explain html-absent/g)).toHaveLength(1)
    expect(err).toMatch(/\n4 warnings\n$/)
    at.write('content/b/brief.md', brief())
    at.write('content/a/brief.md', brief())
    expect((await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'pretty'])).err).toBe('')
  })

  test('falls back on what the rule says of mending it, unless the message names what was meant', async () => {
    at.write('content/a/brief.md', brief(':::callout\n:::\n'))
    const {err} = await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'pretty'])
    expect(err).toContain(`  hint: ${rules['directive-content-valid'].mend}\n`)
    at.write('content/a/brief.md', brief('', 'titel: A\n'))
    expect((await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'pretty'])).err).not.toContain(
      'hint:',
    )
  })

  test('shows no line of a brief that cannot be read', async () => {
    at.write('content/a/brief.md', new Uint8Array([0x61, 0xff, 0xfe]))
    const {err} = await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'pretty'])
    expect(err).toMatch(/^content\/a\/brief\.md:1:2 {2}error {2}brief-is-utf8\n {2}unexpected byte.*\n {2}hint: save/)
  })

  test('reads no file that the brief may not read, to show a line of it', async () => {
    at.write('secret.csv', 'year,sum\n2001\n')
    at.write('content/a/brief.md', brief(':::table[T]{src="../../secret.csv"}\nSource: us\n:::\n'))
    const {err, code} = await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'json'])
    expect(err).not.toContain('2001')
    expect(code).toBe(1)
  })
})

describe('json', () => {
  test('is one document with all that is known, in the documented shape', async () => {
    faulty()
    at.write('content/whole/brief.md', brief('A <b>. <!-- offprint-ignore html-absent -->\n'))
    const {code, out, err} = await at.run(['build', '--edition', 'screen', '--format', 'json'])
    expect([code, err]).toEqual([1, ''])
    const report = JSON.parse(out)
    expect({...report, briefs: report.briefs.length}).toEqual({
      version: 1,
      exitCode: 1,
      counts: {error: 1, warning: 3, info: 0, ignored: 1},
      briefs: 2,
    })
    const [trade, whole] = report.briefs
    expect(whole).toEqual({
      file: 'content/whole/brief.md',
      pages: 1,
      format: 'A4',
      written: ['output/whole.screen.pdf'],
      messages: [],
    })
    expect({...trade, messages: trade.messages.length}).toEqual({
      file: 'content/trade/brief.md',
      pages: 0,
      format: 'A4',
      written: [],
      messages: 4,
    })
    expect(trade.messages[0]).toEqual({
      rule: 'html-absent',
      severity: 'warning',
      file: 'content/trade/brief.md',
      line: 10,
      column: 7,
      endLine: 10,
      endColumn: 12,
      reason: 'unexpected raw HTML <kbd>, expected Markdown',
      mend: 'say it in Markdown',
      source: 'Press <kbd>Enter</kbd>.',
    })
    expect(trade.messages[3]).toEqual({
      rule: 'csv-regular',
      severity: 'error',
      file: 'content/trade/d.csv',
      line: 3,
      column: 1,
      reason: 'unexpected 1 field, expected 2 as in the head',
      mend: 'add the missing fields',
      source: '2002',
    })
  })

  test('leaves warnings out under --quiet, and counts them all the same', async () => {
    faulty()
    const {out} = await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'json', '--quiet'])
    const {briefs, counts} = JSON.parse(out)
    expect(briefs[0].messages.map(({rule}: {rule: string}) => rule)).toEqual(['csv-regular'])
    expect(counts.warning).toBe(3)
  })
})

/** What SARIF 2.1.0 asks of the parts that are used here: names, types and least values, as its schema has them. */
const sarifSchema = JSON.parse(
  readFileSync(fileURLToPath(new URL('../fixtures/sarif/log.schema.json', import.meta.url)), 'utf8'),
)

describe('sarif', () => {
  test('is a log that keeps to the schema, with the rules, relative addresses and what is ignored', async () => {
    faulty()
    at.write(
      'content/whole brief/brief.md',
      brief('A <b>. <!-- offprint-ignore html-absent -- as the\nkeys -- say -->\n\n[](#no)\n'),
    )
    const {code, out, err} = await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'sarif'])
    expect([code, err]).toEqual([1, ''])
    const log = JSON.parse(out)
    const isValid = new Ajv({strict: false, validateFormats: false}).compile(sarifSchema)
    expect(isValid(log) || isValid.errors).toBe(true)
    const [{tool, results, invocations, columnKind}] = log.runs
    expect(columnKind).toBe('utf16CodeUnits')
    expect(invocations).toEqual([{executionSuccessful: true, exitCode: 1}])
    const ids = tool.driver.rules.map(({id}: {id: string}) => id)
    expect(ids).toEqual([...new Set(results.map(({ruleId}: {ruleId: string}) => ruleId))].sort())
    for (const {ruleId, ruleIndex} of results) expect(ids[ruleIndex]).toBe(ruleId)
    expect(tool.driver.rules.find(({id}: {id: string}) => id === 'html-absent')).toMatchObject({
      shortDescription: {text: 'Raw HTML has no meaning on paper and is left out.'},
      help: {markdown: expect.stringContaining('### html-absent')},
      defaultConfiguration: {level: 'warning'},
    })
    expect(results[0]).toEqual({
      ruleId: 'html-absent',
      ruleIndex: ids.indexOf('html-absent'),
      level: 'warning',
      message: {text: 'unexpected raw HTML <kbd>, expected Markdown; say it in Markdown'},
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: 'content/trade/brief.md'},
            region: {startLine: 10, startColumn: 7, endLine: 10, endColumn: 12},
          },
        },
      ],
    })
    const suppressed = results.filter(({suppressions}: {suppressions?: object[]}) => suppressions)
    expect(suppressed).toHaveLength(1)
    expect(suppressed[0].suppressions).toEqual([{kind: 'inSource', justification: 'as the keys -- say'}])
    expect(suppressed[0].locations[0].physicalLocation.artifactLocation.uri).toBe('content/whole%20brief/brief.md')
  })

  test('is a log without results where nothing is wrong', async () => {
    at.write('content/a/brief.md', brief())
    const {out} = await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'sarif'])
    expect(JSON.parse(out).runs[0]).toMatchObject({
      results: [],
      invocations: [{exitCode: 0}],
      tool: {driver: {rules: []}},
    })
  })
})

describe('github', () => {
  test('has one workflow command for each message, and results as always', async () => {
    faulty()
    at.write('content/whole/brief.md', brief())
    const {out, err} = await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'github'])
    expect(out.split('\n')).toEqual([
      '::warning file=content/trade/brief.md,line=10,endLine=10,col=7,endColumn=12,title=html-absent::unexpected raw HTML <kbd>, expected Markdown; say it in Markdown',
      '::warning file=content/trade/brief.md,line=10,endLine=10,col=17,endColumn=23,title=html-absent::unexpected raw HTML </kbd>, expected Markdown; say it in Markdown',
      '::warning file=content/trade/charts/c.vl.json,line=3,col=37,title=chart-spec-valid::unexpected property "opacty" of mark, which Vega-Lite does not know there; did you mean "opacity"?',
      '::error file=content/trade/d.csv,line=3,col=1,title=csv-regular::unexpected 1 field, expected 2 as in the head; add the missing fields',
      'content/whole/brief.md  1 page  A4',
      '',
    ])
    expect(err).toBe('1 error, 3 warnings\n')
  })

  test('writes what has a meaning in commands as escapes', async () => {
    at.write('content/50%, a:b/brief.md', brief('', 'titel: "50% %0A"\nlanguages: |\n  a\n  b\n'))
    const {out} = await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'github'])
    expect(out).toContain('::error file=content/50%25%2C a%3Ab/brief.md,line=4,')
    expect(
      out
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('::error ')),
    ).toBe(true)
  })
})

describe('which format', () => {
  test('is said by offprint.yaml, and by the flag before it', async () => {
    at.write('offprint.yaml', 'format: json\n')
    at.write('content/a/brief.md', brief(html))
    expect(JSON.parse((await at.run(['check', '--edition', 'screen', '--no-lint'])).out).version).toBe(1)
    const {err} = await at.run(['check', '--edition', 'screen', '--no-lint', '--format', 'short'])
    expect(err).toMatch(/^content\/a\/brief\.md:10:7 {2}warning/)
  })

  test.each([
    [['check', '--format', 'sarfi'], 'no format "sarfi"; did you mean sarif?'],
    [
      ['build', '--format', 'xml-of-some-kind'],
      'no format "xml-of-some-kind"; there are: pretty, short, json, sarif, github',
    ],
  ])('%j ends with 2', async (args, says) => {
    at.write('content/a/brief.md', brief())
    const {code, out, err} = await at.run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(says)
  })
})
