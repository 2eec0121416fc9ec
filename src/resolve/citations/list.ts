import type {ListItem, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {PhrasingContent, References} from '../../brief.js'
import {report} from '../../message.js'
import {directionOf} from '../../template/direction.js'
import {eachBlock, mapBlocks} from '../texts.js'
import type {Bibliography} from './engine.js'
import type {Marks} from './marks.js'
import type {Source} from './source.js'
import {nodesIn} from './words.js'

/** Give the id that citations of a source lead to; with its space, it is that of no other block. */
export const entryId = (key: string): string => `source ${key}`

/** Find where the author wants the list of references, and leave out further ones, which are reported. */
export function placeOfList(tree: Root, file: VFile): References | undefined {
  let first: References | undefined
  eachBlock(tree.children, (block) => {
    if (block.type === 'references') first ??= block
  })
  tree.children = mapBlocks(tree.children, (block) => {
    if (block.type !== 'references' || block === first) return [block]
    const reason = `unexpected second references, expected one; the first is on line ${first?.position?.start.line}`
    report(file, 'directive-content-valid', reason, block.position?.start, {mend: 'take one of them out'})
    return []
  }) as Root['children']
  return first
}

/** Take a list of references without entries out of the tree. */
export function withoutEmpty(tree: Root): void {
  tree.children = mapBlocks(tree.children, (block) =>
    block.type === 'references' && block.children.length === 0 ? [] : [block],
  ) as Root['children']
}

/** Fill a list of references; `language` is that of the brief, and sources written the other way keep their own. */
export function fill(
  references: References,
  {entries, hanging}: Bibliography,
  sources: Map<string, Source>,
  marks: Marks,
  language: string,
): void {
  const labels: string[] = []
  const children = entries.map(({id, text}): ListItem => {
    const numbers: PhrasingContent[] = []
    const words = trimmed(nodesIn(text, marks, {numbers}))
    if (numbers.length > 0) labels.push(textOf(numbers).trim())
    const own = sources.get(id)?.item.language
    const turned = own !== undefined && directionOf(own) !== directionOf(language)
    const data = {id: entryId(id), ...(turned ? {language: own} : {})}
    return {type: 'listItem', spread: false, children: [{type: 'paragraph', children: words, data}]}
  })
  Object.assign(references, {labels, hanging, children: [{type: 'list', ordered: false, spread: false, children}]})
}

/** Take the spaces from both ends. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first] = nodes
  const last = nodes.at(-1)
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return nodes
}
