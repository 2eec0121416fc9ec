import type {BrokenNames} from './names.js'
import type {Measure, Run} from './run.js'
import type {Sides} from './scene.js'

/** What a chart is laid out with; pt. */
export interface Setting {
  /** Width of a plot that names none itself. */
  plot: number
  /** Height of the plot, of a chart of one that has neither a height of its own nor steps. */
  height?: number
  padding: Sides
  /** Whether names along a horizontal axis stand upright. */
  upright: boolean
  /** Whether names are left out along an axis on which they would run into each other. */
  thinned: {horizontal: boolean; vertical: boolean}
  /** Columns of legends; nothing sets all entries in one row. */
  columns?: number
  /** Width of plots whose titles are broken into lines; nothing sets titles in one line. */
  title?: number
  /** Longest label of an axis; nothing leaves that to the theme. */
  limit?: number
  /** Names along a vertical axis that are broken into lines. */
  names: BrokenNames
  /** Headings of facets that are broken into lines, and whether those of rows stand level. */
  headings: BrokenNames
  levelRows: boolean
  /** Whether names are not broken: there is no room for lines. */
  unbroken: boolean
  /** Whether marks stand at places of their own, whatever the size of the plot. */
  placed: boolean
  /** Whether a chart of one plot has the width of its column in place of its own. */
  filling: 'no' | 'unless it says' | 'whatever it says'
  /** Plots side by side where the specification says after how many a row ends; nothing leaves it at that. */
  wrap?: number
  /** Factors on the sizes that plots name themselves, and on all heights. */
  across: number
  down: number
}

/** What a chart is fitted to; pt. */
export interface Target {
  width: number
  /** Height of the tallest chart that a page has room for. */
  tallest: number
  /** Width of a plot by its height. */
  aspect?: number
  /** Whether the chart has several plots, and how many of them stand side by side; a guess. */
  composed: boolean
  beside: number
  /** Width of the narrowest plot that names one, if any does; endless for steps. */
  named?: number
  /** Whether it says after how many plots a row ends. */
  wraps: boolean
  /** Whether it names the space around it itself. */
  padded: boolean
  /** Whether labels are put at its marks, which reach over its edge. */
  labelled: boolean
  measure: Measure
}

/** A layout and what it was made with. */
export interface Tried {
  setting: Setting
  laid: Run
}

/** Lengths that differ by less count as equal, pt. */
export const TOLERANCE = 0.5

/** Changes a setting, or gives nothing when there is no need or no way. */
export type Adjustment = (now: Tried, before: readonly Tried[], target: Target) => Setting | undefined
