/** The colours of a brand: names resolved, each with its inks. */
import {nearest} from '../message.js'
import {colourOf} from '../svg/colour.js'
import type {Swatch} from '../template/index.js'
import type {BrandFields, Semantic} from './fields.js'
import type {Tell} from './place.js'

/** The colours of a brand as swatches, by name. */
export interface Colours {
  palette: Map<string, Swatch>
  semantic: Map<Semantic, Swatch>
  /** Read a colour that stands at `path`: the name of one, or any of CSS. What is none is told, and gives nothing. */
  read(written: string, path: PropertyKey[]): Swatch | undefined
}

type Written = NonNullable<NonNullable<BrandFields['color']>['primary']>
type Inks = Pick<Swatch, 'cmyk' | 'spot'>

/** Read all colours of a brand, and hold its inks against their names. */
export function coloursOf({color = {}, defaults}: BrandFields, tell: Tell): Colours {
  const {palette: written = {}, ...named} = color
  const inks: Record<string, Inks> = defaults?.offprint?.inks ?? {}
  const places = new Map<string, {value: Written; path: PropertyKey[]}>([
    ...Object.entries(named).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, {value, path: ['color', name] as PropertyKey[]}] as const],
    ),
    // a name of the palette goes before one of what colours are for
    ...Object.entries(written).map(
      ([name, value]) => [name, {value, path: ['color', 'palette', name] as PropertyKey[]}] as const,
    ),
  ])

  /** Follow `value` to its colour; `from` are the names on the way. */
  const follow = (value: Written, path: PropertyKey[], from: PropertyKey[][]): Swatch | undefined => {
    if (typeof value !== 'string') {
      const {light, dark, hex, cmyk, spot} = value
      if (hex !== undefined && (light ?? dark) !== undefined) {
        tell(path, 'unexpected hex beside light or dark, expected one of them')
        return undefined
      }
      const name = hex !== undefined ? 'hex' : light !== undefined ? 'light' : 'dark'
      const one = value[name]
      if (one === undefined) {
        tell(path, 'unexpected colour without hex, expected a line such as hex: "#0c4a5b"')
        return undefined
      }
      const swatch = follow(one, [...path, name], from)
      return swatch && {...swatch, ...(cmyk && {cmyk}), ...(spot && {spot})}
    }
    const target = [
      ['color', 'palette', value],
      ['color', value],
    ].find((place) => valueAt(place) !== undefined && !from.some((passed) => passed.join(' ') === place.join(' ')))
    if (target) {
      const swatch = follow(valueAt(target) as Written, target, [...from, target])
      return swatch && withInks(swatch, value)
    }
    const css = colourOf(value)
    if (css && css.opacity === 1) return {rgb: css.colour}
    if (css) tell(path, `unexpected colour "${value}" that lets its ground through, expected one that does not`)
    else if (from.some((passed) => passed.at(-1) === value)) {
      tell(path, `unexpected colour "${value}", which leads back to itself, expected a colour such as #0c4a5b`)
    } else {
      const near = /^[\p{L}]/u.test(value) ? nearest(value, places.keys()) : undefined
      const expected = near ? `did you mean "${near}"?` : 'expected one such as #0c4a5b, or a name in the palette'
      tell(path, `unexpected colour "${value}", ${expected}`)
    }
    return undefined
  }
  const valueAt = ([, first = '', second]: PropertyKey[]): Written | undefined =>
    second === undefined
      ? (named as Record<PropertyKey, Written | undefined>)[first]
      : Object.hasOwn(written, second)
        ? written[second as string]
        : undefined

  const withInks = (swatch: Swatch, name: string): Swatch =>
    Object.hasOwn(inks, name) ? {...swatch, ...withoutAbsent(inks[name] as Inks)} : swatch

  const palette = new Map<string, Swatch>()
  for (const [name, value] of Object.entries(written)) {
    const path = ['color', 'palette', name]
    const swatch = follow(value, path, [path])
    if (swatch) palette.set(name, withInks(swatch, name))
  }
  const semantic = new Map<Semantic, Swatch>()
  for (const [name, value] of Object.entries(named) as [Semantic, Written | undefined][]) {
    if (value === undefined) continue
    const swatch = follow(value, ['color', name], [['color', name]])
    if (swatch) semantic.set(name, withInks(swatch, name))
  }
  for (const name of Object.keys(inks)) {
    if (places.has(name)) continue
    const near = nearest(name, places.keys())
    const expected = near ? `did you mean "${near}"?` : `expected one of ${[...places.keys()].join(', ') || 'color'}`
    tell(
      ['defaults', 'offprint', 'inks', name],
      `unexpected inks of "${name}", which is no colour of the brand; ${expected}`,
    )
  }
  tellDoubled([...palette, ...semantic], tell, places)
  return {palette, semantic, read: (text, path) => follow(text, path, [])}
}

const withoutAbsent = ({cmyk, spot}: Inks): Inks => ({...(cmyk && {cmyk}), ...(spot && {spot})})

/** Tell of one hex with two builds: a colour on the page is known by its hex alone. */
function tellDoubled(swatches: [string, Swatch][], tell: Tell, places: Map<string, {path: PropertyKey[]}>): void {
  const known = new Map<string, [name: string, inks: string]>()
  for (const [name, {rgb, cmyk, spot}] of swatches) {
    if (!cmyk && !spot) continue
    const inks = JSON.stringify([cmyk, spot])
    const before = known.get(rgb)
    if (before && before[1] !== inks) {
      const reason = `unexpected other inks of ${rgb} than those of "${before[0]}", expected one build for one hex`
      tell(places.get(name)?.path ?? [], reason, 'give one of the two another hex')
    }
    if (!before) known.set(rgb, [name, inks])
  }
}

/** Mix a colour into paper: `share` of it, 0–1, on a screen and in its build. An ink of its own becomes its stand-in. */
export function tintOf({rgb, cmyk, spot}: Swatch, paper: Swatch, share: number): Swatch {
  const channel = (at: number): string => {
    const [own = 0, ground = 0] = [rgb, paper.rgb].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round(own * share + ground * (1 - share))
      .toString(16)
      .padStart(2, '0')
  }
  const build = cmyk ?? spot?.cmyk
  const thin = (inks: readonly number[]): [number, number, number, number] =>
    inks.map((ink) => Math.round(ink * share)) as [number, number, number, number]
  return {
    rgb: `#${channel(1)}${channel(3)}${channel(5)}`,
    ...(build && {
      cmyk: 'coated' in build ? {coated: thin(build.coated), uncoated: thin(build.uncoated)} : thin(build),
    }),
  }
}
