import type {LaidLine, LaidNode} from '../pages.js'
import {boxOf} from './split.js'

/** A line of text, and the distance from the top of a node to its base line, pt. */
export interface BaseLine {
  line: LaidLine
  y: number
}

/** Find the first text in a node whose first line `holds`, looking at what is `inside` each node, in order. */
export function firstLineIn(
  node: LaidNode,
  inside: (node: LaidNode) => LaidNode[],
  holds: (line: LaidLine) => boolean = () => true,
): BaseLine | undefined {
  const [line] = node.lines ?? []
  if (line) return holds(line) ? {line, y: (boxOf(node).paddingTop ?? 0) + line.ascent} : undefined
  for (const child of inside(node)) {
    const found = firstLineIn(child, inside, holds)
    if (found) return {...found, y: boxOf(child).top + found.y}
  }
  return undefined
}
