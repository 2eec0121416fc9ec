/** Tables with a caption: what they take of their data, and how they are set. */
import type {Parent, PhrasingContent} from 'mdast'
import type {Caption} from '../brief.js'
import type {Chosen, SortKey, Totals} from '../data/choice.js'
import type {Format} from '../data/format.js'
import type {Comparison} from '../data/where.js'
import type {Place} from '../message.js'

/** A table with caption, from CSV beside the brief or from a GFM table in the directive. */
export interface DataTable extends Parent {
  type: 'dataTable'
  src?: string
  caption: Caption
  number?: number
  /** How far it reaches: over its column unless said, or over the page. */
  width?: 'column' | 'page'
  /** First row: head cells. Filled by `parse` from a GFM table, or by `resolve` from the CSV of `src`. */
  rows: PhrasingContent[][][]
  /** What is taken of the CSV, and how; set by `parse`, done by `resolve`. */
  selection?: Selection
  /** What figures are counted in, one for each column, to stand below the head; `row`: the second row of the CSV says it. */
  units?: string[] | 'row'
  /** How many of the rows are head: one, or two with units. */
  head?: 1 | 2
  /** Whether the last row is set off as a sum of those above. */
  totals?: boolean
  /** Whether it is turned by a quarter where it is too wide: when need be, unless said. */
  turn?: Turning
  /**
   * One for each column; where nothing is said, `resolve` puts words left and figures below each other at their decimal
   * marks.
   */
  align: (Alignment | null | undefined)[]
  /** The decimal mark of each column of figures. */
  marks?: (string | undefined)[]
  children: []
}

/** Where the cells of a column are lined up. */
export type Alignment = 'left' | 'right' | 'center' | 'decimal'

/** When a wide table is turned to stand on a page of its own. */
export type Turning = 'auto' | 'always' | 'never'

/** What is taken of the data of a table, in this order, and how its cells are written. */
export interface Selection {
  where?: Comparison[]
  sort?: SortKey[]
  /** Most rows. */
  rows?: number
  columns?: Chosen[]
  /** One for all columns of figures but the first, or one for each column. */
  formats?: (Format | undefined)[]
  totals?: Totals
  /** Where each of these is written. */
  places: Partial<Record<'where' | 'sort' | 'columns' | 'format' | 'totals' | 'units', Place>>
}
