import type {Definition, ImageReference, Link, LinkReference, PhrasingContent, Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import {pathOf} from '../included.js'
import {nearest, report} from '../message.js'
import {pointIn, type Source, sourceOf} from './source.js'
import {eachBlock, eachText, mapBlocks, mapInlines} from './texts.js'

/**
 * Put links and images in place of those written by reference, drop the definitions, and report links that lead
 * nowhere: without definition, or neither to the web, nor to a mail address, nor to a label.
 */
export function links(tree: Root, file: VFile): void {
  const source = sourceOf(file)
  const definitions = new Map<string, Definition>()
  eachBlock(tree.children, (block) => {
    if (block.type === 'definition' && !definitions.has(nameOf(block))) definitions.set(nameOf(block), block)
  })
  const direct = (node: PhrasingContent): PhrasingContent[] | undefined => {
    if (node.type === 'text') reportUndefined(node, definitions, source, file)
    if (node.type === 'imageReference') {
      const {url = '', title} = definitions.get(nameOf(node)) ?? {}
      return [{type: 'image', url, title, alt: node.alt, position: node.position}]
    }
    if (node.type !== 'link' && node.type !== 'linkReference') return undefined
    const children = mapInlines(node.children, direct)
    const {url = '', title} = node.type === 'link' ? node : (definitions.get(nameOf(node)) ?? {})
    return checked({type: 'link', url, title, children: children as Link['children'], position: node.position}, file)
  }
  eachText(tree.children, (run) => mapInlines(run, direct))
  tree.children = mapBlocks(tree.children, (block) => (block.type === 'definition' ? [] : [block])) as Root['children']
}

/** Give the name of a definition among those of all files: each file has its own. */
const nameOf = ({identifier, position}: Definition | LinkReference | ImageReference): string =>
  `${pathOf(position) ?? ''} ${identifier}`

/** Give a link that leads somewhere, with its address as words when it has none; of others, only the words. */
function checked(link: Link, file: VFile): PhrasingContent[] {
  const {url, children, position} = link
  if (url.startsWith('#')) return [link]
  if (/^(https?:\/\/.|mailto:.)/i.test(url)) {
    const shown: Text = {type: 'text', value: url.replace(/^mailto:/i, ''), position}
    return [children.length > 0 ? link : {...link, children: [shown]}]
  }
  const reason = `unexpected ${url === '' ? 'link without an address' : `link to "${url}"`}, expected ${allowed}`
  report(file, 'link-leads-somewhere', reason, link, {mend: mendOf(url)})
  return children
}

const allowed = 'https://…, http://…, mailto:… or #label'

/** Say what was probably meant by an address that leads nowhere. */
function mendOf(url: string): string {
  if (url === '') return 'write it between the ( )'
  if (/^(www\.|[\w-]+(\.[\w-]+)*\.(org|com|net|eu|gov|edu|int)(\/|$))/i.test(url)) return `write https://${url}`
  if (/^[^/\s]+@[^/\s]+$/.test(url)) return `write mailto:${url}`
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return 'say it in words, without a link'
  return 'on paper and in a PDF no other file is beside the brief'
}

/** Report `[words][label]` that stayed text because `[label]: …` is missing. */
function reportUndefined(text: Text, definitions: Map<string, Definition>, source: Source, file: VFile): void {
  if (!text.value.includes('][') || !text.position) return
  const raw = source.slice(text.position)
  for (const found of raw.matchAll(/(?<![\\\p{L}\p{N}\]])!?\[([^[\]]+)(?<!\\)\]\[([^[\]^\s][^[\]]*)(?<!\\)\]/gu)) {
    const [written, , label = ''] = found
    const isAddress = /^(https?:|www\.|mailto:)/i.test(label)
    const known = [...definitions.values()].filter(({position}) => pathOf(position) === pathOf(text.position))
    const near = nearest(
      label,
      known.map(({identifier}) => identifier),
    )
    const reason = isAddress
      ? `unexpected address "${label}" in brackets, expected it in parentheses`
      : `unexpected reference to "${label}", expected a definition "[${label}]: https://…"`
    const add = 'add it, or write \\[ where a bracket is meant'
    const mend = isAddress ? 'write [words](https://…)' : near ? `did you mean [${near}]?` : add
    const start = pointIn(text.position.start, raw, found.index)
    const end = pointIn(text.position.start, raw, found.index + written.length)
    report(file, 'link-defined', reason, {start, end}, {mend})
  }
}
