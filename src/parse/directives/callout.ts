import {contentOf, titleOf} from './content.js'
import type {Directive} from './directive.js'

/** Reads `:::callout[Title]{#box-x}`, any blocks, `:::`. */
export const callout: Directive = {
  forms: ['container'],
  titled: true,
  labelled: true,
  attributes: [],
  read(directive) {
    const children = contentOf(directive, 'text')
    return {type: 'callout', ...titleOf(directive), children, position: directive.node.position}
  },
}
