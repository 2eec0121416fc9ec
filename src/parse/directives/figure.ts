import {report} from '../../message.js'
import {attribute, path, reach} from './attributes.js'
import {captionOf} from './caption.js'
import type {Directive} from './directive.js'

/**
 * Reads `:::figure[Title that states the finding]{#fig-x src="images/a.jpg" alt="…" subtitle="Per cent" width=60%}`,
 * paragraphs that start with `Note:` or `Source:`, `:::`; without them it may stand on one line, `::figure[…]{…}`.
 */
export const figure: Directive = {
  forms: ['container', 'leaf'],
  titled: true,
  labelled: true,
  attributes: ['src', 'alt', 'subtitle', 'width'],
  read(directive) {
    const {node, source, attributes} = directive
    const src = attribute(directive, 'src', path) ?? ''
    if (attributes.src === undefined) {
      const opening = node.data?.position?.opening ?? node
      report(source.file, 'directive-content-valid', 'unexpected figure without image, expected src="…"', opening)
    }
    return {
      type: 'figure',
      src,
      width: attribute(directive, 'width', reach) ?? 1,
      caption: captionOf(directive, () => false, 'paragraphs that start with Note: or Source:'),
      children: [],
      position: node.position,
    }
  },
}
