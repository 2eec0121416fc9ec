/** As much of d3-color as is used here: `rgb` reads any CSS colour; its parts are not numbers when there is none. */
declare module 'd3-color' {
  export function rgb(colour: string): {r: number; opacity: number; formatHex(): string}
}
