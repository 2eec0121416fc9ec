import {attribute, whole} from './attributes.js'
import {contentOf} from './content.js'
import type {Directive} from './directive.js'

/** Reads `:::columns{count=2}`, any blocks, `:::`; directives inside it need fewer colons than it has. */
export const columns: Directive = {
  forms: ['container'],
  titled: false,
  labelled: false,
  attributes: ['count'],
  read(directive) {
    const count = attribute(directive, 'count', whole(2, 3)) ?? 2
    return {type: 'columns', count, children: contentOf(directive, 'text'), position: directive.node.position}
  },
}
