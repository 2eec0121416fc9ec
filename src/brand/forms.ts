/** The forms that values of a brand file have: colours, inks, paths, weights, sizes. */
import * as z from 'zod'
import {choice, form, list, text} from '../yaml/forms.js'

/** A number; `expected` says which. */
const number = (expected: string, least: number, most: number) => {
  const holds = (value: string): boolean =>
    /^\d+(\.\d+)?$/.test(value) && Number(value) >= least && Number(value) <= most
  return form(expected, holds, {type: ['number', 'string'], minimum: least, maximum: most}).transform(Number)
}

const share = number('a share of an ink from 0 to 100', 0, 100)
const build = z
  .tuple([share, share, share, share], {error: 'four shares in per cent, as [92, 48, 40, 38]'})
  .describe('Shares of cyan, magenta, yellow and black, %.')

/** A build in ink. */
export const cmyk = z
  .union(
    [
      build,
      z.strictObject({
        coated: build.describe('Build on coated paper, %.'),
        uncoated: build.describe('Build on uncoated paper, %.'),
      }),
    ],
    {error: 'four shares in per cent, as [92, 48, 40, 38], or such fields coated and uncoated'},
  )
  .describe('Build in ink: one for all papers, or one each for coated and uncoated.')
  .optional()

/** An ink of its own. */
export const spot = z
  .strictObject(
    {
      name: text('a name such as PANTONE 3165 C').describe('Name of the ink, as printers know it.'),
      cmyk: build.describe('Build that stands in for it elsewhere, %.'),
    },
    {error: 'fields name and cmyk'},
  )
  .describe('An ink of its own, for printers that print one.')
  .optional()

/** The inks of a colour. */
export const inks = z.strictObject({cmyk, spot}, {error: 'fields cmyk and spot'})

/** A colour as it is written. */
export const value = text('a colour such as #0c4a5b, or the name of one in the palette', {type: 'string'})

/** A colour, or one each for light and dark grounds. */
export const named = z.union(
  [
    value,
    z.strictObject({
      light: value.describe('Colour on a light ground, which is what a page has.').optional(),
      dark: value.describe('Colour on a dark ground, which no page is.').optional(),
    }),
  ],
  {error: 'a colour such as #0c4a5b, or the name of one in the palette'},
)

/** The same, or a colour with its inks. */
export const colour = z.union(
  [
    value,
    z.strictObject({
      light: value.describe('Colour on a light ground, which is what a page has.').optional(),
      dark: value.describe('Colour on a dark ground, which no page is.').optional(),
      hex: value.describe('Colour on a screen, where its inks stand beside it.').optional(),
      cmyk,
      spot,
    }),
  ],
  {error: 'a colour such as #0c4a5b, or fields hex, cmyk and spot'},
)

/** A file below the folder of the brand. */
export const path = text('the path of a file below the folder of the brand', {type: 'string'})

/** A picture. */
export const resource = z.union(
  [
    path,
    z.strictObject({
      path: path.describe('Path of the picture, an SVG or a PNG, from the folder of the brand.'),
      alt: text().describe('What it shows, in words.').optional(),
    }),
  ],
  {error: 'a path, or fields path and alt'},
)

/** A picture, or one each for light and dark grounds. */
export const sized = z.union(
  [
    path,
    z.strictObject({
      path: path.describe('Path of the picture, an SVG or a PNG, from the folder of the brand.').optional(),
      alt: text().describe('What it shows, in words.').optional(),
      light: resource.describe('Picture for light grounds, or its name in images.').optional(),
      dark: resource.describe('Picture for dark grounds, or its name in images.').optional(),
    }),
  ],
  {error: 'a path, a name in images, or fields light and dark'},
)

/** What a weight looks like. */
export const weights = 'a weight such as 600 or semi-bold'
const weightNames =
  /^(thin|(extra|ultra)-light|light|normal|regular|medium|(semi|demi)-bold|bold|(extra|ultra)-bold|black)$/
/** How bold type is. */
export const weight = form(weights, (word) => /^[1-9]00$/.test(word) || weightNames.test(word), {
  type: ['integer', 'string'],
  examples: [400, 600, 'bold'],
})
/** How bold the type of a file is. */
export const weightOfFile = form(
  'a weight such as 600 or bold, or of a variable font a range such as 200..900',
  (word) => /^[1-9]00(\.\.[1-9]00)?$/.test(word) || weightNames.test(word),
  {type: ['integer', 'string']},
)
/** Upright or italic. */
export const style = choice(['normal', 'italic', 'oblique'])
/** One, or a list. */
export const several = <T extends z.ZodType>(one: T, expected: string) =>
  z.union([one, list(one, expected)], {error: expected})

const lengths = 'a size such as 10pt, 3.5mm, 1rem or 95%'
/** A size of type. */
export const size = form(lengths, (word) => /^\d*\.?\d+(pt|mm|cm|in|px|rem|em|%)$/.test(word), {
  type: 'string',
  pattern: '^\\s*\\d*\\.?\\d+(pt|mm|cm|in|px|rem|em|%)\\s*$',
})
/** A distance from line to line. */
export const lineHeight = form(
  'a line height such as 1.4 or 14pt',
  (word) => /^\d*\.?\d+(pt|mm|cm|in|px|rem|em|%)?$/.test(word),
  {type: ['number', 'string']},
)
