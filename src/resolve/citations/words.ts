import type {Position} from 'unist'
import type {PhrasingContent} from '../../brief.js'
import type {Marks, Styled} from './marks.js'

/** What stands where citeproc has nothing to print. */
const nothing = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: [^\]]*\]/g

/** What the nodes of a citation know of the brief. */
interface Around {
  position?: Position | undefined
  /** Give the id of the entry that a cited source leads to, when there is a list of references. */
  entryOf?(key: string): string | undefined
}

/** Turn marked text into inline nodes, all at the place of what they were made for. */
export function nodesIn(marked: string, marks: Marks, {position, entryOf}: Around): PhrasingContent[] {
  const at = position ? {position} : {}
  return joined(
    marks.read<PhrasingContent>(marked.replace(nothing, ''), {
      text: (value) => ({type: 'text', value, ...at}),
      node: (node) => node,
      styled: (styled, inside) => dressed(styled, joined(inside), at, entryOf),
    }),
  )
}

function dressed(
  styled: Styled,
  children: PhrasingContent[],
  at: {position?: Position},
  entryOf: Around['entryOf'],
): PhrasingContent[] {
  if (children.length === 0) return []
  switch (styled.type) {
    case 'emphasis':
    case 'strong':
      return [{type: styled.type, children, ...at}]
    case 'superscript':
    case 'subscript':
    case 'smallCaps':
      return [{type: 'lettering', style: styled.type, children, ...at}]
    case 'link':
      return [{type: 'link', url: styled.url, children: children as never, ...at}]
    case 'foreign':
      return [{type: 'foreign', lang: styled.lang, children, ...at}]
    case 'cite': {
      const target = entryOf?.(styled.id)
      return target === undefined ? children : [{type: 'crossReference', target, shows: 'text', children, ...at}]
    }
    default:
      return children
  }
}

/** Join texts that follow each other. */
function joined(nodes: PhrasingContent[]): PhrasingContent[] {
  const made: PhrasingContent[] = []
  for (const node of nodes) {
    const last = made.at(-1)
    if (node.type === 'text' && last?.type === 'text') made[made.length - 1] = {...last, value: last.value + node.value}
    else if (node.type !== 'text' || node.value !== '') made.push(node)
  }
  return made
}
