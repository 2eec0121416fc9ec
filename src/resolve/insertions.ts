import type {Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import type {DefinedValue, Insertion, Pieces} from '../brief/insertion.js'
import {variableOf} from '../brief/variables.js'
import type {Meta, PhrasingContent, RootContent} from '../brief.js'
import type {Files} from '../files.js'
import {dateIn} from '../template/date.js'
import type {Tongue} from './numbering.js'
import {eachBlock, eachText, mapInlines} from './texts.js'
import {type Said, Values} from './values.js'

/** Gives what stands for an insertion; nothing when there is nothing, which was reported. */
type Say = (insertion: Insertion) => Said | undefined

/**
 * Put words in place of every `{{…}}`: in the text, in attributes that are words, and in the texts of the front matter,
 * which is given back filled. What is inserted is text of its own, and never read as Markdown. Values come from data in
 * `files`; each node that was inserted keeps where it is from.
 */
export async function insertions(tree: Root, meta: Meta, {words}: Tongue, file: VFile, files: Files): Promise<Meta> {
  const locale = {language: meta.language, ...(words.digits && {digits: words.digits})}
  const values = new Values(tree.data?.values ?? new Map(), files, locale, file)
  await values.open(askedIn(tree))
  const sayIn = (meta: Meta): Say => {
    return (insertion) => {
      const {name, asked} = insertion
      if (asked) return values.say(asked, insertion)
      const variable = variableOf(name, meta)
      if (!variable) return values.named(name)
      if ('words' in variable) return {words: variable.words}
      if ('date' in variable) return {words: dateIn(variable.date, meta.language, words)}
      return {words: new Intl.ListFormat(meta.language, {type: 'conjunction'}).format(variable.list)}
    }
  }
  const filled = structuredClone(meta)
  for (const {path, pieces} of tree.data?.texts ?? []) put(filled, path, spoken(pieces, sayIn(meta)))
  const say = sayIn(filled)
  eachBlock(tree.children, (block) => fillAttributes(block, say))
  eachText(tree.children, (run) => mapInlines(run, (node) => insertedIn(node, say)))
  return filled
}

/** List the values that texts ask for themselves, wherever they stand. */
function askedIn(tree: Root): DefinedValue[] {
  const found: DefinedValue[] = []
  const add = (piece: Pieces[number] | PhrasingContent): void => {
    if (typeof piece === 'string') return
    if (piece.type === 'insertion' && piece.asked) found.push({value: piece.asked, at: piece.position?.start})
    for (const pieces of Object.values(piece.data?.pieces ?? {})) pieces.forEach(add)
  }
  for (const {pieces} of tree.data?.texts ?? []) pieces.forEach(add)
  eachBlock(tree.children, (block) =>
    Object.values(block.data?.pieces ?? {})
      .flat()
      .forEach(add),
  )
  eachText(tree.children, (run) =>
    mapInlines(run, (node) => {
      add(node)
      return undefined
    }),
  )
  return found
}

function insertedIn(node: PhrasingContent, say: Say): PhrasingContent[] | undefined {
  if (node.type === 'image' || node.type === 'imageReference') fill(node, node.data?.pieces, say)
  if (node.type !== 'insertion') return undefined
  const {value, position} = node
  const {words = value, ...from} = say(node) ?? {}
  const text: Text = {type: 'text', value: words, position, data: {inserted: {from: value, ...from}}}
  return [text]
}

/** Fill the attributes of a block that are words. */
function fillAttributes(block: RootContent, say: Say): void {
  const pieces = block.data?.pieces
  if (!pieces) return
  if ('caption' in block) fill(block.caption, pieces, say)
  if ('by' in block) fill(block, pieces, say)
  if (block.type === 'ownBlock') fill(block.written.attributes, pieces, say)
}

/** Fill those fields of `holder` that were cut in pieces and that it has. */
function fill(holder: object, pieces: Record<string, Pieces> | undefined, say: Say): void {
  for (const [name, cut] of Object.entries(pieces ?? {})) {
    if (Object.hasOwn(holder, name)) Object.assign(holder, {[name]: spoken(cut, say)})
  }
}

const spoken = (pieces: Pieces, say: Say): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : (say(piece)?.words ?? piece.value))).join('')

/** Put a text where `path` leads in maps and lists. */
function put(holder: unknown, path: PropertyKey[], text: string): void {
  let at = holder as Record<PropertyKey, unknown>
  for (const step of path.slice(0, -1)) at = at[step] as Record<PropertyKey, unknown>
  at[path.at(-1) as PropertyKey] = text
}
