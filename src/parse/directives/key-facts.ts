import type {BlockContent} from '../../brief.js'
import {report} from '../../message.js'
import {listIn, titleOf} from './content.js'
import type {Directive, Written} from './directive.js'

/** Reads `:::key-facts[Optional title]`, one list or paragraphs, `:::`; each item of the list is one paragraph. */
export const keyFacts: Directive = {
  forms: ['container'],
  titled: true,
  labelled: false,
  attributes: [],
  read(directive) {
    const children = listIn(directive)
    for (const child of children) if (child.type === 'list') checkItems(child, directive)
    return {type: 'keyFacts', ...titleOf(directive), children, position: directive.node.position}
  },
}

/** Report what an item holds besides its paragraph. */
function checkItems(list: Extract<BlockContent, {type: 'list'}>, {source, name}: Written): void {
  for (const {children} of list.children) {
    const [first, second] = children
    const wrong = first?.type === 'paragraph' ? second : first
    if (!wrong) continue
    const reason = `unexpected ${wrong.type} in an item of ${name}, expected one paragraph`
    report(source.file, 'directive-content-valid', reason, wrong)
  }
}
