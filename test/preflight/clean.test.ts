import {expect, it} from 'vitest'
import {preflight} from '../../src/preflight/index.js'
import {clean, coated} from './clean.js'

it('finds nothing in a clean file, and measures its ink', async () => {
  const {printer, findings, statistics} = await preflight(clean(), coated)
  expect(findings).toEqual([])
  expect(printer).toBe('coated')
  expect(statistics).toMatchObject({
    pages: 1,
    trim: [148, 210],
    colourPages: [1],
    blackPages: [],
    blankPages: [],
    spots: [],
    fonts: ['SourceSans3'],
    images: 1,
    smallestText: 9,
    lowestResolution: 300,
  })
  // Ghostscript's ink_cov measures 11.9 1.7 0.3 0.2 on the sheet with its bleed
  expect(statistics.ink[0]?.plates.Cyan).toBeCloseTo(12.2, 0)
  expect(statistics.ink[0]?.plates.Magenta).toBeCloseTo(1.9, 0)
})
