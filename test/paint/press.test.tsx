import {readFileSync} from 'node:fs'
import {Defs, LinearGradient, Path, Stop, Svg, Text, View} from '@react-pdf/renderer'
import type {ReactElement} from 'react'
import {describe, expect, test} from 'vitest'
import type {Drawing, Mark, PathMark} from '../../src/drawing.js'
import type {Edition, Press} from '../../src/edition.js'
import {paint} from '../../src/paint/index.js'
import {openColour} from '../../src/press/colour.js'
import {buildsOf, inkOf} from '../../src/press/ink.js'
import {mm} from '../../src/units.js'
import {inksOf} from './inks.js'
import {briefOf, lay, testFonts} from './lay.js'
import {open, streamsOf} from './read.js'

const profile = new Uint8Array(readFileSync(new URL('../../assets/icc/gracol-tr006.icc', import.meta.url)))
const brand = {rgb: '#0066aa', cmyk: [100, 60, 0, 5] as [number, number, number, number]}
const spot = {rgb: '#ff5500', spot: {name: 'House Orange', cmyk: [0, 65, 100, 0] as [number, number, number, number]}}

async function editionOf(more: Partial<Press> = {}): Promise<Edition> {
  const ink = inkOf(buildsOf([brand, spot], 'coated', 1), await openColour(profile), () => undefined)
  const press: Press = {
    ink,
    standard: 'pdf/x-4',
    intent: {condition: 'CGATS TR 006', about: 'GRACoL', registry: 'http://www.color.org', profile},
    marks: false,
    overprint: {text: 12, lines: 2},
    transparent: () => {},
    ...more,
  }
  return {name: 'press', links: false, bleed: mm(3), press}
}

const painted = async (sheet: ReactElement, more: Partial<Press> = {}): Promise<Uint8Array> =>
  paint(await lay([sheet]), briefOf(), await testFonts(), await editionOf(more))

const isDrawn = (stream: string): boolean => /^(?:f|S|B|ET)\*?$/m.test(stream)

/** The operators of the page, line by line. */
const operatorsOf = async (sheet: ReactElement, more: Partial<Press> = {}): Promise<string[]> =>
  (streamsOf(await painted(sheet, more)).find(isDrawn) as string).split('\n')

const picture = (...marks: Mark[]): ReactElement => {
  const drawing: Drawing = {width: 100, height: 50, marks}
  return <View {...{drawing}} style={{width: 100, height: 50}} />
}

const square = (left: number, top: number, width: number, height: number, more: Partial<PathMark>): PathMark => ({
  kind: 'path',
  rule: 'nonzero',
  segments: [
    ['M', left, top],
    ['L', left + width, top],
    ['L', left + width, top + height],
    ['L', left, top + height],
    ['Z'],
  ],
  ...more,
})

const stroke = (colour: string, width: number) =>
  ({paint: {colour, opacity: 1}, width, cap: 'butt', join: 'miter', miterLimit: 4}) as const

describe('colours', () => {
  test('of swatches arrive exactly: in text, in boxes, in borders and in charts', async () => {
    const sheet = (
      <View>
        <Text style={{color: '#0066aa'}}>Words</Text>
        <View style={{height: 20, backgroundColor: '#0066AA'}} />
        <View style={{height: 20, borderTopWidth: 1, borderColor: '#0066aa'}} />
        {picture(square(0, 0, 50, 50, {fill: {colour: '#0066aa', opacity: 1}, stroke: stroke('#0066aa', 1)}))}
      </View>
    )
    const streams = streamsOf(await painted(sheet)).filter(isDrawn)
    const set = streams.join('\n').match(/^.* [kK]$/gm) ?? []
    expect(new Set(set)).toEqual(new Set(['1 0.6 0 0.05 k', '1 0.6 0 0.05 K']))
    expect(streams.join('\n')).not.toMatch(/ (rg|RG|g|G)$/m)
  })

  test('of spot inks have a plate of their own', async () => {
    const bytes = await painted(<View style={{height: 20, backgroundColor: '#ff5500'}} />)
    expect(streamsOf(bytes).find(isDrawn)).toMatch(/^\/CS\d+ cs 1 scn$/m)
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Separation \/House#20Orange \/DeviceCMYK/)
  })

  test('that let through are blended where the ground is one colour, and stay where it is not', async () => {
    const over = (ground?: string): ReactElement => (
      <View style={{padding: 20, ...(ground ? {backgroundColor: ground} : {})}}>
        <View style={{height: 20, backgroundColor: '#00000080'}} />
      </View>
    )
    const onPaper = await operatorsOf(over())
    expect(onPaper.filter((operator) => operator.startsWith('/ca'))).toEqual([])
    // half of black on white is the grey of #7f7f7f: black alone
    expect(inksOf(onPaper)[0]).toMatch(/^0 0 0 0\.\d+ k, nothing$/)
    const onTint = await operatorsOf(over('#dd8427'))
    expect(onTint.filter((operator) => operator.startsWith('/ca'))).toEqual([])
    const across = await operatorsOf(
      <View>
        <View style={{position: 'absolute', left: 0, top: 0, width: 100, height: 30, backgroundColor: '#dd8427'}} />
        <View style={{position: 'absolute', left: 50, top: 10, width: 100, height: 30, backgroundColor: '#00000080'}} />
      </View>,
    )
    expect(across).toContain('/ca0.502 gs')
  })

  test('of gradients go through inks in samples', async () => {
    const fill = {
      gradient: 'linear' as const,
      from: [0, 0, 100, 0],
      stops: [
        {offset: 0, colour: '#0066aa', opacity: 1},
        {offset: 1, colour: '#ffffff', opacity: 1},
      ],
    }
    const file = Buffer.from(await painted(picture(square(0, 0, 50, 50, {fill})))).toString('latin1')
    expect(file).toMatch(/\/FunctionType 0[\s\S]*?\/Size \[65\]/)
    expect(file).toContain('/ColorSpace /DeviceCMYK')
    expect(file).not.toContain('DeviceRGB')
  })

  test('of gradients in SVG are inks as well', async () => {
    const file = Buffer.from(
      await painted(
        <Svg width={100} height={50}>
          <Defs>
            <LinearGradient id="g" x1="0" y1="0" x2="1" y2="0">
              <Stop offset={0} stopColor="#0066aa" />
              <Stop offset={1} stopColor="#dd8427" />
            </LinearGradient>
          </Defs>
          <Path d="M0 0H100V50H0Z" fill="url('#g')" />
        </Svg>,
      ),
    ).toString('latin1')
    expect(file).toContain('/C0 [1 0.6 0 0.05]')
    expect(file.match(/\/FunctionType 2/g)?.length).toBeGreaterThan(60)
    expect(file).not.toContain('DeviceRGB')
  })
})

describe('overprint', () => {
  const words = (color: string, fontSize: number) => <Text style={{color, fontSize}}>Words</Text>

  test.each([
    ['small black text does', words('#000000', 9), '0 0 0 1 k, fills'],
    ['text that is nearly black does', words('#111827', 9), '0 0 0 1 k, fills'],
    ['large black text does not', words('#000000', 12), '0 0 0 1 k, nothing'],
    ['white text does not', words('#ffffff', 9), '0 0 0 0 k, nothing'],
    ['coloured text does not', words('#0066aa', 9), '1 0.6 0 0.05 k, nothing'],
    ['a thin black bar does', <View key="a" style={{height: 1, backgroundColor: '#000000'}} />, '0 0 0 1 k, fills'],
    ['a thick one does not', <View key="b" style={{height: 3, backgroundColor: '#000000'}} />, '0 0 0 1 k, nothing'],
  ])('%s', async (_, sheet, expected) => {
    expect(inksOf(await operatorsOf(sheet))).toEqual([expected])
  })

  test('fine black lines of charts do, wide ones and grey ones do not', async () => {
    const lines = [stroke('#000000', 1), stroke('#000000', 2), stroke('#777777', 1)].map((one) =>
      square(10, 10, 50, 30, {stroke: one}),
    )
    const form = streamsOf(await painted(picture(...lines))).find((stream) => /^S$/m.test(stream)) as string
    const [fine, wide, grey] = inksOf(form.split('\n'))
    expect([fine, wide]).toEqual(['0 0 0 1 K, lines', '0 0 0 1 K, nothing'])
    expect(grey).toMatch(/^0 0 0 0\.\d+ K, nothing$/)
  })

  test('a state of graphics never changes between a path and what paints it', async () => {
    const sheet = (
      <View>
        {words('#000000', 9)}
        <View style={{height: 1, backgroundColor: '#000000'}} />
        {words('#0066aa', 9)}
      </View>
    )
    const operators = await operatorsOf(sheet)
    for (const [index, operator] of operators.entries()) {
      if (/ (re|m|l|c)$/.test(operator)) expect(operators[index + 1]).toMatch(/ (re|m|l|c)$|^[fSBWhn]/)
    }
  })
})

describe('the page', () => {
  test('has boxes around the trim, and no annotations', async () => {
    const bytes = await painted(<Text>Words</Text>)
    const file = Buffer.from(bytes).toString('latin1')
    expect(file).toContain('/TrimBox [8.504 8.504 603.784 850.394]')
    expect(file).toContain('/BleedBox [0 0 612.288 858.898]')
    expect(file).not.toMatch(/\/Annots|\/UserUnit|\/Outlines/)
  })

  test('has marks on all plates outside the bleed when they are asked for', async () => {
    const bytes = await painted(<View style={{height: 50, backgroundColor: '#0066aa'}} />, {marks: true})
    const file = Buffer.from(bytes).toString('latin1')
    expect(file).toMatch(/\/Separation \/All \/DeviceCMYK/)
    expect(file).toContain('/BleedBox [28.346 28.346 640.634 887.244]')
    const page = streamsOf(bytes).find(isDrawn) as string
    expect(page.indexOf('/Artifact <</Type /Page>> BDC')).toBeLessThan(page.indexOf('/CSall CS 1 SCN'))
    expect(Buffer.from(await painted(<Text>Words</Text>)).toString('latin1')).not.toContain('/All')
  })

  test('has a group in ink where something lets through, and only there', async () => {
    const told: unknown[] = []
    const sheet = picture(
      square(0, 0, 40, 40, {fill: {colour: '#dd8427', opacity: 1}}),
      square(20, 20, 40, 20, {fill: {colour: '#0066aa', opacity: 0.5}}),
    )
    const transparent = (...what: unknown[]): void => void told.push(what)
    const file = Buffer.from(await painted(sheet, {transparent})).toString('latin1')
    expect(file).toMatch(/\/S \/Transparency\s*\/CS \/DeviceCMYK/)
    expect(told).toEqual([['translucent shape', 1, undefined]])
    expect(Buffer.from(await painted(<Text>Words</Text>)).toString('latin1')).not.toContain('/Transparency')
  })
})

describe('the standard', () => {
  const about = async (bytes: Uint8Array) => (await (await open(bytes)).getMetadata()).info as Record<string, unknown>

  test('PDF/X-4 is named in both places, dated, and has its profile', async () => {
    const bytes = await painted(<Text>Words</Text>)
    const file = Buffer.from(bytes).toString('latin1')
    expect(file).toMatch(/^%PDF-1\.6/)
    expect(file).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')
    expect(file).toContain('<pdf:Trapped>False</pdf:Trapped>')
    expect(file).toMatch(/\/Trapped \d+ 0 R/)
    expect(file).toMatch(/^\/False$/m)
    expect(file).toMatch(/<xmpMM:DocumentID>uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</)
    expect(file).toMatch(
      /\/S \/GTS_PDFX[\s\S]*?\/OutputConditionIdentifier \(CGATS TR 006\)[\s\S]*?\/DestOutputProfile \d+ 0 R/,
    )
    expect(await about(bytes)).toMatchObject({CreationDate: 'D:20240506000000Z', ModDate: 'D:20240506000000Z'})
  })

  test('a brief without date has one that is always the same', async () => {
    const pages = await lay([<Text key="1">Words</Text>])
    const bytes = await paint(pages, briefOf({date: undefined}), await testFonts(), await editionOf())
    expect(await about(bytes)).toMatchObject({ModDate: 'D:20000101000000Z'})
  })

  test('PDF/X-1a is PDF 1.4 and may name its profile only', async () => {
    const intent = {condition: 'CGATS TR 006', about: 'GRACoL', registry: 'http://www.color.org'}
    const bytes = await painted(<Text>Words</Text>, {standard: 'pdf/x-1a', intent})
    const file = Buffer.from(bytes).toString('latin1')
    expect(file).toMatch(/^%PDF-1\.4/)
    expect(file).not.toContain('DestOutputProfile')
    expect(file).toContain('(PDF/X-1a:2003)')
  })
})
