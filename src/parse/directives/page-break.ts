import {expectNoContent} from './content.js'
import type {Directive} from './directive.js'

/** Reads `::page-break`, or the same with three colons and a line `:::`. */
export const pageBreak: Directive = {
  forms: ['container', 'leaf'],
  titled: false,
  labelled: false,
  attributes: [],
  read(directive) {
    expectNoContent(directive)
    return {type: 'pageBreak', value: '', position: directive.node.position}
  },
}
