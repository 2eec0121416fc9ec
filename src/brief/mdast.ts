/** What this project adds to mdast: its nodes, and the data that its stages put on nodes. */
import type {
  Callout,
  Chart,
  Citation,
  CitingAt,
  Columns,
  Contents,
  CrossReference,
  DataTable,
  Figure,
  Foreign,
  Ignore,
  KeyFacts,
  KeyMessages,
  Lettering,
  Meta,
  NoteCall,
  OwnBlock,
  PageBreak,
  PullQuote,
  Recommendations,
  References,
  Stranger,
} from '../brief.js'
import type {FilePoint} from '../message.js'
import type {DefinedValue, Inserted, Insertion, Pieces} from './insertion.js'

declare module 'mdast' {
  interface RootData {
    /** The front matter, put here by `parse`. */
    meta?: Meta
    /** Where the front matter names a template, put here by `parse`; nothing when it does not. */
    templateAt?: FilePoint
    /** Where the front matter names a brand. */
    brandAt?: FilePoint
    /** Where the front matter says what is cited and how, put here by `parse`; nothing without a bibliography. */
    citingAt?: CitingAt
    /** Where the front matter says how many pages there are to be, put here by `parse`; nothing when it does not. */
    budgetAt?: FilePoint
    /** The comments that take out messages, put here by `parse`. */
    ignores?: Ignore[]
    /** Where the front matter has the standfirst, put here by `parse`; nothing when it has none. */
    standfirstAt?: FilePoint
    /** Find the field of the front matter at a path, or the nearest that is there; put here by `parse`. */
    fieldAt?: (path: PropertyKey[]) => FilePoint
    /** Find the name of that field, in the same way. */
    fieldKeyAt?: (path: PropertyKey[]) => FilePoint
    /** What the front matter defines under `values`, by name. */
    values?: Map<string, DefinedValue>
    /** Labels of blocks that another edition has, each with that edition. */
    absent?: Map<string, string>
    /** Directives of other names where no block of a template can stand. */
    strangers?: Stranger[]
    /** The texts of the front matter in which something is to be inserted, by the path of each in `meta`. */
    texts?: {path: PropertyKey[]; pieces: Pieces}[]
  }
  interface Data {
    /** The thread through the house: React key, destination, structure element, subject of messages. */
    id?: string
    /** The label the author gave, `{#fig-trade}` without the `#`. */
    label?: string
    /** How a heading is counted, where it is not one of the sections: from `{.unnumbered}` or `{.appendix}`. */
    counted?: 'unnumbered' | 'appendix'
    /** The file that the position is in, relative to the folder of the brief, when it is not the brief. */
    path?: string
    /** Paths of the files that a directive takes in, and of those that these take in. */
    taken?: string[]
    /** BCP 47 language of a block inside `:::lang{}`, and of all blocks in it. */
    language?: string
    /** The attributes of a block, or the texts of an image, in which something is to be inserted. */
    pieces?: Record<string, Pieces>
    /** What was inserted here, on the text that stands in its place. */
    inserted?: Inserted
    /** The words of a citation or of a list of references: not the author's own. */
    cited?: true
  }
  interface BlockContentMap {
    keyMessages: KeyMessages
    keyFacts: KeyFacts
    recommendations: Recommendations
    callout: Callout
    pullQuote: PullQuote
    figure: Figure
    chart: Chart
    dataTable: DataTable
    contents: Contents
    pageBreak: PageBreak
    columns: Columns
    references: References
    ownBlock: OwnBlock
  }
  interface PhrasingContentMap {
    crossReference: CrossReference
    noteCall: NoteCall
    foreign: Foreign
    citation: Citation
    lettering: Lettering
    insertion: Insertion
  }
  interface RootContentMap {
    keyMessages: KeyMessages
    keyFacts: KeyFacts
    recommendations: Recommendations
    callout: Callout
    pullQuote: PullQuote
    figure: Figure
    chart: Chart
    dataTable: DataTable
    contents: Contents
    pageBreak: PageBreak
    columns: Columns
    references: References
    ownBlock: OwnBlock
    crossReference: CrossReference
    noteCall: NoteCall
    foreign: Foreign
    citation: Citation
    lettering: Lettering
    insertion: Insertion
  }
}
