/** A brand file, `_brand.yml` or `brand.json` → names, logos, colours with their inks, and fonts. */
import type {Point} from 'unist'
import type {Shelf} from '../files.js'
import type {Logos} from '../template/brand.js'
import type {Swatch} from '../template/index.js'
import {type Colours, coloursOf} from './colours.js'
import type {BrandFields} from './fields.js'
import {type Family, familiesOf} from './fonts.js'
import {logosOf} from './logos.js'
import {readText, type Tell} from './place.js'

export {dress} from './dress.js'
export {BrandInvalid} from './place.js'

/** What a brand says, with everything that it names. */
export interface BrandFile {
  /** Its path in messages. */
  shown: string
  name?: string
  shortName?: string
  link?: string
  colours: Colours
  /** Colours of swatches in the template, where the usual ones do not fit. */
  swatches: Map<string, Swatch>
  /** Colours of charts, where the brand gives them. */
  chart: Partial<Record<'palette' | 'ramp' | 'diverging', string[]>>
  /** Families by their names. */
  families: Map<string, Family>
  typography: NonNullable<BrandFields['typography']>
  /** Families by the names of fonts in the template. */
  fonts: Record<string, string>
  logos: Logos
  /** Give the place of the value at `path`. */
  pointOf(path: PropertyKey[]): Point
  tell: Tell
  /** Throw `BrandInvalid` when something was told. */
  settle(): void
}

/** Read a brand; `shown` stands in messages, `files` are those below its folder. Throws `BrandInvalid`. */
export async function readBrand(text: string, shown: string, files: Shelf): Promise<BrandFile> {
  const {value, pointOf, tell, settle} = readText(text, shown)
  const {meta = {}, typography = {}, defaults} = value
  const {colours: given = {}, fonts = {}, chart: charts = {}} = defaults?.offprint ?? {}
  const colours = coloursOf(value, tell)
  const swatches = new Map<string, Swatch>()
  for (const [name, colour] of Object.entries(given)) {
    const swatch = colours.read(colour, ['defaults', 'offprint', 'colours', name])
    if (swatch) swatches.set(name, swatch)
  }
  const chart: BrandFile['chart'] = {}
  for (const [name, list] of Object.entries(charts) as ['palette', string[] | undefined][]) {
    if (list === undefined) continue
    const path = ['defaults', 'offprint', 'chart', name]
    if (list.length === 0) tell(path, `unexpected empty ${name}, expected at least one colour`)
    chart[name] = list.flatMap((colour, index) => colours.read(colour, [...path, index])?.rgb ?? [])
  }
  const [families, logos] = await Promise.all([
    familiesOf(typography.fonts ?? [], files, tell),
    logosOf(value.logo, files, tell),
  ])
  settle()
  const name = typeof meta.name === 'string' ? {full: meta.name} : meta.name
  const link = typeof meta.link === 'string' ? meta.link : meta.link?.home
  return {
    shown,
    ...(name?.full && {name: name.full}),
    ...(name?.short && {shortName: name.short}),
    ...(link && {link}),
    colours,
    swatches,
    chart,
    families,
    typography,
    fonts,
    logos,
    pointOf,
    tell,
    settle,
  }
}
