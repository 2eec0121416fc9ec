/** A value of a table; dates are ISO 8601. */
export type Value = string | number | boolean | null

/** One column: the words that the reader sees for it, and what it is. */
export interface Column {
  title: string
  kind: 'number' | 'date' | 'name'
  /** The channel that shows it. */
  channel: string
  /** Whether it says which row this is: a name, a date, a class; what is not is measured. */
  key?: true
  /** The end of the class that the column before it begins. */
  end?: true
  /** What it is of a sum that one mark shows by several: the `median` of a box. */
  part?: string
  /** A format of d3, where the specification has one. */
  format?: string
  /** How fine its dates are. */
  unit?: 'year' | 'month' | 'day' | 'time'
}

/** The rows that marks of a chart show. */
export interface PlottedTable {
  mark: string
  columns: Column[]
  rows: Value[][]
}
