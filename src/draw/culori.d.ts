/** As much of culori as is used here: colours are objects with a `mode`, components 0–1. */
declare module 'culori/fn' {
  export interface Rgb {
    mode: 'rgb' | 'lrgb'
    r: number
    g: number
    b: number
    alpha?: number
  }
  export const modeRgb: object
  export const modeLrgb: object
  export const modeLab65: object
  export function useMode(mode: object): unknown
  export function parseHex(text: string): Rgb | undefined
  export function converter(mode: 'rgb' | 'lrgb'): (colour: Rgb) => Rgb
  export function formatHex(colour: Rgb): string
  export function differenceCiede2000(): (a: Rgb | string, b: Rgb | string) => number
}
