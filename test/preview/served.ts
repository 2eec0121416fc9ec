/** A preview that is served to tests, and what asks it as a program would that heeds no rule of browsers. */
import {mkdtempSync, realpathSync, writeFileSync} from 'node:fs'
import {type IncomingHttpHeaders, request} from 'node:http'
import {connect, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Range} from '../../src/preview/excerpt.js'
import {type Preview, serve} from '../../src/preview/serve.js'
import {Session} from '../../src/preview/session.js'
import type {Excerpt, Source} from '../../src/preview/state.js'

export const page = '<!doctype html>\n<title>A page</title>\n<script type="module" src="/client.js"></script>\n'
const secret = 'a line that nobody is to read'

export let served: Preview
export let cookie: string
export const opened: Source[] = []

/** Serve a session in which no brief can be built, from a folder beside a secret. */
export async function start(): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-preview-')))
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'client.js'), 'import.meta.hot.on("offprint", console.log)\n')
  writeFileSync(join(folder, 'client.css'), 'body {color: black}\n')
  writeFileSync(join(folder, '..', 'offprint-secret.txt'), secret)
  writeFileSync(join(folder, '.env'), secret)
  const session = new Session('brief.md', async () => ({messages: [], times: {}, fault: {reason: 'no brief'}}))
  const open = async (source: Source): Promise<boolean> => {
    opened.push(source)
    return source.file === 'brief.md'
  }
  const excerpt = async ({file, line, end = line}: Range): Promise<Excerpt | undefined> =>
    file === 'brief.md' ? {line, lines: [`${line} to ${end}`], rest: 0} : undefined
  const known = async (path: string): Promise<string | undefined> =>
    path === '/work/brief.md' ? 'brief.md' : undefined
  served = await serve(session, {port: 0, client: folder, open, excerpt, known})
  const {headers} = await ask('/', {path: served.address.replace(/^http:\/\/[^/]+/, '')})
  cookie = String(headers['set-cookie']).split(';')[0] ?? ''
}

interface Asked {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Ask the preview as a program would that heeds no rule of browsers. */
export function ask(
  path: string,
  {method = 'GET', headers = {}, body, path: exact = path}: Asked = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port: served.port, method, path: exact, headers}, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, body: text}))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Its origin. */
export const own = (): string => `http://127.0.0.1:${served.port}`
/** Ask as who was let in. */
export const asked = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(path, {headers: {cookie, ...headers}})
/** Write as its own page does. */
export const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {cookie, origin: own(), 'content-type': 'application/json', ...headers},
  })

/** Ask for a WebSocket. */
export function dial(path: string, headers: Record<string, string>): Socket {
  const all = {
    Host: `127.0.0.1:${served.port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol': 'vite-hmr',
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  const socket = connect(served.port, '127.0.0.1')
  return socket.on('connect', () => socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`))
}

/** Ask for a WebSocket, and give the first line of the answer. */
export function upgrade(path: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = dial(path, headers)
    socket.setTimeout(3000, () => {
      socket.destroy()
      resolve('silence')
    })
    socket.once('data', (data) => {
      socket.destroy()
      resolve(String(data).split('\r\n')[0] ?? '')
    })
    socket.on('error', reject)
  })
}

/** The token by which Vite's client asks for the WebSocket. */
export const socketToken = async (): Promise<string> => {
  const {body} = await asked('/@vite/client')
  return /wsToken = "([^"]+)"/.exec(body)?.[1] ?? ''
}

/** Open the WebSocket as a page does, and give a function that tells what it was told. */
export async function connected(): Promise<() => unknown[]> {
  const socket = dial(`/?token=${await socketToken()}`, {Cookie: cookie, Origin: own()})
  sockets.push(socket)
  let bytes = Buffer.alloc(0)
  await new Promise<void>((resolve) =>
    socket.on('data', (part) => {
      bytes = Buffer.concat([bytes, part])
      resolve()
    }),
  )
  return () =>
    textsIn(bytes.subarray(bytes.indexOf('\r\n\r\n') + 4))
      .map((text) => JSON.parse(text) as {event?: string; data?: unknown})
      .filter(({event}) => event === 'offprint')
      .map(({data}) => data)
}

/** Read the texts in the frames of a WebSocket, which are short and unmasked from a server. */
function textsIn(frames: Buffer): string[] {
  const texts: string[] = []
  for (let at = 0; at + 2 <= frames.length; ) {
    const short = (frames[at + 1] as number) & 0x7f
    const from = at + (short === 126 ? 4 : 2)
    const length = short === 126 ? frames.readUInt16BE(at + 2) : short
    texts.push(frames.toString('utf8', from, from + length))
    at = from + length
  }
  return texts
}

const sockets: Socket[] = []
/** Close what was left connected. */
export function hangUp(): void {
  for (const socket of sockets.splice(0)) socket.destroy()
}
