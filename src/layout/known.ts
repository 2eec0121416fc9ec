/** Measured nodes, remembered from one layout to the next by all that they were measured from. */
import {createHash} from 'node:crypto'
import type {Fonts} from '../fonts/index.js'
import {Memory} from '../memory.js'
import type {LaidLine, LaidNode} from '../pages.js'
import type {Instance} from './render.js'

/** A node as it was measured, in nobody's hands, and how long its description is. */
interface Known {
  node: LaidNode
  size: number
}

/**
 * Most that is kept for a set of fonts, in characters of descriptions, each of which stands for some fifty bytes: ten times
 * what a brief of seven pages takes. A document of more is measured anew each time, and nothing of it is kept.
 */
export const MOST = 1_000_000

const memories = new WeakMap<Fonts, Memory<Known>>()

/** Nodes that were measured with some fonts; a set of fonts that nobody has any more takes them along. */
export function knownTo(fonts: Fonts): Memory<Known> {
  const memory = memories.get(fonts) ?? new Memory<Known>(MOST, ({size}) => size)
  memories.set(fonts, memory)
  return memory
}

/** What describes a node whole: a key, and how many characters it stands for. */
export interface Description {
  key: string
  size: number
}

/** Describe all that a node's measures depend on: itself and what is in it, and what else is given. */
export function described(node: Instance, ...more: unknown[]): Description {
  const parts: string[] = []
  describe(node, parts, 0)
  for (const one of more) describe(one, parts, 0)
  const text = parts.join('')
  return {key: createHash('sha256').update(text).digest('base64'), size: text.length}
}

/** Nesting of properties below a node, deeper than which things are told apart by who they are. */
const DEEP = 400

/** What is too large to be read through, and never changed once it is made. */
const whole: ReadonlySet<string> = new Set(['drawing'])

function describe(value: unknown, parts: string[], depth: number): void {
  if (typeof value === 'string') parts.push(JSON.stringify(value))
  else if (typeof value === 'function') parts.push(nameOf(value))
  else if (typeof value !== 'object' || value === null) parts.push(String(value))
  else if (Array.isArray(value)) {
    parts.push('[')
    for (const one of value) {
      describe(one, parts, depth + 1)
      parts.push(',')
    }
    parts.push(']')
  } else if (Object.getPrototypeOf(value) !== Object.prototype || depth > DEEP) parts.push(nameOf(value))
  else {
    parts.push('{')
    for (const name in value) {
      const own = (value as Record<string, unknown>)[name]
      parts.push(JSON.stringify(name), ':')
      if (whole.has(name) && typeof own === 'object' && own !== null) parts.push(nameOf(own))
      else describe(own, parts, depth + 1)
      parts.push(',')
    }
    parts.push('}')
  }
}

const names = new WeakMap<object, string>()
let named = 0

/** Give a name to a thing that is told apart by who it is: a function, bytes, what is made by a class. */
function nameOf(thing: object): string {
  const name = names.get(thing) ?? `#${++named}`
  names.set(thing, name)
  return name
}

/** Copy a measured node as far as later stages change it, or know it by who it is: nodes, boxes, lines and runs. */
export function copyOf(node: LaidNode): LaidNode {
  const copy = {...node}
  if (node.box) copy.box = {...node.box}
  if (node.children) copy.children = node.children.map(copyOf)
  if (node.lines) copy.lines = node.lines.map(copyOfLine)
  return copy
}

const copyOfLine = (line: LaidLine): LaidLine => ({
  ...line,
  box: {...line.box},
  runs: line.runs.map((run) => (Array.isArray(run.positions) ? {...run, positions: [...run.positions]} : {...run})),
})
