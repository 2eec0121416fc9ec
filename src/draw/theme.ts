import type {ChartTokens} from '../template/index.js'
import type {JsonObject} from './json.js'

/**
 * Turn the tokens of a template into a configuration of Vega-Lite; one of its pixels is one pt.
 *
 * `width` and `height` are those of a plot that names none itself.
 */
export function themeOf(tokens: ChartTokens, width: number, height: number): JsonObject {
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
  // the title of a vertical axis stands level above it, where it can be read
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
      labelOverlap: 'greedy',
      translate: 0,
    },
    axisX: {grid: false},
    axisY: {domain: false, ticks: false},
    axisBand: {domain: true, grid: false},
    axisLeft: {...above, titleAlign: 'left'},
    axisRight: {...above, titleAlign: 'right'},
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
