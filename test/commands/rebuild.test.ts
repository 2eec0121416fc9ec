import {type ChildProcess, spawn} from 'node:child_process'
import {appendFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, expect, test, vi} from 'vitest'
import {brief, type Project, project, writeLooping} from './project.js'

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

interface Running {
  child: ChildProcess
  out: string
  err: string
  ended: Promise<{code: number | null; signal: NodeJS.Signals | null}>
}

const running: Running[] = []

afterEach(() => {
  for (const {child} of running.splice(0)) child.kill('SIGKILL')
})

/** Start a build that watches, without a terminal. */
function start(at: Project, ...args: string[]): Running {
  const child = spawn(process.execPath, [program, 'build', '--watch', '--edition', 'screen', ...args], {
    cwd: realpathSync(at.cwd),
    env: {PATH: process.env.PATH},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const one: Running = {
    child,
    out: '',
    err: '',
    ended: new Promise((resolve) => child.on('exit', (code, signal) => resolve({code, signal}))),
  }
  child.stdout?.on('data', (text) => {
    one.out += text
  })
  child.stderr?.on('data', (text) => {
    one.err += text
  })
  running.push(one)
  return one
}

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, {timeout: 20_000, interval: 50})
const waiting = /waiting for changes of 1 brief, made from \d+ files; Ctrl\+C ends it\n/

test('builds again what is saved, says so, and ends with 130', {timeout: 60_000}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief())
  at.write('content/two/brief.md', brief())
  const run = start(at, 'content/one')
  await eventually(() => expect(run.err).toMatch(waiting))
  expect(run.out).toMatch(/^output\/one\.screen\.pdf {2}1 page {2}A4 {2}\d+ kB {2}\d+\.\d s\n$/)
  expect(at.list('output')).toEqual(['one.screen.pdf'])
  run.out = ''
  at.write('content/two/brief.md', brief('Not named.\n'))
  at.write('content/one/brief.md', brief('More words than before.\n'))
  await eventually(() => expect(run.out).toMatch(/^output\/one\.screen\.pdf/))
  run.child.kill('SIGINT')
  expect(await run.ended).toEqual({code: 130, signal: null})
  expect(run.out.match(/\n/g)).toHaveLength(1)
  expect(at.list('output')).toEqual(['one.screen.pdf'])
})

test('builds briefs that are added, and no others than those that changed', {timeout: 60_000}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief())
  at.write('content/one/data.csv', 'a,b\n1,2\n')
  const run = start(at)
  await eventually(() => expect(run.err).toMatch(waiting))
  at.write('content/two/brief.md', brief(':::table[Two]{src=data.csv}\n:::\n'))
  await eventually(() => expect(run.err).toContain('content/two/brief.md'))
  expect(at.list('output')).toEqual(['one.screen.pdf'])
  run.out = ''
  at.write('content/two/data.csv', 'a,b\n3,4\n')
  await eventually(() => expect(run.out).toMatch(/^output\/two\.screen\.pdf/))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(run.out).not.toContain('one')
  expect(at.list('output')).toEqual(['one.screen.pdf', 'two.screen.pdf'])
})

test('leaves the last files of a brief with errors, and goes on when they are mended', {timeout: 60_000}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief())
  const run = start(at)
  await eventually(() => expect(run.err).toMatch(waiting))
  const pdf = join(at.cwd, 'output/one.screen.pdf')
  const before = statSync(pdf).ino
  at.write('content/one/brief.md', brief('See [](#nowhere).\n'))
  await eventually(() => expect(run.err).toContain('reference-known'))
  expect(statSync(pdf).ino).toBe(before)
  rmSync(join(at.cwd, 'content/one/brief.md'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  at.write('draft.md', brief('Mended.\n'))
  renameSync(join(at.cwd, 'draft.md'), join(at.cwd, 'content/one/brief.md'))
  await eventually(() => expect(statSync(pdf).ino).not.toBe(before))
  at.write('offprint.yaml', 'outt: elsewhere\n')
  await eventually(() => expect(run.err).toContain('offprint.yaml:1:1'))
  at.write('offprint.yaml', 'out: elsewhere\n')
  await eventually(() => expect(at.list('elsewhere')).toEqual(['one.screen.pdf']))
})

test('takes up a template that is mended', {timeout: 60_000}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief('', 'template: own\n'))
  at.write('templates/own/index.ts', "export {default} from './own.js'\n")
  const run = start(at)
  await eventually(() => expect(run.err).toMatch(/templates\/own\/index\.ts:1:\d+ {2}error {2}template-valid/))
  await eventually(() => expect(run.err).toMatch(waiting))
  at.write('templates/own/own.ts', 'export default 3\n')
  await eventually(() => expect(run.err).toContain('unexpected default export, expected what defineTemplate returns'))
  expect(at.list('output')).toEqual([])
})

test('outlives a template that does not end, and builds again when it is mended', {timeout: 120_000}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief('', 'template: own\n'))
  writeLooping(at, false)
  const run = start(at)
  await eventually(() => expect(run.err).toMatch(waiting))
  const pdf = join(at.cwd, 'output/one.screen.pdf')
  const before = statSync(pdf).ino
  for (let round = 0; round < 2; round++) {
    run.err = ''
    writeLooping(at, true)
    await vi.waitFor(
      () =>
        expect(run.err).toMatch(
          /templates\/own\/Heading\.tsx:5:\d+ {2}error {2}template-ends {2}unexpected work without end in Heading/,
        ),
      {timeout: 60_000, interval: 100},
    )
    expect(statSync(pdf).ino).toBe(before)
  }
  expect(run.err).not.toContain('a fault of offprint')
  writeLooping(at, false)
  await eventually(() => expect(statSync(pdf).ino).not.toBe(before))
  run.child.kill('SIGINT')
  expect((await run.ended).code).toBe(130)
})

test('leaves nothing half-written when it is ended while it writes', {timeout: 60_000}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief())
  const run = start(at)
  await eventually(() => expect(run.err).toMatch(waiting))
  appendFileSync(join(at.cwd, 'content/one/brief.md'), '\nMore.\n')
  await new Promise((resolve) => setTimeout(resolve, 60))
  run.child.kill('SIGTERM')
  expect(await run.ended).toEqual({code: 143, signal: null})
  expect(readdirSync(join(at.cwd, 'output'))).toEqual(['one.screen.pdf'])
})

test('refuses what it cannot begin with', {timeout: 60_000}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief())
  const run = start(at, 'content/onne')
  expect((await run.ended).code).toBe(2)
  expect(run.err).toBe('offprint: no brief at content/onne; did you mean content/one?\n')
})
