import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import type {PhrasingContent, RootContent} from '../../brief.js'
import {nearest, report} from '../../message.js'
import type {Listed} from '../attribute-list.js'
import {type Source, sliceOf} from '../source.js'
import {placeOf} from './attributes.js'
import type {DirectiveName, Written} from './directive.js'
import {directives} from './index.js'
import {synonyms} from './synonyms.js'

type Node = ContainerDirective | LeafDirective

const isName = (name: string): name is DirectiveName => Object.hasOwn(directives, name)

/** What a label may look like. */
const labelForm = /^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u

/**
 * Read how a directive is written and report what it cannot have. A directive of an unknown name gives the blocks
 * that stand in it `instead`, so that what is wrong with them is found as well.
 */
export function written(
  node: Node,
  source: Source,
  blocks: (nodes: RootContent[]) => RootContent[],
): Written | {instead: RootContent[]} {
  reportUnclosed(node, source)
  const [title, body] = parts(node)
  if (!isName(node.name)) {
    const word = node.name.toLowerCase()
    const near = Object.hasOwn(synonyms, word) ? synonyms[word] : nearest(node.name, Object.keys(directives))
    const expected = near ? `did you mean ${near}?` : `expected one of ${Object.keys(directives).join(', ')}`
    report(
      source.file,
      'directive-known',
      `unexpected directive ${node.name}, ${expected}`,
      node.data?.position?.opening ?? node,
    )
    return {instead: blocks(body)}
  }
  const {id, ...others} = node.attributes ?? {}
  const attributes = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, value ?? '']))
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
function checkOnce({name, node, source}: Written): void {
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
