import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from 'vitest'
import {asked, connected, cookie, dial, hangUp, own, post, served, socketToken, start, upgrade} from './served.js'

beforeAll(start, 30_000)
afterEach(hangUp)
afterAll(() => served.close())

describe('the WebSocket of a preview', () => {
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
})
