import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {schemaNamed} from '../../src/schemas.js'
import {type Server, startServer} from './language-server.js'

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

test('a mistake in brief.yaml is marked at its place, in words', async () => {
  const text = 'title: 2024\ntitel: x\nformat: A5\ndate: 3 May\npages: 4\nauthors: [Jane, {name: B, rol: x}]\n'
  const {problems} = await server.look('content/trade/brief.yaml', text, 7, 1)
  expect(problems).toEqual([
    '2:1 Property titel is not allowed.',
    '3:9 Value is not accepted. Valid values: "A4", "Letter".',
    '4:7 expected an ISO date such as 2024-05-03',
    '6:27 Property rol is not allowed.',
  ])
})

test('the fields of brief.yaml are completed, each with what it is for', async () => {
  const {problems, offered, hover} = await server.look('content/rail/brief.yaml', 'title: Rail\nlanguage: fa\n', 3, 1)
  expect(problems).toEqual([])
  const {properties = {}} = schemaNamed('front-matter') ?? {}
  expect([...offered.keys()].sort()).toEqual(
    Object.keys(properties)
      .filter((name) => name !== 'title' && name !== 'language')
      .sort(),
  )
  expect(offered.get('standfirst')).toContain('at most 70 words')
  expect(hover).toContain('Title of the brief')
})

test('values are completed where there are few', async () => {
  const brief = await server.look('content/port/brief.yaml', 'title: Port\nformat: \n', 2, 9)
  expect([...brief.offered.keys()]).toEqual(['A4', 'Letter'])
  const rule = await server.look('offprint.yaml', 'out: made\nrules:\n  html-absent: \n', 3, 16)
  expect([...rule.offered.keys()].sort()).toEqual(['"off"', 'error', 'info', 'warning'])
})

test('of the offprint.yaml in the manual nothing is marked, of a slip below it that alone', async () => {
  const manual = readFileSync(fileURLToPath(new URL('../../docs/command.md', import.meta.url)), 'utf8')
  const [, config = ''] = /```yaml\n(# every field[\s\S]*?)```/.exec(manual) ?? []
  const {problems} = await server.look('elsewhere/offprint.yaml', `${config}printr: coated\n`, 1, 1)
  expect(problems).toEqual([`${config.split('\n').length}:1 Property printr is not allowed.`])
})
