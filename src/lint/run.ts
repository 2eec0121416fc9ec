import type {Link, Text} from 'mdast'
import type {Point, Position} from 'unist'
import type {PhrasingContent} from '../brief.js'
import type {FilePoint} from '../message.js'
import {opaque, type Passage} from './passage.js'
import {placesOf} from './places.js'

/** The words of one run of inline content. */
type Words = Pick<Passage, 'text' | 'references' | 'bound' | 'placeOf'>

/** A text node, and where its words begin in the whole. */
interface Piece {
  from: number
  node: Text
}

/** Addresses, also without https:, and the names of files are no prose. Each can begin in one place of a long word. */
const addresses =
  /https?:\/\/\S+|(?<![\w.-])www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+|(?<![\d.])10\.\d{4,9}\/\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+){0,8}\.[a-z]{2,4}(?:\/\S*)?(?![\w.])/g

/** Gives the lines of a file by its path; nothing stands for the brief. */
export type Lines = (path: string | undefined) => string[]

/** Flatten a run of inline content. */
export function wordsOf(nodes: PhrasingContent[], linesOf: Lines): Words {
  const pieces: Piece[] = []
  const references: Words['references'] = []
  const bound: Words['bound'] = []
  let text = ''
  const add = (node: PhrasingContent): void => {
    const from = text.length
    if (node.data?.cited) {
      references.push({to: 'cited', at: text.length})
      text += opaque
    } else if (node.type === 'text') {
      pieces.push({from, node})
      text += node.value.replace(addresses, (address) => opaque.repeat(address.length))
    } else if (node.type === 'noteCall') {
      references.push({to: node.note, at: text.length})
    } else if (node.type === 'break') {
      text += '\n'
    } else if (node.type === 'crossReference') {
      references.push({to: node.target, at: text.length})
      text += opaque
    } else if (node.type === 'foreign' || !('children' in node) || (node.type === 'link' && readsItself(node))) {
      text += opaque
    } else {
      for (const child of node.children) add(child as PhrasingContent)
    }
    if (node.data?.inserted) bound.push([from, text.length])
  }
  for (const node of nodes) add(node)
  return {text, references, bound, placeOf: placing(pieces, linesOf)}
}

/** Tell whether a link shows its own address. */
const readsItself = ({url, children: [words]}: Link): boolean =>
  words?.type === 'text' && (url === words.value || url.replace(/^(?:https?:\/\/|mailto:)/, '') === words.value)

/** Make the way back from characters to places; places of a node are found when one is first asked for. */
function placing(pieces: Piece[], linesOf: Lines): Passage['placeOf'] {
  const known = new Map<Piece, Point[]>()
  const pointOf = (offset: number): FilePoint | undefined => {
    const piece = pieces.findLast(({from}) => from <= offset)
    if (!piece?.node.position) return undefined
    const {path} = piece.node.position.start as FilePoint
    const places = known.get(piece) ?? placesOf(piece.node.value, piece.node.position, linesOf(path))
    known.set(piece, places)
    const place = places[Math.min(offset - piece.from, places.length - 1)]
    return place && path !== undefined ? {...place, path} : place
  }
  return (from, to): Position | undefined => {
    const start = pointOf(from)
    const last = pointOf(Math.max(from, to - 1))
    return start && last && {start, end: {line: last.line, column: last.column + 1}}
  }
}
