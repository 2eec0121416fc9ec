/** Reads the tree that React keeps of what it rendered, in which every node knows the components around it. */
import type {Frame, Origin} from '../template/fault.js'
import {originsOf} from '../template/origin.js'
import {SlotFrame} from '../template/slot.js'
import {Boundary} from './boundary.js'

/** A node of React's tree, as far as this project relies on it. */
export interface Fiber {
  tag: number
  type: unknown
  stateNode: unknown
  return: Fiber | null
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
  pendingProps: unknown
  memoizedProps: unknown
}

/** What React calls an element of react-pdf, and a text among elements. */
const HOST = 5
const HOST_TEXT = 6
const ROOT = 3

/** Longest stack that is told; what lies between is left out. */
const LONGEST = 30

/** Go through a tree in the order in which React renders it. */
export function* inOrder(root: Fiber): Generator<Fiber> {
  let at: Fiber | null = root
  while (at) {
    yield at
    if (at.child) {
      at = at.child
      continue
    }
    while (at && at !== root && !at.sibling) at = at.return
    at = at && at !== root ? at.sibling : null
  }
}

/** Find what React was rendering when it was cut off: it notes the props of all that it is done with. */
export function runningIn(root: Fiber): Fiber | undefined {
  for (const fiber of inOrder(root)) {
    if (fiber.tag !== ROOT && fiber.memoizedProps === null && fiber.pendingProps !== null) return fiber
  }
  return undefined
}

/** Find the component that gives a promise in place of elements. */
export function waitingIn(root: Fiber): Fiber | undefined {
  for (const fiber of inOrder(root)) {
    if (typeof fiber.type === 'function' && fiber.type.constructor.name === 'AsyncFunction') return fiber
  }
  return undefined
}

/** Find the fiber of a node that was made. */
export function fiberOf(instance: unknown, root: Fiber): Fiber | undefined {
  for (const fiber of inOrder(root)) if (fiber.stateNode === instance) return fiber
  return undefined
}

/** Give the fiber of a component that is mounted, or was. */
export const fiberOfComponent = (component: object): Fiber | undefined =>
  (component as {_reactInternals?: Fiber})._reactInternals

/** Give the outermost nodes that a component made: elements of react-pdf and texts. */
export function nodesOf({child}: Fiber): Fiber[] {
  const found: Fiber[] = []
  for (let at = child; at; at = at.sibling) found.push(...(isNode(at) ? [at] : nodesOf(at)))
  return found
}

const isNode = ({tag}: Fiber): boolean => tag === HOST || tag === HOST_TEXT

/** Tell whether a fiber is a text that stands among elements. */
export const isText = ({tag}: Fiber): boolean => tag === HOST_TEXT

/** Name the components and slots that a fiber stands in, itself first. */
export function stackOf(fiber: Fiber | null | undefined): Frame[] {
  const steps: (Frame & {of?: unknown})[] = []
  for (let at = fiber; at; at = at.return) {
    const {stateNode, type} = at
    if (stateNode instanceof SlotFrame) steps.push(slotFrame(stateNode))
    const component = componentOf(type)
    if (!component || (component.prototype as object | undefined) instanceof SlotFrame || component === Boundary)
      continue
    const name = nameOf(component)
    const last = steps.at(-1)
    if (last && 'component' in last && last.of === component) last.times = (last.times ?? 1) + 1
    else steps.push({component: name, of: component})
  }
  const shown = steps.length > LONGEST ? [...steps.slice(0, LONGEST / 2), ...steps.slice(-LONGEST / 2)] : steps
  const origins = originsOf([...new Set(shown.flatMap(({of}) => (of ? [of] : [])))])
  return shown.map(({of, ...frame}) => withOrigin(frame, origins.get(of)))
}

const withOrigin = (frame: Frame, origin: Origin | undefined): Frame =>
  'component' in frame && origin ? {...frame, origin} : frame

/** Say which slot a frame is, and where what it is filled with stands in the Markdown. */
export function slotFrame({slot, props: {node}}: SlotFrame): Frame {
  const place = node?.position?.start
  return {slot, ...(place ? {place} : {})}
}

type Named = {name?: string; displayName?: string; prototype?: unknown}

/** Give the component of a type of element: `memo` and `forwardRef` hold it. */
function componentOf(type: unknown): Named | undefined {
  if (typeof type === 'function') return type
  const {type: inner, render} = (typeof type === 'object' && type !== null ? type : {}) as {
    type?: unknown
    render?: unknown
  }
  return inner === undefined && render === undefined ? undefined : componentOf(inner ?? render)
}

const nameOf = ({displayName, name}: Named): string => displayName || name || 'a component without a name'
