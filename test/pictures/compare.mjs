/**
 * Holds charts in PDF against the same charts in SVG: `node compare.mjs DATA SPEC…`.
 *
 * The PDF is drawn by poppler, the SVG by resvg with the same fonts; they must look alike as a whole (SSIM) and in
 * their worst tile, and every text of the SVG must be found in the PDF. Prints a line for each and the median; ends
 * with 1 when one is not as it should be. `OFFPRINT_PICTURES` names a folder for the pictures of those.
 */
import {fork} from 'node:child_process'
import {availableParallelism} from 'node:os'
import {basename} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Least likeness of a whole picture, and of its worst tile. */
const LEAST = {whole: 0.97, tile: 0.6}
/** Where the two draw one thing in two ways: how alike they are at least. */
const OTHERWISE = {
  // resvg lets more of the ground shine through between cells of less than a pixel
  'utc-ordinal-days': {whole: 0.88, tile: 0.7},
  // poppler draws lines of less than a pixel one pixel wide
  'map-world-graticule': {whole: 0.96, tile: 0.6},
  'residual-window': {whole: 0.95, tile: 0.6},
}

const likeness = fileURLToPath(new URL('likeness.mjs', import.meta.url))
const [data, ...specs] = process.argv.slice(2)
const waiting = [...specs]
const whole = []
let failed = 0

await Promise.all(Array.from({length: Math.min(availableParallelism(), specs.length)}, work))
const median = whole.sort((a, b) => a - b)[Math.floor(whole.length / 2)] ?? 0
console.log(`${specs.length - failed} of ${specs.length} alike, median ${median.toFixed(4)}`)
process.exitCode = failed > 0 || specs.length === 0 ? 1 : 0

/** Have one process compare what waits; a process that ends over a chart is that chart's fault. */
function work() {
  return new Promise((resolve) => {
    let spec
    const child = fork(likeness, [data])
    child.on('message', (result) => {
      if (result !== 'ready') tell(spec, result)
      spec = waiting.shift()
      child.send(spec ? {spec, least: leastOf(spec)} : {})
    })
    child.on('exit', () => {
      if (spec) tell(spec, {error: 'the process ended'})
      resolve(waiting.length > 0 ? work() : undefined)
    })
  })
}

function tell(spec, {ssim, tile, missing, error}) {
  const least = leastOf(spec)
  const bad = error || missing.length > 0 || ssim < least.whole || tile < least.tile
  if (bad) failed++
  if (!error) whole.push(ssim)
  const found =
    error ?? `${ssim.toFixed(4)} ${tile.toFixed(3)}${missing.length > 0 ? ` without ${JSON.stringify(missing)}` : ''}`
  console.log(`${bad ? 'FAILED' : 'alike '} ${nameOf(spec)} ${found}`)
}

function leastOf(spec) {
  return OTHERWISE[nameOf(spec)] ?? LEAST
}

function nameOf(spec) {
  return basename(spec, '.vl.json')
}
