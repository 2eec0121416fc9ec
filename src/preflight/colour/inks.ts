import type {ColourSpace} from './space.js'

/** Amounts of ink by plate, 0–1. A plate that is named with 0 is printed with nothing, and so knocked out. */
export type Inks = ReadonlyMap<string, number>

export const process = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const

/** A colour in its space, and the ink it comes to. */
export interface Colour {
  space: ColourSpace
  values: readonly number[]
  inks: Inks
  /** Whether the inks are those that print; otherwise they are a guess, as for RGB. */
  exact: boolean
}

/** Say what ink a colour comes to. RGB and its like are guessed: the grey part black, the rest its complement. */
export function colourOf(space: ColourSpace, values: readonly number[]): Colour {
  const inks = new Map<string, number>()
  const exact = fill(inks, space, values, 0)
  return {space, values, inks, exact}
}

const clamp = (value: number | undefined): number => Math.min(1, Math.max(0, value ?? 0))

function fill(inks: Map<string, number>, space: ColourSpace, values: readonly number[], depth: number): boolean {
  const put = (amounts: number[]): void => {
    for (const [index, plate] of process.entries()) inks.set(plate, clamp(amounts[index]))
  }
  const [a, b, c, d] = values
  switch (space.family) {
    case 'DeviceCMYK':
      put([a ?? 0, b ?? 0, c ?? 0, d ?? 0])
      return true
    case 'DeviceGray':
      put([0, 0, 0, 1 - clamp(a)])
      return true
    case 'Separation':
    case 'DeviceN':
      for (const [index, ink] of (space.inks ?? []).entries()) {
        if (ink === 'All') put([clamp(a), clamp(a), clamp(a), clamp(a)])
        else if (ink !== 'None') inks.set(ink, clamp(values[index]))
      }
      return true
    case 'Indexed': {
      const {base, palette} = space
      if (!base || !palette || depth > 2) return false
      const start = Math.max(0, Math.round(a ?? 0)) * base.components
      const entry = Array.from(palette.subarray(start, start + base.components), (byte) => byte / 255)
      return fill(inks, base, entry, depth + 1)
    }
    case 'Lab':
      put([0, 0, 0, 1 - clamp((a ?? 0) / 100)])
      return false
    default:
      put(guess(space.components, values))
      return false
  }
}

/** Guess the inks of a colour that still waits for its conversion. */
function guess(components: number, [a, b, c, d]: readonly number[]): number[] {
  if (components === 4) return [a ?? 0, b ?? 0, c ?? 0, d ?? 0]
  if (components === 1) return [0, 0, 0, 1 - clamp(a)]
  const [cyan, magenta, yellow] = [1 - clamp(a), 1 - clamp(b), 1 - clamp(c)]
  const black = Math.min(cyan, magenta, yellow)
  return [cyan - black, magenta - black, yellow - black, black]
}

/** Give the colour a space starts with (ISO 32000-1, 8.6.8). */
export function initialColour(space: ColourSpace): Colour {
  if (space.family === 'DeviceCMYK') return colourOf(space, [0, 0, 0, 1])
  const full = space.family === 'Separation' || space.family === 'DeviceN'
  return colourOf(space, Array(Math.min(space.components, 64)).fill(full ? 1 : 0))
}

/** Tell whether a colour is surely the white of the paper. */
export const isWhite = ({inks, exact}: Colour): boolean =>
  exact && [...inks.values()].every((amount) => amount < 0.0005)

/** Tell whether a colour is surely full black and nothing else. */
export const isBlack = ({inks, exact}: Colour): boolean =>
  exact &&
  [...inks].every(([plate, amount]) => (plate === 'Black' ? amount > 0.9995 : amount < 0.0005)) &&
  inks.has('Black')

/** Count the inks of a colour that print; 0 where they are only guessed. */
export const countInks = ({inks, exact}: Colour): number =>
  exact ? [...inks.values()].filter((amount) => amount >= 0.0005).length : 0

/** Sum the inks of a colour, 1 for each that is full; 0 where they are only guessed. */
export const sumInks = ({inks, exact}: Colour): number =>
  exact ? [...inks.values()].reduce((sum, amount) => sum + amount, 0) : 0

const percent = (amount: number): string => `${Math.round(amount * 100)}`

/** Write the inks of a colour for a message: `C100 M60 K5`, percent. */
export const describeInks = ({inks}: Colour): string =>
  [...inks]
    .filter(([, amount]) => amount >= 0.0005)
    .map(([plate, amount]) =>
      (process as readonly string[]).includes(plate)
        ? `${plate === 'Black' ? 'K' : plate[0]}${percent(amount)}`
        : `${plate} ${percent(amount)}`,
    )
    .join(' ') || 'no ink'
