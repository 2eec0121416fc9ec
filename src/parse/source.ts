import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {Insertion} from '../brief/insertion.js'
import type {Ignore, Stranger} from '../brief.js'

/** The Markdown that a tree was made from, and the file that takes messages about it. */
export interface Source {
  text: string
  /** Without line endings; line 1 is `lines[0]`. */
  lines: string[]
  file: VFile
  /** Takes the comments that ignore rules. */
  ignores: Ignore[]
  /** Takes the directives of unknown names where no block of a template can stand. */
  strangers: Stranger[]
  /** Whether the brief names a bibliography, so that `@key` in it cites. */
  cites: boolean
  /** Every `{{…}}` that was read, in the brief and in what it takes in. */
  insertions: Insertion[]
  /** Path of the file from the folder of the brief, of one that the brief takes in. */
  path?: string
  /** Texts that were taken in, by their paths. */
  included: Map<string, string>
}

/** Give the Markdown at `position`. */
export const sliceOf = (source: Source, position: Position | undefined): string =>
  source.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)

/** Give the point that lies `count` characters of source after `point`. */
export function pointAfter(source: Source, point: Point, count: number): Point {
  const offset = (point.offset ?? 0) + count
  const passed = source.text.slice(point.offset, offset)
  const breaks = passed.split('\n').length - 1
  const column = breaks === 0 ? point.column + count : passed.length - passed.lastIndexOf('\n')
  return {...point, line: point.line + breaks, column, offset}
}
