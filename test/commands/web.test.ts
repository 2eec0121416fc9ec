import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {isPublicAddress} from '../../src/commands/public-address.js'
import {webOf} from '../../src/commands/web.js'

const asked: string[] = []
let server: Server
let port = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const [, kind = ''] = (request.url ?? '').split('/')
    if (kind === 'never') return
    if (kind === 'loop') response.writeHead(302, {location: '/loop'})
    else if (kind === 'moved') response.writeHead(301, {location: '/fine'})
    else if (kind === 'inside') response.writeHead(302, {location: 'http://10.0.0.1/'})
    else if (kind === 'file') response.writeHead(302, {location: 'file:///etc/passwd'})
    else if (kind === 'get') response.writeHead(request.method === 'GET' ? 200 : 405)
    else response.writeHead(kind === 'gone' ? 404 : 200)
    response.end('words')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.address() as AddressInfo).port
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A web whose every name is this machine, which counts as public here; 10.0.0.1 does not. */
const here = (limits = {}) =>
  webOf({
    isPublic: (address) => address === '127.0.0.1',
    lookup: ((_name: string, _options: unknown, done: (error: null, found: unknown) => void) =>
      done(null, [{address: '127.0.0.1', family: 4}])) as never,
    ...limits,
  })

const address = (path: string): string => `http://brief.test:${port}/${path}`

describe('an address on the web', () => {
  it.each([
    ['fine', {status: 200}],
    ['gone', {status: 404}],
    ['moved', {status: 200}],
    ['get', {status: 200}],
    ['loop', {trouble: 'loop'}],
    ['inside', {trouble: 'inside'}],
    ['file', {status: 302}],
  ])('%s', async (path, answer) => expect(await here()(address(path))).toEqual(answer))

  it('is given up when it takes too long', async () => {
    expect(await here({each: 50})(address('never'))).toEqual({trouble: 'late'})
  })

  it('is not tried when the others have taken all the time', async () => {
    expect(await here({all: 0})(address('late-comer'))).toEqual({trouble: 'skipped'})
    expect(asked).not.toContain('HEAD /late-comer')
  })

  it('is not connected to when its name stands for this machine', async () => {
    const before = asked.length
    const web = webOf({
      lookup: ((_name: string, _options: unknown, done: (error: null, found: unknown) => void) =>
        done(null, [{address: '127.0.0.1', family: 4}])) as never,
    })
    expect(await web(address('fine'))).toEqual({trouble: 'inside'})
    expect(await web(`http://127.0.0.1:${port}/fine`)).toEqual({trouble: 'inside'})
    expect(asked.length).toBe(before)
  })

  it('that nobody has is told from a machine without network', async () => {
    const failing = (code: string) =>
      webOf({
        lookup: ((_name: string, _options: unknown, done: (error: Error) => void) =>
          done(Object.assign(new Error(code), {code}))) as never,
      })
    expect(await failing('ENOTFOUND')(address('x'))).toEqual({trouble: 'unknown'})
    expect(await failing('EAI_AGAIN')(address('x'))).toEqual({trouble: 'offline'})
  })
})

describe('addresses', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111'])('%s is public', (one) => {
    expect(isPublicAddress(one)).toBe(true)
  })
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'brief.test',
  ])('%s is not', (one) => expect(isPublicAddress(one)).toBe(false))
})
