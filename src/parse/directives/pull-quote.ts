import {attribute, words} from './attributes.js'
import {contentOf} from './content.js'
import type {Directive} from './directive.js'

/** Reads `:::pull-quote{by="…"}`, paragraphs, `:::`. */
export const pullQuote: Directive = {
  forms: ['container'],
  titled: false,
  labelled: false,
  attributes: ['by'],
  read(directive) {
    const by = attribute(directive, 'by', words)
    const children = contentOf(directive, 'paragraphs', ['paragraph'])
    return {type: 'pullQuote', ...(by && {by}), children, position: directive.node.position}
  },
}
