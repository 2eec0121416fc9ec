import {report} from '../../message.js'
import {contentOf, titleOf} from './content.js'
import type {Directive} from './directive.js'

/** Reads `:::recommendations[Optional title]`, one ordered list with paragraphs before or after it, `:::`. */
export const recommendations: Directive = {
  forms: ['container'],
  titled: true,
  labelled: false,
  attributes: [],
  read(directive) {
    const expected = 'one ordered list, with paragraphs before or after it'
    const children = contentOf(directive, expected, ['list', 'paragraph'])
    const lists = children.filter((child) => child.type === 'list')
    const wrong = lists.length === 0 ? directive.node : (lists.find((list) => !list.ordered) ?? lists[1])
    if (wrong && children.length > 0) {
      const found = wrong.type !== 'list' ? 'paragraphs alone' : wrong.ordered ? 'second list' : 'list with bullets'
      const reason = `unexpected ${found} in recommendations, expected ${expected}`
      const mend = 'number the recommendations 1., 2., 3.'
      report(directive.source.file, 'directive-content-valid', reason, wrong, {mend})
    }
    return {type: 'recommendations', ...titleOf(directive), children, position: directive.node.position}
  },
}
