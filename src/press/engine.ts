import type {Engine} from 'lcms-wasm'

/** How samples lie in memory: kind of colour, channels, bytes of each (lcms2.h, "Pixel types"). */
const layouts = {
  rgb8: (4 << 16) | (3 << 3) | 1,
  rgb16: (4 << 16) | (3 << 3) | 2,
  cmyk8: (6 << 16) | (4 << 3) | 1,
  cmyk16: (6 << 16) | (4 << 3) | 2,
  lab: (1 << 22) | (10 << 16) | (3 << 3) | 4,
}

/** Rendering intents: relative to the white of the paper, or with it (ICC.1:2022, 7.2.15). */
const intents = {relative: 1, absolute: 3}
const COMPENSATE_BLACK = 0x2000
/** Reckon every colour by the profile itself, not by a table of its corners. */
const EXACT = 0x100

/** Most pixels in one call: what they need in the engine's memory is bounded. */
const BATCH = 1 << 20

let engine: Promise<Engine> | undefined

/** Load the engine, once. */
export function openEngine(): Promise<Engine> {
  engine ??= import('lcms-wasm').then(({instantiate}) => instantiate())
  return engine
}

/** Open a profile; 0 when its bytes are none. They are copied. */
export function openProfile(lcms: Engine, bytes: Uint8Array): number {
  const address = lcms._malloc(bytes.length)
  lcms.HEAPU8.set(bytes, address)
  const profile = lcms.ccall('cmsOpenProfileFromMem', 'number', ['number', 'number'], [address, bytes.length])
  lcms._free(address)
  return profile
}

/** Turns samples of one colour space into those of another: colorimetric, and relative with black point compensation. */
export class Transform<Samples extends {[index: number]: number; length: number}> {
  private readonly address: number
  private readonly channels: {from: number; to: number}

  /** Throws when the profiles have no way from one to the other. */
  constructor(
    private readonly lcms: Engine,
    from: {profile: number; layout: keyof typeof layouts},
    to: {profile: number; layout: keyof typeof layouts},
    intent: keyof typeof intents = 'relative',
  ) {
    const [input, output] = [layouts[from.layout], layouts[to.layout]]
    const flags = to.layout === 'lab' || intent === 'absolute' ? EXACT : COMPENSATE_BLACK | EXACT
    this.address = lcms.cmsCreateTransform(from.profile, input, to.profile, output, intents[intent], flags)
    if (this.address === 0) throw new Error('the profile has no table from or to its colours')
    this.channels = {from: (input >> 3) & 15, to: (output >> 3) & 15}
  }

  /** Turn any number of samples. */
  run(samples: Uint8Array | Uint16Array): Samples {
    return this.lcms.cmsDoTransform<Samples>(this.address, samples, samples.length / this.channels.from)
  }

  /** Turn the pixels of a picture, in batches. */
  pixels(samples: Uint8Array): Uint8Array {
    const {from, to} = this.channels
    const count = samples.length / from
    const out = new Uint8Array(count * to)
    for (let at = 0; at < count; at += BATCH) {
      const batch = samples.subarray(at * from, Math.min(count, at + BATCH) * from)
      out.set(this.run(batch) as unknown as Uint8Array, at * to)
    }
    return out
  }

  close(): void {
    this.lcms.cmsDeleteTransform(this.address)
  }
}
