import {expect, test} from 'vitest'
import {glyphs} from './clean.js'
import {both, draw, image, type Plant, raised, resource, set, text} from './plant.js'

const lookAlikes: [what: string, plant: Plant][] = [
  [
    'operators inside a string',
    draw('/Span <</ActualText (1 0 0 rg \\) BI ID EI (nested\\) \\050)) /Lang (\\145\\156)>> BDC EMC'),
  ],
  ['an operator in a comment', draw('% 1 0 0 rg 60 300 40 40 re f (\n')],
  ['EI inside the data of an inline image', draw('9 0 0 9 60 300 cm BI /W 8 /H 1 /CS /G /BPC 8 ID a EI rg\n EI')],
  ['large black text that knocks out', text('0 0 0 1 k', 12)],
  ['see-through small black text', both(resource('ExtGState', 'Half', {ca: 0.5}), text('/Half gs 0 0 0 1 k', 8))],
  ['invisible text of a search layer', draw(`BT 3 Tr 1 0 0 0 k /F1 3 Tf 60 300 Td ${glyphs('words')} Tj ET`)],
  [
    'RGB that stays unused in the resources',
    resource('ColorSpace', 'Unused', ['CalRGB', {WhitePoint: [0.95, 1, 1.09]}]),
  ],
  [
    'numbers and operators without space',
    draw('0 0 0.5 0 k 60 300 40 40 re f'.replace('k 60', 'k%\n60'), '[3 1]0 d/Over gs'),
  ],
  ['odd numbers', draw('1 0 0 1 --3 1.5.2 cm .5 0 0 0 k 60 300 +40 40. re f')],
  ['a small ornament of few pixels', both(image({Width: 8, Height: 8}, 64), draw('80 0 0 80 60 300 cm /Im Do'))],
  [
    'an annotation outside the bleed',
    both(
      set('page', 'MediaBox', [-60, -60, 500, 700]),
      set('page', 'Annots', [{Subtype: 'Link', Rect: [-50, -50, -10, -10]}]),
    ),
  ],
  [
    'black overprinting a dark ground within the limit',
    draw('0.9 0.8 0 0 k 60 300 60 60 re f /Over gs 0 0 0 1 k 60 300 60 60 re f'),
  ],
  ['white type on an overprinting ground', text('/Over gs 1 0 0 0 k 60 280 60 60 re f /Knock gs 0 0 0 0 k', 14)],
  [
    'a default space for RGB of inks',
    both(
      resource('ColorSpace', 'DefaultRGB', ['DeviceN', ['Cyan', 'Magenta', 'Yellow'], 'DeviceCMYK', {FunctionType: 4}]),
      draw('0.2 0.2 0 rg 60 300 40 40 re f'),
    ),
  ],
  ['a grey soft mask', draw('/Mask gs 0.5 0 0 0 k 60 300 40 40 re f')],
]

test.each(lookAlikes)('%s is no fault', async (_, plant) => {
  expect(await raised(plant)).toEqual([])
})
