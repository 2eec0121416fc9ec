/** One fault at a time in a clean file: its rule is raised, and no other. */
import {PDFString} from '@cantoo/pdf-lib'
import {expect, test} from 'vitest'
import type {PrintRuleId} from '../../src/print-rules.js'
import {both, draw, drop, icc, image, inXmp, name, type Plant, raised, set, write} from './plant.js'

const faults: [fault: string, rule: PrintRuleId, plant: Plant][] = [
  ['a newer PDF', 'X-VERSION', (file) => (file.header = '1.7')],
  ['a newer version in the catalog', 'X-VERSION', set('catalog', 'Version', '2.0')],
  ['no ID', 'X-ID', ({context}) => (context.trailerInfo.ID = context.obj([]))],
  ['an LZW stream', 'X-FILTER', (file) => file.resource('XObject', 'L', file.stream({Filter: 'LZWDecode'}, ''))],
  [
    'an inline image in LZW',
    'X-FILTER',
    draw('9 0 0 9 60 300 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /LZW ID \x80\x0b\x60\x50 EI'),
  ],
  [
    'an external stream',
    'X-EXTERNAL',
    (file) => file.resource('XObject', 'E', file.stream({F: PDFString.of('photo.tif')}, '')),
  ],
  [
    'a reference XObject',
    'X-EXTERNAL',
    (file) => file.resource('XObject', 'R', file.stream({Subtype: 'Form', Ref: {}}, '')),
  ],
  ['OPI', 'X-OPI', image({Width: 1, Height: 1, OPI: {}}, 1)],
  ['a PostScript XObject', 'X-PS', (file) => file.resource('XObject', 'P', file.stream({Subtype: 'PS'}, 'showpage'))],
  ['an alternate for print', 'X-ALT', image({Width: 1, Height: 1, Alternates: [{DefaultForPrinting: true}]}, 1)],
  ['another standard', 'X-IDENT', inXmp('PDF/X-4', 'PDF/X-3')],
  ['no version id', 'X-XMP', inXmp(/<xmpMM:VersionID>.*?<\/xmpMM:VersionID>/, '')],
  ['no title in XMP', 'X-XMP', inXmp(/<dc:title>.*<\/dc:title>/, '')],
  ['another title in XMP', 'X-XMP', inXmp('A clean page', 'Another page')],
  ['another date in XMP', 'X-XMP', inXmp('2026-01-31T12:00:00Z', '2025-01-31T12:00:00Z')],
  ['no title', 'X-INFO', drop('info', 'Title')],
  ['no date of change', 'X-INFO', drop('info', 'ModDate')],
  ['trapped unknown', 'X-TRAPPED', set('info', 'Trapped', 'Unknown')],
  ['no output intent', 'X-OI', set('catalog', 'OutputIntents', [])],
  [
    'two output intents',
    'X-OI',
    (file) => file.catalog.set(name('OutputIntents'), file.context.obj([file.intent, file.intent])),
  ],
  ['an unnamed condition', 'X-OI-ID', drop('intent', 'OutputConditionIdentifier')],
  ['a condition without registry', 'X-OI-ID', drop('intent', 'RegistryName')],
  ['no profile', 'X-OI-ICC', drop('intent', 'DestOutputProfile')],
  ['a truncated profile', 'X-OI-ICC', icc((bytes) => bytes.subarray(0, 5000))],
  ['a scanner profile', 'X-OI-ICC', icc((bytes) => void write(bytes, 12, 'scnr'))],
  ['a profile of version 5', 'X-OI-ICC', icc((bytes) => void bytes.set([5], 8))],
  ['a profile with another N', 'X-OI-ICC', icc(() => undefined, 3)],
  ['an RGB profile', 'R0035', icc((bytes) => void write(bytes, 16, 'RGB '), 3)],
  ['no trim', 'X-BOX', drop('page', 'TrimBox')],
  ['trim and art box', 'X-BOX', set('page', 'ArtBox', [20, 20, 300, 300])],
  ['a bleed outside the sheet', 'X-BOX', set('page', 'BleedBox', [0, 0, 460, 612.28])],
  ['a bleed of 1 mm', 'P-BLEED', set('page', 'BleedBox', [5.67, 5.67, 430.86, 606.61])],
  ['a user unit', 'R0002', set('page', 'UserUnit', 1)],
  [
    'a crop box',
    'R0003',
    both(set('page', 'MediaBox', [-9, -9, 450, 630]), set('page', 'CropBox', [0, 0, 436.54, 612.29])),
  ],
  ['a turned page', 'R0004', set('page', 'Rotate', 90)],
  [
    'another trim size',
    'R0004',
    (file) => file.addPage(['0 0 0 1 k 60 60 99 99 re f']).set(name('TrimBox'), file.context.obj([20, 20, 300, 300])),
  ],
  ['an empty page', 'R0005', (file) => file.addPage(['q Q'])],
  ['a page of white', 'R0005', (file) => file.addPage(['0 0 0 0 k 60 60 99 99 re f'])],
]

test.each(faults)('%s raises %s alone', async (_, rule, plant) => {
  expect(await raised(plant)).toEqual([rule])
})
