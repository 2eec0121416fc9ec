import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'

/** The Markdown of a brief, in which positions count. */
export interface Source {
  /** Give what is written at `position`. */
  slice(position: Position): string
}

/** Give the Markdown of `file`. */
export function sourceOf(file: VFile): Source {
  const text = String(file).replace(/^\uFEFF/, '')
  return {slice: ({start, end}) => text.slice(start.offset ?? 0, end.offset ?? 0)}
}

/** Give the point that lies `count` characters after `start`, at which `raw` is written. */
export function pointIn(start: Point, raw: string, count: number): Point {
  const passed = raw.slice(0, count)
  const breaks = passed.split('\n').length - 1
  const column = breaks === 0 ? start.column + count : count - passed.lastIndexOf('\n')
  return {line: start.line + breaks, column, offset: (start.offset ?? 0) + count}
}
