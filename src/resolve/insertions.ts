import type {Root, Text} from 'mdast'
import type {Attribute} from '../brief/mdast.js'
import {variableOf} from '../brief/variables.js'
import type {Insertion, Meta, PhrasingContent, Pieces, RootContent} from '../brief.js'
import {dateIn} from '../template/date.js'
import type {Tongue} from './numbering.js'
import {eachBlock, eachText, mapInlines} from './texts.js'

/** Gives the words that stand for an insertion; nothing when there are none, which was reported. */
type Say = (insertion: Insertion) => string | undefined

/**
 * Put words in place of every `{{…}}`: in the text, in attributes that are words, and in the texts of the front matter,
 * which is given back filled. What is inserted is text of its own, and never read as Markdown.
 */
export function insertions(tree: Root, meta: Meta, {words}: Tongue): Meta {
  const say = (meta: Meta): Say => {
    return ({name}) => {
      const variable = variableOf(name, meta)
      if (!variable) return undefined
      if ('words' in variable) return variable.words
      if ('date' in variable) return dateIn(variable.date, meta.language, words)
      return new Intl.ListFormat(meta.language, {type: 'conjunction'}).format(variable.list)
    }
  }
  const filled = structuredClone(meta)
  for (const {path, pieces} of tree.data?.texts ?? []) put(filled, path, spoken(pieces, say(meta)))
  const sayFilled = say(filled)
  eachBlock(tree.children, (block) => fillAttributes(block, sayFilled))
  eachText(tree.children, (run) => mapInlines(run, (node) => insertedIn(node, sayFilled)))
  return filled
}

function insertedIn(node: PhrasingContent, say: Say): PhrasingContent[] | undefined {
  if (node.type === 'image' || node.type === 'imageReference') fill(node, node.data?.pieces, say)
  if (node.type !== 'insertion') return undefined
  const {value, position} = node
  const text: Text = {type: 'text', value: say(node) ?? value, position, data: {inserted: {from: value}}}
  return [text]
}

/** Fill the attributes of a block that are words. */
function fillAttributes(block: RootContent, say: Say): void {
  const pieces = block.data?.pieces
  if (!pieces) return
  if ('caption' in block) fill(block.caption, pieces, say)
  if ('by' in block) fill(block, pieces, say)
}

/** Fill those fields of `holder` that were cut in pieces and that it has. */
function fill(holder: object, pieces: Partial<Record<Attribute, Pieces>> | undefined, say: Say): void {
  for (const [name, cut] of Object.entries(pieces ?? {})) {
    if (Object.hasOwn(holder, name)) Object.assign(holder, {[name]: spoken(cut, say)})
  }
}

const spoken = (pieces: Pieces, say: Say): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : (say(piece) ?? piece.value))).join('')

/** Put a text where `path` leads in maps and lists. */
function put(holder: unknown, path: PropertyKey[], text: string): void {
  let at = holder as Record<PropertyKey, unknown>
  for (const step of path.slice(0, -1)) at = at[step] as Record<PropertyKey, unknown>
  at[path.at(-1) as PropertyKey] = text
}
