import {type ChildProcess, spawn} from 'node:child_process'
import {chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, expect, test, vi} from 'vitest'
import type {State} from '../../src/preview/state.js'
import {brief, type Project, project, writeLooping} from './project.js'

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const timeout = 60_000
const home = fileURLToPath(new URL('../..', import.meta.url))
const shipped = join(home, 'templates/policy-brief/index.ts')
const printer = JSON.parse(readFileSync(join(home, 'assets/printers/coated.json'), 'utf8')) as object
const picture = readFileSync(join(home, 'content/style-guide/images/anatomy.png'))

/** A preview in a process of its own, seen as a browser that was let in would. */
interface Opened {
  child: ChildProcess
  origin: string
  said(): string
  ended: Promise<{code: number | null; signal: NodeJS.Signals | null}>
  state(edition?: string): Promise<State>
  ask(path: string, init?: RequestInit): Promise<Response>
}

const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function start(at: Project, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program, 'preview', ...args], {
    cwd: realpathSync(at.cwd),
    env: {PATH: process.env.PATH, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const said = {out: '', err: ''}
  child.stdout?.on('data', (text) => {
    said.out += text
  })
  child.stderr?.on('data', (text) => {
    said.err += text
  })
  const ended = new Promise<{code: number | null; signal: NodeJS.Signals | null}>((resolve) =>
    child.on('exit', (code, signal) => resolve({code, signal})),
  )
  return {child, said, ended}
}

async function opened(at: Project, args: string[] = [], env: Record<string, string> = {}): Promise<Opened> {
  const {child, said, ended} = start(at, args, env)
  await eventually(() => expect(said.out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}\n$/))
  const {origin} = new URL(said.out.trim())
  const entry = await fetch(said.out.trim(), {redirect: 'manual'})
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${origin}${path}`, {...init, headers: {cookie, ...(init.headers as Record<string, string>)}})
  const state = async (edition = 'screen'): Promise<State> =>
    (await (await ask(`/state?edition=${edition}`)).json()) as State
  return {child, origin, said: () => said.err, ended, state, ask}
}

const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, {timeout: 20_000, interval: 50})

test('shows a brief, follows what is saved, and ends with 130', {timeout}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief())
  const page = await opened(at)
  const first = await page.state()
  expect(first).toMatchObject({brief: 'content/one/brief.md', title: 'A brief', shown: first.revision, words: 5})
  expect(first.pages).toHaveLength(1)
  const pdf = await page.ask(`/pages/screen/${first.shown}.pdf`)
  expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')

  at.write('content/one/brief.md', brief('Many more words.\n'))
  await eventually(async () => expect((await page.state()).words).toBe(8))
  expect((await page.ask(`/pages/screen/${(await page.state()).shown}.pdf`)).status).toBe(200)

  at.write('content/one/brief.md', brief('See [](#nowhere).\n'))
  await eventually(async () => expect((await page.state()).messages[0]?.rule).toBe('reference-known'))
  const wrong = await page.state()
  expect(wrong.pages).toHaveLength(1)
  expect(wrong.shown).toBeLessThan(wrong.revision)
  expect(wrong.messages[0]?.source).toMatchObject({file: 'content/one/brief.md', line: 10, column: 5})

  rmSync(join(at.cwd, 'content/one/brief.md'))
  await eventually(async () => expect((await page.state()).messages[0]?.rule).toBe('brief-readable'))
  at.write('content/one/brief.md', brief())
  await eventually(async () => expect((await page.state()).messages).toEqual([]))
  expect(at.list('.')).toEqual(['.offprint', 'content'])

  page.child.kill('SIGINT')
  expect(await page.ended).toEqual({code: 130, signal: null})
  await expect(fetch(page.origin)).rejects.toThrow()
  expect(page.said()).toBe('')
})

test('builds anew when a token, a picture that was missing, or the printer is saved', {timeout}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief('', 'template: ./own\n'))
  const own = (left: number): string =>
    [
      "import {defineTemplate} from 'offprint/template'",
      "import base from '../../../templates/base/index.js'",
      `export default defineTemplate({extends: base, name: 'own', tokens: {page: {margin: {left: ${left}}}}})`,
    ].join('\n')
  at.write('templates/base/index.ts', `export {default} from ${JSON.stringify(shipped)}\n`)
  at.write('content/one/own/index.ts', own(180))
  const page = await opened(at, ['content/one'])
  const left = async (): Promise<number | undefined> => (await page.state()).pages[0]?.columns[0]?.x
  expect(await left()).toBe(180)
  at.write('content/one/own/index.ts', own(160))
  await eventually(async () => expect(await left()).toBe(160))
  at.write('content/one/own/index.ts', 'export default = 3')
  await eventually(async () =>
    expect((await page.state()).fault).toMatchObject({source: {file: 'content/one/own/index.ts', line: 1}}),
  )
  expect(await left()).toBe(160)
  at.write('content/one/own/index.ts', own(170))
  await eventually(async () => expect(await left()).toBe(170))
  expect((await page.state()).fault).toBeUndefined()

  at.write('content/one/brief.md', brief('![A map of the border](map.png)\n', 'template: ./own\n'))
  await eventually(async () => expect((await page.state()).messages[0]?.rule).toBe('image-exists'))
  at.write('content/one/map.png', picture)
  await eventually(async () =>
    expect((await page.state()).messages.map(({rule}) => rule)).not.toContain('image-exists'),
  )

  expect((await page.state('press')).pages[0]?.bleed).toBeCloseTo(8.5, 1)
  at.write('assets/printers/coated.json', JSON.stringify({...printer, bleed: 5}))
  await eventually(async () => expect((await page.state('press')).pages[0]?.bleed).toBeCloseTo(14.17, 1))
})

test('outlives a template that does not end, and shows its pages again when it is mended', {
  timeout: 120_000,
}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief('', 'template: own\n'))
  writeLooping(at, false)
  const page = await opened(at)
  const first = await page.state()
  expect(first.shown).toBe(first.revision)
  writeLooping(at, true)
  await vi.waitFor(
    async () =>
      expect((await page.state()).fault ?? (await page.state()).messages[0]).toMatchObject({
        source: {file: 'templates/own/Heading.tsx', line: 5},
        reason: expect.stringContaining('work without end in Heading in the slot heading'),
      }),
    {timeout: 60_000, interval: 200},
  )
  const looping = await page.state()
  expect([looping.shown, looping.pages.length]).toEqual([first.shown, 1])
  expect((await page.ask(`/pages/screen/${first.shown}.pdf`)).status).toBe(200)
  writeLooping(at, false)
  await eventually(async () => {
    const {shown, revision, fault, messages} = await page.state()
    expect({fault, messages, isShown: shown === revision && shown > first.shown}).toEqual({messages: [], isShown: true})
  })
  page.child.kill('SIGINT')
  expect((await page.ended).code).toBe(130)
})

test('opens only what the brief is made from in an editor', {timeout}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief())
  at.write('content/two/brief.md', brief())
  const note = join(mkdtempSync(join(tmpdir(), 'offprint-editor-')), 'opened')
  at.write('editor.sh', `#!/bin/sh\necho "$@" > ${note}\n`)
  chmodSync(join(at.cwd, 'editor.sh'), 0o755)
  const page = await opened(at, ['content/one'], {LAUNCH_EDITOR: `${realpathSync(at.cwd)}/editor.sh`, SHELL: '/bin/sh'})
  await page.state()
  const open = async (file: string): Promise<number> =>
    (
      await page.ask('/open', {
        method: 'POST',
        body: JSON.stringify({file, line: 3, column: 1}),
        headers: {origin: page.origin, 'content-type': 'application/json'},
      })
    ).status
  expect(await open('content/two/brief.md')).toBe(403)
  expect(await open('/etc/passwd')).toBe(403)
  expect(await open('content/one/../two/brief.md')).toBe(403)
  expect(existsSync(note)).toBe(false)
  expect(await open('content/one/brief.md')).toBe(204)
  await eventually(() => expect(readFileSync(note, 'utf8')).toBe(`${realpathSync(at.cwd)}/content/one/brief.md 3 1\n`))
})

test('has the page of a preview go to a line, and says why when there is none', {timeout}, async () => {
  const at = project()
  at.write('content/one/brief.md', brief())
  at.write('content/two/brief.md', brief())
  const env = {XDG_RUNTIME_DIR: mkdtempSync(join(tmpdir(), 'offprint-runtime-'))}
  const show = async (...args: string[]): Promise<[number | null, string]> => {
    const {said, ended} = start(at, ['--show', ...args], env)
    return [(await ended).code, said.err]
  }
  expect(await show('content/one/brief.md:8')).toEqual([
    2,
    'offprint: no preview runs; start one with offprint preview\n',
  ])
  const page = await opened(at, ['content/one'], env)
  await page.state()
  expect(await show('content/one/brief.md:8')).toEqual([
    2,
    'offprint: the preview is open in no browser; open the address that it printed\n',
  ])
  expect(await show('content/two/brief.md:8')).toEqual([
    2,
    'offprint: no preview that runs is made from content/two/brief.md\n',
  ])
  expect(await show('content/one/brief.md:0')).toEqual([
    2,
    'offprint: unexpected --show "content/one/brief.md:0", expected FILE:LINE such as content/x/brief.md:42\n',
  ])
  page.child.kill('SIGTERM')
  expect((await page.ended).code).toBe(143)
  expect(readdirSync(join(env.XDG_RUNTIME_DIR, 'offprint'))).toEqual([])
  expect(at.list('.')).toEqual(['.offprint', 'content'])
})

test.each([
  [['content/onne'], 'no brief at content/onne; did you mean content/one?'],
  [[], 'expected one brief; there are: content/one/brief.md, content/two/brief.md'],
  [
    ['content/one', '--port', 'x'],
    'unexpected --port "x", expected a number from 0 to 65535; 0 takes any that is free',
  ],
])('refuses %j', {timeout}, async (args, message) => {
  const at = project()
  at.write('content/one/brief.md', brief())
  at.write('content/two/brief.md', brief())
  const {said, ended} = start(at, args)
  expect((await ended).code).toBe(2)
  expect(said.err).toBe(`offprint: ${message}\n`)
})

test('says that a port is taken', {timeout}, async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as {port: number}).port)),
  )
  const at = project()
  at.write('content/one/brief.md', brief())
  const {said, ended} = start(at, ['--port', String(port)])
  expect((await ended).code).toBe(2)
  expect(said.err).toBe(`offprint: port ${port} is taken; leave --port out, or choose another\n`)
  other.close()
})
