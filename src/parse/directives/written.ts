import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import type {Position} from 'unist'
import type {DirectiveName} from '../../brief/directive-names.js'
import type {BlockContent, OwnBlock, PhrasingContent, RootContent} from '../../brief.js'
import {nearest, report} from '../../message.js'
import type {Listed} from '../attribute-list.js'
import {type Source, sliceOf} from '../source.js'
import {attributePieces} from './attribute-pieces.js'
import {placeOf} from './attributes.js'
import type {Written} from './directive.js'
import {directives} from './index.js'
import {synonyms} from './synonyms.js'

type Node = ContainerDirective | LeafDirective

const isName = (name: string): name is DirectiveName => Object.hasOwn(directives, name)

/** What a label may look like. */
const labelForm = /^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u

/**
 * Read how a directive is written and report what it cannot have. A directive of another name may be one of the
 * template's own: it becomes an own block `instead`, which is looked at when the template is known. `within` is what it
 * stands in when that holds no blocks of a template; then the blocks in it stand in its place.
 */
export function written(
  node: Node,
  source: Source,
  blocks: (nodes: RootContent[]) => RootContent[],
  within?: string,
): Written | {instead: RootContent[]} {
  reportUnclosed(node, source)
  const [title, body] = parts(node)
  if (!isName(node.name)) {
    checkOnce({name: node.name, node, source})
    const own = ownBlock(node, title, blocks(body), source)
    if (within === undefined) return {instead: [own]}
    source.strangers.push({name: node.name, within, written: own.written})
    return {instead: own.children}
  }
  const {id, attributes} = attributesOf(node)
  const directive: Written = {
    name: node.name,
    node,
    title,
    attributes,
    ...(id == null ? {} : {label: id}),
    body,
    source,
    blocks: (nodes) => blocks(nodes) as ReturnType<Written['blocks']>,
  }
  checkForm(directive)
  checkAttributes(directive)
  checkOnce(directive)
  return directive
}

/** Give the label of a directive and its other attributes. */
function attributesOf({attributes}: Node): {id: string | null | undefined; attributes: Record<string, string>} {
  const {id, ...others} = attributes ?? {}
  return {id, attributes: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, value ?? '']))}
}

/** Make a block of a directive that offprint does not have. */
function ownBlock(node: Node, title: PhrasingContent[], children: RootContent[], source: Source): OwnBlock {
  const {id, attributes} = attributesOf(node)
  const {position} = node.data ?? {}
  const opening = position?.opening ?? (node.position as Position)
  const places = Object.entries(position?.attributes ?? {}).flatMap(([name, at]) => (at ? [[name, at] as const] : []))
  const word = node.name.toLowerCase()
  const synonym = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined
  const {path} = source
  const pieces = attributePieces({attributes, node, source}, Object.keys(attributes))
  const data = {...(path === undefined ? {} : {path}), ...(pieces && {pieces})}
  return {
    type: 'ownBlock',
    name: node.name,
    ...(title.length > 0 && {title}),
    written: {
      form: node.type === 'leafDirective' ? 'leaf' : 'container',
      attributes,
      ...(id == null ? {} : {label: id}),
      opening,
      places: Object.fromEntries(places),
      ...(synonym && {synonym}),
      ...(path === undefined ? {} : {path}),
    },
    children: children as BlockContent[],
    position: node.position,
    ...(Object.keys(data).length > 0 && {data}),
  }
}

/** Give the title and the body of a directive. */
function parts(node: Node): [PhrasingContent[], RootContent[]] {
  if (node.type === 'leafDirective') return [node.children, []]
  const [first, ...rest] = node.children
  if (first?.type === 'paragraph' && first.data?.directiveLabel) return [first.children, rest]
  return [[], node.children]
}

/** Report a container that ends with the text around it: CommonMark closes it in silence. */
function reportUnclosed(node: Node, source: Source): void {
  if (node.type === 'leafDirective' || node.data?.position?.closing) return
  const fence = /^:+/.exec(sliceOf(source, node.position))?.[0] ?? ':::'
  const reason = `unexpected end of ${node.name}, expected a line ${fence} that closes what opens here`
  // ended by the fence of a directive around it, and not by the end of the text
  const cutOff = (node.position?.end.line ?? 0) < source.lines.length - 1
  const mend = 'a directive that holds others needs more colons than those inside'
  const place = node.data?.position?.opening ?? node
  report(source.file, 'directive-closed', reason, place, cutOff ? {mend} : {})
}

/** Report a form, title or label that the directive does not have. */
function checkForm(directive: Written): void {
  const {name, node, title, label, source} = directive
  const {forms, titled, labelled} = directives[name]
  const opening = node.data?.position?.opening ?? node
  if (!forms.includes(node.type === 'leafDirective' ? 'leaf' : 'container')) {
    const reason = `unexpected ::${name} on one line, expected :::${name}, its content and a line :::`
    report(source.file, 'directive-content-valid', reason, opening)
  }
  if (!titled && title.length > 0) {
    report(source.file, 'directive-content-valid', `unexpected title in [ ] of ${name}, expected none`, opening)
  }
  if (label === undefined) return
  if (!labelled) {
    const reason = `unexpected label #${label} of ${name}, expected none, because nothing can refer to it`
    report(source.file, 'directive-attribute-known', reason, placeOf(directive, 'id'))
  } else if (!labelForm.test(label)) {
    const reason = `unexpected label "#${label}" of ${name}, expected letters, digits and hyphens such as #fig-trade`
    report(source.file, 'directive-attribute-valid', reason, placeOf(directive, 'id'))
  }
}

/** Report attributes the directive does not understand. */
function checkAttributes(directive: Written): void {
  const {name, attributes, source} = directive
  const {attributes: known, bare} = directives[name]
  if (bare) return
  for (const attribute of Object.keys(attributes)) {
    if (known.includes(attribute)) continue
    const near = nearest(attribute, known)
    const all = known.length > 0 ? `expected ${known.join(', ')}` : 'expected none'
    const reason = `unexpected attribute ${attribute} of ${name}, ${near ? `did you mean ${near}?` : all}`
    report(source.file, 'directive-attribute-known', reason, placeOf(directive, attribute))
  }
}

/** Report a label or an attribute that stands there again: only the last of a name would count. */
function checkOnce({name, node, source}: Pick<Written, 'node' | 'source'> & {name: string}): void {
  const seen = new Map<string, Listed>()
  for (const attribute of node.data?.listed ?? []) {
    const first = seen.get(attribute.name)
    if (!first) seen.set(attribute.name, attribute)
    else if (attribute.name !== 'class') {
      const reason = `unexpected second ${shown(attribute)} of ${name} beside ${shown(first)}, expected one of them`
      report(source.file, 'directive-attribute-valid', reason, attribute.start)
    }
  }
}

const shown = ({name, value}: Listed): string => (name === 'id' ? `label #${value}` : `attribute ${name}="${value}"`)
