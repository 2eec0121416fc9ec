/**
 * Compares how offprint and Typst break the same sixty English paragraphs into lines: one font file, size and measure,
 * justified and ragged. Both PDFs are read back by poppler's `pdftotext`, which tells where every word stands.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler'
import {createElement} from 'react'
import {VFile} from 'vfile'
import * as offprint from '../dist/index.js'
import {Text, View} from '../dist/template/react-pdf.js'
import {linesIn} from './lines.mjs'
import {paragraphs} from './paragraphs.mjs'
import {qualityOf} from './quality.mjs'

const fonts = fileURLToPath(new URL('../assets/fonts', import.meta.url))
const face = {family: 'Source Serif 4', weight: 400, style: 'normal', file: 'source-serif-4/SourceSerif4-Regular.ttf'}
const SIZE = 10
const MARGIN = 40
/** Sixty to sixty-six characters of this face, pt. */
const MEASURE = 300
const page = {width: MEASURE + 2 * MARGIN, height: 600}
const texts = paragraphs()

async function ours(align, hanging) {
  const opened = await offprint.openFonts([face], fonts)
  const margin = {top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN}
  const style = {fontFamily: face.family, fontSize: SIZE, lineHeight: 1.4, textAlign: align}
  const flow = {
    geometry: {
      ...page,
      format: 'A4',
      margin,
      measure: MEASURE,
      columns: {count: 1, left: MARGIN, width: MEASURE, gutter: 0},
      bleed: 0,
      openingGap: 0,
      notes: {gap: 0, ruleWidth: 0, ruleLength: 0, ruleColour: '#000000', between: 0},
      paragraph: {orphans: 2, widows: 2, hanging},
    },
    language: 'en-US',
    blocks: texts.map((text, index) => ({
      id: `p${index}`,
      element: createElement(View, null, createElement(Text, {style}, text)),
      hints: {breakBefore: true},
    })),
    notes: new Map(),
    furniture: () => null,
  }
  const pages = await offprint.layout(flow, opened, new VFile())
  const meta = {title: 'Lines', language: 'en-US', authors: [], keywords: [], funders: [], template: '', format: 'A4'}
  const brief = {meta: {...meta, date: '2025-01-15'}, body: [], notes: [], targets: new Map(), outline: []}
  return offprint.paint(pages, brief, opened, {name: 'screen', links: false, bleed: 0})
}

function typsts(align, overhang) {
  const escaped = texts.map((text) => text.replace(/[\\#*_`$<>@[\]~=/\-"']/g, '\\$&'))
  const source = `#set page(width: ${page.width}pt, height: ${page.height}pt, margin: ${MARGIN}pt)
#set text(font: "${face.family}", size: ${SIZE}pt, lang: "en", region: "US", overhang: ${overhang})
#set par(justify: ${align === 'justify'}, linebreaks: "optimized")
${escaped.join('\n#pagebreak()\n')}`
  const main = join(folder, 'main.typ')
  writeFileSync(main, source)
  return NodeCompiler.create({workspace: folder, fontArgs: [{fontPaths: [fonts]}]}).pdf({mainFilePath: main})
}

function read(name, bytes) {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, bytes)
  const {status, stdout, stderr} = spawnSync('pdftotext', ['-bbox', path, '-'], {encoding: 'utf8'})
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`)
  return linesIn(stdout)
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-lines-'))
try {
  const {faces} = await offprint.openFonts([face], fonts)
  const space = (faces[0].shape(' ').advance / faces[0].unitsPerEm) * SIZE
  const result = {}
  for (const align of ['justify', 'left']) {
    const set = {
      offprint: read('offprint', await ours(align, 0)),
      typst: read('typst', typsts(align, false)),
      'offprint, hanging': read('offprint-hanging', await ours(align, 0.5)),
      'typst, hanging': read('typst-hanging', typsts(align, true)),
    }
    result[align] = Object.fromEntries(
      Object.entries(set).map(([name, found]) => [name, qualityOf(found, {space, measure: MEASURE, align})]),
    )
    print(align, result[align])
  }
  mkdirSync(fileURLToPath(new URL('../output', import.meta.url)), {recursive: true})
  writeFileSync(new URL('../output/typesetting.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`)
  judge(result)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function print(align, peers) {
  const line = (cells) =>
    console.log(
      cells
        .map((cell, n) =>
          String(cell)
            .padEnd(n ? 0 : 20)
            .padStart(n ? 12 : 0),
        )
        .join(''),
    )
  console.log(`\n${texts.length} paragraphs of ${MEASURE} pt, ${align === 'justify' ? 'justified' : 'ragged'}`)
  line(['', ...Object.keys(Object.values(peers)[0])])
  for (const [name, found] of Object.entries(peers)) {
    line([name, ...Object.values(found).map((value) => (Number.isInteger(value) ? value : value.toFixed(3)))])
  }
}

/** Hold our lines against Typst's, in each respect, at the same measure without anything hanging over it. */
function judge(result) {
  console.log()
  for (const [align, {offprint: own, typst}] of Object.entries(result)) {
    for (const [what, value] of Object.entries(own)) {
      if (['lines', 'letters', 'rag'].includes(what)) continue
      const met = value <= typst[what] + 1e-9
      console.log(
        `${met ? 'met   ' : 'MISSED'}  ${align}, ${what}: ${value.toFixed(3)}, Typst ${typst[what].toFixed(3)}`,
      )
      if (!met) process.exitCode = 1
    }
  }
}
