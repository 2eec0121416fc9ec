import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {readConfig} from '../../src/config/file.js'
import {UsageError} from '../../src/config/usage.js'
import {FileRefused, type Files} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'
import {project} from '../commands/project.js'

const front =
  'title: "A brief: one"\nauthors:\n  - Jane Doe\n  - {name: B, orcid: 0000-0002-1825-0097}\nseries: {name: S, number: 7}\n' +
  'pages: 4\nrules:\n  html-absent: off\nvariables: {year: 2023}\nlanguage: fr\nformat: A4\n'
const config =
  'out: made\neditions: [screen, press]\nrules:\n  html-absent: off\nshared: [.]\nstrict: true\nmax-warnings: 3\nwords: [rial]\n'

/** A text in which pieces are taken out, doubled or put in. */
const mangled = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        length: fc.nat(8),
        put: fc.oneof(
          fc.constantFrom(
            '[',
            '{',
            '}',
            ': ',
            '- ',
            '\n',
            '  ',
            '"',
            '&a ',
            '*a',
            '!x',
            '---\n',
            '\t',
            '\0',
            '%',
            '?',
            '<<: ',
          ),
          fc.string({maxLength: 4}),
        ),
      }),
      {minLength: 1, maxLength: 6},
    )
    .map((cuts) => cuts.reduce((made, {at, length, put}) => made.slice(0, at) + put + made.slice(at + length), text))

const beside = (yaml: string): Files => ({
  async read(path) {
    if (path === 'brief.yaml') return new TextEncoder().encode(yaml)
    throw new FileRefused('missing', path)
  },
})

/** Hold every message to a place inside the file it is about. */
async function holdPlaces(yaml: string): Promise<void> {
  const file = new VFile({value: 'Text.\n', path: 'brief.md'})
  await parse(file, beside(yaml))
  const lines = yaml.split(/\r\n|\r|\n/)
  for (const {file: path, line, column, reason} of file.messages) {
    if (path !== 'brief.yaml' || line === undefined) continue
    expect(line, reason).toBeLessThanOrEqual(lines.length)
    expect(column, reason).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2)
  }
}

describe('whatever stands in the YAML', () => {
  test('beside a brief, it is read or reported at a place inside it', async () => {
    await fc.assert(fc.asyncProperty(mangled(front), holdPlaces), {numRuns: 300, seed: 7})
  })

  test('of a configuration, it is read or refused with its line', () => {
    const at = project()
    fc.assert(
      fc.property(mangled(config), (yaml) => {
        at.write('offprint.yaml', yaml)
        try {
          readConfig(at.cwd)
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError)
          expect((error as Error).message).toMatch(/^offprint\.yaml:\d+:\d+ {2}\S/)
        }
      }),
      {numRuns: 300, seed: 8},
    )
  })

  test.each([
    ['lists in lists', `title: ${'['.repeat(50_000)}`],
    ['maps in maps', `title: ${'{a: '.repeat(20_000)}`],
    ['a list of closed lists', `title: ${'['.repeat(2000)}${']'.repeat(2000)}`],
    ['names of JavaScript', '__proto__: 1\nconstructor: 2\ntoString: 3\ntitle: T\n'],
    ['keys that are no text', '? [a]\n: b\n? {c: d}\n: e\ntitle: T\n'],
  ])('%s', async (_, yaml) => {
    const file = new VFile({value: 'Text.\n', path: 'brief.md'})
    await parse(file, beside(yaml))
    expect(file.messages.filter(({fatal}) => fatal === true).length).toBeGreaterThan(0)
  })
})
