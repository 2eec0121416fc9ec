import {rgb} from 'd3-color'

/** A colour as `#rrggbb` with its opacity, 0–1. */
export interface Colour {
  colour: string
  opacity: number
}

/** Read a CSS colour; nothing for `none`, `transparent` and what is no colour. */
export function colourOf(text: string | undefined): Colour | undefined {
  if (text === undefined || text === 'none' || text === 'transparent') return undefined
  const found = rgb(text === 'currentColor' ? 'black' : text)
  if (Number.isNaN(found.r) || found.opacity === 0) return undefined
  return {colour: found.formatHex(), opacity: Math.round(found.opacity * 1000) / 1000}
}

/** How colours with an alpha are written, and what comes before it. */
const withAlpha = [/^(#[\da-f]{3})[\da-f]$/i, /^(#[\da-f]{6})[\da-f]{2}$/i, /^((?:rgb|hsl)a?\(.*)[,/][^,/]*\)$/i]

/** Read the colour of a stop: one that cannot be seen is still what a gradient fades to. What is no colour is black. */
export function stopColourOf(text: string | undefined): Colour {
  const seen = colourOf(text)
  if (seen || text === undefined) return seen ?? {colour: '#000000', opacity: 0}
  const [, hue = ''] = withAlpha.map((form) => form.exec(text)).find((found) => found !== null) ?? []
  const whole = colourOf(hue.includes('(') ? `${hue.replace(/a\(/i, '(')})` : hue)
  return {colour: whole?.colour ?? '#000000', opacity: 0}
}
