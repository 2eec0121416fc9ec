import {attribute, whole} from './attributes.js'
import {expectNoContent, titleOf} from './content.js'
import type {Directive} from './directive.js'

/** Deepest level listed when the directive does not say. */
const DEPTH = 2

/** Reads `::contents[Optional title]{depth=2}`, or the same with three colons and a line `:::`. */
export const contents: Directive = {
  forms: ['container', 'leaf'],
  titled: true,
  labelled: false,
  attributes: ['depth'],
  read(directive) {
    const depth = attribute(directive, 'depth', whole(1, 6)) ?? DEPTH
    expectNoContent(directive)
    return {type: 'contents', value: '', depth, ...titleOf(directive), position: directive.node.position}
  },
}
