/** The ink report: how much of each plate, on which pages, and where most. */
import {PDFHexString} from '@cantoo/pdf-lib'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {preflight} from '../../src/preflight/index.js'
import {jpegMeans} from '../../src/preflight/ink/jpeg.js'
import {type Clean, clean, coated} from './clean.js'
import type {Plant} from './plant.js'

/** A5 in pt², the trim that means are taken over. */
const TRIM = ((148 * 72) / 25.4) * ((210 * 72) / 25.4)

/** Give the ink on a page that has these instructions alone. */
async function inkOf(lines: string[], plant: Plant = () => undefined) {
  const bytes = clean((file: Clean) => {
    file.lines.length = 0
    plant(file)
    file.lines.push(...lines)
  })
  const {statistics} = await preflight(bytes, coated)
  const [ink] = statistics.ink
  if (!ink) throw new Error('no page')
  return {...ink, ...statistics}
}

describe('means', () => {
  const part = (area: number): number => (area / TRIM) * 100

  it('are those of shapes, whatever their form', async () => {
    expect((await inkOf(['0 0 0 1 k 60 60 200 200 re f'])).plates.Black).toBeCloseTo(part(40_000), 1)
    expect((await inkOf(['0 0 0 0.5 k 60 60 m 260 60 l 60 260 l f'])).plates.Black).toBeCloseTo(part(10_000), 1)
    expect((await inkOf(['0 0 0 1 K 20 w 60 60 m 260 260 l S'])).plates.Black).toBeCloseTo(
      part(200 * Math.SQRT2 * 20),
      0,
    )
    const hole = '60 60 200 200 re 110 110 100 100 re f*'
    expect((await inkOf([`0 0 0 1 k ${hole}`])).plates.Black).toBeCloseTo(part(30_000), 0)
    expect((await inkOf(['60 60 100 100 re W n 0 0 0 1 k 60 60 200 200 re f'])).plates.Black).toBeCloseTo(
      part(10_000),
      1,
    )
  })

  it('stop at the trim', async () => {
    const {plates} = await inkOf(['1 0 0 0 k 0 0 440 620 re f'])
    expect(plates).toEqual({Cyan: 100, Magenta: 0, Yellow: 0, Black: 0})
  })

  it('are knocked out by what comes later, unless it overprints', async () => {
    const ground = '1 0 0 0 k 0 0 440 620 re f'
    expect((await inkOf([ground, '0 0 0 1 k 0 0 440 620 re f'])).plates).toMatchObject({Cyan: 0, Black: 100})
    expect((await inkOf([ground, '/Over gs 0 0 0 1 k 0 0 440 620 re f'])).plates).toMatchObject({Cyan: 100, Black: 100})
    const mode0: Plant = (file) => file.resource('ExtGState', 'Mode0', {op: true, OPM: 0})
    expect((await inkOf([ground, '/Mode0 gs 0 0 0 1 k 0 0 440 620 re f'], mode0)).plates).toMatchObject({
      Cyan: 0,
      Black: 100,
    })
    expect((await inkOf([ground, '/Over gs 0 g 0 0 440 620 re f'])).plates).toMatchObject({Cyan: 0, Black: 100})
  })

  it('follow opacity and Multiply', async () => {
    const states: Plant = (file) => {
      file.resource('ExtGState', 'Half', {ca: 0.5})
      file.resource('ExtGState', 'Times', {BM: 'Multiply'})
    }
    const half = await inkOf(['/Half gs 0 1 0 0 k 0 0 440 620 re f'], states)
    expect(half.plates.Magenta).toBe(50)
    const times = await inkOf(['0.5 0 0 0 k 0 0 440 620 re f /Times gs 0.5 1 0 0 k 0 0 440 620 re f'], states)
    expect(times.plates).toMatchObject({Cyan: 75, Magenta: 100})
  })

  it('are those of gradients, tiles and spot colours', async () => {
    const ramp = await inkOf(['1 0 0 1 -200 0 cm /Pattern cs', 'q 4 0 0 1 -600 0 cm 200 0 100 612 re W n /Sh sh Q'])
    expect(ramp.plates.Cyan).toBeGreaterThan(0)
    const tiles = await inkOf(['/Pattern cs /Tile scn 0 0 440 620 re f'])
    expect(tiles.plates).toMatchObject({Magenta: 12.5, Yellow: 12.5})
    const gold = await inkOf(['/Gold cs 0.4 scn 0 0 440 620 re f'], (file) =>
      file.resource('ColorSpace', 'Gold', ['Separation', 'Gold', 'DeviceCMYK', {FunctionType: 4}]),
    )
    expect(gold.plates).toEqual({Cyan: 0, Magenta: 0, Yellow: 0, Black: 0, Gold: 40})
    expect(gold.spots).toEqual(['Gold'])
  })
})

describe('images', () => {
  const whole = '437 0 0 613 0 0 cm /Im Do'
  const image =
    (entries: Record<string, unknown>, data: Uint8Array): Plant =>
    (file) => {
      const all = {Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8, ...entries}
      file.resource('XObject', 'Im', file.stream(all, data))
    }

  it('count with the ink of their pixels, the right way up', async () => {
    const upper = new Uint8Array(64 * 64 * 4).fill(0).fill(255, 0, 64 * 32 * 4)
    const {plates, heaviest} = await inkOf([whole], image({Width: 64, Height: 64, ColorSpace: 'DeviceCMYK'}, upper))
    expect(plates.Cyan).toBeCloseTo(50, 0)
    expect(heaviest).toBe(400)
    const {findings} = await preflight(
      clean((file) => {
        file.lines.length = 0
        image({Width: 64, Height: 64, ColorSpace: 'DeviceCMYK'}, upper)(file)
        file.lines.push(whole)
      }),
      coated,
    )
    expect(findings.find(({rule}) => rule === 'R0026')?.at?.[1]).toBeLessThan(5)
  })

  it('count with their palette, their bits, what Decode makes of them, and their soft mask', async () => {
    const palette = ['Indexed', 'DeviceCMYK', 1, PDFHexString.of('00000000FF000000')]
    const indexed = await inkOf([whole], image({Width: 8, Height: 8, ColorSpace: palette}, new Uint8Array(64).fill(1)))
    expect(indexed.plates).toMatchObject({Cyan: 100, Black: 0})
    const bits = await inkOf(
      [whole],
      image({Width: 8, Height: 8, BitsPerComponent: 1, ColorSpace: 'DeviceGray'}, new Uint8Array(8)),
    )
    expect(bits.plates.Black).toBe(100)
    const turned = image({Width: 8, Height: 8, ColorSpace: 'DeviceGray', Decode: [1, 0]}, new Uint8Array(64).fill(51))
    expect((await inkOf([whole], turned)).plates.Black).toBe(20)
    const soft: Plant = (file) => {
      const mask = {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 1,
        Height: 1,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceGray',
      }
      const smask = file.stream(mask, Uint8Array.of(51))
      image({Width: 8, Height: 8, ColorSpace: 'DeviceGray', SMask: smask}, new Uint8Array(64))(file)
    }
    expect((await inkOf([whole], soft)).plates.Black).toBe(20)
  })

  it.each([false, true])('count as JPEG, progressive %s', async (progressive) => {
    const raw = Buffer.alloc(96 * 64 * 3)
    for (let at = 0; at < raw.length; at++) raw[at] = at % 3 === 0 ? Math.floor(((at / 3) % 96) * 2.6) : 90
    const jpeg = await sharp(raw, {raw: {width: 96, height: 64, channels: 3}})
      .jpeg({quality: 95, progressive})
      .toBuffer()
    const means = jpegMeans(jpeg)
    for (const [x, y] of [
      [4, 4],
      [44, 20],
      [92, 60],
    ] as const) {
      expect(means?.at(x, y, 0)).toBeCloseTo((x * 2.6) / 255, 1)
      expect(means?.at(x, y, 1)).toBeCloseTo(90 / 255, 1)
    }
    const {plates} = await inkOf(
      [whole],
      image({Width: 96, Height: 64, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode'}, jpeg),
    )
    // red runs from 0 to 1 over green and blue of 0.35
    expect(plates.Black).toBeGreaterThan(20)
  })

  it('reads a grey JPEG, and nothing that is none', async () => {
    const jpeg = await sharp(Buffer.alloc(40 * 40, 64), {raw: {width: 40, height: 40, channels: 1}})
      .toColourspace('b-w')
      .jpeg()
      .toBuffer()
    expect(jpegMeans(jpeg)?.at(20, 20, 0)).toBeCloseTo(64 / 255, 1)
    expect(jpegMeans(new Uint8Array(100))).toBeUndefined()
    for (let end = 0; end < jpeg.length; end += 7) jpegMeans(jpeg.subarray(0, end))
  })
})

it('tells pages in colour from those in black and blank ones', async () => {
  const bytes = clean((file) => {
    file.addPage(['0 0 0 1 k 60 60 99 99 re f'])
    file.addPage(['0.4 g 60 60 99 99 re f'])
    file.addPage([])
    file.addPage(['0 0 0.01 0 k 60 60 9 9 re f'])
  })
  const {statistics} = await preflight(bytes, coated)
  expect(statistics).toMatchObject({pages: 5, colourPages: [1, 5], blackPages: [2, 3], blankPages: [4]})
})
