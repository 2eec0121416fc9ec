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
  /** Takes the number that stands before an entry of the list of references. */
  numbers?: PhrasingContent[]
}

/** Turn marked text into inline nodes, all at the place of what they were made for. */
export function nodesIn(marked: string, marks: Marks, {position, entryOf, numbers}: Around): PhrasingContent[] {
  const at = position ? {position} : {}
  return joined(
    marks.read<PhrasingContent>(marked.replace(nothing, ''), {
      text: (value) => ({type: 'text', value, data: {cited: true}, ...at}),
      node: (node) => node,
      styled: (styled, inside) => {
        if (styled.type !== 'number' || !numbers) return dressed(styled, joined(inside), at, entryOf)
        numbers.push(...inside)
        return []
      },
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
      if (target === undefined) return children
      const inside = children.flatMap((child) => (child.type === 'crossReference' ? child.children : [child]))
      return [{type: 'crossReference', target, shows: 'text', children: inside, ...at}]
    }
    default:
      return children
  }
}

/** Join texts that follow each other, and what leads to one source with no more than a comma between: name and year. */
function joined(nodes: PhrasingContent[]): PhrasingContent[] {
  const made: PhrasingContent[] = []
  for (const node of nodes) {
    const last = made.at(-1)
    const before = last?.type === 'text' && /^,? $/.test(last.value) ? made.at(-2) : last
    if (node.type === 'text' && last?.type === 'text') made[made.length - 1] = {...last, value: last.value + node.value}
    else if (node.type === 'crossReference' && before?.type === 'crossReference' && before.target === node.target) {
      const between = before === last ? [] : made.splice(-1)
      made[made.length - 1] = {...before, children: joined([...before.children, ...between, ...node.children])}
    } else if (node.type !== 'text' || node.value !== '') made.push(node)
  }
  return made
}
