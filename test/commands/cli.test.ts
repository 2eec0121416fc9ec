import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {brief, type Project, project} from './project.js'

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Run the installed command in a process of its own; `then` is given the process once it runs. */
async function offprint(at: Project, args: string[], then?: (kill: (signal: NodeJS.Signals) => void) => void) {
  const child = spawn(process.execPath, [program, ...args], {cwd: at.cwd, env: {PATH: process.env.PATH}})
  const said = {out: '', err: ''}
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text
  })
  then?.((signal) => child.kill(signal))
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
  const ended = await offprint(at, ['build'], (kill) => setTimeout(() => kill('SIGINT'), 700))
  expect(ended.signal).toBe('SIGINT')
  expect(at.list('output')).toEqual([])
})
