import type {Heading} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {Note, OutlineEntry, PhrasingContent, RootContent} from '../brief.js'
import {report} from '../message.js'
import type {SectionNumbers} from './section-numbers.js'
import {eachBlock} from './texts.js'

/** Types whose name in an id is not their own. */
const names: Partial<Record<RootContent['type'], string>> = {
  paragraph: 'p',
  listItem: 'item',
  blockquote: 'quotation',
  thematicBreak: 'rule',
  keyMessages: 'key-messages',
  keyFacts: 'key-facts',
  pullQuote: 'pull-quote',
  dataTable: 'table',
  pageBreak: 'page-break',
}

/**
 * Give every block of the body and the notes its id (a label, the slug of a heading, or name and count, `p-3`), set
 * headings in depths from 1, and list them with their numbers; report levels that are skipped.
 */
export function sections(body: RootContent[], notes: Note[], numbers: SectionNumbers, file: VFile): OutlineEntry[] {
  const taken = new Set(notes.map(({id}) => id))
  const headings: Heading[] = []
  eachBlock(body, (block) => {
    if (block.data?.label !== undefined) taken.add(block.data.label)
    if (block.type === 'heading') headings.push(block)
  })
  const counts = new Map<string, number>()
  const name = (block: RootContent): void => {
    if (block.data?.id !== undefined) return
    const id = block.data?.label ?? free(block, taken, counts)
    taken.add(id)
    block.data = {...block.data, id}
  }
  eachBlock(body, name)
  for (const {definition} of notes) eachBlock(definition.children, name)
  return outlineOf(headings, numbers, file)
}

/** Give an id that nothing else has. */
function free(block: RootContent, taken: Set<string>, counts: Map<string, number>): string {
  const slug = block.type === 'heading' ? slugOf(wordsOf(block)) : ''
  if (slug !== '' && !taken.has(slug)) return slug
  const stem = slug || names[block.type] || block.type
  let id: string
  let count = counts.get(stem) ?? (slug === '' ? 0 : 1)
  do {
    count += 1
    id = `${stem}-${count}`
  } while (taken.has(id))
  counts.set(stem, count)
  return id
}

/** Give the words of a heading, without the numbers of notes called in it. */
function wordsOf(node: PhrasingContent | Heading): string {
  if (node.type === 'noteCall') return ''
  return 'children' in node ? node.children.map((child) => wordsOf(child as PhrasingContent)).join('') : textOf(node)
}

/** Turn words into lower-case letters, digits and hyphens. */
const slugOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')

function outlineOf(headings: Heading[], numbers: SectionNumbers, file: VFile): OutlineEntry[] {
  const shallowest = headings.reduce((least, {depth}) => Math.min(least, depth), 6)
  let last = shallowest - 1
  return headings.map((heading) => {
    const {depth, data, position} = heading
    if (depth > last + 1) {
      const found = `unexpected heading of level ${depth} ${last < shallowest ? 'at the start' : `below level ${last}`}`
      report(file, 'heading-levels-in-order', `${found}, expected level ${last + 1}`, position?.start, {
        mend: `write ${'#'.repeat(last + 1)}`,
      })
    }
    last = depth
    heading.depth = (depth - shallowest + 1) as Heading['depth']
    const number = numbers.next(heading.depth, data?.counted)
    return {id: data?.id ?? '', depth: heading.depth, text: wordsOf(heading).trim(), ...number}
  })
}
