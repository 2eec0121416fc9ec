import type {Inking, Inks, Plates, Seen} from '../edition.js'
import {num} from './number.js'
import type {Components, Reference} from './pdfkit.js'
import type {Setting} from './settings.js'

/** The document, as far as colours need it. */
interface Owner {
  ref(data: unknown): Reference
  numberOf(key: string): number
  settingOf(key: string, make: () => Setting): Setting
}

/** Write components of light, 0–1, as `#rrggbb`. */
export function hexOf(components: Components): string {
  const [red = 0, green = red, blue = red] = components
  const pair = (value: number): string =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${pair(red)}${pair(green)}${pair(blue)}`
}

/** Make the setting of a colour of light in ink, and beside it that of text in the same colour. */
export function inkSetting(owner: Owner, {ink, seen}: Inking, components: Components, stroke: boolean): Setting {
  const colour = hexOf(components)
  const area = platesSetting(owner, ink.area(colour), seen, stroke)
  const text = platesSetting(owner, ink.text(colour), seen, stroke)
  return {...area, colour, ...(text.operator === area.operator ? {} : {text: {...text, colour}})}
}

function platesSetting(owner: Owner, {inks, spot}: Plates, seen: Seen | undefined, stroke: boolean): Setting {
  if (seen) return {operator: `${seen.light(inks).map(num).join(' ')} ${stroke ? 'RG' : 'rg'}`}
  if (!spot) return {operator: `${inks.map(num).join(' ')} ${stroke ? 'K' : 'k'}`, black: isBlack(inks)}
  const name = `CS${owner.numberOf(`spot ${spot}`)}`
  const {resource} = owner.settingOf(name, () => {
    const reference = owner.ref(separationOf(spot, inks))
    reference.end()
    return {operator: '', resource: {kind: 'ColorSpace', name, reference}}
  })
  return {operator: stroke ? `/${name} CS 1 SCN` : `/${name} cs 1 scn`, ...(resource ? {resource} : {})}
}

/** Describe a plate of its own; where there is none, `inks` stand in for its full strength (ISO 32000-1, 8.6.6.4). */
export const separationOf = (name: string, inks: Inks): unknown[] => [
  'Separation',
  nameOf(name),
  'DeviceCMYK',
  {FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...inks], N: 1},
]

/** Escape what may not stand in a name (ISO 32000-1, 7.3.5). */
const nameOf = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const letter = String.fromCharCode(byte)
      return /[A-Za-z0-9_.+-]/.test(letter) ? letter : `#${byte.toString(16).padStart(2, '0')}`
    })
    .join('')

const isBlack = ([c, m, y, k]: Inks): boolean => c + m + y === 0 && k === 1
