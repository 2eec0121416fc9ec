/** The values a designer sets. */
import type {Block} from '../brief.js'
import type {Template} from './index.js'

/** A colour by name, with what it is in print. */
export interface Swatch {
  /** `#rrggbb`, sRGB. */
  rgb: string
  /** Its build in ink, one for all papers or one for each kind. */
  cmyk?: Build | {coated: Build; uncoated: Build}
  /** An ink of its own, for printers that print one; `cmyk` stands in for it on a screen. */
  spot?: {name: string; cmyk: Build}
}

/** Shares of cyan, magenta, yellow and black in per cent. */
export type Build = [number, number, number, number]

/**
 * The names that a template gives: to its colours, its families of type, its styles of type and its rules.
 *
 * They are what the compiler holds a template to: a slot that reads `tokens.colours.gold` fits only where that is.
 */
export interface Names {
  colour: string
  font: string
  type: string
  rule: string
}

/** Colours that every template has. */
export type UsualColour = 'ink' | 'paper' | 'accent'

/** Where a colour is asked for: the name of a swatch, or `#rrggbb`. */
export type ColourIn<N extends Names> = N['colour'] | UsualColour | `#${string}`

/** Where a family is asked for: the name of one in `fonts`. */
export type FontIn<N extends Names> = N['font']

/** Tokens as they are written, with names for colours and families. */
export type WrittenTokens<N extends Names = Names> = Tokens<N, ColourIn<N>, FontIn<N>>

/**
 * The values a designer sets; lengths in pt.
 *
 * Where they are written, a colour is `#rrggbb` or the name of one in `colours`, and a family that or the name of one in
 * `fonts`. Slots get them with `#rrggbb` and families in the places of names.
 */
export interface Tokens<N extends Names = Names, Colour extends string = string, Font extends string = string> {
  page: {
    margin: {top: number; right: number; bottom: number; left: number}
    /**
     * A column in the left margin, in which small figures may stand: from the trim to its left edge, where the type
     * area begins, and from its right edge to the text. Without it, the page is as wide as its text.
     */
    aside?: {left: number; gutter: number}
    /** Space between the head of the first page and the text. */
    openingGap: number
    /** Where the closing stands: below the text, unless said, or at the foot of the last page. */
    closing?: 'text' | 'foot'
    /** How many pages a brief is to fill that asks for no number of its own. */
    count?: number
    bleed: number
    /** Whether the page behind a cover stays empty, so that the text begins on a right-hand page. */
    blankVerso?: boolean
    /** Whether lines of running text stand on one grid, which columns and facing pages share; its step is the leading. */
    grid: boolean
  }
  /** How headings are counted, and which of them begin a page; without it they have no numbers and begin none. */
  headings?: {
    /** The deepest level that has numbers: 2 for 1 and 1.1; 0 for none. */
    numbered: number
    /** The deepest level that begins a new page; 0 for none. */
    onNewPage: number
  }
  /** Blocks, and the opening, that have pages to themselves: what comes after them begins a new one. */
  alone?: readonly ('opening' | Block['type'])[]
  /** Running text: size of the type and distance between base lines. */
  text: {size: number; leading: number}
  /** How much of the space that is designed around figures, tables and boxes there is: 1 is all of it. */
  space: number
  /** Height of charts and pictures for which nobody set one: 1 is as designed. */
  figureHeight: number
  /** How far a page budget may move tokens, from the least to the most; what is not named stays as it is. */
  ranges: Ranges
  /** Named swatches: `ink`, `paper` and `accent` are always there. */
  colours: Record<N['colour'], Swatch> & Record<UsualColour, Swatch>
  /** Families of type by what they are for: `serif`, `sans`. */
  fonts: Record<N['font'], string>
  /** The type scale: every style that words are set in, by name. */
  type: Record<N['type'], TypeStyle<Colour, Font>>
  /** Lines that are drawn, by what they are for. */
  rules: Record<N['rule'], Rule<Colour>>
  notes: {
    /** Space above the rule that stands over the notes, and between rule and first note. */
    gap: number
    ruleWidth: number
    ruleLength: number
    ruleColour: Colour
    /** Space between two notes. */
    between: number
    /** What shows that a note goes on overleaf, by the direction of the text; without it, nothing does. */
    continued?: {mark: Record<'ltr' | 'rtl', string>; family: Font; size: number; leading: number; colour: Colour}
  }
  paragraph: {
    /** Fewest lines left at the foot of a page, and taken to the head of the next. */
    orphans: number
    widows: number
    /** Share by which small marks – stops, quotation marks, hyphens – hang over the edges, 0–1; 0 if absent. */
    hanging?: number
  }
  /** Space between columns, and above them; and which blocks reach over all columns of a page in two. */
  columns: {gutter: number; above: number; across: Block['type'][]}
  /** How much narrower than its surroundings the text of a list or a quotation stands. */
  indent: {list: number; blockquote: number}
  /**
   * The type of tables, which the widths of their columns are reckoned with; `gap` is the least space between two
   * columns, `spacing` how much of the space around rows there is, 1 as designed. Size, leading and spacing become less by
   * `ranges.table` where a table is too wide.
   */
  table: {family: Font; size: number; leading: number; headWeight: number; gap: number; spacing: number}
  /** How the small things in a line are set; without it, all words have the features of their slot. */
  microtypography?: Microtypography
  chart: ChartTokens<Colour, Font>
  /** The type of the script that is set, where that is not Latin: put here from the template's `scripts`. */
  script?: ScriptTokens
}

/** A style of type, before the script and a page budget have had their say. */
export interface TypeStyle<Colour extends string = string, Font extends string = string> {
  font: Font
  size: Length
  leading: Length
  /** CSS weight: 400 when it says nothing. */
  weight?: number
  style?: 'normal' | 'italic'
  /** `ink` when it says nothing. */
  colour?: Colour
  /** OpenType features; `text` for the figures of running text, as `microtypography` wants them. */
  features?: readonly string[] | 'text'
  /** Space between letters, pt. */
  letterSpacing?: number
  /** Whether it is as large in all scripts: figures that are drawn rather than read. */
  steady?: boolean
}

/**
 * A size or a leading: pt; or a share of that of running text or of tables, which follows it when a page budget moves
 * it: `{text: 1.5}`.
 */
export type Length = number | {text: number} | {table: number}

/** A line that is drawn: its width and, where it does not reach from edge to edge, its length, pt. */
export interface Rule<Colour extends string = string> {
  width: number
  colour: Colour
  length?: number
}

/** What type in a script, or of a language, needs where a template is designed in another. */
export interface ScriptTokens {
  /** By the family of the template, or its name in `fonts`: the one that stands in for it. */
  families: Record<string, string>
  /** How large letters are, and how far apart lines, 1 as designed. */
  size: number
  leading: number
  /** Styles of words inside a text that are others: Arabic letters have no italics. */
  inline?: Partial<Template['inline']>
}

/** What is set in glyphs of its own within a line. Words copied from the page are as they were typed. */
export interface Microtypography {
  /**
   * Acronyms that running text has in small capitals, plurals and compounds with figures included: `NGO` sets "NGOs",
   * `EU` "EU-27". `all` sets every word of two capitals or more. A face without small capitals keeps the capitals.
   */
  smallCaps: readonly string[] | 'all'
  /**
   * What the figures of running text look like. The slots give paragraphs this style; beside capitals ("COP28", "G7")
   * old-style figures turn into lining ones by themselves, and headings and tables are better off with lining ones.
   */
  figures: 'old-style' | 'lining'
  /** Whether "1/2" and "3 1/2" are set as fractions: of plain numbers, in lowest terms, by a common denominator. */
  fractions: boolean
}

/** From the least to the most that a page budget, or a table too wide, may set; pt, or shares of the designed value. */
export interface Ranges {
  /** Size and leading of running text, pt. */
  size?: Range
  leading?: Range
  /** Of `tokens.space`. */
  space?: Range
  /** Height of charts and pictures, 1 as designed. */
  figureHeight?: Range
  /** Space between columns, pt. */
  gutter?: Range
  /** Size of the type of tables, pt: the first is that of tables too wide for more; a page budget leaves it alone. */
  table?: Range
  /** Which shares of its last page a brief with a page budget is to fill; 0.6 to 1 when it says nothing. */
  lastPage?: Range
}

/** The least and the most. */
export type Range = readonly [least: number, most: number]

/** What charts are drawn with; sizes in pt. */
export interface ChartTokens<Colour extends string = string, Font extends string = string> {
  family: Font
  labelSize: number
  titleSize: number
  /** No text of a chart is smaller. */
  minimumSize: number
  ink: Colour
  muted: Colour
  grid: Colour
  accent: Colour
  /** Categorical, in order of use. */
  palette: Colour[]
  /** Sequential, from light to dark. */
  ramp: Colour[]
  /** Diverging, from one end over a light middle to the other. */
  diverging: Colour[]
  /** Fill of shapes on maps, and their outline. */
  land: Colour
  border: Colour
  /** Height of a chart whose spec names none. */
  height: number
}
