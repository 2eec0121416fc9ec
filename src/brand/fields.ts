/**
 * The fields of a brand file: those of Quarto's brand.yml, with inks beside the colours.
 *
 * `color` is closed in Quarto's schema and its values are texts, but `defaults` is open to every tool: so inks stand
 * there by the names of colours, and one file serves both. A brand that only offprint reads may have them at the colour.
 */
import * as z from 'zod'
import {choice, list, text} from '../yaml/forms.js'
import {
  colour,
  inks,
  lineHeight,
  named,
  path,
  resource,
  several,
  size,
  sized,
  style,
  value,
  weight,
  weightOfFile,
  weights,
} from './forms.js'

const font = z.strictObject(
  {
    family: text('the name of a family').describe('Name of the family.'),
    source: choice(['file', 'google', 'bunny', 'system'])
      .describe('Where it comes from; nothing is fetched, so files of google and bunny are looked for in fonts/.')
      .optional(),
    files: list(
      z.union([
        path,
        z.strictObject({
          path: path.describe('Path of the file from the folder of the brand: TTF, OTF or WOFF.'),
          weight: weightOfFile
            .describe('CSS weight of the file, or of a variable font those it ranges over.')
            .optional(),
          style: style.describe('Whether the file is upright or italic.').optional(),
        }),
      ]),
      'a list of files',
    )
      .describe('The files of a font whose source is file.')
      .optional(),
    weight: several(weightOfFile, weights).describe('Weights that are wanted of a font on the web.').optional(),
    style: several(style, 'normal, italic or oblique')
      .describe('Styles that are wanted of a font on the web.')
      .optional(),
    display: text().describe('How a web page shows the font before it has come; of no use on paper.').optional(),
  },
  {error: 'fields such as family and source'},
)

const part = {
  family: text('the name of a family').describe('Family that it is set in.').optional(),
  size: size.describe('Size of the type; rem, em and % are of the size that the template has.').optional(),
  weight: weight.describe('CSS weight: a number or a word.').optional(),
  style: style.describe('Upright or italic.').optional(),
  'line-height': lineHeight.describe('From line to line: a multiple of the size, or a length.').optional(),
  color: named.describe('Colour of the words.').optional(),
  'background-color': named.describe('Colour of the ground; not set on paper.').optional(),
  decoration: text().describe('Line at the words, as underline.').optional(),
}
type Part = keyof typeof part

const setting = (...names: Part[]) => {
  const own = Object.fromEntries(names.map((name) => [name, part[name]])) as Pick<typeof part, Part>
  return z.union([text('the name of a family'), z.strictObject(own)], {
    error: `the name of a family, or fields ${names.join(', ')}`,
  })
}

const semantic = {
  foreground: 'Words; the ink of the page.',
  background: 'Ground of the page; the paper, which is not printed.',
  primary: 'The main colour: mastheads, headings, links. The accent of a template.',
  secondary: 'The second colour: what is to be noticed. The signal of a template.',
  tertiary: 'A lighter colour: hairlines. The line of a template.',
  success: 'What went well.',
  info: 'What is only told.',
  warning: 'What to be careful of.',
  danger: 'What went wrong.',
  light: 'A light colour: ground of boxes, and words on dark grounds. Tint and pale of a template.',
  dark: 'A dark colour.',
  link: 'Words of links; the main colour, unless named.',
} as const

/** Names of colours by what they are for. */
export type Semantic = keyof typeof semantic

const meta = z
  .looseObject(
    {
      name: z
        .union(
          [
            text('a name'),
            z.looseObject({
              full: text('a name').describe('Whole name.').optional(),
              short: text('a name').describe('Short name.').optional(),
            }),
          ],
          {error: 'a name, or fields full and short'},
        )
        .describe('Name of the organisation.')
        .optional(),
      link: z
        .union(
          [
            text('an address'),
            z.looseObject({home: text('an address').describe('Address of its own pages.').optional()}),
          ],
          {error: 'an address, or fields such as home'},
        )
        .describe('Address of the organisation on the web, or several by name.')
        .optional(),
    },
    {error: 'fields name and link'},
  )
  .describe('Who the brand is of.')

const own = z
  .strictObject(
    {
      inks: z
        .record(z.string(), inks, {error: 'names of colours, each with cmyk or spot'})
        .describe('Inks by the names of colours in color or its palette.')
        .optional(),
      colours: z
        .record(z.string(), value, {error: 'names of swatches, each with a colour'})
        .describe('Colours by the names of swatches in the template, where the usual ones do not fit.')
        .optional(),
      fonts: z
        .record(z.string(), text('the name of a family'), {error: 'names of fonts in the template, each with a family'})
        .describe('Families by the names of fonts in the template, where the usual ones do not fit.')
        .optional(),
      chart: z
        .strictObject(
          {
            palette: list(value, 'a list of colours').describe('Colours of categories, in order of use.').optional(),
            ramp: list(value, 'a list of colours').describe('Sequential colours, from light to dark.').optional(),
            diverging: list(value, 'a list of colours')
              .describe('Diverging colours, from one end over a light middle to the other.')
              .optional(),
          },
          {error: 'fields palette, ramp and diverging'},
        )
        .describe('Colours of charts; those that are not given are made of the brand.')
        .optional(),
    },
    {error: 'fields inks, colours, fonts and chart'},
  )
  .describe('What only offprint reads.')

/** The whole brand, checked strictly where brand.yml is: a field that is not here is a mistake. */
export const fields = z
  .strictObject(
    {
      meta: meta.optional(),
      logo: z
        .union(
          [
            path,
            z.strictObject({
              path: path.describe('Path of the picture, an SVG or a PNG, from the folder of the brand.').optional(),
              alt: text().describe('What it shows, in words.').optional(),
              images: z
                .record(z.string(), resource, {error: 'names, each with a path'})
                .describe('Pictures by names of their own.')
                .optional(),
              small: sized.describe('Small logo, or a symbol.').optional(),
              medium: sized.describe('Logo of usual size, as in a masthead.').optional(),
              large: sized.describe('Large logo, as on a cover.').optional(),
            }),
          ],
          {error: 'a path, or fields images, small, medium and large'},
        )
        .describe('Pictures that stand for the organisation.')
        .optional(),
      color: z
        .strictObject(
          {
            palette: z
              .record(z.string(), colour, {error: 'names, each with a colour'})
              .describe('Colours by names of their own.')
              .optional(),
            ...(Object.fromEntries(
              Object.entries(semantic).map(([name, about]) => [name, colour.describe(about).optional()]),
            ) as Record<Semantic, z.ZodOptional<typeof colour>>),
          },
          {error: 'fields such as palette and primary'},
        )
        .describe('Colours: the palette, and what each is for.')
        .optional(),
      typography: z
        .strictObject(
          {
            fonts: list(font, 'a list of fonts').describe('Fonts of the brand.').optional(),
            base: setting('family', 'size', 'weight', 'line-height').describe('Running text.').optional(),
            headings: setting('family', 'weight', 'style', 'line-height', 'color')
              .describe('Titles and headings.')
              .optional(),
            monospace: setting('family', 'size', 'weight', 'color', 'background-color').describe('Code.').optional(),
            'monospace-inline': setting('family', 'size', 'weight', 'color', 'background-color')
              .describe('Code inside a line.')
              .optional(),
            'monospace-block': setting('family', 'size', 'weight', 'line-height', 'color', 'background-color')
              .describe('Code in lines of its own.')
              .optional(),
            link: setting('weight', 'color', 'background-color', 'decoration').describe('Words of links.').optional(),
          },
          {error: 'fields such as fonts, base and headings'},
        )
        .describe('Fonts, and what is set in them.')
        .optional(),
      defaults: z
        .looseObject({offprint: own.optional()}, {error: 'fields by the names of tools'})
        .describe('What single tools read: offprint its inks and charts.')
        .optional(),
    },
    {error: 'fields such as color, typography and logo'},
  )
  .describe('A brand: names, logos, colours with their inks, and fonts.')

/** What a brand file says. */
export type BrandFields = z.infer<typeof fields>
