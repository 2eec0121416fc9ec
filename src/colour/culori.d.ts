/** As much of culori as is used here: colours are objects with a `mode`; components of RGB are 0–1, L of Lab is 0–100. */
declare module 'culori/fn' {
  export interface Rgb {
    mode: 'rgb' | 'lrgb'
    r: number
    g: number
    b: number
    alpha?: number
  }
  export interface Lab {
    mode: 'lab65'
    l: number
    a: number
    b: number
  }
  export const modeRgb: object
  export const modeLrgb: object
  export const modeLab65: object
  export function useMode(mode: object): unknown
  export function parseHex(text: string): Rgb | undefined
  export function converter(mode: 'rgb' | 'lrgb'): (colour: Rgb) => Rgb
  export function converter(mode: 'lab65'): (colour: Rgb) => Lab
  export function formatHex(colour: Rgb | Lab): string
  /** The names of CSS, each with its number. */
  export const colorsNamed: Record<string, number>
  export function wcagContrast(a: string, b: string): number
  export function differenceCiede2000(): (a: Rgb | string, b: Rgb | string) => number
}
