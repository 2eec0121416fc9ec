import {readFileSync} from 'node:fs'
import {inflateSync} from 'node:zlib'
import sharp from 'sharp'
import {beforeAll, describe, expect, test} from 'vitest'
import {type Colour, openColour} from '../../src/press/colour.js'
import {pack} from '../../src/press/pack.js'
import {inked} from '../../src/press/picture.js'

const profileOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../assets/icc/${name}.icc`, import.meta.url)))

let colour: Colour
beforeAll(async () => {
  colour = await openColour(profileOf('ISOcoated_v2_300_bas'))
})

/** Undo the predictors of PNG. */
function unpack(packed: Uint8Array, width: number, channels: number): Uint8Array {
  const bytes = inflateSync(packed)
  const row = width * channels
  const out = new Uint8Array((bytes.length / (row + 1)) * row)
  for (let y = 0; y * (row + 1) < bytes.length; y++) {
    const predictor = bytes[y * (row + 1)]
    for (let x = 0; x < row; x++) {
      const at = y * row + x
      const left = x < channels ? 0 : (out[at - channels] as number)
      const up = y === 0 ? 0 : (out[at - row] as number)
      const corner = x < channels || y === 0 ? 0 : (out[at - row - channels] as number)
      const guess = left + up - corner
      const nearest = [left, up, corner].sort((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0] as number
      const foretold = predictor === 1 ? left : predictor === 2 ? up : predictor === 4 ? nearest : 0
      out[at] = ((bytes[y * (row + 1) + 1 + x] as number) + foretold) & 255
    }
  }
  return out
}

const noise = (length: number): Uint8Array => Uint8Array.from({length}, (_, at) => (at * at * 31 + at * 7) % 256)

const png = (pixels: Uint8Array, width: number, channels: 1 | 3 | 4) =>
  sharp(pixels, {raw: {width, height: pixels.length / width / channels, channels}}).png()

const large = {width: 720, height: 720}

test('rows are packed so that they can be read back', () => {
  for (const [width, channels] of [
    [7, 1],
    [10, 4],
    [3, 3],
  ] as const) {
    const pixels = noise(width * channels * 9)
    expect(unpack(pack(pixels, width, channels), width, channels)).toEqual(pixels)
  }
})

describe('a picture', () => {
  test('in colour has the inks that areas of its colours have', async () => {
    const pixels = Uint8Array.from({length: 400 * 3}, (_, at) => (at % 3 === 2 ? 40 : (at * 5) % 256))
    const {picture, assumed} = await inked(await png(pixels, 20, 3).toBuffer(), colour, large)
    expect(assumed).toBe('sRGB')
    const inks = unpack(picture.pixels, 20, picture.palette ? 1 : 4)
    const first = picture.palette ? picture.palette.subarray((inks[0] as number) * 4) : inks
    const wanted = colour.inks([0, 5 / 255, 40 / 255])
    expect(Math.max(...wanted.map((share, plate) => Math.abs((first[plate] as number) / 255 - share)))).toBeLessThan(
      0.02,
    )
  })

  test('in grey, even when it is saved in colour, is on the black plate', async () => {
    const grey = Uint8Array.from({length: 256}, (_, at) => at)
    const threefold = Uint8Array.from({length: 256 * 3}, (_, at) => Math.floor(at / 3))
    for (const [pixels, channels] of [
      [grey, 1],
      [threefold, 3],
    ] as const) {
      const {picture} = await inked(await png(pixels, 16, channels).toBuffer(), colour, large)
      expect(picture.space).toBe('DeviceGray')
      const tones = unpack(picture.pixels, 16, 1)
      expect([tones[0], tones[255]]).toEqual([0, 255])
      expect((tones[128] as number) / 255).toBeCloseTo(1 - colour.black(128 / 255), 1)
    }
  })

  test('of few colours keeps a palette', async () => {
    const pixels = Uint8Array.from(
      {length: 300},
      (_, at) => (Math.floor(at / 3) % 2 ? [200, 30, 60] : [20, 120, 90])[at % 3] as number,
    )
    const {picture} = await inked(await png(pixels, 10, 3).toBuffer(), colour, large)
    expect(picture.palette).toHaveLength(8)
    expect([...unpack(picture.pixels, 10, 1).subarray(0, 4)]).toEqual([0, 1, 0, 1])
  })

  test('that lets through has its opacity beside it; one that is whole has none', async () => {
    const pixels = noise(100 * 4)
    const {picture} = await inked(await png(pixels, 10, 4).toBuffer(), colour, large)
    expect([...unpack(picture.mask as Uint8Array, 10, 1)]).toEqual([...pixels].filter((_, at) => at % 4 === 3))
    const whole = pixels.map((value, at) => (at % 4 === 3 ? 255 : value))
    expect((await inked(await png(whole, 10, 4).toBuffer(), colour, large)).picture.mask).toBeUndefined()
  })

  test('with a profile of its own is read by that', async () => {
    const pixels = Uint8Array.from({length: 300}, (_, at) => [30, 200, 60][at % 3] as number)
    const plain = await inked(await png(pixels, 10, 3).toBuffer(), colour, large)
    // the numbers stay, what they mean is wider
    const wide = await sharp(pixels, {raw: {width: 10, height: 10, channels: 3}})
      .withIccProfile('p3')
      .png()
      .toBuffer()
    const {data} = await sharp(wide, {ignoreIcc: true}).raw().toBuffer({resolveWithObject: true})
    const named = await inked(wide, colour, large)
    expect(named.assumed).toBeUndefined()
    const [first = 0, second = 0, third = 0] = data
    const direct = colour.pixels(Uint8Array.of(first, second, third), 'rgb8')
    expect([...(named.picture.palette ?? [])]).not.toEqual([...direct])
    // sharp turned sRGB into P3, so the way back ends where it began
    const off = [...(named.picture.palette ?? [])].map((ink, plate) =>
      Math.abs(ink - (plain.picture.palette?.[plate] ?? 0)),
    )
    expect(Math.max(...off)).toBeLessThan(6)
  })

  test('in the inks of another condition goes through its profile', async () => {
    const source = profileOf('uncoated-fogra29')
    const at = new URL('../../assets/icc/uncoated-fogra29.icc', import.meta.url).pathname
    const rgb = Buffer.alloc(1200, 90)
    const cmyk = await sharp(rgb, {raw: {width: 20, height: 20, channels: 3}})
      .toColourspace('cmyk')
      .withIccProfile(at)
      .jpeg({quality: 100})
      .toBuffer()
    const {data} = await sharp(cmyk, {ignoreIcc: true})
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .raw()
      .toBuffer({resolveWithObject: true})
    const {picture, assumed} = await inked(cmyk, colour, large)
    expect(assumed).toBeUndefined()
    expect(picture.space).toBe('DeviceCMYK')
    const inks = [...unpack(picture.pixels, 20, 4).subarray(0, 4)]
    expect(inks).toEqual([...colour.pixels(new Uint8Array(data.subarray(0, 4)), 'cmyk8', source)])
    expect(inks).not.toEqual([...data.subarray(0, 4)])
  })

  test('is made smaller above 450 pixels to the inch, and not below', async () => {
    const bytes = await png(noise(600 * 400 * 3), 600, 3)
      .jpeg()
      .toBuffer()
    const at = async (width: number) => (await inked(bytes, colour, {width, height: (width * 2) / 3})).picture
    expect(await at(97)).toMatchObject({width: 600, height: 400})
    expect(await at(72)).toMatchObject({width: 300, height: 200})
  })
})
