import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {closeSync, existsSync, openSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {brief, type Project, project} from './project.js'

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const policyBrief = fileURLToPath(new URL('../../templates/policy-brief/index.ts', import.meta.url))

/** Run the installed command in a process of its own; `then` is given the process once it runs. */
async function offprint(at: Project, args: string[], then?: (child: ChildProcess) => void) {
  const child = spawn(process.execPath, [program, ...args], {cwd: at.cwd, env: {PATH: process.env.PATH}})
  const said = {out: '', err: ''}
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text
  })
  then?.(child)
  const [code, signal] = await once(child, 'close')
  return {code, signal, ...said}
}

test('the installed command builds, with results on stdout and nothing on stderr', async () => {
  const at = project()
  at.write('content/a/brief.md', brief())
  const {code, out, err} = await offprint(at, ['build'])
  expect(err).toBe('')
  expect(out).toMatch(/^output\/a\.screen\.pdf {2}1 page /)
  expect(code).toBe(0)
})

test('messages go to stderr, without colour where there is no terminal', async () => {
  const at = project()
  at.write('content/a/brief.md', brief('[](#no)\n'))
  const {code, out, err} = await offprint(at, ['build'])
  expect(out).toBe('')
  expect(err).toMatch(/^content\/a\/brief\.md:10:1 {2}error {2}reference-known {2}/)
  expect(err).not.toContain('\u001b')
  expect(code).toBe(1)
})

test('a template is compiled once, and again when one of its files changes', async () => {
  const at = project()
  at.write('content/a/brief.md', brief())
  const throwing = (word: string): string => `import {word} from './word.js'\nthrow new Error(word + '${word}')\n`
  at.write('templates/own/index.ts', throwing('!'))
  at.write('templates/own/word.ts', 'export const word: string = "first"\n')
  const modules = (): string[] => at.list('.offprint/cache').filter((name) => name.endsWith('.mjs'))
  expect((await offprint(at, ['build', '--template', 'own'])).err).toContain('first!')
  await offprint(at, ['build', '--template', 'own'])
  expect(modules()).toHaveLength(1)
  at.write('templates/own/word.ts', 'export const word: string = "second"\n')
  expect((await offprint(at, ['build', '--template', 'own'])).err).toContain('second!')
  expect(modules()).toHaveLength(2)
})

test('an interrupted build leaves nothing behind', async () => {
  const at = project()
  at.write('content/a/brief.md', brief('Words that fill a line or two of a paragraph.\n\n'.repeat(4000)))
  const ended = await offprint(at, ['build'], (child) => setTimeout(() => child.kill('SIGINT'), 700))
  expect(ended.signal).toBe('SIGINT')
  expect(at.list('output')).toEqual([])
})

test('a component of a template that fails is named with its line, and nothing of React is printed', async () => {
  const at = project()
  at.write('content/a/brief.md', brief())
  at.write('templates/own/Heading.tsx', 'export const Heading = () => {\n  throw new Error("no colour")\n}\n')
  at.write(
    'templates/own/index.ts',
    `import base from '${policyBrief}'
import {Heading} from './Heading.js'
export default {...base, slots: {...base.slots, heading: Heading}}
`,
  )
  const {code, out, err} = await offprint(at, ['build', '--template', 'own'])
  expect(err).toBe(
    `templates/own/Heading.tsx:2:9  error  template-slot  unexpected error "no colour" in Heading in the slot heading, expected none
    in Heading  templates/own/Heading.tsx:2:9
    in the slot heading, dressing content/a/brief.md:6:1
1 error
`,
  )
  expect(out).toBe('')
  expect(code).toBe(2)
})

test('a slot that makes no node is a fault of the template', async () => {
  const at = project()
  at.write('content/a/brief.md', brief())
  at.write(
    'templates/own/index.ts',
    `import base from '${policyBrief}'\nexport default {...base, slots: {...base.slots, heading: () => null}}\n`,
  )
  const {code, err} = await offprint(at, ['build', '--template', 'own'])
  expect(err).toMatch(
    /^templates\/own\/index\.ts:\d+:\d+ {2}error {2}template-slot {2}unexpected nothing in heading in the slot heading, /,
  )
  expect(code).toBe(2)
})

test('a reader that closes the pipe does not keep the PDF from being written', async () => {
  const at = project()
  at.write('content/a/brief.md', brief())
  const {code, err} = await offprint(at, ['build'], (child) => child.stdout?.destroy())
  expect(err).toBe('')
  expect(code).toBe(0)
  expect(at.list('output')).toEqual(['a.press.pdf', 'a.screen.pdf'])
})

test.runIf(existsSync('/dev/full'))('a stdout that takes no more ends with 5 and one line', () => {
  const at = project()
  at.write('content/a/brief.md', brief())
  const full = openSync('/dev/full', 'w')
  const {status, stderr} = spawnSync(process.execPath, [program, 'build'], {
    cwd: at.cwd,
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  closeSync(full)
  expect(stderr).toMatch(/^offprint: cannot write to stdout: ENOSPC.*\n$/)
  expect(status).toBe(5)
})
