/** Rules that one fault in a clean PDF/X-4 file for coated paper cannot show. */
import {PDFName, PDFString} from '@cantoo/pdf-lib'
import {describe, expect, it, test} from 'vitest'
import {preflight} from '../../src/preflight/index.js'
import {type PrintRuleId, printRules} from '../../src/print-rules.js'
import {type Clean, clean, coated, glyphs, printerNamed} from './clean.js'
import {both, draw, drop, image, name, type Plant, raised, resource, set, spot, text} from './plant.js'

const rulesOf = async (bytes: Uint8Array, printer = coated): Promise<PrintRuleId[]> => {
  const {findings} = await preflight(bytes, printer)
  return [...new Set(findings.map(({rule}) => rule))]
}

/** A clean file as PDF/X-1a:2003 has it: no groups, no soft mask, its name in the document information. */
const older: Plant = both(
  (file) => {
    file.header = '1.4'
    file.xmp = ''
    file.lines = file.lines.filter((line) => !line.includes('/Form Do'))
    for (const key of ['XObject', 'ExtGState']) {
      for (const entry of ['Form', 'Mask']) (file.resources.lookup(name(key)) as Clean['page']).delete(name(entry))
    }
  },
  drop('page', 'Group'),
  (file) => {
    for (const key of ['GTS_PDFXVersion', 'GTS_PDFXConformance']) {
      file.info.set(PDFName.of(key), PDFString.of('PDF/X-1a:2003'))
    }
  },
)
const x1a = {...coated, standard: 'pdf/x-1a'} as const

describe('PDF/X-1a', () => {
  const faults: [string, PrintRuleId, Plant][] = [
    [
      'see-through paint',
      'X-TRANSP',
      both(resource('ExtGState', 'Half', {ca: 0.5}), draw('/Half gs 0.5 0 0 0 k 60 300 9 9 re f')),
    ],
    ['a blend mode', 'X-TRANSP', both(resource('ExtGState', 'M', {BM: 'Multiply'}), text('/M gs 0.5 0 0 0 k', 20))],
    [
      'a group',
      'X-TRANSP',
      (file) => {
        file.resource(
          'XObject',
          'G',
          file.stream({Subtype: 'Form', BBox: [0, 0, 9, 9], Group: {S: 'Transparency'}}, ''),
        )
        file.lines.push('/G Do')
      },
    ],
    [
      'a soft mask of an image',
      'X-TRANSP',
      (file) => {
        image(
          {
            Width: 8,
            Height: 8,
            SMask: file.stream(
              {Subtype: 'Image', Width: 1, Height: 1, BitsPerComponent: 8, ColorSpace: 'DeviceGray'},
              'x',
            ),
          },
          64,
        )(file)
        file.lines.push('q 9 0 0 9 60 300 cm /Im Do Q')
      },
    ],
    ['a page group', 'X-TRANSP', set('page', 'Group', {S: 'Transparency', CS: 'DeviceCMYK'})],
    [
      'PDF 1.6',
      'X-VERSION',
      (file) => {
        file.header = '1.6'
      },
    ],
    [
      'an ICC colour',
      'X-COLOR',
      (file) => {
        file.resource('ColorSpace', 'Icc', ['ICCBased', file.stream({N: 4}, 'profile')])
        file.lines.push('/Icc cs 0 0 0 0.5 scn 60 300 40 40 re f')
      },
    ],
    ['JPEG 2000', 'X-FILTER', image({Width: 1, Height: 1, Filter: 'JPXDecode'}, 9)],
    ['layers', 'X-OC', set('catalog', 'OCProperties', {OCGs: [], D: {}})],
    ['no name of its standard', 'X-IDENT', drop('info', 'GTS_PDFXConformance')],
  ]

  it('is met by a file that is clean', async () => expect(await raised(older, x1a)).toEqual([]))

  it.each(faults)('%s raises %s alone', async (_, rule, plant) =>
    expect(await raised(both(older, plant), x1a)).toEqual([rule]),
  )

  it('may have its profile named only, where the printer says so', async () => {
    const plant = both(older, drop('intent', 'DestOutputProfile'))
    expect(await raised(plant, x1a)).toEqual(['X-OI-ICC'])
    expect(await raised(plant, {...x1a, profile: 'named'})).toEqual([])
  })
})

describe('printers', () => {
  it('has images in RGB wait for their conversion where they may', async () => {
    const printer = {...coated, colour: 'cmyk-and-rgb-images'} as const
    const tagged: Plant = (file) => {
      file.resource('ColorSpace', 'Icc', ['ICCBased', file.stream({N: 3}, 'profile')])
      image({Width: 8, Height: 8, ColorSpace: 'Icc'}, 192)(file)
      file.lines.push('q 9 0 0 9 60 300 cm /Im Do Q')
    }
    expect(await raised(tagged, printer)).toEqual([])
    expect(await raised(tagged)).toEqual(['R0027'])
    expect(await raised(both(tagged, draw('/Icc cs 1 0 0 scn 60 300 9 9 re f')), printer)).toEqual(['R0028'])
  })

  it('counts spot colours', async () => {
    expect(await raised(both(spot('Gold')), {...coated, spots: 1})).toEqual([])
    const {findings, statistics} = await preflight(clean(both(spot('Gold'))), {...coated, spots: 1})
    expect([findings, statistics.spots]).toEqual([[], ['Gold']])
  })

  it('asks less of a digital press, and more of a newspaper', async () => {
    expect(await raised(text('0 0 0 1 k', 8), printerNamed('digital'))).toEqual([])
    expect(await raised(text('0 0 0 0 k', 9.5), printerNamed('newspaper'))).toEqual(['R0016'])
    expect(await raised(draw('1 1 0.6 0 k 60 300 60 60 re f'), printerNamed('newspaper'))).toEqual(['R0026'])
    expect(await raised(draw('45 0 0 45 60 200 cm /Photo Do'), printerNamed('newspaper'))).toEqual([])
  })

  it('sets severities', async () => {
    const {findings} = await preflight(clean(text('0 0 0 1 k', 8)), {...coated, severity: {R0009: 'error'}})
    expect(findings.map(({rule, severity}) => [rule, severity])).toEqual([['R0009', 'error']])
    expect(await raised(text('0 0 0 1 k', 8), {...coated, severity: {R0009: 'off'}})).toEqual([])
  })

  it('tells a poor image from a bad one', async () => {
    const severities = async (side: number) => {
      const {findings} = await preflight(clean(draw(`${side} 0 0 ${side} 60 200 cm /Photo Do`)), coated)
      return findings.map(({severity, what}) => [severity, what])
    }
    expect(await severities(36)).toEqual([['warning', 'an image of 200 pixels to the inch']])
    expect(await severities(72)).toEqual([['error', 'an image of 100 pixels to the inch']])
  })
})

describe('findings', () => {
  it('say where: mm from the upper left corner of the trim, object and block', async () => {
    // the trim starts at 8.504 pt and is 210 mm high
    const at = [8.504 + 28.346, 8.504 + 595.276 - 56.693]
    const plant = draw(
      '/Span <</ID (fig-trade)>> BDC',
      `BT 0 0 0 1 k /F1 8 Tf ${at.join(' ')} Td ${glyphs('words')} Tj ET EMC`,
    )
    const {findings} = await preflight(clean(plant), coated)
    expect(findings).toEqual([
      {
        rule: 'R0009',
        severity: 'warning',
        page: 1,
        at: [10, 20],
        what: 'black text of 8 pt that knocks out',
        allowed: 'overprint (mode 1) below 12 pt',
        mend: 'set black to overprint',
        ids: ['fig-trade'],
        times: 1,
        object: undefined,
      },
    ])
  })

  it('count what is alike on a page', async () => {
    const {findings} = await preflight(
      clean(both(text('0 0 0 1 k', 8), text('0 0 0 1 k', 8), text('0 0 0 1 k', 7))),
      coated,
    )
    expect(findings.map(({times}) => times)).toEqual([2, 1])
  })

  it('are bounded', async () => {
    const lines = Array.from({length: 3000}, (_, index) => {
      const [width, cyan] = [0.13 + (index % 100) / 1000, (1 + Math.floor(index / 100)) / 100]
      return `${cyan} 0.5 0 0 K ${width} w 60 300 m 90 300 l S`
    })
    const {findings} = await preflight(clean(draw(...lines)), coated)
    expect(findings.length).toBe(200)
    expect(findings.reduce((sum, {times}) => sum + times, 0)).toBe(3000)
  })
})

describe('files that cannot be looked into', () => {
  const broken: [string, PrintRuleId, Uint8Array][] = [
    ['an empty file', 'X-HEADER', new Uint8Array()],
    ['a file that is no PDF', 'X-HEADER', Buffer.from('<!doctype html><title>Brief</title>')],
    ['a header alone', 'C-SYNTAX', Buffer.from('%PDF-1.6\n%\xe2\xe3\xcf\xd3\n', 'latin1')],
    ['a file without its end', 'C-SYNTAX', clean().subarray(0, 3000)],
    [
      'an encrypted file',
      'X-ENCRYPT',
      Buffer.from(
        Buffer.from(clean()).toString('latin1').replace('trailer\n<<', 'trailer\n<</Encrypt <</Filter /Standard>> '),
        'latin1',
      ),
    ],
  ]

  it.each(broken)('%s raises %s', async (_, rule, bytes) => {
    const {findings} = await preflight(bytes, coated)
    expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([[rule, 'error']])
  })

  it('has bytes before its start', async () => {
    const bytes = Buffer.concat([Buffer.from('\n\n'), clean()])
    expect(await rulesOf(bytes)).toEqual(['X-HEADER'])
  })

  it('has no binary comment', async () => {
    const bytes = Buffer.from(Buffer.from(clean()).toString('latin1').replace('%\xe2\xe3\xcf\xd3', '%text'), 'latin1')
    expect(await rulesOf(bytes)).toEqual(['X-HEADER'])
  })
})

test('every rule is shown to be raised by some test', async () => {
  const {readdirSync, readFileSync} = await import('node:fs')
  const here = new URL('.', import.meta.url)
  const tests = readdirSync(here).map((path) => readFileSync(new URL(path, here), 'utf8'))
  expect(Object.keys(printRules).filter((id) => !tests.some((source) => source.match(`'${id}[' ]`)))).toEqual([])
})
