import {report} from '../../message.js'
import {expectNoContent, titleOf} from './content.js'
import type {Directive} from './directive.js'

/** Reads `::references[Optional title]`, or the same with three colons and a line `:::`; `resolve` fills it. */
export const references: Directive = {
  forms: ['container', 'leaf'],
  titled: true,
  labelled: false,
  attributes: [],
  read(directive) {
    const {node, source} = directive
    expectNoContent(directive)
    if (!source.cites) {
      const reason =
        'unexpected references in a brief without bibliography, expected a line "bibliography: references.json" in its front matter'
      report(source.file, 'bibliography-named', reason, node.data?.position?.opening ?? node, {
        mend: 'add it, or take the references out',
      })
    }
    return {
      type: 'references',
      ...titleOf(directive),
      hanging: false,
      labels: [],
      children: [],
      position: node.position,
    }
  },
}
