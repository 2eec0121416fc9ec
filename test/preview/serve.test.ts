import {mkdtempSync, realpathSync, writeFileSync} from 'node:fs'
import {connect} from 'node:net'
import {networkInterfaces, tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {serve} from '../../src/preview/serve.js'
import {Session} from '../../src/preview/session.js'
import {ask, asked, cookie, opened, own, page, post, served, start} from './served.js'

beforeAll(start, 30_000)
afterAll(() => served.close())

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
