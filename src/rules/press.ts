/** Rules of ink and trim. */
import type {Rule} from './rule.js'

export const press = {
  'swatch-has-inks': {severity: 'info', says: 'Every swatch of the template has its build in ink.'},
  'image-has-profile': {severity: 'info', says: 'An image says in a profile what its colours are.'},
  'press-is-opaque': {severity: 'error', says: 'PDF/X-1a has no transparency.'},
  'text-inside-trim': {severity: 'warning', says: 'Text stays 4 mm away from the edge of the page.'},
  'text-size': {severity: 'warning', says: 'Type is at least as large as the printer can print.'},
  'small-text-one-ink': {severity: 'warning', says: 'Small type is printed in one ink.'},
  'line-width': {severity: 'warning', says: 'A line is as wide as the printer can print.'},
  'print-resolution': {severity: 'warning', says: 'An image has the pixels that the printer asks for.'},
  'press-passes-preflight': {severity: 'error', says: 'The press edition is one that its printer takes.'},
  'booklet-full': {severity: 'info', says: 'The pages of a booklet are a multiple of four.'},
  'bleed-reached': {severity: 'warning', says: 'What touches the edge of the page goes on into the bleed.'},
} satisfies Record<string, Rule>
