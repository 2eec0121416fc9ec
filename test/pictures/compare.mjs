/**
 * Holds charts in PDF against the same charts in SVG: `node compare.mjs DATA SPEC…`.
 *
 * The PDF is drawn by poppler, the SVG by resvg with the same fonts; they must look alike as a whole (SSIM) and in
 * their worst tile, and every text of the SVG must be found in the PDF. Prints a line for each and the median; ends
 * with 1 when one is not as it should be. `OFFPRINT_PICTURES` names a folder for the pictures of those.
 */
import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {Resvg} from '@resvg/resvg-js'
import sharp from 'sharp'
import {ssim} from 'ssim.js'
import {chartAlone} from '../../dist/index.js'

const run = promisify(execFile)

/** Pixels to the pt: as on a screen of 144 pixels to the inch. */
const SCALE = 2
/** Side of a tile, in pixels. */
const TILE = 32
/** Least likeness of a whole picture, and of its worst tile. */
const LEAST = {whole: 0.97, tile: 0.6}
/** Where the two draw one thing in two ways: how alike they are at least. */
const OTHERWISE = {
  // resvg lets the ground shine through between areas that touch
  'histogram-log-count': {whole: 0.96, tile: 0.6},
  'utc-ordinal-days': {whole: 0.5, tile: 0.05},
  // poppler draws lines of less than a pixel one pixel wide
  'map-world-graticule': {whole: 0.96, tile: 0.6},
  'residual-window': {whole: 0.95, tile: 0.6},
}

const fonts = fileURLToPath(new URL('../../assets/fonts/', import.meta.url))
const fontFiles = (await readdir(fonts, {recursive: true}))
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => join(fonts, name))

const [data, ...specs] = process.argv.slice(2)
const work = await mkdtemp(join(tmpdir(), 'offprint-pictures-'))
const whole = []
let failed = 0
for (const spec of specs) {
  const least = OTHERWISE[basename(spec, '.vl.json')] ?? LEAST
  const {ssim, tile, missing, error} = await compare(spec).catch((error) => ({error}))
  const bad = error || missing.length > 0 || ssim < least.whole || tile < least.tile
  if (bad) failed++
  if (!error) whole.push(ssim)
  const found = error
    ? error.message
    : `${ssim.toFixed(4)} ${tile.toFixed(3)}${missing.length > 0 ? ` without ${JSON.stringify(missing)}` : ''}`
  console.log(`${bad ? 'FAILED' : 'alike '} ${basename(spec, '.vl.json')} ${found}`)
}
await rm(work, {recursive: true})
const median = whole.sort((a, b) => a - b)[Math.floor(whole.length / 2)] ?? 0
console.log(`${specs.length - failed} of ${specs.length} alike, median ${median.toFixed(4)}`)
process.exitCode = failed > 0 || specs.length === 0 ? 1 : 0

async function compare(spec) {
  const name = basename(spec, '.vl.json')
  const {pdf, svg} = await chartAlone(await readFile(spec, 'utf8'), data)
  const path = join(work, name)
  await writeFile(`${path}.pdf`, pdf)
  await run('pdftoppm', ['-r', `${72 * SCALE}`, '-png', '-singlefile', `${path}.pdf`, path])
  const drawn = await pixelsOf(await readFile(`${path}.png`))
  const font = {fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3'}
  // an SVG in pt is a third larger in pixels
  const reference = await pixelsOf(
    new Resvg(svg.replace(/(width|height)="([\d.]+)pt"/g, '$1="$2"'), {
      font,
      background: 'white',
      fitTo: {mode: 'zoom', value: SCALE},
    })
      .render()
      .asPng(),
  )
  const width = Math.min(drawn.width, reference.width)
  const height = Math.min(drawn.height, reference.height)
  const [a, b] = await Promise.all([drawn, reference].map((picture) => cropped(picture, width, height)))
  const result = {...likeness(a, b), missing: await missingTexts(svg, `${path}.pdf`)}
  const pictures = process.env.OFFPRINT_PICTURES
  if (pictures && (result.ssim < LEAST.whole || result.tile < LEAST.tile)) {
    await mkdir(pictures, {recursive: true})
    const both = [drawn, reference].map(({png}, index) => ({input: png, left: index * (width + 8), top: 0}))
    await sharp({create: {width: 2 * width + 16, height: height + 8, channels: 3, background: '#888'}})
      .composite(both)
      .png()
      .toFile(join(pictures, `${name}.png`))
      .catch(() => {})
  }
  return result
}

async function pixelsOf(png) {
  const flat = await sharp(png).flatten({background: 'white'}).png().toBuffer()
  const {width, height} = await sharp(flat).metadata()
  return {png: flat, width, height}
}

async function cropped({png}, width, height) {
  const data = await sharp(png).extract({left: 0, top: 0, width, height}).ensureAlpha().raw().toBuffer()
  return {data: new Uint8ClampedArray(data), width, height}
}

/** Give how alike two pictures are: on the whole, and in the tile where they differ most. */
function likeness(a, b) {
  const {mssim, ssim_map: map} = ssim(a, b, {downsample: false, ssim: 'weber'})
  let tile = 1
  for (let top = 0; top < map.height; top += TILE) {
    for (let left = 0; left < map.width; left += TILE) {
      const [right, bottom] = [Math.min(left + TILE, map.width), Math.min(top + TILE, map.height)]
      if (right - left < TILE / 2 || bottom - top < TILE / 2) continue
      let sum = 0
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += map.data[y * map.width + x]
      tile = Math.min(tile, sum / ((right - left) * (bottom - top)))
    }
  }
  return {ssim: mssim, tile}
}

/** List the texts of an SVG that poppler does not find in a PDF, spaces aside. */
async function missingTexts(svg, pdf) {
  const {stdout} = await run('pdftotext', ['-raw', '-nodiag', pdf, '-']).catch(() => ({stdout: ''}))
  const all = await run('pdftotext', ['-raw', pdf, '-'])
  const bare = (text) => text.normalize('NFKC').replace(/\s+/g, '')
  const found = bare(all.stdout) + bare(stdout)
  // labels that Vega thins out stay in the file, but are not seen
  const seen = svg.replace(/<text\b[^>]*\bopacity="0"[^>]*>.*?<\/text>/g, '')
  const texts = [...seen.matchAll(/<(?:text|tspan)\b[^>]*>([^<]+)</g)].map(([, text]) => decoded(text))
  return [...new Set(texts)].filter((text) => bare(text) !== '' && !found.includes(bare(text)))
}

function decoded(text) {
  const names = {amp: '&', lt: '<', gt: '>', quot: '"'}
  return text.replace(/&(amp|lt|gt|quot|#x([0-9A-F]+));/g, (_, name, code) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : names[name],
  )
}
