import type {Brief} from '../brief.js'
import type {FilePoint} from '../message.js'

/** Where a block stands in the Markdown. */
export type MarkdownPlace = FilePoint

/** A node of the tree, as far as its place needs it. */
interface Placed {
  data?: {id?: string | undefined} | undefined
  position?: {start: MarkdownPlace} | undefined
  children?: Placed[]
}

/** Turn a brief into the place of each of its blocks and notes, by id. */
export function linesOf({body, notes}: Brief): Map<string, MarkdownPlace> {
  const lines = new Map<string, MarkdownPlace>()
  const visit = ({data, position, children = []}: Placed): void => {
    const id = data?.id
    if (id !== undefined && position && !lines.has(id)) {
      lines.set(id, position.start)
    }
    children.forEach(visit)
  }
  for (const block of body) visit(block as Placed)
  for (const {id, definition} of notes) {
    if (definition.position) lines.set(id, definition.position.start)
  }
  return lines
}
