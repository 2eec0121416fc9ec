import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {openColour} from '../../src/press/colour.js'
import {checkProfile} from '../../src/press/profile.js'

const good = readFileSync(new URL('../../assets/icc/gracol-tr006.icc', import.meta.url))
const changed = (at: number, text: string): Uint8Array => {
  const bytes = new Uint8Array(good)
  bytes.set(Buffer.from(text, 'latin1'), at)
  return bytes
}

test('the profiles that come along are ones to print by', () => {
  for (const name of ['ISOcoated_v2_300_bas', 'uncoated-fogra29', 'gracol-tr006']) {
    const bytes = new Uint8Array(readFileSync(new URL(`../../assets/icc/${name}.icc`, import.meta.url)))
    expect(() => checkProfile(bytes)).not.toThrow()
  }
})

test.each([
  ['nothing', new Uint8Array(0), 'no ICC profile'],
  ['text', new Uint8Array(Buffer.from('x'.repeat(500))), 'no ICC profile'],
  [
    'the half of one',
    new Uint8Array(good.subarray(0, 150_000)),
    'unexpected end of the profile after 150000 of 311864 bytes',
  ],
  ['one of a monitor', changed(12, 'mntr'), 'unexpected profile of a monitor'],
  ['one in RGB', changed(16, 'RGB '), 'unexpected profile in RGB'],
  ['one without tables', changed(128, '\0\0\0\0'), 'unexpected profile without the table A2B0'],
  ['one of 50 MB', new Uint8Array(50_000_000), 'unexpected profile of 50 MB, expected at most 16 MB'],
])('%s is refused with what was found', (_, bytes, reason) => {
  expect(() => checkProfile(bytes)).toThrow(reason)
})

test('tables that are no tables are refused when the profile is opened', async () => {
  const bytes = new Uint8Array(good)
  bytes.fill(0xaa, 1000)
  await expect((async () => openColour(bytes))()).rejects.toThrow('damage in the ICC profile')
})
