import type {Parent, RootContent} from 'mdast'
import {attributePieces} from './directives/attribute-pieces.js'
import {directives} from './directives/index.js'
import {isSpec, specOf} from './directives/spec.js'
import {written} from './directives/written.js'
import type {Source} from './source.js'

/** Turn the directives and `vega-lite` blocks among `nodes`, however deep, into the nodes of `src/brief.ts`. */
export function blocks(nodes: RootContent[], source: Source): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      const directive = written(node, source, (inside) => blocks(inside, source))
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
      parent.children = blocks(parent.children, source)
    }
    return [node]
  })
}
