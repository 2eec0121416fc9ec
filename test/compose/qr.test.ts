import {encode} from 'uqr'
import {expect, test} from 'vitest'
import {qrCode} from '../../src/compose/qr.js'

test('a QR code has every module in its place, inside a quiet zone of four', () => {
  const address = 'https://example.org/briefs/one-border'
  const {width, height, marks} = qrCode(address, 90, '#112233')
  expect([width, height, marks.length]).toEqual([90, 90, 1])
  const [mark] = marks
  if (mark?.kind !== 'path') throw new Error('expected one path')
  const {data, size} = encode(address, {ecc: 'M', border: 4})
  const module = 90 / size
  const dark = data.map((row) => row.map(() => false))
  for (let i = 0; i < mark.segments.length; i += 5) {
    const [, left, top] = mark.segments[i] as ['M', number, number]
    const [, right, bottom] = mark.segments[i + 2] as ['L', number, number]
    expect(bottom - top).toBeCloseTo(module, 6)
    for (let x = Math.round(left / module); x < Math.round(right / module); x++) {
      const row = dark[Math.round(top / module)]
      if (row) row[x] = true
    }
  }
  expect(dark).toEqual(data)
  const border = [0, 1, 2, 3, size - 1, size - 4]
  expect(border.flatMap((at) => [...(dark[at] ?? []), ...dark.map((row) => row[at])])).not.toContain(true)
})
