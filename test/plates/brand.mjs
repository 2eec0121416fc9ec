/**
 * Checks that the brand colour of test/fixtures/press/brand, C100 M60 Y0 K5, is exactly that on the plates: in text, in
 * a box and in a bar of a chart. Arguments: the PDF, then for each of the three a rectangle `x,y,width,height` in pt
 * from the upper left corner of the sheet.
 */
import {inks, separate} from './separate.mjs'

const DPI = 200
const wanted = [100, 60, 0, 5]
/** What one step of 8 bits is, and half of it. */
const STEP = 0.6

const [pdf, ...places] = process.argv.slice(2)
const [page] = await separate(pdf, DPI)
let failed = places.length === 0

for (const place of places) {
  const [left, top, width, height] = place.split(',').map((value) => Math.round((Number(value) * DPI) / 72))
  const found = new Map()
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const build = inks.map((ink) => Math.round((page.plates[ink][y * page.width + x] / 2.55) * 10) / 10)
      if (build[0] > 90) found.set(String(build), (found.get(String(build)) ?? 0) + 1)
    }
  }
  const builds = [...found.keys()].map((build) => build.split(',').map(Number))
  const exact = builds.length > 0 && builds.every((build) => build.every((ink, i) => Math.abs(ink - wanted[i]) <= STEP))
  console.log(`${place}: ${[...found].map(([build, count]) => `${build} (${count} px)`).join('; ') || 'nothing'}`)
  failed ||= !exact
}

process.exitCode = failed ? 1 : 0
