/** Separates a PDF into its plates with Ghostscript, overprint and all: what the press would see. */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'

export const inks = ['Cyan', 'Magenta', 'Yellow', 'Black']

/** Turn a PDF into pages of plates at `dpi`: `{width, height, names, plates}`, 255 is full ink. */
export async function separate(pdf, dpi) {
  const folder = mkdtempSync(join(tmpdir(), 'plates-'))
  try {
    const out = `-sOutputFile=${join(folder, 'p%d.tif')}`
    const flags = ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=tiffsep', '-dOverprint=/simulate', `-r${dpi}`]
    execFileSync('gs', [...flags, out, pdf])
    const files = readdirSync(folder)
    const count = files.filter((file) => /^p\d+\.tif$/.test(file)).length
    const pages = []
    for (let page = 1; page <= count; page++) {
      const names = files.flatMap((file) => new RegExp(`^p${page}\\((.+)\\)\\.tif$`).exec(file)?.[1] ?? [])
      pages.push(await pageOf(folder, page, names))
    }
    return pages
  } finally {
    rmSync(folder, {recursive: true})
  }
}

async function pageOf(folder, page, names) {
  const plates = {}
  let size = {}
  for (const name of names) {
    const image = sharp(join(folder, `p${page}(${name}).tif`)).toColourspace('b-w')
    const {data, info} = await image.raw().toBuffer({resolveWithObject: true})
    const plate = new Uint8Array(info.width * info.height)
    for (let at = 0; at < plate.length; at++) plate[at] = 255 - data[at * info.channels]
    plates[name] = plate
    size = {width: info.width, height: info.height}
  }
  return {...size, names, plates}
}
