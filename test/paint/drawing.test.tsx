import {View} from '@react-pdf/renderer'
import sharp from 'sharp'
import {expect, test} from 'vitest'
import type {Drawing, Mark, PathMark, TextMark} from '../../src/drawing.js'
import {paint} from '../../src/paint/index.js'
import {briefOf, lay, plain, testFonts} from './lay.js'
import {open, streamsOf, textOf, wordsOf} from './read.js'

const ink = {colour: '#112233', opacity: 1}
const sans = {family: 'Source Sans 3', weight: 400, style: 'normal'} as const

const label = (text: string, more: Partial<TextMark> = {}): TextMark => ({
  kind: 'text',
  text,
  face: sans,
  size: 9,
  matrix: [1, 0, 0, 1, 20, 30],
  fill: ink,
  ...more,
})

const square = (more: Partial<PathMark> = {}): PathMark => ({
  kind: 'path',
  segments: [['M', 10, 10], ['L', 90, 10], ['L', 90, 40], ['L', 10, 40], ['Z']],
  rule: 'nonzero',
  ...more,
})

/** The operators of `square`: with a fifth point, so that readers leave its edges where they are. */
const traced = ['10 10 m', '90 10 l', '90 40 l', '10 40 l', '10 25 l', 'h']

const stroke = {paint: ink, width: 2, cap: 'round', join: 'bevel', miterLimit: 4} as const

const painted = async (...pictures: Mark[][]): Promise<Uint8Array> => {
  const sheets = pictures.map((marks, key) => {
    const drawing: Drawing = {width: 100, height: 50, marks}
    // biome-ignore lint/suspicious/noArrayIndexKey: the order is all there is
    return <View key={key} {...{drawing}} style={{width: 100, height: 50, marginTop: 100, marginLeft: 60}} />
  })
  return paint(await lay(sheets), briefOf(), await testFonts(), plain)
}

/** The operators of the form that holds the marks. */
const operatorsOf = async (...marks: Mark[]): Promise<string[]> => {
  const streams = streamsOf(await painted(marks)).filter((stream) => /^(?:f|S|B|Q|ET)\*?$/m.test(stream))
  const form = streams.filter((stream) => !stream.includes('Do') || stream.includes('/I1 Do'))
  expect(form).toHaveLength(1)
  return (form[0] as string).split('\n')
}

test('text of a drawing is live and stands at its place; its halo is no text', async () => {
  const bytes = await painted([label('Tehran & Taftan', {halo: {colour: '#ffffff', opacity: 1, width: 2}})])
  const pdf = await open(bytes)
  expect(await textOf(pdf, 1)).toBe('Tehran & Taftan')
  const [word] = await wordsOf(pdf, 1)
  expect(streamsOf(bytes).join()).toMatch(/\/Span<<\/ActualText<FEFF>>>BDC \[[^\]]*]TJ EMC/)
  expect(word?.x).toBeCloseTo(80, 2)
  expect(word?.y).toBeCloseTo(841.89 - 130, 2)
  const fonts = await testFonts()
  expect(word?.width).toBeCloseTo(fonts.width('Tehran & Taftan', sans, 9), 1)
})

test('turned text is read in one piece', async () => {
  const pdf = await open(await painted([label('upwards', {matrix: [0, -1, 1, 0, 10, 45]})]))
  expect(await textOf(pdf, 1)).toBe('upwards')
})

test('a shape is filled by its rule and outlined with its pen', async () => {
  const operators = await operatorsOf(
    square({
      rule: 'evenodd',
      fill: {colour: '#ff0000', opacity: 0.5},
      stroke: {...stroke, dash: [4, 0], dashOffset: 1},
    }),
  )
  expect(operators).toEqual([
    ...['1 0 0 rg', '/ca0.5 gs', '0.067 0.133 0.2 RG', '2 w', '1 J', '2 j', '4 M', '[4 0.01] 1 d'],
    ...[...traced, 'B*'],
  ])
})

test('what does not change is said once', async () => {
  const marks = Array.from({length: 50}, () => square({fill: ink}))
  const operators = await operatorsOf(...marks)
  expect(operators.filter((operator) => operator.endsWith('rg'))).toHaveLength(1)
  expect(operators).toHaveLength(1 + 50 * (traced.length + 1))
})

test('a dot, a line of no length with round caps, is kept', async () => {
  const segments: PathMark['segments'] = [
    ['M', 5, 5],
    ['L', 5, 5],
  ]
  expect(await operatorsOf(square({segments, stroke}))).toContain('5 5 l')
})

test('a clip holds for its marks and no longer, and is left out where nothing could stick out', async () => {
  const triangle: PathMark['segments'] = [['M', 0, 0], ['L', 50, 0], ['L', 0, 50], ['Z']]
  const clip = (segments: PathMark['segments']): Mark => ({
    kind: 'clip',
    segments,
    rule: 'nonzero',
    marks: [square({fill: ink})],
  })
  const clipped = await operatorsOf(clip(triangle), square({fill: ink}))
  expect(clipped.filter((operator) => /^(q|Q|W n|f)$/.test(operator))).toEqual(['q', 'W n', 'f', 'Q', 'f'])
  const whole: PathMark['segments'] = [['M', 0, 0], ['L', 100, 0], ['L', 100, 50], ['L', 0, 50], ['Z']]
  expect(await operatorsOf(clip(whole))).not.toContain('W n')
})

const fade = (last: number): PathMark =>
  square({
    fill: {
      gradient: 'linear',
      from: [0, 0, 100, 0],
      stops: [
        {offset: 0, colour: '#ff0000', opacity: 0.5},
        {offset: 0.3, colour: '#00ff00', opacity: 0.5},
        {offset: 1, colour: '#0000ff', opacity: last},
      ],
    },
  })

test('a gradient is a shading; stops of different opacity make a mask that ends with the shape', async () => {
  expect(await operatorsOf(fade(0.5))).toEqual(['/Pattern cs /P1 scn', '/ca0.5 gs', ...traced, 'f'])
  const file = Buffer.from(await painted([fade(1)])).toString('latin1')
  expect(file).toMatch(/\/S \/Luminosity/)
  expect(file).toMatch(/\/Bounds \[0\.3\]/)
  const operators = await operatorsOf(fade(1), label('after'))
  expect(operators.filter((operator) => /^\/M/.test(operator))).toEqual(['/M1 gs', '/Mnone gs'])
})

const pixels = (format: 'jpeg' | 'png'): Promise<Uint8Array> =>
  sharp({create: {width: 4, height: 2, channels: 3, background: '#c00'}})
    [format]()
    .toBuffer()

const image = (bytes: Uint8Array, format: 'jpeg' | 'png', x: number): Mark => ({
  kind: 'image',
  bytes,
  format,
  matrix: [20, 0, 0, 10, x, 5],
  opacity: 1,
})

test('a picture in a drawing is embedded once for the same bytes', async () => {
  const [jpeg, again, png] = await Promise.all([pixels('jpeg'), pixels('jpeg'), pixels('png')])
  const bytes = await painted([image(jpeg, 'jpeg', 5), image(again, 'jpeg', 40)], [image(png, 'png', 5)])
  const file = Buffer.from(bytes).toString('latin1')
  expect(file.match(/\/Subtype \/Image/g)).toHaveLength(2)
  const operators = await operatorsOf(image(jpeg, 'jpeg', 5))
  expect(operators).toEqual(['q', '20 0 0 -10 5 15 cm', '/I1 Do', 'Q'])
})

test('pictures that let light through are written in their order, however long each takes to unpack', async () => {
  const sides = [1600, 3, 900, 2]
  const pictures = sides.map((side) =>
    sharp({create: {width: side, height: side, channels: 4, background: '#c008'}})
      .png()
      .toBuffer(),
  )
  const marks = (await Promise.all(pictures)).map((bytes, index) => image(bytes, 'png', 20 * index))
  const file = Buffer.from(await painted(marks)).toString('latin1')
  const found = [...file.matchAll(/\/Subtype \/Image\n\/BitsPerComponent 8\n\/Width (\d+)/g)].map(([, width]) => width)
  expect(found).toEqual(sides.map(String))
})

test('equal drawings share one form', async () => {
  const bytes = await painted([label('one')], [label('one')], [label('two')])
  expect(
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Subtype \/Form/g),
  ).toHaveLength(2)
  expect(await textOf(await open(bytes), 2)).toBe('one')
})

test('marks of a group are painted as one, and mixed as one with what is below', async () => {
  const group: Mark = {kind: 'group', opacity: 0.5, blend: 'Multiply', marks: [square({fill: ink, stroke})]}
  const bytes = await painted([square({fill: ink}), group, square({fill: ink})])
  const streams = streamsOf(bytes).map((stream) => stream.split('\n'))
  const outer = streams.find((operators) => operators.includes('/D1 Do') && operators.includes('f'))
  expect(outer).toEqual([
    ...['0.067 0.133 0.2 rg', ...traced, 'f'],
    ...['/ca0.5 gs', '/BMMultiply gs', '/D1 Do'],
    ...['/ca1 gs', '/BMNormal gs', ...traced, 'f'],
  ])
  const file = Buffer.from(bytes).toString('latin1')
  expect(file).toMatch(/\/Group <<\s*\/Type \/Group\s*\/S \/Transparency\s*\/CS \/DeviceRGB\s*\/I true\s*>>/)
})

test('a line that lets through is painted by itself over its area', async () => {
  const half = {...stroke, paint: {...ink, opacity: 0.5}}
  expect((await operatorsOf(square({fill: ink, stroke: half}))).filter((one) => /^(f|S|B)$/.test(one))).toEqual([
    'f',
    'S',
  ])
})

test('a stroke over letters is painted after them', async () => {
  const halo = {colour: '#ffffff', opacity: 1, width: 1}
  const modes = async (more: object): Promise<string[]> =>
    (await operatorsOf(label('x', {halo: {...halo, ...more}}))).filter((one) => /^\d Tr$/.test(one))
  expect(await modes({})).toEqual(['1 Tr', '0 Tr'])
  expect(await modes({over: true})).toEqual(['1 Tr'])
})
