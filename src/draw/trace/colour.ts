import {expressionFunction} from 'vega'

/** A colour as `#rrggbb` with its opacity, 0–1. */
export interface Colour {
  colour: string
  opacity: number
}

/** A colour of d3: Vega's expression function `rgb` reads any CSS colour. */
interface Rgb {
  r: number
  opacity: number
  formatHex(): string
}

const rgb = expressionFunction('rgb') as (colour: string) => Rgb

/** Read a CSS colour; nothing for `none`, `transparent` and what is no colour. */
export function colourOf(text: string | undefined): Colour | undefined {
  if (text === undefined || text === 'none' || text === 'transparent') return undefined
  const found = rgb(text === 'currentColor' ? 'black' : text)
  if (Number.isNaN(found.r) || found.opacity === 0) return undefined
  return {colour: found.formatHex(), opacity: Math.round(found.opacity * 1000) / 1000}
}
