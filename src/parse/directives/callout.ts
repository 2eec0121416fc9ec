import {attribute, oneOf} from './attributes.js'
import {contentOf, titleOf} from './content.js'
import type {Directive} from './directive.js'

/** Reads `:::callout[Title]{#box-x width=page}`, any blocks, `:::`. */
export const callout: Directive = {
  forms: ['container'],
  titled: true,
  labelled: true,
  attributes: ['width'],
  read(directive) {
    const width = attribute(directive, 'width', oneOf('column', 'page'))
    const children = contentOf(directive, 'text')
    return {type: 'callout', ...titleOf(directive), ...(width && {width}), children, position: directive.node.position}
  },
}
