import {deflateSync} from 'node:zlib'

/** The predictors of PNG that are tried on each row (ISO/IEC 15948, 9.2): their numbers, and what they foretell. */
const predictors: [number, (left: number, up: number, corner: number) => number][] = [
  [1, (left) => left],
  [2, (_, up) => up],
  [4, paeth],
]

function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner
}

/** Pack rows of `width` pixels, `channels` bytes each, as PDF's Flate with predictor 15. */
export function pack(pixels: Uint8Array, width: number, channels: number): Uint8Array {
  const row = width * channels
  const rows = pixels.length / row
  const out = new Uint8Array(rows * (row + 1))
  const tries = predictors.map(() => new Uint8Array(row))
  let above: Uint8Array = new Uint8Array(row)
  for (let y = 0; y < rows; y++) {
    const line = pixels.subarray(y * row, (y + 1) * row)
    const costs = predictors.map(([, foretell], index) => {
      return difference(line, above, channels, foretell, tries[index] as Uint8Array)
    })
    const best = costs.indexOf(Math.min(...costs))
    out[y * (row + 1)] = predictors[best]?.[0] as number
    out.set(tries[best] as Uint8Array, y * (row + 1) + 1)
    above = line
  }
  return deflateSync(out)
}

/** Write what a row is off from what was foretold, and sum it up. */
function difference(
  line: Uint8Array,
  above: Uint8Array,
  channels: number,
  foretell: (left: number, up: number, corner: number) => number,
  into: Uint8Array,
): number {
  let sum = 0
  for (let x = 0; x < line.length; x++) {
    const left = x < channels ? 0 : (line[x - channels] as number)
    const corner = x < channels ? 0 : (above[x - channels] as number)
    const off = ((line[x] as number) - foretell(left, above[x] as number, corner)) & 255
    into[x] = off
    sum += off < 128 ? off : 256 - off
  }
  return sum
}
