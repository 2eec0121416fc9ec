import {mkdtempSync, realpathSync, writeFileSync} from 'node:fs'
import {type IncomingHttpHeaders, request} from 'node:http'
import {connect, type Socket} from 'node:net'
import {networkInterfaces, tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from 'vitest'
import type {Range} from '../../src/preview/excerpt.js'
import {type Preview, serve} from '../../src/preview/serve.js'
import {Session} from '../../src/preview/session.js'
import type {Excerpt, Source} from '../../src/preview/state.js'

const page = '<!doctype html>\n<title>A page</title>\n<script type="module" src="/client.js"></script>\n'
const secret = 'a line that nobody is to read'

let served: Preview
let cookie: string
const opened: Source[] = []

beforeAll(async () => {
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
}, 30_000)

afterAll(() => served.close())

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
function ask(path: string, {method = 'GET', headers = {}, body, path: exact = path}: Asked = {}): Promise<Answer> {
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

const own = (): string => `http://127.0.0.1:${served.port}`
const asked = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(path, {headers: {cookie, ...headers}})
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {cookie, origin: own(), 'content-type': 'application/json', ...headers},
  })

/** Ask for a WebSocket. */
function dial(path: string, headers: Record<string, string>): Socket {
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
function upgrade(path: string, headers: Record<string, string>): Promise<string> {
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
const socketToken = async (): Promise<string> => {
  const {body} = await asked('/@vite/client')
  return /wsToken = "([^"]+)"/.exec(body)?.[1] ?? ''
}

/** Open the WebSocket as a page does, and give a function that tells what it was told. */
async function connected(): Promise<() => unknown[]> {
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
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
})

describe('a preview', () => {
  test('listens on loopback alone', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one && !one.internal && one.family === 'IPv4')
      .map((one) => one?.address ?? '')
    const reached = await Promise.all(
      [...others, '127.0.0.2'].map(
        (host) =>
          new Promise<string>((resolve) => {
            const socket = connect({host, port: served.port, timeout: 2000})
            const end = (word: string) => () => {
              socket.destroy()
              resolve(word)
            }
            socket.on('connect', end(host)).on('error', end('refused')).on('timeout', end('refused'))
          }),
      ),
    )
    expect(new Set(reached)).toEqual(new Set(['refused']))
  })

  test('lets in who opens the printed address, once, and takes the token out of it', async () => {
    const {status, headers} = await ask(served.address.replace(own(), ''))
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    expect(String(headers['set-cookie'])).toMatch(/^offprint-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect((await asked('/')).body).toContain('<title>A page</title>')
  })

  test('gives its state to who is let in', async () => {
    const {status, body} = await asked('/state?edition=screen')
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({brief: 'brief.md', shown: 0, fault: {reason: 'no brief'}})
  })

  test.each(['/', '/state', '/client.js', '/pages/screen/1.pdf', '/@vite/client', '/?token=wrong'])(
    'gives nothing of %s without the token',
    async (path) => {
      const {status, body} = await ask(path)
      expect([status, body]).toEqual([403, 'open the address that offprint printed\n'])
      const wrong = await ask(path, {headers: {cookie: `${cookie.split('=')[0]}=${'x'.repeat(32)}`}})
      expect(wrong.status).toBe(403)
    },
  )

  test.each(['attacker.example', 'attacker.example:80', '127.0.0.1.nip.io:1'])(
    'refuses a Host that is another name of this machine: %j',
    async (host) => {
      const {status, headers} = await ask('/state', {headers: {cookie, host}})
      expect([status, headers['set-cookie']]).toEqual([403, undefined])
      const address = await ask(served.address.replace(own(), ''), {headers: {host}})
      expect([address.status, address.headers['set-cookie']]).toEqual([403, undefined])
    },
  )

  test('cannot be read by a page from elsewhere', async () => {
    const elsewhere = {origin: 'https://attacker.example'}
    for (const path of ['/', '/state', '/client.js', '/@vite/client']) {
      const {status, headers} = await asked(path, elsewhere)
      expect([path, status]).toEqual([path, 403])
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
    expect((await asked('/state', {'sec-fetch-site': 'cross-site'})).status).toBe(403)
    expect((await asked('/state', {'sec-fetch-site': 'same-site'})).status).toBe(403)
    const {status, headers} = await ask('/open', {method: 'OPTIONS', headers: {cookie, ...elsewhere}})
    expect([status, headers['access-control-allow-origin']]).toEqual([403, undefined])
  })

  test('says with each answer that nothing of it may be used elsewhere', async () => {
    for (const path of ['/', '/state', '/client.js', '/client.css', '/@vite/client', '/nothing']) {
      const {headers} = await asked(path)
      expect(headers).toMatchObject({
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      })
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'; ")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    }
  })

  test('cannot be made to write by a page from elsewhere', async () => {
    const there = {file: 'brief.md', line: 3, column: 2}
    const {length} = opened
    expect((await post('/open', there, {origin: 'https://attacker.example'})).status).toBe(403)
    expect((await post('/open', there, {origin: 'null'})).status).toBe(403)
    expect((await post('/open', there, {'content-type': 'text/plain'})).status).toBe(415)
    expect((await post('/open', there, {cookie: ''})).status).toBe(403)
    const {status} = await ask('/open', {
      method: 'POST',
      body: JSON.stringify(there),
      headers: {cookie, 'content-type': 'application/json'},
    })
    expect(status).toBe(403)
    expect((await ask('/open', {method: 'PUT', headers: {cookie, origin: own()}})).status).toBe(405)
    expect(opened).toHaveLength(length)
  })

  test('opens the editor at a place of a file that it knows', async () => {
    expect((await post('/open', {file: 'brief.md', line: 3, column: 2})).status).toBe(204)
    expect(opened.at(-1)).toEqual({file: 'brief.md', line: 3, column: 2})
    expect((await post('/open', {file: '/etc/passwd', line: 1, column: 1})).status).toBe(403)
    expect((await post('/open', {file: 'brief.md', line: -1, column: 1})).status).toBe(400)
    expect((await post('/open', ['brief.md'])).status).toBe(400)
    expect((await post('/open', {file: 'x'.repeat(20_000), line: 1, column: 1})).status).toBe(400)
  })

  test('gives lines of a file that it knows', async () => {
    const {status, headers, body} = await asked('/source?file=brief.md&line=3&end=5')
    expect([status, headers['content-type'], JSON.parse(body)]).toEqual([
      200,
      'application/json',
      {line: 3, lines: ['3 to 5'], rest: 0},
    ])
    expect((await asked('/source?file=brief.md&line=3')).body).toContain('3 to 3')
    expect((await asked('/source?file=other.md&line=1')).status).toBe(404)
    for (const query of ['', '?file=brief.md', '?file=brief.md&line=0', '?line=1', '?file=brief.md&line=1&end=x']) {
      expect([query, (await asked(`/source${query}`)).status]).toEqual([query, 400])
    }
    expect((await ask('/source?file=brief.md&line=3')).status).toBe(403)
    expect((await asked('/source?file=brief.md&line=3', {origin: 'https://attacker.example'})).status).toBe(403)
  })

  test('tells its page of a line that an editor is at', async () => {
    const token = String(cookie.split('=')[1])
    const show = async (body: unknown, headers = {}): Promise<number> =>
      (await post('/show', body, {cookie: '', 'x-offprint-token': token, ...headers})).status
    expect(await show({file: '/work/brief.md', line: 7})).toBe(409)
    const told = await connected()
    expect(await show({file: '/work/brief.md', line: 7})).toBe(204)
    await vi.waitFor(() =>
      expect(told()).toContainEqual({type: 'show', source: {file: 'brief.md', line: 7, column: 1}}),
    )
    expect(await show({file: '/etc/passwd', line: 7})).toBe(404)
    expect(await show({file: '/work/brief.md', line: 0})).toBe(400)
    expect(await show({file: '/work/brief.md', line: 7}, {'x-offprint-token': 'x'.repeat(32)})).toBe(403)
    expect(await show({file: '/work/brief.md', line: 7}, {origin: 'https://attacker.example'})).toBe(403)
    expect(told()).toHaveLength(1)
  })

  test.each([
    '/../offprint-secret.txt',
    '/..%2foffprint-secret.txt',
    '/%2e%2e/offprint-secret.txt',
    '/..\\offprint-secret.txt',
    '/.env',
    '/@fs/etc/passwd',
    `/@fs${tmpdir()}/offprint-secret.txt`,
    `/@fs${tmpdir()}/offprint-secret.txt?raw`,
    `/@fs${tmpdir()}/offprint-secret.txt?import&raw??`,
    '/client.js?raw',
    '/client.js?url',
    '/client.js?import&raw??',
    '/index.html',
    '/__open-in-editor?file=/etc/passwd',
    '/@id/__x00__/etc/passwd',
    '/@vite/env',
    '/@vite/client?raw',
    '/package.json',
    '/node_modules/vite/package.json',
    '/pages/screen/../../package.json',
    '/pages/booklet/1.pdf',
    '//etc/passwd',
  ])('gives nothing of %s', async (path) => {
    const {status, body} = await asked(path)
    expect(status).toBe(404)
    expect(body).toBe('')
  })

  test('opens a WebSocket for its own page alone', async () => {
    const path = `/?token=${await socketToken()}`
    const good = {Cookie: cookie, Origin: own()}
    expect(await upgrade(path, good)).toBe('HTTP/1.1 101 Switching Protocols')
    expect(await upgrade(path, {Origin: own()})).toBe('HTTP/1.1 403 Forbidden')
    expect(await upgrade(path, {Cookie: cookie})).toBe('HTTP/1.1 403 Forbidden')
    expect(await upgrade(path, {...good, Origin: 'https://attacker.example'})).toBe('HTTP/1.1 403 Forbidden')
    expect(await upgrade(path, {...good, Host: 'attacker.example'})).toBe('HTTP/1.1 403 Forbidden')
    expect(await upgrade(path, {Origin: own(), 'Sec-WebSocket-Protocol': 'vite-ping'})).toBe('HTTP/1.1 403 Forbidden')
    expect(await upgrade('/?token=wrong', good)).not.toContain('101')
  })

  test('outlives strangers who ask for a WebSocket and hang up', async () => {
    for (let count = 0; count < 20; count++) {
      const socket = dial('/', {Origin: 'https://attacker.example'}).on('error', () => undefined)
      await new Promise<void>((resolve) => socket.once('connect', resolve))
      if (count % 2 === 0) await new Promise((resolve) => setImmediate(resolve))
      socket.resetAndDestroy()
    }
    expect((await asked('/state')).status).toBe(200)
  })

  test.each(['//', 'http://['])('refuses the address %s', async (path) => {
    expect((await asked(path)).status).toBe(400)
    expect((await ask(path, {headers: {host: 'attacker.example'}})).status).toBe(403)
  })

  test('has nothing to give after it is closed', async () => {
    const session = new Session('brief.md', async () => ({messages: [], times: {}}))
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-preview-')))
    writeFileSync(join(folder, 'index.html'), page)
    const other = await serve(session, {
      port: 0,
      client: folder,
      open: async () => false,
      excerpt: async () => undefined,
      known: async () => undefined,
    })
    await other.close()
    const reached = await new Promise((resolve) => {
      const socket = connect(other.port, '127.0.0.1')
      socket.on('connect', () => resolve('connected')).on('error', () => resolve('refused'))
    })
    expect(reached).toBe('refused')
  })
})
