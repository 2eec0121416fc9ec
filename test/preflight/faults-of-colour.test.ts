/** One fault at a time in a clean file: its rule is raised, and no other. */
import {PDFString} from '@cantoo/pdf-lib'
import {expect, test} from 'vitest'
import type {PrintRuleId} from '../../src/print-rules.js'
import {both, draw, image, type Plant, raised, resource, set, spot, text} from './plant.js'

const faults: [fault: string, rule: PrintRuleId, plant: Plant][] = [
  ['RGB text', 'X-COLOR', text('1 0 0 rg', 20)],
  ['an RGB line', 'X-COLOR', draw('0 0 1 RG 4 w 60 300 m 99 300 l S')],
  ['RGB by name', 'X-COLOR', draw('/DeviceRGB cs 1 0 0 sc 60 300 40 40 re f')],
  [
    'an RGB image',
    'X-COLOR',
    both(image({Width: 8, Height: 8, ColorSpace: 'DeviceRGB'}, 192), draw('9 0 0 9 60 300 cm /Im Do')),
  ],
  [
    'an RGB palette',
    'X-COLOR',
    both(
      image({Width: 8, Height: 8, ColorSpace: ['Indexed', 'DeviceRGB', 0, PDFString.of('abc')]}, 64),
      draw('9 0 0 9 60 300 cm /Im Do'),
    ),
  ],
  ['an inline RGB image', 'X-COLOR', draw('9 0 0 9 60 300 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI')],
  [
    'an RGB gradient',
    'X-COLOR',
    both(
      resource('Shading', 'Rgb', {
        ShadingType: 2,
        ColorSpace: 'DeviceRGB',
        Coords: [0, 0, 9, 0],
        Function: {FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0], C1: [1, 1, 1], N: 1},
      }),
      draw('60 300 40 40 re W n /Rgb sh'),
    ),
  ],
  [
    'RGB in a form',
    'X-COLOR',
    (file) => {
      file.resource('XObject', 'Fm', file.stream({Subtype: 'Form', BBox: [0, 0, 99, 99]}, '1 0 0 rg 0 0 9 9 re f'))
      file.lines.push('q 1 0 0 1 60 300 cm /Fm Do Q')
    },
  ],
  [
    'RGB in a tile',
    'X-COLOR',
    (file) => {
      file.resource(
        'Pattern',
        'T',
        file.stream({PatternType: 1, PaintType: 1, BBox: [0, 0, 9, 9], XStep: 9, YStep: 9}, '1 0 0 rg 0 0 9 9 re f'),
      )
      file.lines.push('q /Pattern cs /T scn 60 300 40 40 re f Q')
    },
  ],
  [
    'a spot colour that is made of RGB',
    'X-COLOR',
    both(
      resource('ColorSpace', 'S', [
        'Separation',
        'Black',
        'DeviceRGB',
        {FunctionType: 2, Domain: [0, 1], C0: [1, 1, 1], C1: [0, 0, 0], N: 1},
      ]),
      draw('/S cs 0.5 scn 60 200 40 40 re f'),
    ),
  ],
  [
    'an ICC colour',
    'R0027',
    (file) => {
      file.resource('ColorSpace', 'Icc', ['ICCBased', file.stream({N: 3}, 'profile')])
      file.lines.push('q /Icc cs 1 0 0 scn 60 300 40 40 re f Q')
    },
  ],
  [
    'Lab',
    'R0027',
    both(
      resource('ColorSpace', 'Lab', ['Lab', {WhitePoint: [0.95, 1, 1.09]}]),
      draw('/Lab cs 50 0 0 scn 60 300 40 40 re f'),
    ),
  ],
  ['a spot colour', 'R0020', spot('PANTONE 185 C')],
  ['the registration colour', 'R0024', spot('All')],
  ['an RGB page group', 'R0030', set('page', 'Group', {S: 'Transparency', CS: 'DeviceRGB'})],
  [
    'a group that blends in grey',
    'R0030',
    (file) => {
      file.resource(
        'XObject',
        'G',
        file.stream({Subtype: 'Form', BBox: [0, 0, 9, 9], Group: {S: 'Transparency', CS: 'DeviceGray'}}, ''),
      )
      file.lines.push('q /G Do Q')
    },
  ],
  ['too much ink', 'R0026', draw('1 1 1 1 k 60 300 60 60 re f')],
  ['too much ink by overprint', 'R0026', draw('1 1 0 0 k 60 300 60 60 re f /Over gs 0 0 0.9 0.9 k 60 300 60 60 re f')],
]

test.each(faults)('%s raises %s alone', async (_, rule, plant) => {
  expect(await raised(plant)).toEqual([rule])
})
