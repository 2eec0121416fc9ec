import {PDFArray, type PDFDict} from '@cantoo/pdf-lib'
import {bytesOf, dictOf, get, itemsOf, nameOf, numberOf, type Value} from '../../pdf/objects.js'
import {unpack} from '../../pdf/stream.js'

export type Family =
  | 'DeviceGray'
  | 'DeviceRGB'
  | 'DeviceCMYK'
  | 'CalGray'
  | 'CalRGB'
  | 'Lab'
  | 'ICCBased'
  | 'Indexed'
  | 'Separation'
  | 'DeviceN'
  | 'Pattern'
  | 'unknown'

/** A colour space as a PDF names it. */
export interface ColourSpace {
  family: Family
  /** Numbers that make a colour. */
  components: number
  /** The space of a palette, of an uncoloured pattern, or the alternate of a spot colour. */
  base?: ColourSpace
  /** Names of the inks of Separation and DeviceN. */
  inks?: string[]
  /** Bytes of a palette. */
  palette?: Uint8Array
  /** Name of one that is not known. */
  name?: string
}

export const gray: ColourSpace = {family: 'DeviceGray', components: 1}
export const rgb: ColourSpace = {family: 'DeviceRGB', components: 3}
export const cmyk: ColourSpace = {family: 'DeviceCMYK', components: 4}
const pattern: ColourSpace = {family: 'Pattern', components: 0}

const devices: Record<string, ColourSpace> = {
  DeviceGray: gray,
  G: gray,
  CalCMYK: cmyk,
  DeviceRGB: rgb,
  RGB: rgb,
  DeviceCMYK: cmyk,
  CMYK: cmyk,
  Pattern: pattern,
}

/** A space that stands in for a device space, by the name of that. */
const defaults: Record<string, string> = {DeviceGray: 'DefaultGray', DeviceRGB: 'DefaultRGB', DeviceCMYK: 'DefaultCMYK'}

/** Deepest nesting of spaces that is followed. */
const DEEPEST = 8

/** Read a colour space: a name, looked up in `resources` where it is no device, or an array. */
export function spaceOf(value: Value, resources: PDFDict | undefined, depth = 0): ColourSpace {
  if (depth > DEEPEST) return {family: 'unknown', components: 1, name: 'spaces without end'}
  const name = nameOf(value)
  if (name !== undefined) return namedSpace(name, resources, depth)
  if (!(value instanceof PDFArray)) return {family: 'unknown', components: 1, name: 'none'}
  const [kind, first, second, third] = itemsOf(value)
  const below = (inner: Value): ColourSpace => spaceOf(inner, resources, depth + 1)
  const family = nameOf(kind) ?? 'none'
  switch (family) {
    case 'ICCBased':
      return {family, components: numberOf(get(dictOf(first), 'N')) ?? 3}
    case 'CalGray':
      return {family, components: 1}
    case 'CalRGB':
    case 'Lab':
      return {family, components: 3}
    case 'Indexed':
    case 'I':
      return {family: 'Indexed', components: 1, base: below(first), palette: bytesOf(third) ?? unpack(third).bytes}
    case 'Separation':
      return {family, components: 1, inks: [nameOf(first) ?? '?'], base: below(second)}
    case 'DeviceN': {
      const inks = itemsOf(first).map((ink) => nameOf(ink) ?? '?')
      return {family, components: inks.length, inks, base: below(second)}
    }
    case 'Pattern':
      return first === undefined ? pattern : {...pattern, base: below(first)}
    default:
      return devices[family] ?? {family: 'unknown', components: 1, name: family}
  }
}

function namedSpace(name: string, resources: PDFDict | undefined, depth: number): ColourSpace {
  const spaces = dictOf(get(resources, 'ColorSpace'))
  const found = get(spaces, name)
  // the short names of inline images give way to the resources, the full names never do
  const device = name.length > 4 || found === undefined ? devices[name] : undefined
  if (!device) {
    if (found === undefined) return {family: 'unknown', components: 1, name}
    // a name that stands for itself would go round
    return nameOf(found) === name ? {family: 'unknown', components: 1, name} : spaceOf(found, resources, depth + 1)
  }
  const instead = get(spaces, defaults[device.family] ?? '')
  return instead instanceof PDFArray ? spaceOf(instead, undefined, depth + 1) : device
}

/** Name a space for a message. */
export function describeSpace({family, components, base, inks, name}: ColourSpace): string {
  if (family === 'ICCBased') return `ICCBased with ${components} ${components === 1 ? 'channel' : 'channels'}`
  if (family === 'Indexed' && base) return `a palette in ${describeSpace(base)}`
  if (inks) return `${family} ${inks.join(', ')}`
  return family === 'unknown' ? (name ?? family) : family
}
