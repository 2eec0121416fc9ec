import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {directives} from '../../src/parse/directives/index.js'
import {fields} from '../../src/parse/fields.js'
import {root} from '../build/printed.js'
import {type Ended, type Project, project} from './project.js'

describe('a new brief', () => {
  let at: Project
  let made: Ended
  beforeAll(async () => {
    at = project()
    made = await at.run(['new', 'ferries-2025'])
  })

  test('is a folder in content/, and what was written is said', () => {
    expect(made).toMatchObject({code: 0, err: ''})
    expect(at.list('content')).toEqual(['ferries-2025'])
    const files = ['brief.md', 'brief.yaml', 'charts', 'data', 'images', 'references.json']
    expect(at.list('content/ferries-2025')).toEqual(expect.arrayContaining(files))
    expect(made.out).toContain('  content/ferries-2025/data/ferry.csv\n')
    expect(made.out).toContain('offprint check content/ferries-2025')
  })

  test('tells editors where the schema of its fields is, if that lies in the project', async () => {
    expect(at.read('content/ferries-2025/brief.yaml')).not.toContain('$schema')
    const other = project()
    other.write('node_modules/offprint/assets/schemas/front-matter.json', '{}')
    await other.run(['new', 'briefs/trade'])
    const [first] = other.read('briefs/trade/brief.yaml').split('\n')
    expect(first).toBe('# yaml-language-server: $schema=../../node_modules/offprint/assets/schemas/front-matter.json')
  })

  test('is checked and built without a message, for the screen and for the press', async () => {
    expect(await at.run(['check', '--strict'])).toMatchObject({code: 0, err: ''})
    expect(await at.run(['build', '--strict'])).toMatchObject({code: 0, err: ''})
    expect(at.list('output')).toEqual(expect.arrayContaining(['ferries-2025.press.pdf', 'ferries-2025.screen.pdf']))
  })

  test('is never written over what is there', async () => {
    at.write('content/taken/notes.txt', 'mine')
    at.write('content/file', 'mine')
    for (const name of ['ferries-2025', 'taken', 'file', 'content/taken']) {
      const {code, out, err} = await at.run(['new', name])
      expect({code, out}).toEqual({code: 2, out: ''})
      expect(err).toContain('is there already')
    }
    expect(at.list('content/taken')).toEqual(['notes.txt'])
    expect(at.list('content')).toEqual(['ferries-2025', 'file', 'taken'])
  })
})

describe('the language and the template of a new brief', () => {
  test.each(['en-US', 'fr', 'de-AT', 'fa'])('in %s it is built without a message', async (language) => {
    const at = project()
    expect(await at.run(['new', 'it', '--language', language])).toMatchObject({code: 0, err: ''})
    expect(at.read('content/it/brief.yaml')).toContain(`\nlanguage: ${language}\n`)
    expect(await at.run(['check', '--strict', '--edition', 'screen'])).toMatchObject({code: 0, err: ''})
  })

  test('a tag is written as it should be, and one that is none is refused', async () => {
    const at = project()
    await at.run(['new', 'it', '--language', 'EN-us'])
    expect(at.read('content/it/brief.yaml')).toContain('\nlanguage: en-US\n')
    const {code, err} = await at.run(['new', 'other', '--language', 'British English'])
    expect(code).toBe(2)
    expect(err).toContain('unexpected language "British English", expected a tag such as en-GB')
    expect(at.list('content')).toEqual(['it'])
  })

  test('a template brings a brief of its own, or has that of the usual one', async () => {
    const at = project()
    at.write('templates/house/index.ts', 'export default {}')
    expect((await at.run(['new', 'usual', '--template', 'house'])).code).toBe(0)
    expect(at.read('content/usual/brief.yaml')).toContain('\ntemplate: house\n')
    at.write('templates/house/brief/brief.md', '---\ntitle: Ours\n---\n\nWords.\n')
    expect((await at.run(['new', 'own', '--template', 'house'])).code).toBe(0)
    expect(at.list('content/own')).toEqual(['brief.md'])
    const {code, err} = await at.run(['new', 'none', '--template', 'hose'])
    expect(code).toBe(2)
    expect(err).toContain('no template "hose"; did you mean house?')
    expect(at.exists('content/none')).toBe(false)
  })
})

describe('the name of a new brief', () => {
  test.each([
    ['briefs/2025/trade', 'briefs/2025/trade'],
    ['./trade', 'trade'],
    ['content/trade/', 'content/trade'],
    ['ایران', 'content/ایران'],
    ['v1.2_final', 'content/v1.2_final'],
  ])('%s makes %s', async (name, folder) => {
    const at = project()
    expect((await at.run(['new', name])).code).toBe(0)
    expect(at.exists(`${folder}/brief.md`)).toBe(true)
  })

  test.each([
    ['Trade in 2025', 'for example Trade-in-2025'],
    ['../elsewhere', 'unexpected name ".."'],
    ['content/../../elsewhere', 'unexpected name ".."'],
    ['/tmp/elsewhere', 'unexpected empty name'],
    ['', 'unexpected empty name'],
    ['.', 'unexpected name "."'],
    ['.hidden', 'for example hidden'],
    ['-trade', /./],
    ['trade?', 'for example trade\n'],
    ['a:b', 'for example a-b'],
    ['a\\b', 'for example a-b'],
    ['trade.', 'for example trade\n'],
    ['con', 'unexpected name "con"'],
    ['a'.repeat(200), `for example ${'a'.repeat(100)}\n`],
    ['line\nbreak', 'for example line-break'],
  ])('%j is refused, and nothing is written', async (name, says) => {
    const at = project()
    const {code, out, err} = await at.run(['new', name])
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toMatch(says)
    expect(at.list('.')).toEqual([])
  })

  test('a folder that cannot be written leaves nothing', async () => {
    const at = project()
    at.write('content', 'a file')
    const {code, err} = await at.run(['new', 'trade'])
    expect(code).toBe(5)
    expect(err).toContain('cannot write')
    expect(at.list('.')).toEqual(['content'])
  })
})

describe('the brief that is copied', () => {
  const pattern = (path: string): string => readFileSync(join(root, 'templates/policy-brief/brief', path), 'utf8')

  test('has every directive', () => {
    const used = [...pattern('brief.md').matchAll(/^:{2,}([a-z-]+)/gm)].map(([, name]) => name)
    expect(Object.keys(directives).filter((name) => !used.includes(name))).toEqual([])
  })

  test('has every field, in force or behind a sign of comment', () => {
    const written = [...pattern('brief.yaml').matchAll(/^ *(?:- )?(?:# )?([a-z-]+):/gm)].map(([, name]) => name)
    expect(Object.keys(fields.in.shape).filter((name) => !written.includes(name))).toEqual([])
    expect(
      ['name', 'number', 'issn', 'role', 'affiliation', 'orcid'].filter((name) => !written.includes(name)),
    ).toEqual([])
  })
})
