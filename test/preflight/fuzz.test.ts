/** Bytes that nobody meant: preflight always ends, soon, and with findings rather than an exception. */
import * as fc from 'fast-check'
import {expect, it} from 'vitest'
import {operations} from '../../src/pdf/content/operations.js'
import {preflight} from '../../src/preflight/index.js'
import {printRules} from '../../src/print-rules.js'
import {clean, coated} from './clean.js'

const pieces = [
  ...'q Q cm w gs BMC BDC EMC m l c v y h re W W* S s f F f* B b n g G rg RG k K cs CS sc SC scn SCN sh'.split(' '),
  ...'BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ \' " Do BI ID EI BX EX MP DP ri i d J j M d0 d1'.split(' '),
  ...'/F1 /Photo /Form /Mask /Over /Sh /Ramp /Tile /Pattern /DeviceCMYK /None << >> [ ] ( ) < > { } % \\'.split(' '),
  ...'0 1 -1 0.5 1e9 99999999999999999999 --3 1.5.2 .'.split(' '),
  '(text)',
  '<0041>',
  '[(a) -50 <42>]',
  '\n',
  '\0',
  '\xff',
  '0 0 1 1 re f',
  '1 0 0 1 9 9 cm',
]
const soup = fc.array(fc.constantFrom(...pieces), {maxLength: 120}).map((words) => words.join(' '))

const settings = {numRuns: 100, seed: 7}

const holds = async (bytes: Uint8Array): Promise<void> => {
  const {findings, statistics} = await preflight(bytes, coated)
  for (const {rule, what, allowed, mend} of findings) {
    expect(printRules).toHaveProperty([rule])
    expect([what, allowed, mend].every((text) => text !== '' && !/NaN|undefined|\[object/.test(text))).toBe(true)
  }
  for (const {heaviest, plates} of statistics.ink) {
    expect(heaviest).toBeGreaterThanOrEqual(0)
    expect(Object.values(plates).every((mean) => mean >= 0 && mean <= 100)).toBe(true)
  }
}

it('reads any bytes as instructions, and ends', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 400}), (bytes) => {
      let count = 0
      for (const {operator} of operations(bytes, {fault: () => undefined})) if (operator !== undefined) count++
      expect(count).toBeLessThanOrEqual(bytes.length)
    }),
    {numRuns: 2000, seed: 7},
  )
})

it('follows any mixture of instructions', async () => {
  await fc.assert(
    fc.asyncProperty(soup, (text) => holds(clean((file) => void file.lines.push(text)))),
    settings,
  )
})

it('follows any mixture inside forms, tiles and glyphs', async () => {
  const property = fc.asyncProperty(soup, soup, (text, other) => {
    const bytes = clean((file) => {
      const boxed = {BBox: [0, 0, 99, 99]}
      file.resource('XObject', 'Form', file.stream({Subtype: 'Form', ...boxed}, `${text} /Form Do /Other Do`))
      file.resource(
        'XObject',
        'Other',
        file.stream({Subtype: 'Form', ...boxed, Group: {S: 'Transparency'}}, `${other} /Form Do`),
      )
      file.resource(
        'Pattern',
        'Tile',
        file.stream({PatternType: 1, PaintType: 1, ...boxed, XStep: 9, YStep: 9}, `/Pattern cs /Tile scn ${text}`),
      )
      const glyphs = {A: file.stream({}, `500 0 d0 BT /F3 9 Tf (A) Tj ET ${other}`)}
      const drawn = {Type: 'Font', Subtype: 'Type3', FontMatrix: [0.001, 0, 0, 0.001, 0, 0], CharProcs: glyphs}
      file.resource('Font', 'F3', {...drawn, Encoding: {Differences: [65, 'A']}, FirstChar: 65, Widths: [500]})
      file.lines.push('/Form Do BT /F3 9 Tf (AAA) Tj ET /Pattern cs /Tile scn 0 0 99 99 re f')
    })
    return holds(bytes)
  })
  await fc.assert(property, settings)
})

it('reads a file with any bytes changed', async () => {
  // without profile and font, which are most of a clean file and none of its structure
  const whole = clean((file) => {
    for (const [ref, object] of file.context.enumerateIndirectObjects()) {
      if (object.sizeInBytes() > 100_000) file.context.delete(ref)
    }
  })
  const change = fc.tuple(fc.nat(), fc.integer({min: 0, max: 255}))
  const property = fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 40}), fc.nat(), async (changes, cut) => {
    const bytes = whole.slice(0, cut % 5 === 0 ? whole.length - (cut % whole.length) : whole.length)
    for (const [at, value] of changes) bytes[at % bytes.length] = value
    await holds(bytes)
  })
  await fc.assert(property, {numRuns: 150, seed: 7})
}, 60_000)

it('stops at forms that would be drawn without end', async () => {
  const start = performance.now()
  const bytes = clean((file) => {
    let inner = file.stream({Subtype: 'Form', BBox: [0, 0, 99, 99]}, '0 0 9 9 re f '.repeat(10))
    for (let depth = 0; depth < 20; depth++) {
      const resources = {XObject: {Inner: inner}}
      inner = file.stream({Subtype: 'Form', BBox: [0, 0, 99, 99], Resources: resources}, '/Inner Do '.repeat(20))
    }
    file.resource('XObject', 'Bomb', inner)
    file.lines.push('/Bomb Do')
  })
  const {findings} = await preflight(bytes, coated)
  expect(findings.some(({rule, what}) => rule === 'C-SYNTAX' && what.includes('amount of drawing'))).toBe(true)
  expect(performance.now() - start).toBeLessThan(30_000)
}, 60_000)
