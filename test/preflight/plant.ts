/** Ways to change a clean file, and what preflight then raises. */
import {PDFName, type PDFObject} from '@cantoo/pdf-lib'
import {preflight} from '../../src/preflight/index.js'
import type {PrintRuleId} from '../../src/print-rules.js'
import {type Clean, clean, coated, glyphs, profile} from './clean.js'

export type Plant = (file: Clean) => void

export const name = PDFName.of
type Literal = Parameters<Clean['context']['obj']>[0]
export const set =
  (part: 'catalog' | 'info' | 'intent' | 'page', key: string, value: unknown): Plant =>
  (file) =>
    file[part].set(name(key), file.context.obj(value as Literal) as unknown as PDFObject)
export const drop =
  (part: 'catalog' | 'info' | 'intent' | 'page', key: string): Plant =>
  (file) =>
    void file[part].delete(name(key))
export const draw =
  (...lines: string[]): Plant =>
  (file) =>
    void file.lines.push(`q ${lines.join('\n')} Q`)
export const both =
  (...plants: Plant[]): Plant =>
  (file) => {
    for (const plant of plants) plant(file)
  }
export const resource =
  (kind: string, key: string, value: unknown): Plant =>
  (file) =>
    file.resource(kind, key, value)
export const text = (state: string, size: number, words = 'words'): Plant =>
  draw(`BT ${state} /F1 ${size} Tf 60 300 Td ${glyphs(words)} Tj ET`)
export const inXmp =
  (from: string | RegExp, to: string): Plant =>
  (file) => {
    file.xmp = file.xmp.replace(from, to)
  }
export const icc =
  (change: (bytes: Uint8Array) => Uint8Array | undefined, n = 4): Plant =>
  (file) => {
    const bytes = Uint8Array.from(profile)
    file.intent.set(name('DestOutputProfile'), file.stream({N: n}, change(bytes) ?? bytes))
  }
export const write = (bytes: Uint8Array, at: number, letters: string): void =>
  bytes.set(Buffer.from(letters, 'latin1'), at)
export const image =
  (entries: Record<string, unknown>, size: number): Plant =>
  (file) => {
    const whole = {Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8, ColorSpace: 'DeviceGray', ...entries}
    file.resource('XObject', 'Im', file.stream(whole, new Uint8Array(size)))
  }
export const spot = (ink: string): Plant => {
  const tint = {FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 0.7, 1, 0], N: 1}
  return both(
    resource('ColorSpace', 'Spot', ['Separation', ink, 'DeviceCMYK', tint]),
    draw('/Spot cs 0.5 scn 60 200 40 40 re f'),
  )
}
export const simpleFont = (base: string, entries: Record<string, unknown> = {}): Plant =>
  both(
    resource('Font', 'F2', {Type: 'Font', Subtype: 'Type1', BaseFont: base, ...entries}),
    draw('/Over gs 0 0 0 1 k BT /F2 9 Tf 60 300 Td (words) Tj ET'),
  )

/** Plant a change in a clean file and name the rules that are raised. */
export async function raised(plant: Plant, printer = coated): Promise<PrintRuleId[]> {
  const {findings} = await preflight(clean(plant), printer)
  return [...new Set(findings.map(({rule}) => rule))]
}
