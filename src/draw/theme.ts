import type {ChartTokens} from '../template/index.js'
import type {JsonObject} from './json.js'

/** What of the form of a chart bears on its dress. */
export interface Form {
  /** Whether values run from left to right, as with bars that lie. */
  level: boolean
  /** Whether the title of a vertical axis stands level above it, where it is easier to read. */
  raised: boolean
  /** Whether names along a horizontal axis stand upright; Vega-Lite turns them. */
  upright: boolean
}

/**
 * Turn the tokens of a template into a configuration of Vega-Lite; one of its pixels is one pt.
 *
 * `width` and `height` are those of a plot that names none itself.
 */
export function themeOf(tokens: ChartTokens, width: number, height: number, form: Form): JsonObject {
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
      direction: 'horizontal',
      symbolSize: 8 * label,
      symbolStrokeWidth: 1.5,
      gradientStrokeWidth: 0,
      gradientThickness: label,
      offset: 2 * label + 2,
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
    line: {strokeWidth: 1.5, strokeJoin: 'round', strokeCap: 'round'},
    area: {strokeJoin: 'round'},
    trail: {strokeJoin: 'round'},
    point: {filled: true, size: 20},
    circle: {size: 20},
    square: {size: 20},
    tick: {thickness: 1},
    boxplot: {size: 2 * label, median: {color: '#ffffff'}},
    geoshape: {fill: tokens.land, stroke: tokens.border, strokeWidth: 0.25, strokeJoin: 'round'},
    range: {
      category: tokens.palette,
      ordinal: tokens.ramp,
      ramp: tokens.ramp,
      heatmap: tokens.ramp,
      diverging: tokens.diverging,
    },
  }
}
