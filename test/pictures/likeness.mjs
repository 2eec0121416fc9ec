/**
 * Compares one chart after another for `compare.mjs`: receives the path of a specification, sends back how alike its
 * PDF and its SVG are, the texts that are missing in the PDF, or the error.
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

const fonts = fileURLToPath(new URL('../../assets/fonts/', import.meta.url))
const fontFiles = (await readdir(fonts, {recursive: true}))
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => join(fonts, name))

const [data] = process.argv.slice(2)
const work = await mkdtemp(join(tmpdir(), 'offprint-pictures-'))

process.on('message', async ({spec, least}) => {
  if (!spec) {
    await rm(work, {recursive: true})
    process.disconnect()
    return
  }
  process.send(await compare(spec, least).catch(({message}) => ({error: message})))
})
process.send('ready')

async function compare(spec, least) {
  const name = basename(spec, '.vl.json')
  const {pdf, svg} = await chartAlone(await readFile(spec, 'utf8'), data)
  const path = join(work, name)
  await writeFile(`${path}.pdf`, pdf)
  await run('pdftoppm', ['-r', `${72 * SCALE}`, '-singlefile', `${path}.pdf`, path])
  const drawn = pixelsOf(await readFile(`${path}.ppm`))
  const font = {fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3'}
  // an SVG in pt is a third larger in pixels
  const inPixels = svg.replace(/(width|height)="([\d.]+)pt"/g, '$1="$2"')
  const reference = new Resvg(inPixels, {font, background: 'white', fitTo: {mode: 'zoom', value: SCALE}}).render()
  const [width, height] = [Math.min(drawn.width, reference.width), Math.min(drawn.height, reference.height)]
  if (drawn.width + drawn.height + reference.width + reference.height > 2 * (width + height) + 4) {
    throw new Error(`${drawn.width} × ${drawn.height} pixels, in SVG ${reference.width} × ${reference.height}`)
  }
  const [a, b] = [drawn, reference].map((picture) => cropped(picture, width, height))
  const result = {...likeness(a, b), missing: await missingTexts(svg, `${path}.pdf`)}
  const pictures = process.env.OFFPRINT_PICTURES
  if (pictures && (result.ssim < least.whole || result.tile < least.tile)) {
    await mkdir(pictures, {recursive: true})
    const raw = {width, height, channels: 4}
    await sharp({create: {width: 2 * width + 8, height, channels: 3, background: '#888'}})
      .composite([a, b].map(({data}, index) => ({input: Buffer.from(data), raw, left: index * (width + 8), top: 0})))
      .png()
      .toFile(join(pictures, `${name}.png`))
  }
  return result
}

/** Read the pixels of a picture in PPM, opaque. */
function pixelsOf(ppm) {
  const [head, width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(ppm.toString('latin1', 0, 40))
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let from = head.length, to = 0; to < pixels.length; from += 3, to += 4) {
    pixels[to] = ppm[from]
    pixels[to + 1] = ppm[from + 1]
    pixels[to + 2] = ppm[from + 2]
  }
  return {pixels, width: Number(width), height: Number(height)}
}

function cropped({pixels, width: whole}, width, height) {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) data.set(pixels.subarray(y * whole * 4, (y * whole + width) * 4), y * width * 4)
  return {data, width, height}
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
  const {stdout} = await run('pdftotext', ['-raw', pdf, '-'])
  const bare = (text) => text.normalize('NFKC').replace(/\s+/g, '')
  const found = bare(stdout)
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
