import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import sharp, {type Sharp} from 'sharp'
import {describe, expect, test} from 'vitest'
import {readImage} from '../src/image.js'

const fixture = (path: string): Buffer =>
  readFileSync(join(fileURLToPath(new URL('./fixtures/resolve', import.meta.url)), path))

/** An image 40 by 20: yellow in the upper left quarter, green elsewhere. */
const drawn = (): Sharp => {
  const yellow = {create: {width: 20, height: 10, channels: 3 as const, background: '#f4d35e'}}
  return sharp({create: {width: 40, height: 20, channels: 3, background: '#1f6f78'}}).composite([
    {input: yellow, left: 0, top: 0},
  ])
}

/** Read the colour at a point, and round it so that compression does not show. */
async function colourAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const pixel = sharp(bytes).toColourspace('srgb').removeAlpha().extract({left, top, width: 1, height: 1})
  return [...(await pixel.raw().toBuffer())].map((value) => Math.round(value / 16))
}

const yellow = [15, 13, 6]
const green = [2, 7, 8]

describe('bytes are kept', () => {
  test.each(['jpeg', 'png'] as const)('of an upright %s in sRGB', async (format) => {
    const bytes = await drawn().toFormat(format).toBuffer()
    const image = await readImage(bytes)
    expect(image).toEqual({format, bytes, width: 40, height: 20})
  })

  test('of a grey PNG, and of one that names sRGB as its profile', async () => {
    for (const source of [drawn().greyscale(), drawn().withIccProfile('srgb')]) {
      const bytes = await source.png().toBuffer()
      expect((await readImage(bytes)).bytes).toBe(bytes)
    }
  })
})

describe('bytes are made anew', () => {
  test('of a JPEG that lies on its side', async () => {
    const bytes = await drawn().withMetadata({orientation: 6}).jpeg().toBuffer()
    const image = await readImage(bytes)
    expect(image).toMatchObject({format: 'jpeg', width: 20, height: 40})
    expect((await sharp(image.bytes).metadata()).orientation).toBeUndefined()
    expect(await colourAt(image.bytes, 15, 5)).toEqual(yellow)
    expect(await colourAt(image.bytes, 5, 5)).toEqual(green)
  })

  test('of a CMYK JPEG', async () => {
    const {bytes, format} = await readImage(await drawn().toColourspace('cmyk').jpeg().toBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({format, space: 'srgb', channels: 3, hasProfile: false})
  })

  test('of a PNG with 16 bits to the channel, and of a grey one', async () => {
    const deep = await sharp(await drawn().png().toBuffer())
      .toColourspace('rgb16')
      .png()
      .toBuffer()
    const {bytes} = await readImage(deep)
    expect(await sharp(bytes).metadata()).toMatchObject({format: 'png', depth: 'uchar', space: 'srgb'})
    expect(await colourAt(bytes, 5, 5)).toEqual(yellow)
    const grey = await sharp(await drawn().png().toBuffer())
      .toColourspace('grey16')
      .png()
      .toBuffer()
    expect((await sharp((await readImage(grey)).bytes).metadata()).depth).toBe('uchar')
  })

  test('of an image in the colours of another profile', async () => {
    const wide = await drawn().withIccProfile('p3').png().toBuffer()
    const {bytes} = await readImage(wide)
    expect((await sharp(bytes).metadata()).hasProfile).toBe(false)
    expect(await colourAt(bytes, 5, 5)).toEqual(yellow)
  })

  test('of an interlaced PNG', async () => {
    const {bytes} = await readImage(await drawn().png({progressive: true}).toBuffer())
    expect((await sharp(bytes).metadata()).isProgressive).toBe(false)
  })

  test.each(['webp', 'tiff', 'gif', 'avif'] as const)('of %s, as PNG', async (format) => {
    const image = await readImage(await drawn().toFormat(format).toBuffer())
    expect(image).toMatchObject({format: 'png', width: 40, height: 20})
    expect((await sharp(image.bytes).metadata()).format).toBe('png')
  })

  test('the same each time', async () => {
    const bytes = fixture('images/cmyk.jpg')
    expect(Buffer.from((await readImage(bytes)).bytes).equals((await readImage(bytes)).bytes)).toBe(true)
  })
})

describe('refused', () => {
  const refusal = (bytes: Uint8Array): Promise<string> =>
    readImage(bytes).then(
      () => 'read',
      (error: Error) => error.message,
    )

  test.each([
    ['an empty file', new Uint8Array(0)],
    ['a text', new TextEncoder().encode('no image')],
    ['the page of a failed download', new TextEncoder().encode('<!DOCTYPE html><title>404</title>')],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n')],
  ])('%s', async (_, bytes) => expect(await refusal(bytes)).toMatch(/empty file|no image|web page|PDF/))

  test.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', '\uFEFF<?xml version="1.0"?>\n<svg/>', '<!-- x --><svg/>'])(
    'SVG %s',
    async (text) => expect(await refusal(new TextEncoder().encode(text))).toBe('SVG'),
  )

  test.each(['jpeg', 'png', 'webp', 'gif', 'tiff'] as const)('a %s that is cut off', async (format) => {
    const bytes = await drawn().resize(400, 200).toFormat(format).toBuffer()
    expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * 0.9)))).toBe('damage')
  })

  test('a JPEG that lies on its side and is cut off', async () => {
    const bytes = await drawn().resize(400, 200).withMetadata({orientation: 6}).jpeg().toBuffer()
    expect(await refusal(bytes.subarray(0, bytes.length - 100))).toBe('damage')
  })

  test('a PNG one of whose bytes has changed', async () => {
    const bytes = Buffer.from(await drawn().resize(400, 200).png().toBuffer())
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
    expect(await refusal(bytes)).toBe('damage')
  })

  test('an image of too many pixels', async () => {
    const head = Buffer.from(await drawn().png().toBuffer())
    head.writeUInt32BE(30_000, 16)
    head.writeUInt32BE(30_000, 20)
    expect(await refusal(head)).toMatch(/million pixels|damage/)
  })
})
