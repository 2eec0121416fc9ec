/** What this project adds to mdast: its nodes, and the data that its stages put on nodes. */
import type {
  Callout,
  Chart,
  Columns,
  Contents,
  CrossReference,
  DataTable,
  Figure,
  Foreign,
  KeyFacts,
  KeyMessages,
  Meta,
  NoteCall,
  PageBreak,
  PullQuote,
  Recommendations,
} from '../brief.js'
import type {FilePoint} from '../message.js'

declare module 'mdast' {
  interface RootData {
    /** The front matter, put here by `parse`. */
    meta?: Meta
    /** Where the front matter names a template, put here by `parse`; nothing when it does not. */
    templateAt?: FilePoint
    /** Where the front matter says how many pages there are to be, put here by `parse`; nothing when it does not. */
    budgetAt?: FilePoint
  }
  interface Data {
    /** The thread through the house: React key, destination, structure element, subject of messages. */
    id?: string
    /** The label the author gave, `{#fig-trade}` without the `#`. */
    label?: string
    /** The file that the position is in, relative to the folder of the brief, when it is not the brief. */
    path?: string
    /** BCP 47 language of a block inside `:::lang{}`, and of all blocks in it. */
    language?: string
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
  }
  interface PhrasingContentMap {
    crossReference: CrossReference
    noteCall: NoteCall
    foreign: Foreign
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
    crossReference: CrossReference
    noteCall: NoteCall
    foreign: Foreign
  }
}
