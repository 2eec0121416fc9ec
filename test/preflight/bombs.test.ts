/** Files made to use up memory or time: each is cut off, and said to be. */
import {deflateSync} from 'node:zlib'
import {expect, it} from 'vitest'
import {preflight} from '../../src/preflight/index.js'
import {clean, coated} from './clean.js'

const zeros = (megabytes: number): Uint8Array => deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 32), {level: 1})

const found = async (bytes: Uint8Array): Promise<string[]> => {
  const {findings} = await preflight(bytes, coated)
  return findings.map(({rule, what}) => `${rule} ${what}`)
}

it('cuts off drawing instructions that unpack to too much', async () => {
  const bytes = clean((file) => {
    file.resource(
      'XObject',
      'Bomb',
      file.stream({Subtype: 'Form', BBox: [0, 0, 9, 9], Filter: 'FlateDecode'}, zeros(65)),
    )
    file.lines.push('/Bomb Do')
  })
  expect(await found(bytes)).toEqual(['C-SYNTAX a stream that unpacks to more than 64 MB'])
})

it('cuts off images that unpack to too much', async () => {
  const bytes = clean((file) => {
    const entries = {Subtype: 'Image', Width: 16_000, Height: 16_000, BitsPerComponent: 8, ColorSpace: 'DeviceGray'}
    file.resource('XObject', 'Bomb', file.stream({...entries, Filter: 'FlateDecode'}, zeros(65)))
    file.lines.push('q 99 0 0 99 60 300 cm /Bomb Do Q')
  })
  expect(await found(bytes)).toEqual([])
})

it('refuses a stream of objects that unpacks to too much, before it is unpacked', async () => {
  const packed = zeros(129)
  const head = `%PDF-1.6\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`
  const bytes = Buffer.concat([
    Buffer.from(head, 'latin1'),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 2 0 R>>'),
  ])
  expect(await found(bytes)).toEqual(['P-SIZE a stream that unpacks to more than 128 MB of objects'])
})

it('refuses a file of more than 200 MB', async () => {
  expect(await found(new Uint8Array(300 * 1024 * 1024))).toEqual(['P-SIZE a file of more than 200 MB'])
})

it.each([
  ['objects that never end', '1 0 obj <</Type\n'],
  ['numbers', '1'],
  ['arrays in arrays', '1 0 obj\n['],
  ['what looks like nothing', '\x01(x<7 z\xfe'],
])(
  'gives up on a file of %s',
  async (_, part) => {
    const start = performance.now()
    const bytes = Buffer.from(`%PDF-1.6\n${part.repeat(2_000_000 / part.length)}`, 'latin1')
    expect(await found(bytes)).toEqual([expect.stringMatching(/^C-SYNTAX a broken file/)])
    expect(performance.now() - start).toBeLessThan(20_000)
  },
  30_000,
)

it('reads a page tree with loops, and pages by the thousand', async () => {
  const lines = Array.from(
    {length: 2000},
    (_, index) => `${index + 10} 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99]>>\nendobj`,
  )
  const kids = lines.map((_, index) => `${index + 10} 0 R`).join(' ')
  const text = `%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [2 0 R ${kids} 2 0 R]>>\nendobj\n${lines.join('\n')}\ntrailer\n<</Root 1 0 R>>\n`
  const {statistics} = await preflight(Buffer.from(text), coated)
  expect(statistics.pages).toBe(2000)
  expect(statistics.blankPages.length).toBe(2000)
})
