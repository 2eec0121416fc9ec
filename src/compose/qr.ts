import {encode} from 'uqr'
import type {Drawing, Segment} from '../drawing.js'
import {Memory} from '../memory.js'

/** Modules of empty space that a reader needs on every side (ISO/IEC 18004, 6.3.8). */
const QUIET = 4

/** Codes that were made: a brief that is built again after a change keeps its address. */
const codes = new Memory<Drawing>(16)

/** Turn an address into a QR code `width` pt wide, its quiet zone included, in one colour (`#rrggbb`). */
export const qrCode = (address: string, width: number, colour: string): Drawing =>
  codes.of(JSON.stringify([address, width, colour]), () => codeOf(address, width, colour))

function codeOf(address: string, width: number, colour: string): Drawing {
  const {data, size} = encode(address, {ecc: 'M', border: QUIET})
  const module = width / size
  const segments: Segment[] = []
  data.forEach((row, y) => {
    for (const [from, to] of runsOf(row)) {
      const [left, right, top, bottom] = [from * module, to * module, y * module, (y + 1) * module]
      segments.push(['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z'])
    }
  })
  return {
    width,
    height: width,
    marks: [{kind: 'path', segments, rule: 'nonzero', fill: {colour, opacity: 1}}],
  }
}

/** List where dark modules begin and end, so that neighbours are one shape without a seam. */
function runsOf(row: boolean[]): [from: number, to: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last?.[1] === x) last[1] = x + 1
    else if (dark) runs.push([x, x + 1])
  })
  return runs
}
