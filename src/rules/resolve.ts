/** Rules of what a brief refers to: labels, notes, files, tables. */
import type {Rule} from './rule.js'

export const resolve = {
  'label-unique': {severity: 'error', says: 'No two things in a brief have one label.'},
  'reference-known': {severity: 'error', says: 'Every cross-reference names a label of the brief.'},
  'footnote-defined': {severity: 'error', says: 'Every footnote call has a footnote.'},
  'footnote-called': {severity: 'error', says: 'Every footnote is called from the text.'},
  'footnote-unique': {severity: 'error', says: 'No two footnotes have one name.'},
  'footnote-flat': {severity: 'error', says: 'A footnote calls no other footnote.'},
  'footnote-holds-text': {severity: 'error', says: 'A footnote holds paragraphs and nothing else.'},
  'link-defined': {severity: 'error', says: 'Every reference-style link has a definition.'},
  'link-leads-somewhere': {
    severity: 'error',
    says: 'A link leads to the web, to a mail address or to a label of the brief.',
  },
  'image-stands-alone': {severity: 'error', says: 'An image stands in a paragraph of its own.'},
  'file-inside-brief': {severity: 'error', says: 'Every file lies in the folder of the brief or in assets/.'},
  'image-exists': {severity: 'error', says: 'Every image is there.'},
  'image-readable': {severity: 'error', says: 'Every image can be read.'},
  'image-resolution': {severity: 'warning', says: 'An image has at least 150 pixels to the inch at its printed size.'},
  'data-exists': {severity: 'error', says: 'Every data file is there.'},
  'data-size': {
    severity: 'error',
    says: 'A table has at most 10 MB and 5,000 rows, the data of a chart 20 MB and 200,000 rows.',
  },
  'data-has-rows': {severity: 'error', says: 'A CSV file has rows below its head.'},
  'csv-regular': {severity: 'error', says: 'Every row of a CSV file has as many fields as its head.'},
  'csv-valid': {severity: 'error', says: 'A CSV file can be read.'},
  'figure-has-alt': {severity: 'warning', says: 'Every figure and chart has a text alternative.'},
  'figure-has-source': {severity: 'warning', says: 'Every figure, chart and table names its source.'},
  'heading-levels-in-order': {severity: 'warning', says: 'Heading levels do not skip.'},
  'link-text-says': {severity: 'warning', says: 'The words of a link say where it leads.'},
  'table-has-head': {severity: 'warning', says: 'Every column of a table has a head.'},
} satisfies Record<string, Rule>
