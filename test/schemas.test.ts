/** The JSON Schemas that editors check with say what the definitions say, of the files of this repository and of bad ones. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Ajv} from 'ajv'
import {describe, expect, it} from 'vitest'
import {parse as parseYaml} from 'yaml'
import type {ZodType} from 'zod'
import {fields as config} from '../src/config/fields.js'
import {fields as frontMatter} from '../src/parse/fields.js'
import {printer} from '../src/printer.js'
import {schemaNamed, schemaNames} from '../src/schemas.js'
import {tokenFields} from '../src/template/token-fields.js'
import {readYaml} from '../src/yaml/index.js'
import type {JsonSchema} from '../src/yaml/schema.js'
import policyBrief from '../templates/policy-brief/index.js'
import brand from './fixtures/press/brand/template/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const ajv = new Ajv({strict: false, allErrors: true})

/** Give what the schema of a name finds wrong with a value. */
function faults(name: string, value: unknown): string[] {
  const schema = schemaNamed(name) as JsonSchema
  const holds = ajv.getSchema(String(schema.$id)) ?? ajv.compile(schema)
  if (holds(value)) return []
  return (holds.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`)
}

/** Tell whether a definition takes YAML, read as offprint reads it: every scalar as text. */
const takes = (definition: ZodType, text: string): boolean =>
  definition.safeParse(readYaml(text, 1, () => {})?.value).success

describe('the schemas', () => {
  it.each(schemaNames)('%s is one of draft 7, which editors know', (name) => {
    expect(schemaNamed(name)?.$schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(ajv.validateSchema(schemaNamed(name) ?? {})).toBe(true)
  })

  it.each(schemaNames)('%s is kept in assets/schemas: npm run prepare, then npm run schemas', (name) => {
    expect(JSON.parse(read(`assets/schemas/${name}.json`))).toEqual(schemaNamed(name))
  })

  it.each(schemaNames)('%s explains every field', (name) => {
    const bare: string[] = []
    const look = (schema: JsonSchema, path: string): void => {
      for (const [field, below] of Object.entries(schema.properties ?? {})) {
        if (typeof below.description !== 'string' || !/^\p{Lu}.*[.]$/u.test(below.description))
          bare.push(`${path}/${field}`)
        look(below, `${path}/${field}`)
      }
      for (const below of [schema.items, schema.anyOf, schema.additionalProperties].flat()) {
        if (typeof below === 'object') look(below, path)
      }
    }
    look(schemaNamed(name) as JsonSchema, '')
    const plain = /\/(mark\/(ltr|rtl)|coated|uncoated|cmyk|ink|paper|accent)$/
    expect(bare.filter((path) => name !== 'tokens' || !plain.test(path))).toEqual([])
  })
})

describe('what lies in the repository is right by its schema', () => {
  const files = readdirSync(join(root, 'content'), {recursive: true, encoding: 'utf8'})
  // fields beside a text, or at its head; what is only included has none
  const yamlOf = (path: string): string | undefined =>
    path.endsWith('.yaml')
      ? read(join('content', path))
      : /^---\n([\s\S]*?)\n---\n/.exec(read(join('content', path)))?.[1]
  const briefs = files.filter((path) => /^[^/]+\/[^/]+\.(md|yaml)$/.test(path) && yamlOf(path) !== undefined)

  it.each(briefs)('the front matter of content/%s', (path) => {
    expect(faults('front-matter', parseYaml(yamlOf(path) as string))).toEqual([])
  })

  it.each(readdirSync(join(root, 'assets/printers')))('assets/printers/%s', (path) => {
    expect(faults('printer', JSON.parse(read(join('assets/printers', path))))).toEqual([])
  })

  it.each([
    ['policy-brief', policyBrief],
    ['brand', brand],
  ])('the tokens of %s', (_, {tokens}) => {
    expect(faults('tokens', JSON.parse(JSON.stringify(tokens)))).toEqual([])
    expect(tokenFields.safeParse(tokens).error).toBeUndefined()
  })

  it('the offprint.yaml of the manual', () => {
    const [, yaml = ''] = /```yaml\n(# every field[\s\S]*?)```/.exec(read('docs/command.md')) ?? []
    expect(yaml).not.toBe('')
    expect(faults('config', parseYaml(yaml))).toEqual([])
    expect(takes(config, yaml)).toBe(true)
  })
})

describe('what is right is right for both', () => {
  const front = (more: string): [string, string] => ['front-matter', `title: A brief\n${more}`]
  it.each([
    front('subtitle: 2024\nlicence: 4.0\npublisher: true'),
    front('pages: 4\nmultiple-of: 2\ncolumns: 2\nformat: Letter'),
    front('authors: [Jane Doe, {name: A. Writer, orcid: 0000-0002-1825-0097}]'),
    front('doi: https://doi.org/10.5555/12345678\nurl: https://example.org/a\nlanguage: zh-Hant-TW'),
    front('series: {name: Briefs, number: 7, issn: 2049-3630}\ndate: 2024-05-03'),
    front('pages: "4"'),
    ['config', 'out: made/here\nmarks: true\nmax-warnings: 0\nrules: {html-absent: error}\nshared: [a/../b]'],
    ['config', 'editions: [booklet]\nlint: none\nwords: [rial, 2024]\nformat: sarif\ntemplate: ./templates/own'],
  ])('%s: %s', (name, text) => {
    expect(faults(name, parseYaml(text))).toEqual([])
    expect(takes(name === 'config' ? config : frontMatter, text)).toBe(true)
  })
})

describe('what is wrong is wrong for both', () => {
  const front = (more: string): [string, string] => ['front-matter', `title: A brief\n${more}`]
  it.each([
    ['front-matter', 'date: 2024-05-03'],
    ['front-matter', 'title: " "'],
    ['front-matter', '- title'],
    front('titel: A brief'),
    front('date: 3 May 2024'),
    front('language: English'),
    front('language: en_GB'),
    front('authors: Jane Doe'),
    front('authors: [{role: Editor}]'),
    front('authors: [{name: A, rol: Editor}]'),
    front('authors: [{name: A, orcid: 0000-0002-1825}]'),
    front('doi: 11.5555/12345678'),
    front('url: www.example.org'),
    front('series: Briefs'),
    front('series: {name: Briefs, issn: 20493630}'),
    front('format: A5'),
    front('columns: 3'),
    front('pages: 0'),
    front('pages: 101'),
    front('pages: four'),
    front('pages: 2.5'),
    front('multiple-of: 1'),
    front('keywords: trade'),
    front('subtitle: [a]'),
    ['config', 'outt: a'],
    ['config', 'out: /etc'],
    ['config', 'out: ../a'],
    ['config', 'icc: C:\\a.icc'],
    ['config', 'shared: [~/a]'],
    ['config', 'shared: a'],
    ['config', 'editions: []'],
    ['config', 'editions: [pres]'],
    ['config', 'marks: maybe'],
    ['config', 'max-warnings: -1'],
    ['config', 'format: xml'],
    ['config', 'rules: {html-absent: of}'],
    ['config', 'rules: {html-absentt: off}'],
    ['config', 'lint: strict'],
    ['config', '- out'],
  ])('%s: %s', (name, text) => {
    expect(faults(name, parseYaml(text))).not.toEqual([])
    expect(takes(name === 'config' ? config : frontMatter, text)).toBe(false)
  })

  const coated = JSON.parse(read('assets/printers/coated.json'))
  it.each([
    {...coated, bleed: 30},
    {...coated, bleed: '3'},
    {...coated, standard: 'pdf/x-5'},
    {...coated, spots: 1.5},
    {...coated, inks: {}},
    {...coated, ink: {limit: 320}},
    {...coated, severity: {R0009: 'of'}},
    {...coated, severity: {R009: 'off'}},
    {...coated, title: ''},
    [],
  ])('printer: %#', (value) => {
    expect(faults('printer', value)).not.toEqual([])
    expect(printer.safeParse(value).success).toBe(false)
  })

  const {tokens} = policyBrief
  it.each([
    {...tokens, spaces: 1},
    {...tokens, space: 0},
    {...tokens, text: {size: '10', leading: 14}},
    {...tokens, text: {size: 10}},
    {...tokens, chart: {...tokens.chart, accent: '#red'}},
    {...tokens, chart: {...tokens.chart, palette: []}},
    {...tokens, chart: {...tokens.chart, ramp: ['#fff']}},
    {...tokens, colours: {ink: tokens.colours.ink, paper: tokens.colours.paper}},
    {...tokens, colours: {...tokens.colours, own: {rgb: '#123456', cmyk: [0, 0, 101, 0]}}},
    {...tokens, colours: {...tokens.colours, own: {rgb: '#123456', cmyk: [0, 0, 0]}}},
    {...tokens, columns: {...tokens.columns, across: ['keyMessage']}},
    {...tokens, ranges: {size: [9]}},
    {...tokens, paragraph: {orphans: 0, widows: 2}},
    {...tokens, microtypography: {...tokens.microtypography, smallCaps: 'some'}},
  ])('tokens: %#', (value) => {
    expect(faults('tokens', JSON.parse(JSON.stringify(value)))).not.toEqual([])
    expect(tokenFields.safeParse(value).success).toBe(false)
  })
})
