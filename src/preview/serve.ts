/** A session on a local page: Vite serves the client and carries events; what Vite may be asked for is listed here. */
import {randomBytes} from 'node:crypto'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Duplex} from 'node:stream'
import {Door, headersOf} from './door.js'
import type {Opened} from './editor.js'
import type {Range} from './excerpt.js'
import type {Session} from './session.js'
import {viteFor} from './site.js'
import type {Event, Excerpt, PreviewEdition, Source} from './state.js'

/** Where the preview listens, and nowhere else. */
const LOOPBACK = '127.0.0.1'

/** Most bytes of what the page sends. */
const LARGEST = 10_000

/** A page that is being served. */
export interface Preview {
  /** The address to open, with the token of the session. */
  address: string
  port: number
  /** Stop listening and let all who are connected go. */
  close(): Promise<void>
}

/** What a page may have done besides looking. */
export interface Serving {
  /** Port to listen on; 0 for any that is free. */
  port: number
  /** Folder of the client as it was built. */
  client: string
  /** Open an editor at a place in a file of the brief. */
  open(source: Source): Promise<Opened>
  /** Give lines of a file of the brief; nothing for what is none. */
  excerpt(range: Range): Promise<Excerpt | undefined>
  /** Give the path of a file of the brief as pages know it, from an absolute one; nothing for what is none. */
  known(path: string): Promise<string | undefined>
}

/** Serve a session to the browsers of this machine. Throws the system's error for a port that is taken. */
export async function serve(session: Session, {port: wanted, client, open, excerpt, known}: Serving): Promise<Preview> {
  const server = createServer()
  const port = await listening(server, wanted)
  const door = new Door(port, randomBytes(24).toString('base64url'))
  const headers = headersOf(port)
  const site = await viteFor(client).catch((error) => {
    server.close()
    throw error
  })
  session.listen((event: Event) => site.send(event))

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const caller = {method: request.method ?? 'GET', headers: request.headers}
    const away = door.turnsAway(caller)
    if (away) return refuse(response, away)
    const address = [request.url ?? '/', `http://${LOOPBACK}:${port}`] as const
    if (!URL.canParse(...address)) return end(response, 400)
    const url = new URL(...address)
    if (caller.method === 'GET' && url.pathname === '/' && door.knows(url.searchParams.get('token'))) {
      response.writeHead(303, {Location: '/', 'Set-Cookie': door.cookie}).end()
      return
    }
    const refused = door.refuses(caller)
    if (refused) return refuse(response, refused)
    if (caller.method === 'POST') return write(request, response, url)
    await read(request, response, url)
  }

  const read = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const {pathname} = url
    if (pathname === '/') return send(response, 'text/html; charset=utf-8', await site.page())
    if (pathname === '/state') {
      const edition = editionIn(url.searchParams.get('edition') ?? 'screen')
      if (!edition) return end(response, 400)
      return send(response, 'application/json', JSON.stringify(await session.state(edition)))
    }
    if (pathname === '/source') {
      const range = rangeIn(url.searchParams)
      if (!range) return end(response, 400)
      const lines = await excerpt(range)
      return lines ? send(response, 'application/json', JSON.stringify(lines)) : end(response, 404)
    }
    const [, named, revision] = /^\/pages\/(\w+)\/(\d+)\.pdf$/.exec(pathname) ?? []
    if (named !== undefined) {
      const edition = editionIn(named)
      const bytes = edition && session.pages(edition, Number(revision))
      return bytes ? send(response, 'application/pdf', bytes) : end(response, 404)
    }
    const asset = site.asset(request.url ?? '')
    if (asset) return send(response, asset.type, asset.bytes)
    if (!site.ofVite.has(request.url ?? '')) return end(response, 404)
    site.answer(request, response, () => end(response, 404))
  }

  const write = async (request: IncomingMessage, response: ServerResponse, {pathname}: URL): Promise<void> => {
    const body = await bodyOf(request)
    if (typeof body !== 'object' || body === null) return end(response, 400)
    if (pathname === '/open') {
      const source = sourceIn(body as Record<string, unknown>)
      if (!source) return end(response, 400)
      const opened = await open(source)
      if (opened === 'failed') return refuse(response, {status: 503, reason: 'no editor started; name one in EDITOR'})
      return end(response, opened === 'opened' ? 204 : 403)
    }
    if (pathname === '/show') {
      const source = sourceIn(body as Record<string, unknown>)
      if (!source) return end(response, 400)
      const file = await known(source.file)
      if (file === undefined) return end(response, 404)
      // nobody would see it
      if (!site.isOpen()) return end(response, 409)
      site.send({type: 'show', source: {...source, file}})
      return end(response, 204)
    }
    end(response, 404)
  }

  server.on('request', (request, response) => {
    answer(request, response).catch(() => end(response, 500))
  })
  const sockets = new Set<Duplex>()
  server.on('upgrade', (request, socket, head) => {
    // who hangs up is no fault of the preview
    socket.on('error', () => socket.destroy())
    const refused = door.refusesSocket({method: 'GET', headers: request.headers})
    if (refused) {
      socket.end(`HTTP/1.1 ${refused.status} Forbidden\r\nConnection: close\r\n\r\n`, () => socket.destroy())
      return
    }
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    site.upgrade(request, socket, head)
  })
  return {
    address: door.address,
    port,
    async close() {
      await site.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      // these are not connections of HTTP any more
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

const editionIn = (word: unknown): PreviewEdition | undefined =>
  word === 'screen' || word === 'press' ? word : undefined

const counts = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0

/** Read which lines the page wants to show. */
function rangeIn(asked: URLSearchParams): Range | undefined {
  const file = asked.get('file')
  const line = Number(asked.get('line'))
  const end = Number(asked.get('end') ?? line)
  return file !== null && counts(line) && counts(end) ? {file, line, end} : undefined
}

/** Read the place that the page, or an editor, wants opened or shown. */
function sourceIn({file, line, column}: Record<string, unknown>): Source | undefined {
  if (typeof file !== 'string' || !counts(line)) return undefined
  return {file, line, column: counts(column) ? column : 1}
}

/** Read the JSON of a request; nothing for what is none, or too long. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > LARGEST) return undefined
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString())
  } catch {
    return undefined
  }
}

function refuse(response: ServerResponse, {status, reason}: {status: number; reason: string}): void {
  response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8'}).end(`${reason}\n`)
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, {'Content-Type': type}).end(body)
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status)
  response.end()
}
