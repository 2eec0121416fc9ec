import type {Point, Position} from 'unist'

/** Farthest that a letter may be from where it is looked for: the length of an entity, a marker and an indent. */
const REACH = 80

/**
 * Find where each character of `value` stands in `lines` of Markdown, between the two ends of `position`. Letters and
 * figures are looked for one after the other; marks may have been set as others, and share the place they come to.
 */
export function placesOf(value: string, position: Position, lines: string[]): Point[] {
  const at = {line: position.start.line, column: position.start.column}
  const places: Point[] = []
  for (const character of value) {
    const entity = /\s/.test(character) ? undefined : entityAt(at, lines)
    const isSought = entity === undefined && /[\p{L}\p{N}]/u.test(character)
    if (entity) at.column = entity.from
    const found = isSought ? find(character, at, position.end, lines) : undefined
    if (found) Object.assign(at, found)
    places.push({...at})
    // a surrogate pair is two characters of a string
    if (character.length === 2) places.push({...at})
    if (entity) at.column = entity.to
    else if (found || lines[at.line - 1]?.startsWith(character, at.column - 1)) at.column += character.length
  }
  places.push({...at})
  return places
}

/** Find an entity, `&amp;`, that stands next, and from which column to which. */
function entityAt({line, column}: Point, lines: string[]): {from: number; to: number} | undefined {
  const [whole, gap = ''] = /^(\s*)&#?\w{1,31};/.exec(lines[line - 1]?.slice(column - 1) ?? '') ?? []
  return whole === undefined ? undefined : {from: column + gap.length, to: column + whole.length}
}

function find(character: string, from: Point, end: Point, lines: string[]): Point | undefined {
  let {line, column} = from
  for (let steps = 0; steps < REACH; steps++) {
    if (line > end.line || (line === end.line && column >= end.column)) return undefined
    const text = lines[line - 1] ?? ''
    if (text.startsWith(character, column - 1)) return {line, column}
    if (column > text.length) [line, column] = [line + 1, 1]
    else column += 1
  }
  return undefined
}
