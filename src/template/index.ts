/**
 * What a template is: tokens (values), strings (words), and React-PDF components: of pages, and of the blocks in them, the slots.
 *
 * A template is a value. It does not read files, number things, convert colours or break pages; it gets them done.
 * It uses neither `render` nor `fixed`, both of which break where a line height applies.
 */
import type {
  Author,
  Callout,
  Caption,
  Chart,
  DataTable,
  Figure,
  KeyFacts,
  KeyMessages,
  Lettering,
  Meta,
  OutlineEntry,
  OwnBlock,
  PageFormat,
  PullQuote,
  Recommendations,
  Span,
} from '../brief.js'
import type {FlowHints, PageFacts} from '../pages.js'
import type {BlockDefinition} from './blocks.js'
import type {Brand} from './brand.js'
import type {Definition} from './define.js'
import type {Digits} from './numeral.js'
import type {Forms} from './options.js'
import type {PageSlots, Slots} from './slots.js'
import type {ScriptTokens, Tokens} from './tokens.js'

export {type BlockDefinition, defineBlock, type OwnBlockProps} from './blocks.js'
export {type Brand, type Logo, type LogoSize, type LogoWanted, logo, logoFor} from './brand.js'
export {type Defined, type Definition, defineTemplate, defineTokens, type SlotsOf} from './define.js'
export {numeral} from './numeral.js'
export {
  choice,
  colour,
  type Form,
  type Forms,
  flag,
  image,
  list,
  number,
  type OptionImage,
  text,
  type ValuesOf,
} from './options.js'
export {familyIn} from './scripts.js'
export type * from './slots.js'
export type * from './tokens.js'
export {type BorderStyle, ruled, type TextStyle, type TypeScale, typeOf} from './type-scale.js'
export type {
  Author,
  Callout,
  Caption,
  Chart,
  DataTable,
  Figure,
  FlowHints,
  KeyFacts,
  KeyMessages,
  Meta,
  OutlineEntry,
  OwnBlock,
  PageFacts,
  PageFormat,
  PullQuote,
  Recommendations,
  Span,
}

/** A house style. */
export interface Template {
  name: string
  tokens: Tokens
  /** By BCP 47 tag or primary language, the tag before the language; `en` is always there. */
  strings: Record<string, Strings>
  /** The fonts that may be used; nothing else is ever set. */
  faces: FaceFile[]
  inline: Record<InlineName, InlineStyle>
  /** Type for what is not in Latin letters, by BCP 47 tag, primary language or script, the first of them before the others. */
  scripts?: Record<string, ScriptTokens>
  /** What a brief may say to it, under `options` in its front matter. */
  options: Forms
  /** What stands around the text; which tokens a component reads is held to those of its template where that is defined. */
  // biome-ignore lint/suspicious/noExplicitAny: a stage hands on tokens and need not know which names they give
  pages: PageSlots<any, any>
  // biome-ignore lint/suspicious/noExplicitAny: the same
  slots: Slots<any, any>
  /** Blocks that it alone knows, by the name of their directive. */
  // biome-ignore lint/suspicious/noExplicitAny: the same
  blocks?: Record<string, BlockDefinition<any, any, any>>
  /** The brand that it is dressed in: names and logos; colours and fonts are in the tokens. */
  brand?: Brand
  /** What it was made of, with names in place of colours and families: another template extends this. */
  definition: Definition
}

/** One font file: TrueType, OpenType with CFF, or WOFF 1. */
export interface FaceFile {
  family: string
  /** CSS weight, 100–900. */
  weight: number
  style: 'normal' | 'italic'
  /** Path below `assets/fonts/`, or an absolute path. */
  file: string
  /** Where a variable font stands on its axes, by their tags: `{wght: 600}`. Axes not named are at their default. */
  axes?: Record<string, number>
}

/** The page that a format and the tokens make; pt. */
export interface PageGeometry {
  format: PageFormat
  width: number
  height: number
  margin: {top: number; right: number; bottom: number; left: number}
  /** Width of the text between the margins: of everything, or in two columns of what reaches over both. */
  measure: number
  /** The columns that running text is set in: one as wide as the measure, or two from `left`, each `width` wide. */
  columns: {count: 1 | 2; gutter: number; left: number; width: number}
  /** Distance in pt between the base lines that running text stands on, the same for all columns; absent for none. */
  grid?: number
  /** The column in the left margin, where the tokens ask for one: its left edge, width and distance to the text. */
  aside?: {left: number; width: number; gutter: number}
  /** How wide a figure is that reaches so far; without a column in the margin all are the measure. */
  spans: Record<Span, number>
  bleed: number
  openingGap: number
  notes: Tokens['notes']
  paragraph: Tokens['paragraph']
}

/** A style of words inside a text, in React-PDF's terms; what it does not name is as in the text around. */
export interface InlineStyle<Colour extends string = string> {
  color?: Colour
  backgroundColor?: Colour
  textDecorationColor?: Colour
  [property: string]: unknown
}

export type InlineName =
  | 'strong'
  | 'emphasis'
  | 'strongEmphasis'
  | 'delete'
  | 'code'
  | 'link'
  | 'noteCall'
  | Lettering['style']

/** The words a template sets by itself. */
export interface Strings {
  keyMessages: string
  recommendations: string
  contents: string
  references: string
  figure: string
  table: string
  /** The first cell of a row of sums, and of one of means. */
  total: string
  mean: string
  box: string
  /** What a numbered section is called in a reference: "Section 2.1"; and an appendix: "Appendix A". */
  section: string
  appendix: string
  abstract: string
  keywords: string
  /** What codes of the Journal of Economic Literature stand behind. */
  jelCodes: string
  acknowledgements: string
  /** What stands for the other names behind the first: "et al." */
  andOthers: string
  source: string
  note: string
  notes: string
  aboutTheAuthors: string
  aboutTheAuthor: string
  howToCite: string
  disclaimer: string
  licence: string
  funders: string
  publisher: string
  readOnline: string
  issn: string
  doi: string
  /** "Page 3 of 8": `{page}` and `{pages}` are replaced. */
  pageOf: string
  /** "No. 4": `{number}` is replaced. */
  seriesNumber: string
  /** How a date is written, as options of `Intl.DateTimeFormat` in the language of the brief. */
  date: Intl.DateTimeFormatOptions
  /** What stands between parts of a line: a comma and a space without it. */
  comma?: string
  /** The digits of numbers that nobody typed, folios, figures, notes, items: Latin ones without it. */
  digits?: Digits
}

/** Turn flow hints into props for a react-pdf element: `<View {...flow({whole: true})}>`. */
export const flow = (hints: FlowHints): object => ({flow: hints})
