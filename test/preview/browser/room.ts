/** A copy of the sample brief with a template of its own, previewed by the command itself, in Chromium. */
import {type ChildProcess, spawn} from 'node:child_process'
import {chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'
import {expect} from 'vitest'
import type {Frame, PreviewEdition, State} from '../../../src/preview/state.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Path of the brief in a room. */
export const brief = 'content/tehran-islamabad/brief.md'

/** A preview that runs, and a page that shows it. */
export class Room {
  readonly cwd = mkdtempSync(join(tmpdir(), 'offprint-preview-'))
  /** What the page said on its console, except what Vite says of its connection. */
  readonly said: string[] = []
  /** Addresses that the page asked for. */
  readonly asked: string[] = []
  #server!: ChildProcess
  #browser!: Browser
  address = ''
  /** Where addresses of previews are kept: apart from those of others. */
  readonly #env = {XDG_RUNTIME_DIR: mkdtempSync(join(tmpdir(), 'offprint-runtime-'))}

  /** Copy the brief, start the command, start Chromium. */
  static async open(): Promise<Room> {
    const room = new Room()
    cpSync(join(root, 'content/tehran-islamabad'), room.at('content/tehran-islamabad'), {recursive: true})
    cpSync(join(root, 'templates/policy-brief'), room.at('templates/mine'), {recursive: true})
    room.edit(brief, 'template: policy-brief', 'template: mine')
    // an editor that writes down what it is asked to open
    writeFileSync(room.at('editor.sh'), `#!/bin/sh\necho "$@" >> ${room.at('opened')}\n`)
    chmodSync(room.at('editor.sh'), 0o755)
    writeFileSync(room.at('opened'), '')
    const env = {...process.env, ...room.#env, LAUNCH_EDITOR: room.at('editor.sh'), EDITOR: room.at('editor.sh')}
    const command = [join(root, 'dist/cli.js'), 'preview', 'content/tehran-islamabad']
    room.#server = spawn(process.execPath, command, {cwd: room.cwd, env, stdio: ['ignore', 'pipe', 'pipe']})
    room.address = await addressOf(room.#server)
    room.#browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']})
    return room
  }

  get browser(): Browser {
    return this.#browser
  }

  get origin(): string {
    return new URL(this.address).origin
  }

  get pid(): number {
    return this.#server.pid as number
  }

  at(path: string): string {
    return join(this.cwd, path)
  }

  read(path: string): string {
    return readFileSync(this.at(path), 'utf8')
  }

  /** Write over a part of a file, which must be in it. */
  edit(path: string, from: string, to: string): void {
    const text = this.read(path)
    expect(text).toContain(from)
    writeFileSync(this.at(path), text.replace(from, to))
  }

  /** Find a file of the template by its name, wherever the template keeps it. */
  templateFile(name: string): string {
    const files = readdirSync(this.at('templates/mine'), {recursive: true, encoding: 'utf8'})
    const found = files.find((path) => path.split('/').at(-1) === name)
    if (!found) throw new Error(`no ${name} in the template`)
    return `templates/mine/${found}`
  }

  /** Run another command beside the preview: its exit code, and what it said. */
  async run(args: string[]): Promise<{code: number | null; said: string}> {
    const child = spawn(process.execPath, [join(root, 'dist/cli.js'), ...args], {
      cwd: this.cwd,
      env: {...process.env, ...this.#env},
      timeout: 30_000,
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said += text
      })
    }
    return new Promise((resolve) => child.once('close', (code) => resolve({code, said})))
  }

  /** Open the preview, and wait until its first page is painted. */
  async page(options: BrowserContextOptions = {viewport: {width: 1440, height: 900}}): Promise<Page> {
    const context = await this.#browser.newContext(options)
    const page = await context.newPage()
    page.on('console', (message) => {
      if (!message.text().startsWith('[vite]')) this.said.push(`${message.type()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.said.push(String(error)))
    page.on('request', (request) => this.asked.push(request.url()))
    await page.goto(this.address)
    await page.waitForSelector('.sheet[data-painted]', {timeout: 60_000})
    return page
  }

  /** What the server knows of an edition. */
  async state(page: Page, edition: PreviewEdition = 'screen'): Promise<State> {
    return (await page.evaluate(async (wanted) => (await fetch(`/state?edition=${wanted}`)).json(), edition)) as State
  }

  async close(): Promise<void> {
    await this.#browser.close()
    this.#server.kill('SIGTERM')
    await new Promise((done) => (this.#server.exitCode === null ? this.#server.once('exit', done) : done(undefined)))
    for (const folder of [this.cwd, this.#env.XDG_RUNTIME_DIR]) rmSync(folder, {recursive: true, force: true})
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = ''
    let err = ''
    server.stderr?.on('data', (text) => {
      err += text
    })
    server.stdout?.on('data', (text) => {
      out += text
      const [found] = /http:\S+/.exec(out) ?? []
      if (found) resolve(found)
    })
    server.once('exit', (code) => reject(new Error(`the preview ended with ${code}: ${err}`)))
  })
}

/** Where the first element of a kind is in the window, px. */
export const frameOf = async (page: Page, selector: string): Promise<Frame> =>
  (await page.locator(selector).first().boundingBox()) as Frame

/** How far the pages are scrolled, px. */
export const scrollOf = (page: Page): Promise<number> => page.locator('#view').evaluate((view) => view.scrollTop)

/** Revision of a page as it is painted, from 1; 0 for none. */
export const painted = async (page: Page, number = 1): Promise<number> =>
  Number.parseInt((await page.getAttribute(`.sheet[data-page="${number}"]`, 'data-painted')) ?? '0', 10)

/** Do something, and wait until the first page is painted anew after it. */
export async function repainted(page: Page, act: () => unknown, number = 1): Promise<void> {
  const before = await page.getAttribute(`.sheet[data-page="${number}"]`, 'data-painted')
  await act()
  await page.waitForFunction(
    ([was, at]) => {
      const now = document.querySelector<HTMLElement>(`.sheet[data-page="${at}"]`)?.dataset.painted
      return now !== undefined && now !== was
    },
    [before, number] as const,
    {timeout: 60_000},
  )
}

/** Colour of a point of a page, px from its corner, as the screen shows it. */
export async function pixel(page: Page, x: number, y: number, number = 1): Promise<[number, number, number]> {
  const box = await page.locator(`.sheet[data-page="${number}"]`).boundingBox()
  if (!box) throw new Error('the page is not shown')
  const png = await page.screenshot({clip: {x: Math.round(box.x + x), y: Math.round(box.y + y), width: 1, height: 1}})
  return page.evaluate(
    async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], {type: 'image/png'}))
      const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D
      context.drawImage(picture, 0, 0)
      const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data
      return [r, g, b] as [number, number, number]
    },
    [...png],
  )
}
