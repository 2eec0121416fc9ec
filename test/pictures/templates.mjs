/**
 * Makes the pictures of the templates in the manual, and tells whether they still look like what is built:
 * `node templates.mjs [--check] PDF=NAME…` takes two pages of each finished screen edition, side by side with a thin
 * edge, for `docs/pictures/NAME.png`. With `--check` nothing is written, and it ends with 1 where a picture is another.
 */
import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import sharp from 'sharp'
import {ssim} from 'ssim.js'

/** Of the pages, pixels to the inch; pages and the space around and between them, in pixels. */
const RESOLUTION = 44
const GAP = 8

/** How alike pictures are at least: fonts are drawn a little otherwise from one poppler to the next. */
const LEAST = 0.93

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
const checks = process.argv.includes('--check')
const wanted = process.argv.slice(2).filter((each) => each.includes('='))
mkdirSync(folder, {recursive: true})
let failed = wanted.length === 0

for (const each of wanted) {
  const [pdf, name] = each.split('=')
  const picture = await spreadOf(pdf)
  if (!checks) {
    writeFileSync(`${folder}${name}.png`, picture)
    console.log(`docs/pictures/${name}.png  ${Math.round(picture.length / 1024)} kB`)
    continue
  }
  const alike = await likenessOf(picture, readFileSync(`${folder}${name}.png`))
  console.log(`${name}  ${alike.toFixed(3)}`)
  if (alike < LEAST) {
    console.log(`docs/pictures/${name}.png is no longer what is built: node test/pictures/templates.mjs ${each}`)
    failed = true
  }
}
process.exitCode = failed ? 1 : 0

/** Draw the first two pages of a PDF side by side, as a PNG of few colours. */
async function spreadOf(pdf) {
  const pages = await Promise.all([1, 2].map((page) => framed(pageOf(pdf, page))))
  const {width, height} = await sharp(pages[0]).metadata()
  const ground = {width: width * 2 + GAP * 3, height: height + GAP * 2, channels: 3, background: '#ffffff'}
  const places = pages.map((input, index) => ({input, left: GAP + index * (width + GAP), top: GAP}))
  const whole = await sharp({create: ground}).composite(places).png().toBuffer()
  return sharp(whole).png({palette: true, colours: 48, dither: 0, effort: 10, compressionLevel: 9}).toBuffer()
}

function pageOf(pdf, page) {
  const options = ['-r', String(RESOLUTION), '-f', String(page), '-l', String(page), '-png']
  return execFileSync('pdftoppm', [...options, pdf], {maxBuffer: 2 ** 26})
}

/** Put an edge of one pixel around a page. */
function framed(page) {
  const background = '#b9c5c9'
  return sharp(page)
    .flatten({background: '#ffffff'})
    .extend({top: 1, bottom: 1, left: 1, right: 1, background})
    .toBuffer()
}

async function likenessOf(one, other) {
  const [a, b] = await Promise.all([one, other].map(pixelsOf))
  return a.width === b.width && a.height === b.height ? ssim(a, b).mssim : 0
}

async function pixelsOf(png) {
  const {data, info} = await sharp(png).ensureAlpha().raw().toBuffer({resolveWithObject: true})
  return {data: new Uint8ClampedArray(data), width: info.width, height: info.height}
}
