/** The tokens of a template as a definition: what holds them to their types when they are opened, and tells editors. */
import * as z from 'zod'
import type {Block} from '../brief.js'
import type {InlineName} from './index.js'
import type {Tokens} from './tokens.js'

/** Every type of block that reaches a template; the compiler misses one that is not here. */
const blocks: Record<Exclude<Block['type'], 'containerDirective' | 'leafDirective'>, true> = {
  blockquote: true,
  callout: true,
  chart: true,
  code: true,
  columns: true,
  contents: true,
  dataTable: true,
  definition: true,
  figure: true,
  footnoteDefinition: true,
  heading: true,
  html: true,
  keyFacts: true,
  keyMessages: true,
  list: true,
  ownBlock: true,
  pageBreak: true,
  paragraph: true,
  pullQuote: true,
  recommendations: true,
  references: true,
  table: true,
  thematicBreak: true,
}

const inlines: Record<InlineName, true> = {
  strong: true,
  emphasis: true,
  strongEmphasis: true,
  delete: true,
  code: true,
  link: true,
  noteCall: true,
  smallCaps: true,
  subscript: true,
  superscript: true,
}

const names = <T extends string>(of: Record<T, true>) => z.enum(Object.keys(of) as [T, ...T[]])

const length = (about: string) => z.number().min(0).describe(`${about}, pt.`)
/** Sizes of type and distances of lines: nothing is set at none at all. */
const size = (about: string) => z.number().gt(0).describe(`${about}, pt.`)
const share = (about: string) => z.number().gt(0).describe(`${about}, 1 as designed.`)
const family = z.string().min(1).describe('Family of type, one of the faces of the template or its name in fonts.')

const rgb = (about: string) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, {error: 'a colour such as #0c4a5b'})
    .describe(`${about}, #rrggbb in sRGB.`)
/** Which names there are is seen when they are put to use. */
const colour = (about: string) =>
  z
    .string()
    .regex(/^(?:#[0-9a-f]{6}|[^#].*)$/i, {error: 'a colour such as #0c4a5b, or the name of a swatch'})
    .describe(`${about}: #rrggbb in sRGB, or the name of a swatch.`)
const colours = (about: string) =>
  z.array(colour('Colour')).min(1, {error: 'at least one colour'}).describe(`${about}.`)

const ink = z.number().min(0).max(100)
const build = z.tuple([ink, ink, ink, ink]).describe('Shares of cyan, magenta, yellow and black, %.')
const swatch = z
  .strictObject({
    rgb: rgb('On a screen'),
    cmyk: z
      .union([build, z.strictObject({coated: build, uncoated: build})])
      .describe('Build in ink: one for all papers, or one each for coated and uncoated.')
      .optional(),
    spot: z
      .strictObject({name: z.string().min(1).describe('Name of the ink, as printers know it.'), cmyk: build})
      .describe('An ink of its own, for printers that print one; its build stands in for it elsewhere.')
      .optional(),
  })
  .describe('A colour, on a screen and in print.')

const range = (about: string) =>
  z
    .tuple([z.number().min(0), z.number().min(0)])
    .refine(([least, most]) => least <= most, {error: 'the least before the most'})
    .readonly()
    .describe(`${about}, from the least to the most.`)

const inlineStyle = z
  .object({
    color: colour('Colour').optional(),
    backgroundColor: colour('Colour behind the words').optional(),
    textDecorationColor: colour('Colour of the line through or below them').optional(),
  })
  .catchall(z.unknown())

const script = z
  .strictObject({
    families: z
      .record(z.string(), z.string().min(1))
      .describe('By the family of the template, or its name in fonts: the one in its place.'),
    size: share('How large letters are'),
    leading: share('How far apart lines are'),
    inline: z
      .partialRecord(names(inlines), inlineStyle)
      .describe('Styles of words inside a text that are others.')
      .optional(),
  })
  .describe('Type of the script that is set; put here from the scripts of the template.')

const scaled = (about: string) =>
  z
    .union([
      size(about),
      z.strictObject({text: z.number().gt(0).describe('How many times that of running text.')}),
      z.strictObject({table: z.number().gt(0).describe('How many times that of tables.')}),
    ])
    .describe(`${about}: pt, or a share of that of running text or of tables, which it then follows.`)

const typeStyle = z
  .strictObject({
    font: family,
    size: scaled('Size of the type'),
    leading: scaled('Distance between base lines'),
    weight: z.number().min(1).max(1000).describe('CSS weight, 400 if absent.').optional(),
    style: z.enum(['normal', 'italic']).describe('Whether it slopes.').optional(),
    colour: colour('Colour, ink if absent').optional(),
    features: z
      .union([z.literal('text'), z.array(z.string().min(1)).readonly()])
      .describe('OpenType features, or text for the figures of running text.')
      .optional(),
    letterSpacing: z.number().describe('Space between letters, pt.').optional(),
    steady: z.boolean().describe('Whether it is as large in all scripts.').optional(),
  })
  .describe('A style that words are set in.')

const rule = z
  .strictObject({
    width: length('How thick it is'),
    colour: colour('Its colour'),
    length: length('How long it is, where it does not reach from edge to edge').optional(),
  })
  .describe('A line that is drawn.')

/** All tokens. Lengths are in pt. */
export const tokenFields = z
  .strictObject({
    page: z
      .strictObject({
        margin: z
          .strictObject({
            top: length('From the trim to the text'),
            right: length('From the trim to the text'),
            bottom: length('From the trim to the text'),
            left: length('From the trim to the text'),
          })
          .describe('Margins, pt.'),
        aside: z
          .strictObject({
            left: length('From the trim to the left edge of the column'),
            gutter: length('From the column to the text'),
          })
          .describe('A column in the left margin, in which small figures and key facts may stand.')
          .optional(),
        openingGap: length('Space between the head of the first page and the text'),
        closing: z.enum(['text', 'foot']).describe('Below the text, or at the foot of the last page.').optional(),
        count: z.int().positive().describe('Pages of a brief that asks for no number of its own.').optional(),
        bleed: length('How far shapes reach over the trim'),
        blankVerso: z.boolean().describe('Whether the page behind a cover stays empty.').optional(),
        grid: z.boolean().describe('Whether lines of running text stand on one grid, whose step is the leading.'),
      })
      .describe('The page.'),
    headings: z
      .strictObject({
        numbered: z.int().min(0).max(6).describe('The deepest level of headings that has numbers, 0 for none.'),
        onNewPage: z.int().min(0).max(6).describe('The deepest level of headings that begins a new page, 0 for none.'),
      })
      .describe('How headings are counted, and which of them begin a page.')
      .optional(),
    alone: z
      .array(names({...blocks, opening: true}) as z.ZodType<'opening' | Block['type']>)
      .readonly()
      .describe('Types of blocks, and the opening, that have pages to themselves.')
      .optional(),
    text: z
      .strictObject({size: size('Size of the type'), leading: size('Distance between base lines')})
      .describe('Running text.'),
    space: share('How much of the space around figures, tables and boxes there is'),
    figureHeight: share('Height of charts and pictures for which nobody set one'),
    ranges: z
      .strictObject({
        size: range('Size of running text, pt').optional(),
        leading: range('Leading of running text, pt').optional(),
        space: range('Share of the space around figures, tables and boxes').optional(),
        figureHeight: range('Share of the height of charts and pictures').optional(),
        gutter: range('Space between columns, pt').optional(),
        table: range('Size of the type of tables, pt: the least is for tables that are too wide for more').optional(),
        lastPage: range('Which shares of its last page a brief fills').optional(),
      })
      .describe('How far a page budget may move tokens; what is not named stays as it is.'),
    colours: z
      .object({ink: swatch, paper: swatch, accent: swatch})
      .catchall(swatch)
      .describe('Named swatches: ink, paper and accent, and more.'),
    fonts: z.record(z.string(), z.string().min(1)).describe('Families of type by what they are for: serif, sans.'),
    type: z.record(z.string(), typeStyle).describe('The type scale: every style that words are set in, by name.'),
    rules: z.record(z.string(), rule).describe('Lines that are drawn, by what they are for.'),
    notes: z
      .strictObject({
        gap: length('Space above the rule over the notes, and below it'),
        ruleWidth: length('Width of the rule'),
        ruleLength: length('Length of the rule'),
        ruleColour: colour('Colour of the rule'),
        between: length('Space between two notes'),
        continued: z
          .strictObject({
            mark: z
              .strictObject({ltr: z.string(), rtl: z.string()})
              .describe('The sign, by the direction of the text.'),
            family,
            size: size('Size of the sign'),
            leading: size('Height of its line'),
            colour: colour('Colour of the sign'),
          })
          .describe('What shows that a note goes on overleaf.')
          .optional(),
      })
      .describe('Notes at the foot of the page.'),
    paragraph: z
      .strictObject({
        orphans: z.int().min(1).describe('Fewest lines left at the foot of a page.'),
        widows: z.int().min(1).describe('Fewest lines taken to the head of the next.'),
        hanging: z.number().min(0).max(1).describe('Share by which small marks hang over the edges.').optional(),
      })
      .describe('Paragraphs.'),
    columns: z
      .strictObject({
        gutter: length('Space between columns'),
        above: length('Space above columns'),
        across: z
          .array(names(blocks) as z.ZodType<Block['type']>)
          .describe('Types of blocks that reach over all columns of a page in two.'),
      })
      .describe('Columns of running text.'),
    indent: z
      .strictObject({list: length('Of a list'), blockquote: length('Of a quotation')})
      .describe('How much narrower than its surroundings a text stands.'),
    table: z
      .strictObject({
        family,
        size: size('Size of the type'),
        leading: size('From line to line'),
        headWeight: z.number().min(1).max(1000).describe('CSS weight of the head.'),
        gap: length('Least space between two columns'),
        spacing: share('How much of the space around rows there is'),
      })
      .describe("What the widths of a table's columns are reckoned with."),
    microtypography: z
      .strictObject({
        smallCaps: z
          .union([z.literal('all'), z.array(z.string().min(1)).readonly()])
          .describe('Acronyms that are set in small capitals, or all for every word of two capitals or more.'),
        figures: z.enum(['old-style', 'lining']).describe('What the figures of running text look like.'),
        fractions: z.boolean().describe('Whether 1/2 and 3 1/2 are set as fractions.'),
      })
      .describe('How the small things in a line are set.')
      .optional(),
    chart: z
      .strictObject({
        family,
        labelSize: size('Size of labels'),
        titleSize: size('Size of titles'),
        minimumSize: size('Size below which no text of a chart is'),
        ink: colour('Text'),
        muted: colour('Text that stands back'),
        grid: colour('Lines of the grid'),
        accent: colour('What stands out'),
        palette: colours('Colours of categories, in order of use'),
        ramp: colours('Sequential colours, from light to dark'),
        diverging: colours('Diverging colours, from one end over a light middle to the other'),
        land: colour('Shapes on maps'),
        border: colour('Outlines on maps'),
        height: size('Height of a chart that names none'),
      })
      .describe('What charts are drawn with.'),
    script: script.optional(),
  })
  .describe('The values a designer sets. Lengths in pt, colours as #rrggbb or names of swatches.')

/** A type with nothing left open: so that a field which only one of two types has shows. */
type Whole<T> = T extends readonly unknown[] ? T : T extends object ? {[K in keyof T]-?: Whole<T[K]>} : T
type Same<A, B> = [A, B] extends [B, A] ? true : never

/** The definition and the types say the same; the compiler says when they no longer do. */
true satisfies Same<Whole<z.infer<typeof tokenFields>>, Whole<Tokens>>
