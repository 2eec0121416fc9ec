/** One fault at a time in a clean file: its rule is raised, and no other. */
import {PDFString} from '@cantoo/pdf-lib'
import {expect, test} from 'vitest'
import type {PrintRuleId} from '../../src/print-rules.js'
import {glyphs} from './clean.js'
import {both, draw, image, type Plant, raised, resource, set, simpleFont, text} from './plant.js'

const faults: [fault: string, rule: PrintRuleId, plant: Plant][] = [
  ['a transfer function', 'X-TR', resource('ExtGState', 'T', {TR: 'Identity'})],
  ['a halftone of type 6', 'X-HT', resource('ExtGState', 'H', {HT: {HalftoneType: 6}})],
  ['a named halftone', 'X-HT', resource('ExtGState', 'H', {HT: {HalftoneType: 1, HalftoneName: PDFString.of('x')}})],
  ['white text that overprints', 'R0007', text('/Over gs 0 0 0 0 k', 20)],
  ['a white box that overprints', 'R0008', draw('/Over gs 0 0 0 0 k 60 300 40 40 re f')],
  ['small black text that knocks out', 'R0009', text('0 0 0 1 k', 8)],
  [
    'small black text with mode 0',
    'R0009',
    both(resource('ExtGState', 'M0', {op: true, OPM: 0}), text('/M0 gs 0 0 0 1 k', 8)),
  ],
  [
    'small black text by a scaled matrix',
    'R0009',
    draw(`0.5 0 0 0.5 0 0 cm BT 0 0 0 1 k /F1 16 Tf 120 600 Td ${glyphs('words')} Tj ET`),
  ],
  ['a thin black line that knocks out', 'R0010', draw('0 0 0 1 K 0.5 w 60 300 m 90 300 l S')],
  ['a thin black rectangle that knocks out', 'R0010', draw('0 0 0 1 k 60 300 90 0.5 re f')],
  ['small black text in grey', 'R0011', text('0 g', 8)],
  ['a thin black line in grey', 'R0012', draw('0 G 0.5 w 60 300 m 90 300 l S')],
  ['grey that overprints', 'R0013', draw('/Over gs 0.5 g 60 300 40 40 re f')],
  ['a font that is not embedded', 'X-FONT', simpleFont('Helvetica')],
  ['a glyph that is not there', 'X-FONT', draw('/Over gs 0 0 0 1 k BT /F1 9 Tf 60 300 Td <0000> Tj ET')],
  ['a width that is not the glyph’s', 'X-FONT', draw('/Over gs 0 0 0 1 k BT /F1 9 Tf 60 300 Td <03e7> Tj ET')],
  [
    'Courier',
    'R0014',
    (file) => simpleFont('Courier', {FontDescriptor: {FontFile3: file.stream({Subtype: 'Type1C'}, '')}})(file),
  ],
  ['rich black text', 'R0015', text('0.7 0.7 0.7 1 k', 20)],
  ['small white text', 'R0016', text('0 0 0 0 k', 7)],
  ['small text in two inks', 'R0017', text('0.5 0.4 0 0 k', 7)],
  ['a thin white line', 'R0018', draw('0 0 0 0 K 0.2 w 60 300 m 90 300 l S')],
  ['a thin line in two inks', 'R0019', draw('0.5 0.5 0 0 K 0.2 w 60 300 m 90 300 l S')],
  ['a hairline', 'P-HAIRLINE', draw('0.5 0 0 0 K 0.1 w 60 300 m 90 300 l S')],
  ['a line of width 0', 'P-HAIRLINE', draw('0.5 0 0 0 K 0 w 60 300 m 90 300 l S')],
  ['tiny text', 'P-MINTEXT', text('/Over gs 0 0 0 1 k', 4)],
  ['a coarse image', 'R0031', draw('80 0 0 80 60 200 cm /Photo Do')],
  [
    'a coarse image of one bit',
    'R0032',
    both(image({Width: 64, Height: 64, BitsPerComponent: 1}, 512), draw('20 0 0 20 60 200 cm /Im Do')),
  ],
  [
    'a coarse mask',
    'R0032',
    (file) => {
      file.resource(
        'XObject',
        'Ma',
        file.stream({Subtype: 'Image', Width: 64, Height: 64, ImageMask: true}, new Uint8Array(512)),
      )
      file.lines.push('q 0 1 1 0 k 20 0 0 20 60 200 cm /Ma Do Q')
    },
  ],
  [
    'an image of 16 bits',
    'P-16BIT',
    both(image({Width: 8, Height: 8, BitsPerComponent: 16}, 128), draw('9 0 0 9 60 300 cm /Im Do')),
  ],
  ['a link', 'X-ANNOT', set('page', 'Annots', [{Type: 'Annot', Subtype: 'Link', Rect: [60, 60, 99, 99]}])],
  [
    'an action on opening',
    'X-ACTION',
    set('catalog', 'OpenAction', {S: 'JavaScript', JS: PDFString.of('app.alert(1)')}),
  ],
  ['an action of a page', 'X-ACTION', set('page', 'AA', {})],
  ['a form to fill in', 'X-ACTION', set('catalog', 'AcroForm', {})],
  ['layers that switch', 'X-OC', set('catalog', 'OCProperties', {OCGs: [], D: {AS: []}})],
  ['a string without end', 'C-SYNTAX', (file) => void file.lines.push('BT (words')],
  ['an unknown operator', 'C-SYNTAX', draw('1 2 frobnicate')],
  ['too few operands', 'C-SYNTAX', draw('1 0 0 cm')],
  ['q without Q', 'C-SYNTAX', (file) => void file.lines.push('q')],
  ['Q without q', 'C-SYNTAX', (file) => void file.lines.push('Q')],
  ['a resource that is not there', 'C-SYNTAX', draw('/Nothing Do')],
  [
    'a form that draws itself',
    'C-SYNTAX',
    (file) => {
      const loop = file.stream({Subtype: 'Form', BBox: [0, 0, 9, 9]}, '/Loop Do')
      file.resource('XObject', 'Loop', loop)
      file.lines.push('/Loop Do')
    },
  ],
]

test.each(faults)('%s raises %s alone', async (_, rule, plant) => {
  expect(await raised(plant)).toEqual([rule])
})
