/** Blocks that stand in one edition only: a tree → the trees that its editions are made from. */
import type {Parent, Root} from 'mdast'
import type {BlockContent, Meta, PageFormat} from '../brief.js'
import type {EditionName} from '../edition.js'

/** Blocks for some editions, sizes of paper or languages; all that are named must be met. */
export interface Only extends Parent {
  type: 'only'
  edition?: 'screen' | 'press'
  format?: PageFormat
  /** Primary language, or a whole tag. */
  language?: string
  children: BlockContent[]
}

/** What some editions are made from. */
export interface Content {
  tree: Root
  editions: EditionName[]
}

/** Anything in a tree, as far as it has to be walked through. */
interface Thing {
  type?: string
  identifier?: string
  data?: {label?: string}
  children?: Thing[]
}

/**
 * Give the contents of `editions`, mostly one for all; a booklet has that of the press. What stands outside an edition
 * is not in its tree, nor are the footnotes that it alone calls; the labels of it are in `data.absent`, each with the
 * edition that has it.
 */
export function contentsOf(tree: Root, editions: EditionName[]): Content[] {
  const blocks = onlyIn(tree)
  if (blocks.length === 0) return [{tree, editions}]
  const contents = new Map<string, EditionName[]>()
  for (const edition of editions) {
    const key = blocks.map((only) => Number(holds(only, edition, tree.data?.meta))).join('')
    contents.set(key, [...(contents.get(key) ?? []), edition])
  }
  return [...contents.values()].map((names) => ({tree: treeFor(names[0] ?? 'screen', tree), editions: names}))
}

function onlyIn(parent: Thing): Only[] {
  const own = parent.type === 'only' ? [parent as Only] : []
  return [...own, ...(parent.children ?? []).flatMap(onlyIn)]
}

function holds({edition, format, language}: Only, wanted: EditionName, meta: Meta | undefined): boolean {
  const isEdition = edition === undefined || edition === (wanted === 'screen' ? 'screen' : 'press')
  const tag = meta?.language.toLowerCase() ?? ''
  const asked = language?.toLowerCase()
  const isLanguage = asked === undefined || tag === asked || tag.startsWith(`${asked}-`)
  return isEdition && isLanguage && (format === undefined || format === meta?.format)
}

/** Give a copy of a tree as one edition has it. */
function treeFor(edition: EditionName, tree: Root): Root {
  const copy = copyOf(tree)
  const absent = new Map<string, string>()
  const gone: Thing[] = []
  const keep = (children: Thing[]): Thing[] =>
    children.flatMap((child) => {
      if (child.type === 'only') {
        if (holds(child as Only, edition, copy.data?.meta)) return keep(child.children ?? [])
        gone.push(child)
        return []
      }
      if (!child.children || child.children.length === 0) return [child]
      child.children = keep(child.children)
      // what held nothing else goes with it
      return child.children.length > 0 ? [child] : []
    })
  copy.children = keep(copy.children) as Root['children']
  for (const only of gone as Only[]) {
    const where = only.edition === undefined ? 'another edition' : `the ${only.edition} edition`
    for (const {data} of thingsIn(only)) if (data?.label !== undefined) absent.set(data.label, where)
  }
  dropNotes(copy, gone)
  copy.data = {...copy.data, absent}
  return copy
}

/** Copy a tree with all that its data says; what finds places in the front matter is the same for all copies. */
function copyOf(tree: Root): Root {
  const data = Object.entries(tree.data ?? {})
  const finders = data.filter(([, value]) => typeof value === 'function')
  const said = data.filter(([, value]) => typeof value !== 'function')
  const copy = structuredClone({...tree, data: Object.fromEntries(said)})
  return {...copy, data: {...copy.data, ...Object.fromEntries(finders)}}
}

/** Take out the footnotes that only what is gone calls. */
function dropNotes(tree: Root, gone: Thing[]): void {
  const calledIn = (things: Thing[]): Set<string | undefined> =>
    new Set(things.filter(({type}) => type === 'footnoteReference').map(({identifier}) => identifier))
  const lost = calledIn(gone.flatMap(thingsIn))
  const called = calledIn(thingsIn(tree))
  const drop = (children: Thing[]): Thing[] =>
    children.filter((child) => {
      const {type, identifier} = child
      if (type === 'footnoteDefinition' && lost.has(identifier) && !called.has(identifier)) return false
      if (child.children) child.children = drop(child.children)
      return true
    })
  tree.children = drop(tree.children) as Root['children']
}

/** List every node in a tree, those in titles, captions and cells included. */
function thingsIn(top: unknown): Thing[] {
  if (Array.isArray(top)) return top.flatMap(thingsIn)
  if (typeof top !== 'object' || top === null || 'line' in top) return []
  const inside = Object.values(top).flatMap((value) => (typeof value === 'object' ? thingsIn(value) : []))
  return 'type' in top ? [top as Thing, ...inside] : inside
}
