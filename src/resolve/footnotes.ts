import type {FootnoteDefinition, FootnoteReference, Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Note, NoteCall, RootContent} from '../brief.js'
import {lineOf} from '../included.js'
import {nearest, report} from '../message.js'
import type {Strings} from '../template/index.js'
import {numeral} from '../template/numeral.js'
import {eachText, mapBlocks, mapInlines, type Rewrite} from './texts.js'

/** A footnote in the Markdown, and what became of it. */
interface Footnote {
  definition: FootnoteDefinition
  note?: Note
  /** Called, were it only from another footnote. */
  called: boolean
}

/**
 * Take the footnotes out of the body, number them in the order of their first calls, and put a call in place of each
 * reference, in the digits of the brief; report calls without footnote, footnotes without call, those that call footnotes, and what in them is no
 * paragraph.
 */
export function footnotes(tree: Root, words: Pick<Strings, 'digits'>, file: VFile): Note[] {
  const known = takeDefinitions(tree, file)
  const notes: Note[] = []
  eachText(
    tree.children,
    calling(known, file, (reference, footnote) => {
      footnote.note ??= add(notes, footnote.definition)
      return callOf(footnote.note, reference, words)
    }),
  )
  const definitions = [...known.values()].map(({definition}) => definition)
  eachText(
    definitions,
    calling(known, file, (reference) => {
      const reason = `unexpected footnote call [^${nameOf(reference)}] in a footnote, expected calls only in the text`
      report(file, 'footnote-flat', reason, reference, {mend: 'say it in this footnote, or call both from the text'})
      return undefined
    }),
  )
  for (const {definition, called} of known.values()) {
    if (called) continue
    const reason = `unexpected footnote [^${nameOf(definition)}] without call, expected [^${nameOf(definition)}] in the text`
    report(file, 'footnote-called', reason, definition.position?.start, {mend: 'call it or take it out'})
  }
  for (const definition of definitions) checkContent(definition, file)
  return notes
}

/** What an author calls the blocks that are not named as their directive. */
const names: Partial<Record<RootContent['type'], string>> = {
  blockquote: 'quotation',
  code: 'block of code',
  thematicBreak: 'rule',
  dataTable: 'table',
  keyMessages: 'key-messages',
  keyFacts: 'key-facts',
  pullQuote: 'pull-quote',
  pageBreak: 'page-break',
}

/** Report a footnote without text, and each block that cannot be set at the foot of a page. */
function checkContent(definition: FootnoteDefinition, file: VFile): void {
  const name = nameOf(definition)
  if (definition.children.length === 0) {
    const reason = `unexpected end of the empty footnote [^${name}], expected text`
    report(file, 'footnote-holds-text', reason, definition, {
      mend: 'indent by four spaces what is on the lines below it',
    })
  }
  for (const block of definition.children) {
    if (block.type === 'paragraph') continue
    const reason = `unexpected ${names[block.type] ?? block.type} in footnote [^${name}], expected paragraphs`
    report(file, 'footnote-holds-text', reason, block, {mend: 'say it in words, or move it into the text'})
  }
}

const nameOf = ({label, identifier}: FootnoteReference | FootnoteDefinition): string => label ?? identifier

/** Remove the definitions from the tree and give them by identifier. */
function takeDefinitions(tree: Root, file: VFile): Map<string, Footnote> {
  const known = new Map<string, Footnote>()
  tree.children = mapBlocks(tree.children, (block) => {
    if (block.type !== 'footnoteDefinition') return [block]
    const first = known.get(block.identifier)?.definition
    if (first) {
      const line = lineOf(first.position, block.position)
      const reason = `unexpected second footnote [^${nameOf(block)}], expected one; the first is on ${line}`
      report(file, 'footnote-unique', reason, block.position?.start, {mend: 'give it a name of its own'})
    } else known.set(block.identifier, {definition: block, called: false})
    return []
  }) as Root['children']
  return known
}

/** Make the rewriting of one run, in which `call` says what stands in place of each reference that has a footnote. */
function calling(
  known: Map<string, Footnote>,
  file: VFile,
  call: (reference: FootnoteReference, footnote: Footnote) => NoteCall | undefined,
): Rewrite {
  return (run) =>
    mapInlines(run, (node) => {
      if (node.type !== 'footnoteReference') return undefined
      const footnote = known.get(node.identifier)
      if (!footnote) {
        reportUndefined(node, known, file)
        return []
      }
      footnote.called = true
      return [call(node, footnote) ?? []].flat()
    })
}

function reportUndefined(reference: FootnoteReference, known: Map<string, Footnote>, file: VFile): void {
  const name = nameOf(reference)
  const near = nearest(
    name,
    [...known.values()].map(({definition}) => nameOf(definition)),
  )
  const expected = near ? `did you mean [^${near}]?` : `expected a line "[^${name}]: …"`
  report(file, 'footnote-defined', `unexpected footnote call [^${name}] without footnote, ${expected}`, reference)
}

function add(notes: Note[], definition: FootnoteDefinition): Note {
  const number = notes.length + 1
  const note = {id: `note-${number}`, number, definition}
  definition.data = {...definition.data, id: note.id}
  notes.push(note)
  return note
}

const callOf = ({id, number}: Note, {position}: FootnoteReference, words: Pick<Strings, 'digits'>): NoteCall => ({
  type: 'noteCall',
  note: id,
  number,
  value: numeral(number, words),
  data: {id},
  position,
})
