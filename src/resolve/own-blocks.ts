/** Directives that offprint does not have → blocks of the template, or a message that nobody has them. */
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {directiveNames} from '../brief/directive-names.js'
import type {OwnBlock, RootContent, WrittenBlock} from '../brief.js'
import type {Files} from '../files.js'
import {rebased} from '../included.js'
import {nearest, type Place, report} from '../message.js'
import type {BlockDefinition, Form, Template} from '../template/index.js'
import {settled} from './settled.js'

/** What the directives of a brief are looked at with. */
interface Around {
  template: Template
  file: VFile
  files: Files
  /** Blocks of the template, by name. */
  own: Record<string, BlockDefinition>
}

/**
 * Give each block of the template its attributes, read by their forms, and report what it cannot have. A directive that
 * nobody has is reported, and the blocks that stand in it take its place, as do those of one where it cannot stand.
 */
export async function ownBlocks(tree: Root, file: VFile, files: Files, template: Template): Promise<void> {
  const {strangers = []} = tree.data ?? {}
  const around: Around = {template, file, files, own: template.blocks ?? {}}
  for (const {name, within, written} of strangers) {
    if (!Object.hasOwn(around.own, name)) reportUnknown(name, written, around)
    else {
      const reason = `unexpected ${name} in ${within}, expected it beside other blocks`
      report(file, 'directive-content-valid', reason, written.opening)
    }
  }
  tree.children = await mapped(tree.children, around)
}

async function mapped(nodes: RootContent[], around: Around): Promise<RootContent[]> {
  const instead: RootContent[] = []
  for (const node of nodes) {
    if ('children' in node && !isText(node)) node.children = (await mapped(node.children, around)) as never
    if (node.type !== 'ownBlock') instead.push(node)
    else if (Object.hasOwn(around.own, node.name)) {
      await read(node, around.own[node.name] as BlockDefinition, around)
      instead.push(node)
    } else {
      reportUnknown(node.name, node.written, around)
      instead.push(...node.children)
    }
  }
  return instead
}

const isText = ({type}: RootContent): boolean => type === 'paragraph' || type === 'heading' || type === 'table'

function reportUnknown(name: string, {synonym, opening}: WrittenBlock, {file, own}: Around): void {
  // what the template has that was not found, nobody knows
  if (file.messages.some(({ruleId}) => ruleId === 'template-known')) return
  const known = [...directiveNames, ...Object.keys(own)]
  const near = synonym ?? nearest(name, known)
  const expected = near ? `did you mean ${near}?` : `expected one of ${known.join(', ')}`
  report(file, 'directive-known', `unexpected directive ${name}, ${expected}`, opening)
}

/** Read the attributes of a block; report those it has not or cannot have, and a form, title or label it has not. */
async function read(node: OwnBlock, block: BlockDefinition, around: Around): Promise<void> {
  const {name, written, title, children} = node
  const {file} = around
  const {attributes: forms, form = 'container', titled = false, whole = false, across = false} = block
  const tell = (reason: string, at: Place = written.opening): void => {
    report(file, 'directive-content-valid', reason, at)
  }
  if (written.form !== form) {
    const [found, wanted] =
      form === 'container'
        ? [`::${name} on one line`, `:::${name}, its content and a line :::`]
        : [`:::${name} with a closing fence`, `::${name} on one line`]
    tell(`unexpected ${found}, expected ${wanted}`)
  } else if (form === 'container' && children.length === 0) {
    tell(`unexpected end of an empty ${name}, expected text`)
  }
  if (title && !titled) tell(`unexpected title in [ ] of ${name}, expected none`)
  if (written.label !== undefined) {
    const reason = `unexpected label #${written.label} of ${name}, expected none, because nothing can refer to it`
    report(file, 'directive-attribute-known', reason, written.places.id ?? written.opening)
  }
  const known = Object.keys(forms)
  for (const attribute of Object.keys(written.attributes).filter((one) => !known.includes(one))) {
    const near = nearest(attribute, known)
    const all = known.length > 0 ? `expected ${known.join(', ')}` : 'expected none'
    const reason = `unexpected attribute ${attribute} of ${name}, ${near ? `did you mean ${near}?` : all}`
    report(file, 'directive-attribute-known', reason, written.places[attribute] ?? written.opening)
  }
  node.values = {}
  for (const [attribute, one] of Object.entries(forms as Record<string, Form<unknown>>)) {
    node.values[attribute] = await attributeOf(attribute, one, node, around)
  }
  if (whole) node.whole = true
  if (across) node.width = 'page'
}

async function attributeOf(attribute: string, form: Form<unknown>, node: OwnBlock, around: Around): Promise<unknown> {
  const {written, name} = node
  const at = written.places[attribute] ?? written.opening
  const called = {name: attribute, of: ` of ${name}`, at, rule: 'directive-attribute-valid' as const}
  const text = written.attributes[attribute]
  if (text === undefined) return settled(form.default, form, called, around)
  const {data, error} = form.written.safeParse(form.kind === 'list' ? text.split(',') : text === '' ? form.bare : text)
  if (error) {
    const found = text.trim() === '' ? `empty ${attribute} of ${name}` : `${attribute} "${text}" of ${name}`
    const [{message = 'text'} = {}] = error.issues
    const [issue] = error.issues
    const words = issue?.code === 'invalid_value' ? issue.values.map(String) : []
    const near = words.length > 1 && /\p{L}/u.test(text) ? nearest(text.trim(), words) : undefined
    const mend = near === undefined ? {} : {mend: `did you mean ${near}?`}
    report(around.file, 'directive-attribute-valid', `unexpected ${found}, expected ${message}`, at, mend)
    return settled(form.default, form, called, around)
  }
  return settled(form.kind === 'image' ? rebased(String(data), written.path) : data, form, called, around)
}
