import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {root} from '../build/printed.js'
import {brief, project} from './project.js'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

describe('a new template', () => {
  test('extends the policy brief unless another is named, and builds at once', async () => {
    const at = project()
    const made = await at.run(['new-template', 'house'])
    expect(made).toMatchObject({code: 0, err: ''})
    expect(made.out).toContain('  templates/house/index.ts\n')
    expect(made.out).toContain('offprint new first --template house')
    expect(filesIn(join(at.cwd, 'templates/house'))).toEqual(['index.ts'])
    expect(at.read('templates/house/index.ts')).toContain("import policyBrief from 'offprint/templates/policy-brief'")
    expect(await at.run(['new', 'first', '--template', 'house'])).toMatchObject({code: 0, err: ''})
    expect(await at.run(['build', '--strict'])).toMatchObject({code: 0, err: ''})
  })

  test('may be a copy of all files, under its own name', async () => {
    const at = project()
    const made = await at.run(['new-template', 'house', '--from', 'policy-brief'])
    expect(made).toMatchObject({code: 0, err: ''})
    expect(filesIn(join(at.cwd, 'templates/house'))).toEqual(filesIn(join(root, 'templates/policy-brief')))
    expect(at.read('templates/house/index.ts')).toContain("  name: 'house'")
    expect(at.read('templates/house/brief/brief.yaml')).toContain('\ntemplate: house\n')
    expect(await at.run(['new', 'first', '--template', 'house'])).toMatchObject({code: 0, err: ''})
    expect(await at.run(['build', '--strict'])).toMatchObject({code: 0, err: ''})
  })

  test('may extend one of the project', async () => {
    const at = project()
    await at.run(['new-template', 'house'])
    expect(await at.run(['new-template', 'annual', '--extends', 'house'])).toMatchObject({code: 0, err: ''})
    expect(at.read('templates/annual/index.ts')).toContain("import house from '../house/index.js'")
    at.write('content/a/brief.md', brief('', 'template: annual\n'))
    expect(await at.run(['build', '--edition', 'screen'])).toMatchObject({code: 0})
  })

  test('tells editors of its types, where the project does not yet', async () => {
    const at = project()
    expect((await at.run(['new-template', 'house'])).out).toContain('  templates/tsconfig.json\n')
    expect(JSON.parse(at.read('templates/tsconfig.json'))).toMatchObject({
      compilerOptions: {strict: true, jsx: 'react-jsx'},
    })
    const other = project()
    other.write('tsconfig.json', '{}')
    expect((await other.run(['new-template', 'house'])).out).not.toContain('tsconfig')
  })

  test.each([
    ['house', 'is there already'],
    ['policy-brief', 'comes with offprint'],
    ['../house', 'unexpected name "../house"'],
    ['my house', 'for example my-house'],
    ['con', 'unexpected name "con"'],
    ['house.ts', 'without a stop'],
    ['', 'unexpected empty name'],
  ])('"%s" is refused, and nothing is written', async (name, said) => {
    const at = project()
    at.write('templates/house/notes.txt', 'mine')
    const {code, out, err} = await at.run(['new-template', name])
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain(said)
    expect(at.list('templates')).toEqual(['house'])
    expect(at.list('templates/house')).toEqual(['notes.txt'])
  })

  test.each([
    [['--from', 'polcy-brief'], 'did you mean policy-brief?'],
    [['--extends', 'gone'], 'no template "gone"'],
    [['--from', 'policy-brief', '--extends', 'policy-brief'], 'unexpected --from beside --extends'],
  ])('%j is refused', async (more, said) => {
    const at = project()
    const {code, err} = await at.run(['new-template', 'house', ...more])
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(at.list('.')).toEqual([])
  })
})
