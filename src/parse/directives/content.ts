import type {BlockContent, PhrasingContent, RootContent} from '../../brief.js'
import {report} from '../../message.js'
import type {Written} from './directive.js'

/** Give the title of a directive in the form `{title}`, or `{}` when it has none. */
export const titleOf = ({title}: Written): {title?: PhrasingContent[]} => (title.length > 0 ? {title} : {})

/**
 * Read the body of a directive as blocks; report an empty body, and each block whose type is not among `types`,
 * when they are given.
 */
export function contentOf(directive: Written, expected: string, types?: RootContent['type'][]): BlockContent[] {
  const {name, node, source} = directive
  if (directive.body.length === 0 && node.type === 'containerDirective') {
    const reason = `unexpected end of an empty ${name}, expected ${expected}`
    report(source.file, 'directive-content-valid', reason, node.data?.position?.opening ?? node)
  }
  const content = directive.blocks(directive.body)
  for (const block of content) {
    if (!types || types.includes(block.type)) continue
    const reason = `unexpected ${block.type} in ${name}, expected ${expected}`
    report(source.file, 'directive-content-valid', reason, block)
  }
  return content
}

/** Read the body of a directive as one list, or paragraphs. */
export const listIn = (directive: Written): BlockContent[] =>
  contentOf(directive, 'one list or paragraphs', ['list', 'paragraph'])

/** Report what stands in the body of a directive that has none. */
export function expectNoContent({name, body, source}: Written): void {
  const [first] = body
  if (!first) return
  const reason = `unexpected ${first.type} in ${name}, expected nothing between its fences`
  report(source.file, 'directive-content-valid', reason, first)
}
