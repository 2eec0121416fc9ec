import type {JsonObject} from '../json.js'
import type {ChartTokens} from '../template/index.js'
import type {Dates} from './locale.js'

/** What charts are printed on, sRGB. */
export const PAPER = '#ffffff'

/** What of the form of a chart bears on its dress. */
export interface Form {
  /** Whether values run from left to right, as with bars that lie. */
  level: boolean
  /** Whether the title of a vertical axis stands level above it, where it is easier to read. */
  raised: boolean
  /** Whether a vertical axis has a title. */
  titled: boolean
  /** Whether names along a horizontal axis stand upright; Vega-Lite turns them. */
  upright: boolean
  /** Whether a legend shows dashes, which need some length. */
  dashed: boolean
}

/**
 * Turn the tokens of a template into a configuration of Vega-Lite; one of its pixels is one pt.
 *
 * `width` and `height` are those of a plot that names none itself.
 */
export function themeOf(
  tokens: ChartTokens,
  width: number,
  height: number,
  form: Form,
  {date}: Pick<Dates, 'date'>,
): JsonObject {
  const label = Math.max(tokens.labelSize, tokens.minimumSize)
  const title = Math.max(tokens.titleSize, tokens.minimumSize)
  const {ink, muted, grid, accent, family: font} = tokens
  const text = {
    labelFont: font,
    labelFontSize: label,
    labelColor: ink,
    labelFontWeight: 'normal',
    titleFont: font,
    titleFontSize: title,
    titleColor: ink,
    titleFontWeight: 'normal',
  }
  // a number or date between two others can be left out, a name cannot
  const spaced = {labelOverlap: 'greedy', labelSeparation: label / 2}
  const above = {titleAngle: 0, titleAnchor: 'end', titleBaseline: 'bottom', titleX: 0, titleY: -0.6 * label - 2}
  return {
    background: null,
    padding: 0,
    font,
    timeFormat: date,
    // so that a number in the plot can be written out: see formats.ts
    customFormatTypes: true,
    view: {
      stroke: null,
      continuousWidth: width,
      discreteWidth: width,
      continuousHeight: height,
      discreteHeight: {step: 2 * label},
    },
    axis: {
      ...text,
      domainColor: ink,
      domainWidth: 0.5,
      tickColor: ink,
      tickWidth: 0.5,
      tickSize: 3,
      gridColor: grid,
      gridWidth: 0.25,
      titlePadding: 5,
      labelPadding: 3,
      labelLimit: Math.round(width * 0.4),
      translate: 0,
    },
    axisX: form.level ? {grid: true, domain: false, ticks: false} : {grid: false},
    axisY: {domain: false, ticks: false},
    axisXDiscrete: form.upright ? {labelAngle: 0} : {},
    axisQuantitative: spaced,
    axisTemporal: spaced,
    axisBand: {domain: true, grid: false},
    axisLeft: form.raised ? {...above, titleAlign: 'left'} : {},
    axisRight: form.raised ? {...above, titleAlign: 'right'} : {},
    legend: {
      ...text,
      orient: 'top',
      // two legends above a plot stand below each other: side by side they would be wider than a column
      layout: {top: {anchor: 'start', direction: 'vertical'}, bottom: {anchor: 'start', direction: 'vertical'}},
      direction: 'horizontal',
      symbolSize: form.dashed ? (2 * label) ** 2 : 8 * label,
      symbolStrokeWidth: 1.5,
      gradientStrokeWidth: 0,
      gradientThickness: label,
      // the title of a vertical axis stands between a legend and the plot
      offset: form.raised && form.titled ? 2.5 * label + 2 : label + 2,
      columnPadding: label,
      rowPadding: 3,
      labelOffset: 3,
      labelLimit: width,
      titleLimit: width,
      titlePadding: 4,
    },
    header: {
      ...text,
      titleAnchor: 'start',
      labelAnchor: 'start',
      labelPadding: 4,
      titlePadding: 6,
      labelFontWeight: 600,
    },
    title: {
      font,
      fontSize: title + 1,
      fontWeight: 600,
      color: ink,
      subtitleFont: font,
      subtitleFontSize: title,
      subtitleColor: muted,
      anchor: 'start',
      frame: 'group',
      offset: 8,
    },
    text: {font, fontSize: label, color: ink},
    mark: {color: accent},
    bar: {color: accent},
    rule: {color: ink, strokeWidth: 0.5},
    // a round cap would close the gaps of dashes
    line: {strokeWidth: 1.5, strokeJoin: 'round'},
    area: {strokeJoin: 'round'},
    trail: {strokeJoin: 'round'},
    point: {filled: true, size: 24},
    circle: {size: 24},
    square: {size: 24},
    tick: {thickness: 1, bandSize: 1.5 * label},
    arc: {stroke: PAPER, strokeWidth: 0.75},
    boxplot: {size: 1.5 * label, median: {color: PAPER}, outliers: {size: 12}},
    errorband: {band: {opacity: 0.2}},
    geoshape: {fill: tokens.land, stroke: tokens.border, strokeWidth: 0.25, strokeJoin: 'round'},
    scale: {barBandPaddingInner: 0.25, tickBandPaddingInner: 0.35},
    range: {
      category: tokens.palette,
      // as many steps as there are names, without the palest
      ordinal: {scheme: tokens.ramp, extent: [0.2, 1]},
      ramp: tokens.ramp,
      heatmap: tokens.ramp,
      diverging: tokens.diverging,
    },
  }
}
