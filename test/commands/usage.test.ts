import {beforeAll, describe, expect, test} from 'vitest'
import {brief, type Project, project} from './project.js'

let at: Project
beforeAll(() => {
  at = project()
  at.write('content/trade/brief.md', brief())
})

describe('wrong usage ends with 2 and says what was meant', () => {
  test.each([
    [['bild'], "offprint: unknown command 'bild'\n(Did you mean build?)"],
    [['new'], "offprint: missing required argument 'name'"],
    [['explain', '--json', '--markdown'], "offprint: option '--markdown' cannot be used with option '--json'"],
    [['build', '--strickt'], 'Did you mean --strict?'],
    [['build', 'content/trad'], 'no brief at content/trad; did you mean content/trade?'],
    [['build', 'content'], 'no brief.md in content'],
    [['build', 'table.csv'], 'expected a .md file or a folder with brief.md'],
    [['build', '--template', 'policy-breif'], 'no template "policy-breif"; did you mean policy-brief?'],
    [['build', '--template', './here'], 'no template "./here"'],
  ])('%j', async (args, says) => {
    at.write('table.csv', 'a\n1\n')
    const {code, out, err} = await at.run(args)
    expect(err).toContain(says)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toMatch(/^ +at /m)
  })

  test('no command at all', async () => {
    const {code, err} = await at.run([])
    expect(code).toBe(2)
    expect(err).toContain('Usage: offprint')
  })

  test('no brief at all', async () => {
    expect((await project().run(['build'])).code).toBe(2)
  })

  test('two briefs for one file', async () => {
    at.write('other/trade/brief.md', brief())
    const {code, err} = await at.run(['build', 'content/trade', 'other/trade'])
    expect(code).toBe(2)
    expect(err).toContain('content/trade/brief.md and other/trade/brief.md')
  })

  test('a SOURCE_DATE_EPOCH that is no time', async () => {
    const {code, err} = await at.run(['build'], {SOURCE_DATE_EPOCH: 'today'})
    expect(code).toBe(2)
    expect(err).toContain('SOURCE_DATE_EPOCH "today"')
  })
})

describe('help and version', () => {
  test('go to stdout', async () => {
    const help = await at.run(['--help'])
    expect(help.code).toBe(0)
    expect(help.out).toContain('build [options] [brief...]')
    expect((await at.run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('a template', () => {
  const broken = 'import {defineTemplate} from "offprint/template"\n\nexport default defineTemplate({\n  name: ;\n})\n'

  test('of the project is found by name, and by path', async () => {
    at.write('templates/own/index.ts', 'import base from "../base/index.js"\nexport default {...base, name: "own"}\n')
    at.write('templates/base/index.ts', 'export {default} from "../../../given.js"\n')
    const {code, err} = await at.run(['build', '--template', 'own'])
    expect(code).toBe(2)
    expect(err).toContain('templates/base/index.ts:1:23  error  template-valid')
  })

  test('that cannot be read is named with file, line and column', async () => {
    at.write('templates/broken/index.ts', broken)
    const {code, err} = await at.run(['build', '--template', 'broken'])
    expect(code).toBe(2)
    expect(err).toContain('templates/broken/index.ts:4:9  error  template-valid')
  })

  test('that throws when it is loaded is named', async () => {
    at.write('templates/thrown/index.ts', 'throw new Error("no colours")\n')
    const {code, err} = await at.run(['build', '--template', 'templates/thrown'])
    expect(code).toBe(2)
    expect(err).toMatch(
      /^templates\/thrown\/index\.ts:1:7 {2}error {2}template-valid {2}unexpected error "no colours" /,
    )
  })

  test('that is none is named', async () => {
    at.write('templates/empty/index.ts', 'export default {}\n')
    expect((await at.run(['build', '--template', 'empty'])).err).toContain('expected what defineTemplate returns')
  })

  test('beside the project is found by its name, after those on the shelves', async () => {
    at.write('mine/index.ts', 'throw new Error("mine")\n')
    at.write('policy-brief/index.ts', 'throw new Error("not this one")\n')
    expect((await at.run(['build', '--template', 'mine'])).err).toContain(
      'mine/index.ts:1:7  error  template-valid  unexpected error "mine"',
    )
    expect((await at.run(['build', '--template', 'policy-brief'])).code).toBe(0)
  })
})

test('a folder that cannot be written ends with 5 and without a stack', async () => {
  at.write('taken', 'a file where a folder should be')
  const {code, err} = await at.run(['build', 'content/trade', '--out', 'taken'])
  expect(code).toBe(5)
  expect(err).toMatch(/^offprint: cannot write: /)
  expect(err).not.toMatch(/^ +at /m)
})
