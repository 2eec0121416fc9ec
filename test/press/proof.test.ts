/** The proof: the edition in ink as it is seen. What it should be is reckoned here, from the profile and from published figures. */
import {readFileSync} from 'node:fs'
import {inflateSync} from 'node:zlib'
import {type Engine, instantiate} from 'lcms-wasm'
import sharp from 'sharp'
import {beforeAll, describe, expect, test} from 'vitest'
import {openColour} from '../../src/press/colour.js'
import {conditionOf} from '../../src/press/conditions.js'
import {openProfile} from '../../src/press/engine.js'
import {viewOf} from '../../src/press/seen.js'
import {readPrinter} from '../../src/printer.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {print, root} from '../build/printed.js'

const profile = new Uint8Array(readFileSync(`${root}assets/icc/ISOcoated_v2_300_bas.icc`))
const printer = readPrinter(readFileSync(`${root}assets/printers/coated.json`), 'coated.json')
const condition = conditionOf('FOGRA39') as NonNullable<ReturnType<typeof conditionOf>>

let lcms: Engine
beforeAll(async () => {
  lcms = await instantiate()
})

/** Give CIELAB of inks in per cent as the profile has it, in single precision: relative to the paper, or absolute. */
function labOf(inks: readonly number[], intent: 1 | 3): [number, number, number] {
  const cmykFloat = (1 << 22) | (6 << 16) | (4 << 3) | 4
  const labFloat = (1 << 22) | (10 << 16) | (3 << 3) | 4
  const transform = lcms.cmsCreateTransform(
    openProfile(lcms, profile),
    cmykFloat,
    lcms.cmsCreateLab4Profile(null),
    labFloat,
    intent,
    0x100,
  )
  const samples = new Float32Array(inks)
  const found = lcms.cmsDoTransform<Float32Array>(transform, samples as never, 1)
  return [...found] as [number, number, number]
}

/** CIELAB under D50 → sRGB, 0–1 and cut off where it has no such colour (IEC 61966-2-1, Bradford). */
function lightOf([l, a, b]: readonly [number, number, number]): number[] {
  const y = (l + 16) / 116
  const cubed = (t: number): number => (t > 6 / 29 ? t ** 3 : 3 * (6 / 29) ** 2 * (t - 4 / 29))
  const [X, Y, Z] = [0.96422 * cubed(y + a / 500), cubed(y), 0.82521 * cubed(y - b / 200)]
  const linear = [
    3.1338561 * X - 1.6168667 * Y - 0.4906146 * Z,
    -0.9787684 * X + 1.9161415 * Y + 0.033454 * Z,
    0.0719453 * X - 0.2289914 * Y + 1.4052427 * Z,
  ]
  return linear.map((value) => {
    const part = Math.min(1, Math.max(0, value))
    return part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055
  })
}

/** Hold two lights against each other, in steps of 255. */
function near(found: readonly number[], wanted: readonly number[], steps: number): void {
  found.forEach((value, index) => {
    expect(Math.abs(value - (wanted[index] as number)) * 255, `${found} for ${wanted}`).toBeLessThanOrEqual(steps)
  })
}

describe('inks are seen', () => {
  test('on paper as a colorimeter reads them: the figures that FOGRA39 publishes', async () => {
    const {seen} = viewOf(await openColour(profile), true)
    near(seen.paper ?? [], lightOf([95, 0, -2]), 2)
    near(seen.light([0, 0, 0, 1]), lightOf([16, 0, 0]), 3)
    near(seen.light([0, 1, 0, 0]), lightOf([48, 74, -3]), 4)
    near(seen.light([0, 1, 1, 0]), lightOf([47, 68, 48]), 4)
  })

  test('on paper as the tables of the profile have them, at any mixture', async () => {
    const {seen} = viewOf(await openColour(profile), true)
    for (const inks of [
      [40, 30, 30, 10],
      [10, 20, 60, 0],
      [92, 48, 40, 38],
      [20, 60, 70, 12],
      [0, 0, 0, 50],
    ]) {
      near(seen.light(inks.map((share) => share / 100) as never), lightOf(labOf(inks, 3)), 2)
    }
  })

  test('on a screen from its white to its black, with what is between in the same order', async () => {
    const {seen} = viewOf(await openColour(profile), false)
    near(seen.light([0, 0, 0, 0]), [1, 1, 1], 0.5)
    const greys = [0, 0.25, 0.5, 0.75, 1].map((black) => seen.light([0, 0, 0, black])[1])
    expect(greys).toEqual([...greys].sort((a, b) => b - a))
    // black alone is not the darkest that four inks make
    expect(greys[4]).toBeGreaterThan(seen.light([0.8, 0.7, 0.6, 0.9])[1])
    expect(seen.paper).toBeUndefined()
  })
})

const tone = '#8a5a2b'
const page = `---
title: A brief
language: en-GB
date: 2024-05-14
---

## One

Words.

![A tone](tone.png)
`

/** Build the proof, and give its decoded pages and pictures. */
async function proofed(onPaper = false) {
  const {mkdtempSync, writeFileSync} = await import('node:fs')
  const {tmpdir} = await import('node:os')
  const folder = mkdtempSync(`${tmpdir()}/offprint-proof-`)
  const square = sharp({create: {width: 64, height: 64, channels: 3, background: tone}})
  writeFileSync(`${folder}/tone.png`, await square.png().toBuffer())
  const order = {printer, condition, profile, onPaper}
  const {output, file} = await print(page, folder, policyBrief, {editions: ['proof'], order})
  const bytes = Buffer.from(output.editions.get('proof') ?? new Uint8Array())
  const streams = [...bytes.toString('latin1').matchAll(/<<((?:(?!>>\s*stream)[\s\S])*)>>\s*stream\r?\n/g)].map(
    (match) => {
      const start = match.index + match[0].length
      const length = Number(/\/Length (\d+)/.exec(match[1] ?? '')?.[1])
      const data = bytes.subarray(start, start + length)
      return {head: match[1] ?? '', data: /FlateDecode/.test(match[1] ?? '') ? inflateSync(data) : data}
    },
  )
  return {bytes, file, streams, text: streams.map(({data}) => data.toString('latin1')).join('\n')}
}

describe('the proof of a brief', () => {
  test('is painted in light throughout, with the bleed, and says nothing of a printing condition', async () => {
    const {bytes, text, file} = await proofed()
    expect(file.messages.filter(({fatal}) => fatal).map(({reason}) => reason)).toEqual([])
    expect(text).not.toMatch(/^[\d. ]+ [kK]$/m)
    expect(bytes.toString('latin1')).not.toMatch(/DeviceCMYK|OutputIntent|GTS_PDFX/)
    const [, left] = /\/TrimBox \[([\d.]+)/.exec(bytes.toString('latin1')) ?? []
    expect(Number(left)).toBeCloseTo((printer.bleed / 25.4) * 72, 2)
  })

  test('has the builds of swatches as the profile shows them', async () => {
    const {text} = await proofed(true)
    const painted = [...text.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) rg$/gm)].map((match) =>
      match.slice(1, 4).map(Number),
    )
    const {accent, ink} = policyBrief.tokens.colours
    for (const {cmyk} of [accent, ink]) {
      const wanted = lightOf(labOf(cmyk as number[], 3))
      const isThere = painted.some((light) =>
        light.every((value, at) => Math.abs(value - (wanted[at] as number)) * 255 <= 2),
      )
      expect(isThere, `${cmyk} as ${wanted}`).toBe(true)
    }
  })

  test('has pictures as they are printed', async () => {
    const {streams} = await proofed(true)
    const colour = await openColour(profile)
    const light = [1, 3, 5].map((at) => Number.parseInt(tone.slice(at, at + 2), 16) / 255) as never
    const wanted = lightOf(
      labOf(
        colour.inks(light).map((share) => share * 100),
        3,
      ),
    )
    const picture = streams.find(({head}) => /\/Subtype \/Image/.test(head))
    const [, palette = ''] =
      /\/Indexed \/DeviceRGB 0 <([\da-f]{6})>/i.exec(picture?.head.replace(/\s+/g, ' ') ?? '') ?? []
    near(
      [0, 2, 4].map((at) => Number.parseInt(palette.slice(at, at + 2), 16) / 255),
      wanted,
      2,
    )
  })

  test('lies on the paper only where that is shown', async () => {
    const first = (text: string): string =>
      /^q ([\d.]+ [\d.]+ [\d.]+) rg 0 0 [\d.]+ [\d.]+ re f Q$/m.exec(text)?.[1] ?? ''
    expect(first((await proofed()).text)).toBe('')
    near(
      first((await proofed(true)).text)
        .split(' ')
        .map(Number),
      lightOf([95, 0, -2]),
      2,
    )
  })
})
