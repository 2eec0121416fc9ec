import type {Engine} from 'lcms-wasm'
import type {Inks, Light} from '../edition.js'
import {openEngine, openProfile, Transform} from './engine.js'
import {checkProfile, ProfileRefused} from './profile.js'

/** Steps of the tone curve of greys. */
const STEPS = 255

/** What the ICC profile of a printing condition says of colours. */
export class Colour {
  private readonly toInks: Transform<Uint16Array>
  private readonly toInksOfPixels: Transform<Uint8Array>
  private readonly toLab: Transform<Float32Array>
  /** From inks to the light in which they are seen, relative to the paper and as it is. */
  private readonly lights = new Map<string, Transform<Uint16Array>>()
  /** Black for each grey of 0–255, 0–1. */
  private readonly tones: Float64Array

  constructor(
    private readonly lcms: Engine,
    private readonly profile: number,
  ) {
    const light = lcms.cmsCreate_sRGBProfile()
    const lab = {profile: lcms.cmsCreateLab4Profile(null), layout: 'lab' as const}
    this.toInks = new Transform(lcms, {profile: light, layout: 'rgb16'}, {profile, layout: 'cmyk16'})
    this.toInksOfPixels = new Transform(lcms, {profile: light, layout: 'rgb8'}, {profile, layout: 'cmyk8'})
    this.toLab = new Transform(lcms, {profile: light, layout: 'rgb8'}, lab)
    this.tones = tonesOf(new Transform(lcms, {profile, layout: 'cmyk8'}, lab), this.toLab)
  }

  /** Give the inks of a colour, without the rule for greys. */
  inks(light: Light): Inks {
    const samples = Uint16Array.from(light, (value) => Math.round(Math.min(1, Math.max(0, value)) * 65535))
    const [c = 0, m = 0, y = 0, k = 0] = [...this.toInks.run(samples)].map((value) => value / 65535)
    return [c, m, y, k]
  }

  /** Give the light in which inks are seen: relative to the white of the paper, or with that of the paper itself. */
  seen(inks: Inks, onPaper: boolean): Light {
    const samples = Uint16Array.from(inks, (value) => Math.round(Math.min(1, Math.max(0, value)) * 65535))
    const [red = 0, green = 0, blue = 0] = [...this.toLight(onPaper, 16).run(samples)].map((value) => value / 65535)
    return [red, green, blue]
  }

  /** Give the light in which pixels of inks are seen, 8 bits to the channel. */
  seenPixels(inks: Uint8Array, onPaper: boolean): Uint8Array {
    return this.toLight(onPaper, 8).pixels(inks)
  }

  private toLight(onPaper: boolean, bits: 8 | 16): Transform<Uint16Array> {
    const intent = onPaper ? 'absolute' : 'relative'
    const key = `${intent} ${bits}`
    const from = {profile: this.profile, layout: `cmyk${bits}` as const}
    const known =
      this.lights.get(key) ??
      new Transform(this.lcms, from, {profile: this.lcms.cmsCreate_sRGBProfile(), layout: `rgb${bits}`}, intent)
    this.lights.set(key, known)
    return known
  }

  /** Give the black, 0–1, that is printed as light as a grey of 0–1 is seen. */
  black(grey: number): number {
    const at = Math.min(1, Math.max(0, grey)) * STEPS
    const below = Math.floor(at)
    const [low = 0, high = low] = [this.tones[below], this.tones[Math.min(STEPS, below + 1)]]
    return low + (high - low) * (at - below)
  }

  /** Give the lightness, 0–100, and the chroma of a colour in CIELAB. */
  appearance(light: Light): {lightness: number; chroma: number} {
    const [lightness = 0, a = 0, b = 0] = this.toLab.run(Uint8Array.from(light, (value) => Math.round(value * 255)))
    return {lightness, chroma: Math.hypot(a, b)}
  }

  /** Turn pixels of 8 bits into inks; `source` is the profile of the pixels when they are not in sRGB. */
  pixels(samples: Uint8Array, layout: 'rgb8' | 'cmyk8', source?: Uint8Array): Uint8Array {
    if (!source) return this.toInksOfPixels.pixels(samples)
    const profile = openProfile(this.lcms, source)
    if (profile === 0) throw new Error('no profile')
    const transform = new Transform<Uint8Array>(this.lcms, {profile, layout}, {profile: this.profile, layout: 'cmyk8'})
    try {
      return transform.pixels(samples)
    } finally {
      transform.close()
      this.lcms.cmsCloseProfile(profile)
    }
  }
}

/** Find for each grey the black of the same lightness, where paper is as light as white and full black as dark as black. */
function tonesOf(printed: Transform<Float32Array>, seen: Transform<Float32Array>): Float64Array {
  const all = Array.from({length: STEPS + 1}, (_, level) => level)
  const lightnesses = (samples: Float32Array): number[] => all.map((level) => samples[level * 3] ?? 0)
  const ofBlack = lightnesses(printed.run(Uint8Array.from(all.flatMap((level) => [0, 0, 0, level]))))
  const ofGrey = lightnesses(seen.run(Uint8Array.from(all.flatMap((level) => [level, level, level]))))
  const [paper = 100, darkest = 0] = [ofBlack[0], ofBlack[STEPS]]
  let at = STEPS
  return Float64Array.from(ofGrey, (lightness, level) => {
    if (level === 0) return 1
    if (level === STEPS) return 0
    const wanted = darkest + (lightness / 100) * (paper - darkest)
    while (at > 0 && (ofBlack[at - 1] as number) <= wanted) at--
    const [dark = 0, light = dark] = [ofBlack[at], ofBlack[Math.max(0, at - 1)]]
    const part = light > dark ? Math.min(1, Math.max(0, (wanted - dark) / (light - dark))) : 0
    return (at - part) / STEPS
  })
}

const opened = new WeakMap<Uint8Array, Promise<Colour>>()

/** Open the profile of a printing condition; the same bytes are opened once. Throws `ProfileRefused`. */
export function openColour(bytes: Uint8Array): Promise<Colour> {
  const known = opened.get(bytes)
  if (known) return known
  checkProfile(bytes)
  const opening = openEngine().then((lcms) => {
    const profile = openProfile(lcms, bytes)
    try {
      if (profile === 0) throw new Error('no profile')
      return new Colour(lcms, profile)
    } catch {
      throw new ProfileRefused('unexpected damage in the ICC profile, expected one that can be read to its end')
    }
  })
  opened.set(bytes, opening)
  return opening
}
