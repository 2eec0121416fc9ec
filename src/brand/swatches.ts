/** The colours of a brand → the swatches of a template and the colours of its charts. */
import {contrastOf} from '../colour/contrast.js'
import {chromaOf} from '../colour/shades.js'
import type {ChartTokens, Swatch, Tokens} from '../template/index.js'
import {divergingOf, nearestOf, paletteOf, rampOf} from './charts.js'
import {tintOf} from './colours.js'
import type {Semantic} from './fields.js'
import type {BrandFile} from './index.js'
import type {Warn} from './warnings.js'

/** The swatch of a template that takes a colour by what it is for; it is there under its own name as well. */
export const swatchFor: Partial<Record<Semantic, string[]>> = {
  foreground: ['ink'],
  background: ['paper'],
  primary: ['accent'],
  secondary: ['signal'],
  tertiary: ['line'],
  light: ['tint', 'pale'],
}

/** Shares of the accent in what is made of it where a brand names a main colour and nothing lighter. */
const TINTS: Record<string, number> = {tint: 0.07, pale: 0.2, line: 0.3}

/** Least contrast of words (WCAG 2.2, 1.4.3). */
const READABLE = 4.5

/** Swatches that words are set in, on paper. */
const words = ['ink', 'accent', 'signal', 'muted']

/** Give the swatches that a brand changes in a template, or adds to it. */
export function swatchesOf(brand: BrandFile, tokens: Tokens, warn: Warn): Record<string, Swatch> {
  const {palette, semantic} = brand.colours
  const own = new Map<string, Swatch>()
  const isOurs = (name: string): boolean => name in tokens.colours
  // names of the template keep what they are for: a brand's "line" need not be a hairline
  for (const [name, swatch] of palette) if (!isOurs(name)) own.set(name, swatch)
  for (const [name, swatch] of semantic) {
    const targets = (swatchFor[name] ?? []).filter(isOurs)
    for (const target of targets) own.set(target, swatch)
    if (targets.length === 0 && !isOurs(name)) own.set(name, swatch)
  }
  takePaper(brand, own, warn)
  const paper = own.get('paper') ?? tokens.colours.paper
  const accent = own.get('accent')
  if (accent) {
    for (const [name, share] of Object.entries(TINTS)) {
      if (isOurs(name) && !own.has(name)) own.set(name, tintOf(accent, paper, share))
    }
    if (isOurs('signal') && !own.has('signal')) own.set('signal', accent)
  }
  for (const [name, swatch] of brand.swatches) {
    if (isOurs(name)) own.set(name, swatch)
    else {
      const known = Object.keys(tokens.colours).join(', ')
      brand.tell(['defaults', 'offprint', 'colours', name], `unexpected swatch "${name}", expected one of ${known}`)
    }
  }
  for (const name of words) {
    const swatch = own.get(name)
    if (swatch) tellPale(name, swatch, paper, brand, warn)
  }
  return Object.fromEntries(own)
}

/** Let the background be the paper: bare of ink unless the brand gives some, and light. */
function takePaper({colours}: BrandFile, own: Map<string, Swatch>, warn: Warn): void {
  const paper = own.get('paper')
  if (!paper) return
  if (contrastOf(paper.rgb, '#000000') < 10) {
    own.delete('paper')
    const reason = `unexpected background ${paper.rgb}, which is dark, expected a light one; the page stays white`
    warn(
      'brand-paper-light',
      ['color', 'background'],
      reason,
      'name a light background, or give it as {light: …, dark: …}',
    )
    return
  }
  const given = colours.semantic.get('background')
  own.set('paper', given?.cmyk || given?.spot ? paper : {...paper, cmyk: [0, 0, 0, 0]})
}

function tellPale(name: string, {rgb}: Swatch, paper: Swatch, {colours, swatches}: BrandFile, warn: Warn): void {
  const contrast = contrastOf(rgb, paper.rgb)
  if (contrast >= READABLE) return
  const found = Object.entries(swatchFor).find(([, targets]) => targets.includes(name))?.[0] as Semantic | undefined
  const isGiven = found !== undefined && colours.semantic.has(found)
  // what was not given was made of the main colour, of which it is said
  if (!swatches.has(name) && !isGiven) return
  const path = swatches.has(name) ? ['defaults', 'offprint', 'colours', name] : ['color', found as string]
  const reason = `unexpected contrast ${(Math.floor(contrast * 10) / 10).toFixed(1)} of ${path.at(-1)} ${rgb} on paper, expected at least ${READABLE} for words`
  warn('brand-colour-readable', path, reason, 'choose a darker colour')
}

/** Give the colours of charts: those of the brand, and what is made of it. Nothing when it has no colours. */
export function chartOf(
  brand: BrandFile,
  swatches: Record<string, Swatch>,
  tokens: Tokens,
  warn: Warn,
): Partial<ChartTokens> {
  const {palette, ramp, diverging} = brand.chart
  const paper = (swatches.paper ?? tokens.colours.paper).rgb
  if (palette && palette.length > 1) tellAlike(palette, warn)
  const given = {...(palette && {palette}), ...(ramp && {ramp}), ...(diverging && {diverging})}
  const accent = swatches.accent
  if (!accent) return given
  const all = [...brand.colours.semantic, ...brand.colours.palette]
  const hues = all.map(([, {rgb}]) => rgb).filter((rgb) => chromaOf(rgb) > 0)
  const signal = (swatches.signal ?? tokens.colours.signal ?? accent).rgb
  return {
    palette: paletteOf(accent.rgb, hues, paper),
    ramp: rampOf(accent.rgb),
    diverging: divergingOf(accent.rgb, signal),
    grid: tintOf(accent, {rgb: paper}, 0.16).rgb,
    land: tintOf(accent, {rgb: paper}, 0.1).rgb,
    border: tintOf(accent, {rgb: paper}, 0.45).rgb,
    ...given,
  }
}

/** Colours nearer than this, CIEDE2000, are taken for one. */
const ALIKE = 5

function tellAlike(palette: string[], warn: Warn): void {
  const pair = nearestOf(palette)
  if (!pair || pair.distance >= ALIKE) return
  const reason = `unexpected chart colours ${pair.a} and ${pair.b} that look alike to some readers or in grey (ΔE ${pair.distance.toFixed(1)}), expected at least ${ALIKE}`
  const path = ['defaults', 'offprint', 'chart', 'palette', palette.lastIndexOf(pair.b)]
  warn(
    'brand-colours-apart',
    path,
    reason,
    'let them differ in lightness, or leave palette out and have it made of the brand',
  )
}
