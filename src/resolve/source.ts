import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import {pathOf, textIn} from '../included.js'

/** The Markdown of a brief, and of the files it takes in, in which positions count. */
export interface Source {
  /** Give what is written at `position`. */
  slice(position: Position): string
}

/** Give the Markdown of `file`. */
export function sourceOf(file: VFile): Source {
  const own = textIn(file)
  return {
    slice(position) {
      const path = pathOf(position)
      const text = path === undefined ? own : textIn(file, path)
      return text.slice(position.start.offset ?? 0, position.end.offset ?? 0)
    },
  }
}

/** Give the point that lies `count` characters after `start`, at which `raw` is written. */
export function pointIn(start: Point, raw: string, count: number): Point {
  const passed = raw.slice(0, count)
  const breaks = passed.split('\n').length - 1
  const column = breaks === 0 ? start.column + count : count - passed.lastIndexOf('\n')
  return {...start, line: start.line + breaks, column, offset: (start.offset ?? 0) + count}
}
