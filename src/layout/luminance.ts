import {Memory} from '../memory.js'

/** Give a colour as `#rrggbb`; nothing for a name, or for one that lets its ground through. */
export function plainColour(colour: unknown): string | undefined {
  if (colour === 'black') return '#000000'
  if (colour === 'white') return '#ffffff'
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(String(colour))?.[1]?.toLowerCase()
  return hex === undefined ? undefined : `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Lay a colour over another with an opacity of 0–1. */
export function laidOver(over: string, opacity: number, under: string): string {
  const below = channels(under)
  const mixed = channels(over).map((top, index) => Math.round((below[index] ?? 0) * (1 - opacity) + top * opacity))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Give the relative luminance of a colour, 0–1 (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrasts that were reckoned; a brief has a few colours, and asks for each line of text. */
const contrasts = new Memory<number>(1000)

/** Give the contrast of two colours, 1–21 (WCAG 2.2). */
export const contrastOf = (a: string, b: string): number => contrasts.of(`${a} ${b}`, () => reckoned(a, b))

function reckoned(a: string, b: string): number {
  const [light, dark] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
