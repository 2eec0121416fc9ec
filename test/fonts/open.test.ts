import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {deflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {type Face, openFonts} from '../../src/fonts/index.js'
import {TemplateFault} from '../../src/template/fault.js'
import type {FaceFile} from '../../src/template/index.js'

const folder = new URL('../fixtures/fonts/', import.meta.url).pathname
const made = mkdtempSync(join(tmpdir(), 'offprint-fonts-'))

async function open(file: string, more: Partial<FaceFile> = {}): Promise<Face> {
  const {faces} = await openFonts([{family: 'Test', weight: 400, style: 'normal', file, ...more}], folder)
  return faces[0] as Face
}

function written(name: string, bytes: Uint8Array): string {
  const path = join(made, name)
  writeFileSync(path, bytes)
  return path
}

const ttf = readFileSync(join(folder, 'static.ttf'))

/** Pack a font as WOFF 1. */
function woff(sfnt: Buffer): Buffer {
  const count = sfnt.readUInt16BE(4)
  const head = Buffer.alloc(44 + count * 20)
  head.write('wOFF', 0, 'latin1')
  sfnt.copy(head, 4, 0, 4)
  head.writeUInt16BE(count, 12)
  head.writeUInt32BE(sfnt.length, 16)
  const parts: Buffer[] = [head]
  let end = head.length
  for (let i = 0; i < count; i++) {
    const entry = sfnt.subarray(12 + i * 16, 28 + i * 16)
    const [offset, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)]
    const table = sfnt.subarray(offset, offset + length)
    const deflated = deflateSync(table)
    const packed = deflated.length < length ? deflated : table
    const at = 44 + i * 20
    entry.copy(head, at, 0, 4)
    head.writeUInt32BE(end, at + 4)
    head.writeUInt32BE(packed.length, at + 8)
    head.writeUInt32BE(length, at + 12)
    entry.copy(head, at + 16, 4, 8)
    const padding = Buffer.alloc((4 - (packed.length % 4)) % 4)
    parts.push(packed, padding)
    end += packed.length + padding.length
  }
  head.writeUInt32BE(end, 8)
  return Buffer.concat(parts)
}

test('TrueType, CFF and WOFF are opened, and set the same letters', async () => {
  const faces = await Promise.all([open('static.ttf'), open('cff.otf'), open(written('packed.woff', woff(ttf)))])
  const widths = faces.map((face) => face.shape('office').advance / face.unitsPerEm)
  expect(widths[0]).toBeGreaterThan(2)
  expect(widths[1]).toBe(widths[0])
  expect(widths[2]).toBe(widths[0])
  expect(faces.map((face) => face.has(0x633))).toEqual([true, true, true])
})

test('a variable font is set at the axes that the template gives, under a name of its own', async () => {
  const [light, heavy] = await Promise.all([
    open('variable.ttf', {axes: {wght: 100}}),
    open('variable.ttf', {axes: {wght: 900}}),
  ])
  expect(heavy.shape('office').advance).toBeGreaterThan(light.shape('office').advance)
  expect(heavy.font.postscriptName).toBe('OffprintTest_900wght')
  expect(Object.keys(heavy.font.variationAxes)).toEqual([])
})

test('a font is read when it is first used', async () => {
  const damaged = Buffer.from(ttf).fill(0xff, 12 + ttf.readUInt16BE(4) * 16)
  const face = await open(written('damaged.ttf', damaged))
  expect(face.family).toBe('Test')
  expect(() => face.unitsPerEm).toThrow(TemplateFault)
  expect(() => face.unitsPerEm).toThrow(/^font damaged\.ttf: /)
})

const expected = 'expected a static TrueType (.ttf), OpenType with CFF (.otf) or WOFF 1 (.woff) file'

test.each([
  [
    'variable.ttf',
    {},
    'font variable.ttf: unexpected variable font without its axes, expected a static one: give it `axes`',
  ],
  ['static.ttf', {axes: {wght: 400}}, 'font static.ttf: unexpected `axes` of a font that does not vary, expected none'],
  [
    written('web.woff2', Buffer.from('wOF2 and so on')),
    {},
    `font web.woff2: unexpected WOFF2 file, ${expected}: unpack it`,
  ],
  [
    written('many.ttc', Buffer.from('ttcf and so on')),
    {},
    `font many.ttc: unexpected collection of fonts, ${expected}: take the one`,
  ],
  [written('empty.ttf', Buffer.alloc(0)), {}, `font empty.ttf: unexpected empty file, ${expected}`],
  [written('page.ttf', Buffer.from('<!DOCTYPE html>')), {}, `font page.ttf: unexpected web page, ${expected}`],
  [
    written('notes.ttf', Buffer.from('notes on fonts')),
    {},
    `font notes.ttf: unexpected file that starts with 6e 6f 74 65, ${expected}`,
  ],
  [written('cut.ttf', ttf.subarray(0, 9000)), {}, 'font cut.ttf: unexpected end of the file in its table'],
  [written('stub.ttf', ttf.subarray(0, 60)), {}, 'font stub.ttf: unexpected end of the file in its list of tables'],
])('%s is refused, with what is unexpected of it', async (file, more, reason) => {
  const error = await open(file, more).catch((fault: Error) => fault)
  expect(error).toBeInstanceOf(TemplateFault)
  expect((error as Error).message).toContain(reason)
})

test('an axis that the font does not have is refused when it is read, with those that it has', async () => {
  const face = await open('variable.ttf', {axes: {wdth: 75}})
  expect(() => face.font).toThrow('font variable.ttf: unexpected axis wdth 75, expected wght 100–900')
})

test('a font without its tables is refused', async () => {
  const renamed = Buffer.from(ttf)
  const at = renamed.indexOf('cmap', 0, 'latin1')
  renamed.write('xxxx', at, 'latin1')
  const error = await open(written('mapless.ttf', renamed)).catch((fault: Error) => fault)
  expect((error as Error).message).toContain('font mapless.ttf: unexpected font without "cmap"')
})
