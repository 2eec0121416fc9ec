/**
 * The document model: mdast as every stage sees it, with the node types this project adds.
 *
 * There is one tree from `parse` to `compose`. Nodes are added to mdast by module augmentation, never copied into
 * a second tree, and each keeps the source position that its Markdown had.
 */
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Literal,
  Parent,
  PhrasingContent,
  RootContent,
} from 'mdast'
import type {Node, Position} from 'unist'
import './brief/mdast.js'
import type {Meta} from './brief/meta.js'
import type {ChartLook} from './drawing.js'
import type {ImageAsset} from './image.js'
import type {RuleId} from './rules/index.js'
import type {Digits} from './template/numeral.js'

export type {Citation, Cited, CitingAt, Lettering, References} from './brief/citing.js'
export type {Alignment, DataTable, Selection} from './brief/data-table.js'
export type {Author, Meta, PageFormat} from './brief/meta.js'
export type {BlockContent, FootnoteDefinition, PhrasingContent, RootContent}

/** A block: what may stand directly in the body of a brief. */
export type Block = BlockContent | DefinitionContent

/** A comment that takes messages out at one place. */
export interface Ignore {
  /** The rules whose messages it takes out, and where it names each. */
  rules: {id: RuleId; at: Position}[]
  /** The block that it holds for. */
  block: Node
  /** Why, in the author's words. */
  reason?: string
}

/** What `resolve` returns: a document numbered, cited and cross-referenced, ready to be dressed. */
export interface Brief {
  meta: Meta
  /** Blocks in reading order. Each has `data.id`. Footnote definitions are not among them. */
  body: Block[]
  /** Footnotes in the order of their first call. */
  notes: Note[]
  /** Everything that can be pointed at, by its label or section id. */
  targets: Map<string, Target>
  /** The headings of the body in reading order. */
  outline: OutlineEntry[]
  /** What it says to its template, read and checked: all options of this, by name. */
  options?: Record<string, unknown>
}

/** A page-foot note. */
export interface Note {
  /** Unique in the brief, `note-` and the number; the same string is in `data.id` of its calls. */
  id: string
  /** 1, 2, 3… in the order of first calls. */
  number: number
  /** The definition that stands in the Markdown. */
  definition: FootnoteDefinition
}

/** Something that a cross-reference can name. */
export interface Target {
  /** `data.id` of the block. */
  id: string
  kind: 'section' | 'figure' | 'table' | 'box'
  /**
   * What a bare reference reads: "Figure 2", "Table 1", "Box 1", "Section 2.1", or the title of a section without a
   * number in quotation marks.
   */
  text: string
  /** Of a figure, a table or a box. */
  number?: number
}

/** One heading of the body. */
export interface OutlineEntry {
  id: string
  /** 1–6, counted from the first level used in the body. */
  depth: number
  /** Plain text of the heading, without its number. */
  text: string
  /** "2.1", or "A.1" in an appendix, in the digits of the brief; absent where the template or the author wants none. */
  number?: string
  /** Whether it is an appendix, or stands in one. */
  appendix?: true
}

/** What a figure, chart or table says around its picture. Inline Markdown is kept. */
export interface Caption {
  /** The title, which states the finding. From the label of the directive: `:::figure[Title]`. */
  title: PhrasingContent[]
  /** Unit, period and place. From the attribute `subtitle`. */
  subtitle?: string
  /** Paragraphs of the directive's body that start with "Note:" or "Notes:", without that word. */
  notes: PhrasingContent[][]
  /** The paragraph of the directive's body that starts with "Source:" or "Sources:", without that word. */
  source?: PhrasingContent[]
  /** From the attribute `alt`. */
  alt?: string
}

/** A box with the three to five statements to remember. Children: one list, or paragraphs. */
export interface KeyMessages extends Parent {
  type: 'keyMessages'
  /** From the label; otherwise the template's own word. */
  title?: PhrasingContent[]
  children: BlockContent[]
}

/** Figures and facts to have at a glance, in the column in the margin. Children: one list of paragraphs, or paragraphs. */
export interface KeyFacts extends Parent {
  type: 'keyFacts'
  title?: PhrasingContent[]
  children: BlockContent[]
}

/** The numbered recommendations. Children: one ordered list, with paragraphs before or after. */
export interface Recommendations extends Parent {
  type: 'recommendations'
  title?: PhrasingContent[]
  children: BlockContent[]
}

/** A box beside the argument: a definition, a case, a caution. */
export interface Callout extends Parent {
  type: 'callout'
  title?: PhrasingContent[]
  /** Whether it reaches over both columns of a page in two. */
  width?: 'column' | 'page'
  /** Set by `resolve` when the callout has a label (`{#box-x}`): Box 1, Box 2… */
  number?: number
  children: BlockContent[]
}

/** A sentence of the text, set large. */
export interface PullQuote extends Parent {
  type: 'pullQuote'
  /** Who said it, from the attribute `by`. */
  by?: string
  children: BlockContent[]
}

/**
 * A block that only its template knows: `:::timeline{from=1990}`. Until `resolve` has the template it stands for every
 * directive of a name that offprint does not have.
 */
export interface OwnBlock extends Parent {
  type: 'ownBlock'
  /** What follows the colons. */
  name: string
  title?: PhrasingContent[]
  /** How it was written, to be held against what the template says of it. */
  written: WrittenBlock
  /** Its attributes, read by the forms of the template: set by `resolve`. */
  values?: Record<string, unknown>
  /** Whether it is kept on one page, and whether it reaches over both columns: set by `resolve`, as the template wants. */
  whole?: boolean
  width?: 'page'
  children: BlockContent[]
}

/** A directive as it stands in the Markdown. */
export interface WrittenBlock {
  form: 'container' | 'leaf'
  attributes: Record<string, string>
  label?: string
  /** Where it opens, and where each attribute stands. */
  opening: Position
  places: Record<string, Position>
  /** What other programs call this, by our name for it. */
  synonym?: string
  /** The file it stands in, when that is not the brief. */
  path?: string
}

/** A directive of an unknown name where no block of a template can stand, and what it stands in. */
export interface Stranger {
  name: string
  within: string
  written: WrittenBlock
}

/** How far a picture reaches: over its column, over the page, or over the column in the margin. */
export type Span = 'column' | 'page' | 'margin'

/** A picture with caption. */
export interface Figure extends Parent {
  type: 'figure'
  src: string
  caption: Caption
  /** Set by `resolve`: Figure 1, Figure 2… Charts and figures share one count. */
  number?: number
  /** Set by `resolve`; absent when the file was missing or corrupt, which is an error on the vfile. */
  image?: ImageAsset
  /** Wanted width of the picture: a share of the measure, 0–1, or how far it reaches. */
  width: Span | number
  children: []
}

/** A Vega-Lite chart with caption. */
export interface Chart extends Parent, ChartLook {
  type: 'chart'
  /** Path of the specification, relative to the folder of the brief; absent when the spec stands in the Markdown. */
  src?: string
  /** The specification as it stands in the Markdown, with the place of its first character. */
  spec?: {text: string; line: number; column: number; path?: string}
  /** Path of the data (CSV or JSON), from the attribute `data`; otherwise the spec names its own. */
  dataSrc?: string
  caption: Caption
  number?: number
  /** Wanted width: how far it reaches, or a share of the measure, 0–1; as wide as its column otherwise. */
  width?: Span | number
  /** Height of the plot in pt, from the attribute `height`; otherwise the spec's or the template's. */
  height?: number
  /** Width of the plot by its height, from the attribute `aspect`; never beside `height`. */
  aspect?: number
  children: []
}

/** Where the list of contents is set. */
export interface Contents extends Literal {
  type: 'contents'
  /** Deepest level listed, 1–6. */
  depth: number
  title?: PhrasingContent[]
}

/** The next block starts a new page. */
export interface PageBreak extends Literal {
  type: 'pageBreak'
}

/** Blocks set in two or three balanced columns. */
export interface Columns extends Parent {
  type: 'columns'
  count: number
  children: BlockContent[]
}

/** "Figure 2", or "page 3": the text of a reference, made by `resolve` from `[](#label)` or `[page](#label)`. */
export interface CrossReference extends Parent {
  type: 'crossReference'
  /** `data.id` of the target. */
  target: string
  /** `page`: reads the folio of the target's page, which layout fills in. `text`: reads its children. */
  shows: 'text' | 'page'
  /** The digits of the number of a page, in a language that has its own. */
  digits?: Digits
  children: PhrasingContent[]
}

/** The call of a page-foot note, in place of mdast's `footnoteReference` after `resolve`. */
export interface NoteCall extends Literal {
  type: 'noteCall'
  /** `id` of the note. */
  note: string
  number: number
  /** The number in the digits of the brief. */
  value: string
}

/** Words in another language than the text around them, from `<span lang="fr">…</span>`. */
export interface Foreign extends Parent {
  type: 'foreign'
  /** BCP 47 language tag. */
  lang: string
  children: PhrasingContent[]
}
