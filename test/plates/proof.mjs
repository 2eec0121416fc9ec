/**
 * Checks the proof edition against another reading of the press edition: wherever both are of one colour around a pixel,
 * Ghostscript, which turns the inks into sRGB through the profile (relative colorimetric, black point compensation), and
 * poppler, which paints the proof, give colours that nobody tells apart. Arguments: press PDF, proof PDF, the profile.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {converter, differenceCiede2000} from 'culori'
import sharp from 'sharp'

const DPI = 60
/** Largest difference, CIEDE2000: the least that a trained eye sees is 1. */
const MOST = 1
/** Colours other than paper that the two must have in common, so that something is compared. */
const LEAST = 3
/** How far around a pixel its colour goes on, px: edges are smoothed differently. */
const AROUND = 2

const [press, proof, profile] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'proof-'))
const lab = converter('lab65')
const difference = differenceCiede2000()
const opened = (file) => sharp(join(folder, file)).removeAlpha().raw().toBuffer({resolveWithObject: true})
const colourOf = ([r, g, b]) => ({mode: 'rgb', r: r / 255, g: g / 255, b: b / 255})

try {
  const icc = resolve(profile)
  const colours = [
    '-dRenderIntent=1',
    '-dBlackPtComp=1',
    `--permit-file-read=${dirname(icc)}/`,
    `-sDefaultCMYKProfile=${icc}`,
  ]
  const flags = [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-dSAFER',
    '-sDEVICE=png16m',
    '-dOverprint=/simulate',
    `-r${DPI}`,
    ...colours,
  ]
  execFileSync('gs', [...flags, `-sOutputFile=${join(folder, 'press-%03d.png')}`, press])
  execFileSync('pdftoppm', ['-r', String(DPI), '-png', proof, join(folder, 'proof')])
  const pages = (name) =>
    readdirSync(folder)
      .filter((file) => file.startsWith(name))
      .sort()
  const [inked, seen] = [pages('press-'), pages('proof-')]
  const pairs = new Map()
  for (const [index, file] of inked.entries()) await compare(file, seen[index], pairs)
  const told = [...pairs].filter(([, {count}]) => count >= 20)
  for (const [pair, {apart, count}] of told) console.log(`${pair}  ${apart.toFixed(2)}  ${count} px`)
  const worst = Math.max(...told.map(([, {apart}]) => apart))
  const coloured = told.filter(([pair]) => !pair.startsWith('255,255,255'))
  console.log(`${coloured.length} colours, at most ${worst.toFixed(2)} apart`)
  process.exitCode = inked.length === seen.length && coloured.length >= LEAST && worst <= MOST ? 0 : 1
} finally {
  rmSync(folder, {recursive: true})
}

/** Count the pairs of colours that two pictures of a page have in the same places. */
async function compare(first, second, pairs) {
  const [a, b] = await Promise.all([first, second].map(opened))
  const [width, height] = [Math.min(a.info.width, b.info.width), Math.min(a.info.height, b.info.height)]
  for (let y = AROUND; y < height - AROUND; y++) {
    for (let x = AROUND; x < width - AROUND; x++) {
      const [one, other] = [flat(a, x, y), flat(b, x, y)]
      if (!one || !other) continue
      const pair = `${one} / ${other}`
      const known = pairs.get(pair) ?? {count: 0, apart: difference(lab(colourOf(one)), lab(colourOf(other)))}
      known.count++
      pairs.set(pair, known)
    }
  }
}

/** Give the colour of a pixel, when all around it have the same. */
function flat({data, info: {width}}, x, y) {
  const at = (y * width + x) * 3
  for (let down = -AROUND; down <= AROUND; down++) {
    for (let right = -AROUND; right <= AROUND; right++) {
      const other = at + (down * width + right) * 3
      for (let part = 0; part < 3; part++) if (data[other + part] !== data[at + part]) return undefined
    }
  }
  return [...data.subarray(at, at + 3)]
}
