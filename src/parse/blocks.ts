import type {Parent, RootContent} from 'mdast'
import type {DirectiveName} from '../brief/directive-names.js'
import {attributePieces} from './directives/attribute-pieces.js'
import {directives} from './directives/index.js'
import {isSpec, specOf} from './directives/spec.js'
import {written} from './directives/written.js'
import type {Source} from './source.js'

/** What holds things of one kind, or text alone: no block of a template can stand in it, however deep. */
const closed = new Set<string>([
  'key-messages',
  'key-facts',
  'recommendations',
  'pull-quote',
  'figure',
  'chart',
  'table',
  'contents',
  'references',
  'page-break',
] satisfies DirectiveName[])

/**
 * Turn the directives and `vega-lite` blocks among `nodes`, however deep, into the nodes of `src/brief.ts`; `within` is what
 * they stand in that holds no block of a template.
 */
export function blocks(nodes: RootContent[], source: Source, within?: string): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      const around = within ?? (closed.has(node.name) ? node.name : undefined)
      const directive = written(node, source, (inside) => blocks(inside, source, around), within)
      if (!('name' in directive)) return directive.instead
      const read = directives[directive.name].read(directive)
      if (Array.isArray(read)) return read
      if (source.path !== undefined) read.data = {...read.data, path: source.path}
      const pieces = attributePieces(directive)
      if (pieces) read.data = {...read.data, pieces}
      if (directive.label !== undefined) read.data = {...read.data, label: directive.label}
      return [read]
    }
    if (node.type === 'code' && isSpec(node)) {
      const caption = {title: [], notes: []}
      return [{type: 'chart', spec: specOf(node, source), caption, children: [], position: node.position}]
    }
    if ('children' in node) {
      const parent: Parent = node
      parent.children = blocks(
        parent.children,
        source,
        within ?? (node.type === 'footnoteDefinition' ? 'a footnote' : undefined),
      )
    }
    return [node]
  })
}
