/** Rules of charts. */
import type {Rule} from './rule.js'

export const draw = {
  'spec-exists': {severity: 'error', says: 'Every chart specification is there.'},
  'json-valid': {severity: 'error', says: 'A JSON file can be read.'},
  'json-key-once': {severity: 'warning', says: 'An object of a JSON file names each property once.'},
  'chart-compiles': {severity: 'error', says: 'A chart specification is one that Vega-Lite can compile.'},
  'chart-spec-valid': {severity: 'warning', says: 'A chart specification is one that the schema of Vega-Lite allows.'},
  'chart-field-known': {severity: 'error', says: 'Every field a chart uses is in its data.'},
  'chart-has-marks': {severity: 'error', says: 'A chart draws something.'},
  'chart-values-read': {
    severity: 'warning',
    says: 'Every value of a field can be read as the type the chart gives it.',
  },
  'chart-data-readable': {
    severity: 'error',
    says: 'The data of a chart is a list of rows in CSV, TSV or JSON, or TopoJSON.',
  },
  'chart-loads-nothing': {severity: 'error', says: 'A chart fetches nothing from a network.'},
  'chart-readable': {severity: 'error', says: 'The text of a chart is at least half as large as the template asks.'},
  'chart-fits': {severity: 'warning', says: 'A chart fits the width it is given.'},
  'chart-resized': {severity: 'info', says: 'A chart names no size that is larger than its column or its page.'},
  'chart-labels-fit': {severity: 'info', says: 'The labels of an axis stand upright, all of them.'},
  'chart-type-raised': {severity: 'info', says: 'A chart names no size of type smaller than the template allows.'},
  'chart-starts-at-zero': {severity: 'warning', says: 'The scale of bars and areas starts at zero.'},
  'chart-one-scale': {severity: 'warning', says: 'A plot has one scale along each side.'},
  'chart-logarithm-holds': {severity: 'error', says: 'What a logarithmic scale shows is over zero.'},
  'chart-scale-filled': {severity: 'warning', says: 'Every scale of a chart has values.'},
  'chart-few-categories': {
    severity: 'warning',
    says: 'A chart has no more colours, shapes or slices than readers can tell apart.',
  },
  'chart-colours-apart': {
    severity: 'warning',
    says: 'The colours of a chart can be told apart by readers who do not see all of them.',
  },
  'chart-greys-apart': {severity: 'info', says: 'The colours of a chart can be told apart in grey.'},
  'chart-has-title': {severity: 'warning', says: 'Every chart has a title.'},
  'chart-unit-named': {severity: 'info', says: 'An axis says what is measured, and in which unit.'},
  'chart-lines-print': {severity: 'warning', says: 'The lines of a chart are at least 0.25 pt wide.'},
  'chart-labelled': {severity: 'warning', says: 'A chart that is to label its marks itself has marks that can be.'},
  'chart-hatched': {severity: 'warning', says: 'A chart that is to be hatched has series to tell apart.'},
} satisfies Record<string, Rule>
