import {listIn, titleOf} from './content.js'
import type {Directive} from './directive.js'

/** Reads `:::key-messages[Optional title]`, one list or paragraphs, `:::`. */
export const keyMessages: Directive = {
  forms: ['container'],
  titled: true,
  labelled: false,
  attributes: [],
  read(directive) {
    const children = listIn(directive)
    return {type: 'keyMessages', ...titleOf(directive), children, position: directive.node.position}
  },
}
