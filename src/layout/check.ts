import type {VFile} from 'vfile'
import {textIn} from '../included.js'
import {type FilePoint, report} from '../message.js'
import type {Flow, LaidLine, LaidNode} from '../pages.js'
import {toMm} from '../units.js'
import type {Measured, Misfit} from './paginate.js'

/** Report characters without a glyph and words wider than their line, at their place in the Markdown. */
export function checkText({blocks, notes, cover, opening}: Measured, flow: Flow, file: VFile): void {
  const seen = new Set<string>()
  const once = (key: string, say: () => void): void => {
    if (seen.has(key)) return
    seen.add(key)
    say()
  }
  // in a table that is too wide every word is wider than its cell: that has been said
  const squeezed = new Set(
    file.messages
      .filter(({ruleId}) => ruleId === 'table-fits')
      .map(({file: path, line}) => `${path === file.path ? '' : (path ?? '')}:${line}`),
  )
  const check = (node: LaidNode, from: FilePoint = {line: 1, column: 1}): void => {
    const lines = linesOf(node)
    const missing = lines.flatMap((line) => (line.missing as string[] | undefined) ?? [])
    const fresh = [...new Set(missing)].filter((character) => !seen.has(`glyph ${character}`))
    if (fresh.length > 0) reportGlyphs(fresh, lines, from, file)
    for (const character of fresh) seen.add(`glyph ${character}`)
    for (const line of lines) {
      const word = line.overfull as string | undefined
      if (word !== undefined && !squeezed.has(`${from.path ?? ''}:${from.line}`))
        once(`word ${word}`, () => reportWord(word, line, from, file))
    }
  }
  if (cover) check(cover)
  if (opening) check(opening)
  blocks.forEach(({node}, index) => {
    check(node, flow.blocks[index]?.place)
  })
  for (const [id, note] of notes) check(note, flow.notes.get(id)?.place)
}

/** Report what is taller than a page and cannot be cut. */
export function checkMisfits(misfits: Misfit[], flow: Flow, file: VFile): void {
  for (const {block, missing} of misfits) {
    const over = `${Math.max(1, toMm(missing)).toFixed(0)} mm taller than the page, and cannot be cut`
    if (block === 'cover') {
      const reason = `the text of the cover is ${Math.max(1, toMm(missing)).toFixed(0)} mm taller than the page`
      const mend = 'shorten the title, the subtitle or the list of authors'
      report(file, 'block-fits', reason, placeOf('title:', {line: 1, column: 1}, file), {mend})
      continue
    }
    if (block === 'opening') {
      const mend = 'shorten the title, the standfirst or the list of authors'
      report(
        file,
        'block-fits',
        `the head of the first page is ${over}`,
        placeOf('standfirst:', {line: 1, column: 1}, file),
        {mend},
      )
      continue
    }
    const mend = 'make it smaller or divide it'
    report(file, 'block-fits', `this block is ${over}`, flow.blocks[block]?.place, {mend})
  }
}

/** Most characters that one message names. */
const NAMED = 24

/** Report the characters of one block that no font has, all in one message. */
function reportGlyphs(characters: string[], lines: LaidLine[], from: FilePoint, file: VFile): void {
  const [first = ''] = characters
  const line = lines.find(({missing}) => (missing as string[] | undefined)?.includes(first))
  const named = characters.slice(0, NAMED).map((character) => `"${character}" (U+${codeOf(character)})`)
  const more = characters.length - named.length
  const some = `${characters.length === 1 ? 'character' : 'characters'} ${named.join(', ')}`
  report(
    file,
    'glyph-available',
    `no font of the template has the ${some}${more > 0 ? ` and ${more} more` : ''}, in "${excerpt(line?.string ?? '')}"`,
    placeOf(first, from, file),
    {
      mend:
        characters.length === 1
          ? 'use another character, or a template whose fonts have it'
          : 'use other characters, or a template whose fonts have them',
    },
  )
}

const codeOf = (character: string): string =>
  (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')

function reportWord(word: string, line: LaidLine, from: FilePoint, file: VFile): void {
  const room = toMm(line.box.width).toFixed(0)
  report(
    file,
    'word-fits',
    `"${excerpt(word)}" is wider than its line of ${room} mm and had to be broken`,
    placeOf(word, from, file),
    {
      mend: 'write it with a space or a hyphen, or put a soft hyphen where it may be divided',
    },
  )
}

const excerpt = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

const linesOf = (node: LaidNode): LaidLine[] => node.lines ?? (node.children ?? []).flatMap(linesOf)

/** Find text in the source at or after a place, else anywhere in that file; line and column count from 1. */
function placeOf(text: string, from: FilePoint, file: VFile): FilePoint {
  const lines = textIn(file, from.path).split('\n').map(typed)
  const wanted = typed(text.trim())
  const search = (start: number): FilePoint | undefined => {
    for (let i = start; i < lines.length; i++) {
      const column = lines[i]?.indexOf(wanted) ?? -1
      if (column >= 0) return {line: i + 1, column: column + 1, path: from.path}
    }
    return undefined
  }
  return search(from.line - 1) ?? search(0) ?? {line: from.line, column: 1, path: from.path}
}

/** Give text as an author types it, character for character: straight quotes, hyphens, plain spaces. */
const typed = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201a]/g, "'")
    .replace(/[\u201c-\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2013\u2014\u2212]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
