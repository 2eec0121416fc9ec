import {readdirSync, readFileSync, readlinkSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {Room} from './room.js'

let room: Room
let page: Page
let elsewhere: Server
let stranger: Page

beforeAll(async () => {
  room = await Room.open()
  page = await room.page()
  elsewhere = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>Elsewhere</p>'))
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done))
  // in the browser that has the cookie of the preview
  stranger = await page.context().newPage()
  await stranger.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
})
afterAll(async () => {
  await room.close()
  elsewhere.close()
})

test('nothing listens beyond this machine', () => {
  const sockets = new Set(
    readdirSync(`/proc/${room.pid}/fd`).map((name) => {
      try {
        return /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${room.pid}/fd/${name}`))?.[1]
      } catch {
        return undefined
      }
    }),
  )
  const listening = ['tcp', 'tcp6'].flatMap((name) =>
    readFileSync(`/proc/net/${name}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && sockets.has(fields[9]))
      .map((fields) => fields[1]),
  )
  const port = Number(new URL(room.address).port).toString(16).toUpperCase().padStart(4, '0')
  expect(listening).toEqual([`0100007F:${port}`])
})

test('a page from elsewhere cannot fetch the state, the pages or the client', async () => {
  const read = await stranger.evaluate(async (origin) => {
    const tried = ['/', '/state?edition=screen', '/pages/screen/1.pdf', '/client.js'].flatMap((path) =>
      (['cors', 'no-cors'] as const).map(async (mode) => {
        try {
          const response = await fetch(origin + path, {mode, credentials: 'include'})
          return (await response.text()).length
        } catch {
          return 'refused'
        }
      }),
    )
    return Promise.all(tried)
  }, room.origin)
  expect(read.filter((each) => each !== 'refused' && each !== 0)).toEqual([])
})

test('a page from elsewhere cannot show it in a frame, a picture or a script', async () => {
  const seen = await stranger.evaluate(async (origin) => {
    const loaded = (part: HTMLElement): Promise<boolean> =>
      new Promise((done) => {
        part.onload = () => done(true)
        part.onerror = () => done(false)
        document.body.append(part)
      })
    const picture = Object.assign(new Image(), {src: `${origin}/icon.svg`})
    const script = Object.assign(document.createElement('script'), {src: `${origin}/client.js`, type: 'module'})
    const frame = Object.assign(document.createElement('iframe'), {src: `${origin}/`})
    const [image, code] = await Promise.all([loaded(picture), loaded(script)])
    await loaded(frame)
    return {image, code, frame: frame.contentDocument === null}
  }, room.origin)
  expect(seen).toEqual({image: false, code: false, frame: true})
  const frame = stranger.frames().find((each) => each !== stranger.mainFrame())
  expect((await frame?.content()) ?? '').not.toContain('offprint preview')
})

test('a page from elsewhere cannot hear its events', async () => {
  const heard = await stranger.evaluate(
    (origin) =>
      Promise.all(
        ['vite-hmr', 'vite-ping', undefined].map(
          (protocol) =>
            new Promise((done) => {
              const socket = new WebSocket(origin.replace('http', 'ws'), protocol)
              socket.onopen = () => done('open')
              socket.onerror = () => done('refused')
            }),
        ),
      ),
    room.origin,
  )
  expect(heard).toEqual(['refused', 'refused', 'refused'])
})

test('a page from elsewhere cannot make it open an editor, by script or by form', async () => {
  const body = JSON.stringify({file: 'content/tehran-islamabad/brief.md', line: 1, column: 1})
  await stranger.evaluate(
    async ([origin, text]) => {
      for (const type of ['application/json', 'text/plain']) {
        const options: RequestInit = {method: 'POST', credentials: 'include', body: text as string}
        await fetch(`${origin}/open`, {...options, headers: {'content-type': type}}).catch(() => {})
        await fetch(`${origin}/open`, {...options, mode: 'no-cors'}).catch(() => {})
      }
    },
    [room.origin, body] as const,
  )
  await stranger.setContent(
    `<form method="post" enctype="text/plain" action="${room.origin}/open"><input name='${body.slice(0, -1)},"x":"' value='"}'></form>`,
  )
  const [answer] = await Promise.all([
    stranger.waitForResponse((response) => response.url() === `${room.origin}/open`),
    stranger.evaluate(() => document.querySelector('form')?.submit()),
  ])
  expect(answer.status()).toBe(403)
  await page.waitForTimeout(500)
  expect(room.read('opened')).toBe('')
  // its own page can
  await page.evaluate(
    (text) => fetch('/open', {method: 'POST', headers: {'content-type': 'application/json'}, body: text}),
    body,
  )
  await expect.poll(() => room.read('opened')).toContain('brief.md')
})

test('a browser without the token is told nothing', async () => {
  const other = await room.browser.newContext()
  const visitor = await other.newPage()
  const answer = await visitor.goto(room.origin)
  expect(answer?.status()).toBe(403)
  expect(await visitor.content()).not.toContain('client.js')
  await other.close()
})
