/** The typography of a brand → families, sizes and styles of a template. */

import {nearestWeight, weightOf} from '../fonts/match.js'
import {nearest} from '../message.js'
import type {FaceFile, InlineStyle, Template, Tokens} from '../template/index.js'
import {howToBring} from './fonts.js'
import type {BrandFile} from './index.js'
import type {Warn} from './warnings.js'

/** Styles of type that are headings, by the names that templates give them. */
export const headings = ['title', 'subtitle', 'section', 'subsection', 'subheading']

/** Those of them that stand in the text, and not on a masthead. */
const inText = ['section', 'subsection', 'subheading']

/** The name of the font that headings are set in when a brand names their family. */
const HEADINGS = 'headings'

/** What a brand changes in the type of a template. */
export interface TypeChanges {
  fonts: Record<string, string>
  type: Record<string, Partial<Tokens['type'][string]>>
  text?: Tokens['text']
  ranges?: Partial<Tokens['ranges']>
  inline: Partial<Record<'code' | 'link', InlineStyle>>
  faces: FaceFile[]
}

type Setting = Record<string, unknown>

/** A setting that is a family alone is short for one with that family. */
const settingOf = (written: string | object | undefined): Setting =>
  typeof written === 'string' ? {family: written} : ((written ?? {}) as Setting)

/** Turn the typography of a brand into what it changes in a template. What it names and nobody has is told. */
export function typographyOf(brand: BrandFile, {tokens, faces}: Template, warn: Warn): TypeChanges {
  const {typography} = brand
  const base = settingOf(typography.base)
  const heads = settingOf(typography.headings)
  const mono = settingOf(typography.monospace)
  const inline = {...mono, ...settingOf(typography['monospace-inline'])}
  const block = {...mono, ...settingOf(typography['monospace-block'])}
  const link = settingOf(typography.link)
  const changes: TypeChanges = {fonts: {}, type: {}, inline: {}, faces: []}
  const used = new Set<string>()

  const family = (setting: Setting, part: string): string | undefined => {
    if (typeof setting.family !== 'string') return undefined
    const short = typeof typography[part as 'base'] === 'string'
    return known(setting.family, ['typography', part, ...(short ? [] : ['family'])])
  }
  /** Give a family that there are faces of. */
  const known = (name: string, at: PropertyKey[]): string | undefined => {
    const own = brand.families.get(name)
    if (own && own.faces.length > 0) {
      if (!used.has(name)) changes.faces.push(...own.faces, ...standIns(name, own.faces, faces))
      used.add(name)
      return name
    }
    if (faces.some((face) => face.family === name)) return name
    if (own) {
      const from = own.source === 'google' || own.source === 'bunny' ? ` of ${own.source}` : ''
      brand.tell(
        own.path,
        `unexpected font "${name}"${from} without its files, expected them below the folder of the brand: nothing is fetched`,
        howToBring(name),
      )
    } else {
      const names = [...new Set([...brand.families.keys(), ...faces.map((face) => face.family)])]
      const near = nearest(name, names)
      brand.tell(
        at,
        `unexpected family "${name}", ${near ? `did you mean "${near}"?` : 'expected one that typography fonts lists, or one of the template'}`,
        near ? undefined : howToBring(name),
      )
    }
    return undefined
  }

  const baseFamily = family(base, 'base')
  const headFamily = family(heads, 'headings')
  for (const font of Object.keys(tokens.fonts)) {
    if (font === 'mono') continue
    const own = font === 'display' ? (headFamily ?? baseFamily) : baseFamily
    if (own !== undefined) changes.fonts[font] = own
  }
  if (baseFamily !== undefined) tellPartial(baseFamily, brand, warn)
  if (headFamily !== undefined) changes.fonts[HEADINGS] = headFamily
  const monoFamily = family(
    block,
    typeof block.family === 'string' && settingOf(typography['monospace-block']).family
      ? 'monospace-block'
      : 'monospace',
  )
  if (monoFamily !== undefined && 'mono' in tokens.fonts) changes.fonts.mono = monoFamily

  const size = sizeIn(base.size, tokens.text.size)
  const leading =
    leadingIn(base['line-height'], size ?? tokens.text.size) ??
    (size === undefined ? undefined : (tokens.text.leading * size) / tokens.text.size)
  if (size !== undefined && (size < 6 || size > 18)) {
    brand.tell(
      ['typography', 'base', 'size'],
      `unexpected size ${base.size}, which is ${round(size)} pt, expected 6 to 18 pt`,
      'in rem, em or % it follows the template',
    )
  } else if (size !== undefined || leading !== undefined) {
    const text = {size: round(size ?? tokens.text.size), leading: round(leading ?? tokens.text.leading)}
    if (text.leading < text.size || text.leading > text.size * 2.5) {
      brand.tell(
        ['typography', 'base', 'line-height'],
        `unexpected line height of ${text.leading} pt for type of ${text.size} pt, expected from 1 to 2.5 times its size`,
      )
    }
    changes.text = text
    changes.ranges = rangesFor(text, tokens)
  }

  for (const name of headings) {
    if (!(name in tokens.type)) continue
    const style: Partial<Tokens['type'][string]> = {}
    if (headFamily !== undefined) style.font = HEADINGS
    if (heads.weight !== undefined) {
      const font = style.font === undefined ? tokens.type[name]?.font : headFamily
      style.weight = weightIn(heads.weight, font, [...changes.faces, ...faces])
    }
    if (heads.style !== undefined) style.style = heads.style === 'normal' ? 'normal' : 'italic'
    if (heads.color !== undefined && inText.includes(name)) {
      const swatch = brand.colours.read(colourIn(heads.color), ['typography', 'headings', 'color'])
      if (swatch) style.colour = swatch.rgb
    }
    const height = typeof heads['line-height'] === 'string' ? heads['line-height'] : undefined
    if (height !== undefined && inText.includes(name)) Object.assign(style, headLeading(height, name, tokens))
    if (Object.keys(style).length > 0) changes.type[name] = style
  }
  if ('mono' in tokens.type && block.size !== undefined) {
    const was = tokens.type.mono as Tokens['type'][string]
    if (typeof was.size === 'number') changes.type.mono = {size: round(sizeIn(block.size, was.size) ?? was.size)}
  }
  const inlineFamily = family(
    inline,
    settingOf(typography['monospace-inline']).family ? 'monospace-inline' : 'monospace',
  )
  const code: InlineStyle = {
    ...(inlineFamily !== undefined && {fontFamily: inlineFamily}),
    ...(inline.weight !== undefined && {fontWeight: weightIn(inline.weight)}),
    ...colourOfWords(inline.color, 'monospace-inline', brand),
  }
  if (Object.keys(code).length > 0) changes.inline.code = code
  const named = brand.colours.semantic.get('link')
  const words: InlineStyle = {
    ...(named && {color: named.rgb}),
    ...colourOfWords(link.color, 'link', brand),
    ...(link.weight !== undefined && {fontWeight: weightIn(link.weight)}),
    ...(link.decoration === 'underline' && {textDecoration: 'underline'}),
  }
  if (Object.keys(words).length > 0) changes.inline.link = words
  for (const [font, name] of Object.entries(brand.fonts)) {
    const at = ['defaults', 'offprint', 'fonts', font]
    if (!(font in tokens.fonts)) {
      brand.tell(at, `unexpected font "${font}", expected one of ${Object.keys(tokens.fonts).join(', ')}`)
      continue
    }
    const own = known(name, at)
    if (own !== undefined) changes.fonts[font] = own
  }
  return changes
}

function colourOfWords(written: unknown, part: string, brand: BrandFile): InlineStyle {
  if (written === undefined) return {}
  const swatch = brand.colours.read(colourIn(written), ['typography', part, 'color'])
  return swatch ? {color: swatch.rgb} : {}
}

/** Take the colour for light grounds, which pages are. */
const colourIn = (written: unknown): string => {
  if (typeof written === 'string') return written
  const {light, dark} = written as {light?: string; dark?: string}
  return light ?? dark ?? 'black'
}

/** Give a weight; of a family, that of the face which is nearest to it. */
function weightIn(written: unknown, family?: string, faces: FaceFile[] = []): number {
  const weight = weightOf(String(written).replace('-', ''))
  return (family === undefined ? undefined : nearestWeight(faces, {family, weight}))?.weight ?? weight
}

/** Let the nearest face of a family stand in for each weight that the template sets, and has of its own families. */
function standIns(family: string, own: FaceFile[], faces: FaceFile[]): FaceFile[] {
  const wanted = new Set(faces.map(({weight}) => weight))
  return [...wanted].flatMap((weight) =>
    (['normal', 'italic'] as const).flatMap((style) => {
      const near = nearestWeight(own, {family, weight, style})
      return near && near.style === style && near.weight !== weight ? [{...near, weight}] : []
    }),
  )
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Lengths of CSS, in pt. */
const units: Record<string, number> = {pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, in: 72, px: 0.75}

/** Turn a length into pt: rem, em and % are of `designed`. */
function sizeIn(written: unknown, designed: number): number | undefined {
  const [, digits, unit = ''] = /^([\d.]+)(pt|mm|cm|in|px|rem|em|%)$/.exec(String(written ?? '')) ?? []
  if (digits === undefined) return undefined
  const value = Number(digits)
  return unit === '%' ? (value / 100) * designed : value * (units[unit] ?? designed)
}

/** Turn a line height into pt: a number is a multiple of the size. */
const leadingIn = (written: unknown, size: number): number | undefined =>
  written === undefined ? undefined : /^[\d.]+$/.test(String(written)) ? Number(written) * size : sizeIn(written, size)

/** Give headings another leading, in steps of half a line of text, so that columns stay on one grid. */
function headLeading(height: string, name: string, {type, text}: Tokens): {leading: {text: number}} {
  const size = type[name]?.size ?? 0
  const points = typeof size === 'number' ? size : 'text' in size ? size.text * text.size : text.size
  const steps = Math.max(2, Math.round(((leadingIn(height, points) ?? points) / text.leading) * 2))
  return {leading: {text: steps / 2}}
}

/** Move what a page budget may do along with the size of the text. */
function rangesFor(text: Tokens['text'], {text: designed, ranges}: Tokens): Partial<Tokens['ranges']> {
  const moved = (range: readonly [number, number] | undefined, by: number): [number, number] | undefined =>
    range && [round(range[0] * by), round(range[1] * by)]
  const size = moved(ranges.size, text.size / designed.size)
  const leading = moved(ranges.leading, text.leading / designed.leading)
  return {...(size && {size}), ...(leading && {leading})}
}

/** Tell of a family for running text in which emphasised words would look like all others. */
function tellPartial(family: string, brand: BrandFile, warn: Warn): void {
  const own = brand.families.get(family)?.faces ?? []
  if (own.length === 0) return
  const missing = [
    ...(own.some(({style}) => style === 'italic') ? [] : ['italic']),
    ...(own.some(({weight}) => weight >= 600) ? [] : ['bold']),
  ]
  if (missing.length === 0) return
  const path = brand.families.get(family)?.path ?? []
  const reason = `unexpected family "${family}" without ${missing.join(' and ')}, expected faces for emphasised words`
  warn('brand-font-whole', path, reason, `add the files of its ${missing.join(' and ')}`)
}
