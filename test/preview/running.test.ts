import {chmodSync, mkdirSync, mkdtempSync, readdirSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {addresses, keepAddress} from '../../src/preview/running.js'

const address = `http://127.0.0.1:4173/?token=${'t'.repeat(32)}`
const other = `http://127.0.0.1:4174/?token=${'u'.repeat(32)}`
const place = (): {runtime: string; folder: string; env: NodeJS.ProcessEnv} => {
  const runtime = mkdtempSync(join(tmpdir(), 'offprint-running-'))
  return {runtime, folder: join(runtime, 'offprint'), env: {XDG_RUNTIME_DIR: runtime}}
}
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

test('keeps the addresses of previews while they run, for their user alone', async () => {
  const {folder, env} = place()
  expect(await addresses(env)).toEqual([])
  const forget = await keepAddress(address, env)
  const forgetOther = await keepAddress(other, env)
  expect((await addresses(env)).sort()).toEqual([address, other])
  expect([modeOf(folder), modeOf(join(folder, '4173.url'))]).toEqual(['700', '600'])
  await forget()
  expect(await addresses(env)).toEqual([other])
  await forgetOther()
  expect(readdirSync(folder)).toEqual([])
})

test('writes over what a preview left that was killed, and through no link', async () => {
  const {runtime, folder, env} = place()
  mkdirSync(folder, {mode: 0o700})
  writeFileSync(join(runtime, 'precious'), 'precious')
  symlinkSync(join(runtime, 'precious'), join(folder, '4173.url'))
  await keepAddress(address, env)
  expect(await addresses(env)).toEqual([address])
  expect(statSync(join(runtime, 'precious')).size).toBe(8)
})

describe('keeps and believes nothing', () => {
  test.each([
    [
      'others can read',
      (folder: string) => {
        mkdirSync(folder)
        chmodSync(folder, 0o755)
      },
    ],
    [
      'a link leads elsewhere',
      (folder: string, runtime: string) => {
        mkdirSync(join(runtime, 'elsewhere'), {mode: 0o700})
        symlinkSync(join(runtime, 'elsewhere'), folder)
      },
    ],
    ['a file stands', (folder: string) => writeFileSync(folder, '')],
  ])('where %s', async (_, prepare) => {
    const {runtime, folder, env} = place()
    prepare(folder, runtime)
    const forget = await keepAddress(address, env)
    expect(await addresses(env)).toEqual([])
    expect(readdirSync(runtime, {recursive: true})).not.toContain('offprint/4173.url')
    await forget()
  })

  test('that is no address of this machine', async () => {
    const {folder, env} = place()
    mkdirSync(folder, {mode: 0o700})
    writeFileSync(join(folder, '80.url'), `http://attacker.example:80/?token=${'t'.repeat(32)}`)
    writeFileSync(join(folder, '81.url'), `${address}\n${other}`)
    expect(await addresses(env)).toEqual([])
  })
})
