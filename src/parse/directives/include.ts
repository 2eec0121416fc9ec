import type {Directive} from './directive.js'

/** Reads `::include{src="about.md"}`, or the same with three colons and a line `:::`. */
export const include: Directive = {
  forms: ['container', 'leaf'],
  titled: false,
  labelled: false,
  attributes: ['src'],
  // the blocks of the file stood in its place before directives were read
  read: () => [],
}
