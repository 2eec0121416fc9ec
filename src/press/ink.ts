import type {Ink, Inks, Light, Plates} from '../edition.js'
import type {Swatch} from '../template/index.js'
import type {Colour} from './colour.js'

/** Steps from one stop of a gradient to the next. */
const STEPS = 64

/** Inks below this share are only trouble in register. */
const LEAST = 0.01

/** Text this dark and this grey is black: CIELAB lightness and chroma. */
const NEARLY_BLACK = {lightness: 22, chroma: 20}

const black: Plates = {inks: [0, 0, 0, 1]}
const white: Plates = {inks: [0, 0, 0, 0]}

/** The plates of the template's own colours, by `#rrggbb` in small letters. */
export type Builds = Map<string, Plates>

/** Give the plates that swatches name on a paper; as many of them as there are `spots` are inks of their own. */
export function buildsOf(swatches: Swatch[], paper: 'coated' | 'uncoated', spots: number): Builds {
  const builds: Builds = new Map()
  const printed = new Set([...new Set(swatches.flatMap(({spot}) => spot?.name ?? []))].slice(0, spots))
  for (const {rgb, cmyk, spot} of swatches) {
    const own = spot && printed.has(spot.name) ? spot : undefined
    const build = own?.cmyk ?? (cmyk && 'coated' in cmyk ? cmyk[paper] : cmyk) ?? spot?.cmyk
    if (!build) continue
    const inks = build.map((share) => share / 100) as unknown as Inks
    builds.set(rgb.toLowerCase(), own ? {inks, spot: own.name} : {inks})
  }
  return builds
}

/** Read `#rrggbb`. */
export const lightOf = (colour: string): Light =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as unknown as Light

/** Tell whether a colour is a grey: no two of its channels are further apart than 1/255. */
const isGrey = (light: Light): boolean => Math.max(...light) - Math.min(...light) < 1.5 / 255

const withoutTraces = (inks: Inks): Inks =>
  inks.map((share) => (share < LEAST ? 0 : Math.min(1, share))) as unknown as Inks

/** Make the ink of an edition: the template's builds exactly, greys in black alone, all else by the profile. */
export function inkOf(builds: Builds, colour: Colour, picture: Ink['picture']): Ink {
  const areas = new Map<string, Plates>()
  const texts = new Map<string, Plates>()

  const area = (name: string): Plates =>
    remembered(areas, name, () => {
      const light = lightOf(name)
      if (isGrey(light)) return greyOf(light, colour)
      return {inks: withoutTraces(colour.inks(light))}
    })

  const text = (name: string): Plates =>
    remembered(texts, name, () => {
      const {lightness, chroma} = colour.appearance(lightOf(name))
      return lightness <= NEARLY_BLACK.lightness && chroma <= NEARLY_BLACK.chroma ? black : area(name)
    })

  const remembered = (known: Map<string, Plates>, name: string, make: () => Plates): Plates => {
    const plates = builds.get(name) ?? known.get(name) ?? make()
    known.set(name, plates)
    return plates
  }

  const ramp = (from: string, to: string): Inks[] => {
    const ends = [lightOf(from), lightOf(to)] as const
    const at = (share: number): Light => ends[0].map((low, i) => low + ((ends[1][i] as number) - low) * share) as never
    const steps = Array.from({length: STEPS + 1}, (_, step) => step / STEPS)
    const grey = ends.every(isGrey) && !builds.has(from) && !builds.has(to)
    if (grey) return steps.map((share) => greyOf(at(share), colour).inks)
    // what the builds of the ends differ by from the profile fades along the way, so that both are met
    const apart = [from, to].map((end, i) => differenceOf(builds.get(end)?.inks, colour.inks(ends[i] as Light)))
    return steps.map((share) => {
      const inks = colour.inks(at(share)).map((value, plate) => {
        const [first = 0, last = 0] = [apart[0]?.[plate], apart[1]?.[plate]]
        return Math.max(0, value + first * (1 - share) + last * share)
      })
      return withoutTraces(inks as unknown as Inks)
    })
  }

  return {area, text, ramp, picture}
}

const differenceOf = (exact: Inks | undefined, reckoned: Inks): number[] =>
  reckoned.map((value, plate) => (exact ? (exact[plate] as number) - value : 0))

function greyOf(light: Light, colour: Colour): Plates {
  const grey = (light[0] + light[1] + light[2]) / 3
  if (grey > 0.998) return white
  return {inks: withoutTraces([0, 0, 0, colour.black(grey)])}
}
