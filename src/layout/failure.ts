/** What went wrong in a rendering → the fault of the template, with its slot, its place and the components around it. */
import {type Frame, type Origin, TemplateFault} from '../template/fault.js'
import type {Overtime} from '../template/limit.js'
import {originIn, originsOf} from '../template/origin.js'
import {isSlotFrame, type SlotFailure, type SlotFrame} from '../template/slot.js'
import {type Fiber, fiberOfComponent, isText, nodesOf, runningIn, slotFrame, stackOf, waitingIn} from './fibers.js'
import {wordsOf} from './react-errors.js'

/** Make the fault of what a component threw: inside of a slot, or outside of all. */
export function thrownFault({at, thrown: {error, components}}: SlotFailure): TemplateFault {
  // someone who knew more has said it already
  if (error instanceof TemplateFault) return error
  const stack = [...componentsIn(components, at), ...(at ? around(at) : [])]
  const [component] = stack
  const name = component && 'component' in component ? component.component : undefined
  const origin = originIn(error instanceof Error ? error.stack : undefined)
  return new TemplateFault(sentence(wordsOf(error), name, stack), {origin, stack, cause: error})
}

/** Say what is wrong, in which component and slot, and what was expected. */
function sentence(
  {unexpected, expected}: {unexpected: string; expected: string},
  name: string | undefined,
  stack: Frame[],
) {
  const slot = stack.find((frame) => 'slot' in frame)?.slot
  const where = [...(name === undefined ? [] : [`in ${name}`]), ...(slot === undefined ? [] : [`in the slot ${slot}`])]
  return `unexpected ${[unexpected, ...where].join(' ')}, expected ${expected}`
}

/** Name a slot and what is around it. */
const around = (at: SlotFrame): Frame[] => [slotFrame(at), ...stackOf(fiberOfComponent(at)?.return)]

/** Read the components that an error passed on its way to the slot, the innermost first, as React writes them. */
function componentsIn(text: string, at: SlotFrame | undefined): Frame[] {
  const frames: Extract<Frame, {component: string}>[] = []
  for (const line of text.split('\n')) {
    const [, name = ''] = /^\s+at (?:new )?(.+?)(?: \(.*\)|@.*)?$/.exec(line) ?? []
    if (isSlotFrame(name) || name === 'Boundary') break
    // elements of react-pdf are in capitals throughout
    if (name === '' || /^[A-Z_]+$/.test(name)) continue
    const last = frames.at(-1)
    if (last?.component === name) last.times = (last.times ?? 1) + 1
    else frames.push({component: name, ...withOrigin(originIn(line))})
  }
  // React names the place of a component only where it finds one by calling it once more
  const own = frames.at(-1)
  const origin = own && !own.origin && at && originsOf([at.filler]).get(at.filler)
  if (origin) own.origin = origin
  return frames.slice(0, 15)
}

const withOrigin = (origin: Origin | undefined): {origin?: Origin} => (origin ? {origin} : {})

/** A component that stands in itself so often does so without end. */
const MANY = 1000

/** Make the fault of a component that did not end. */
export function overtimeFault({milliseconds, origin}: Overtime, root: Fiber): TemplateFault {
  const stack = stackOf(runningIn(root))
  const [frame] = stack
  const name = frame && 'component' in frame ? frame.component : undefined
  const expected = `it to end within ${milliseconds / 1000} s`
  const reason = sentence({unexpected: 'work without end', expected}, name, stack)
  // where components stand in each other without end, the time is spent by React
  const isNested = frame && 'component' in frame && (frame.times ?? 0) > MANY
  return new TemplateFault(reason, {rule: 'template-ends', origin: isNested ? frame.origin : origin, stack})
}

/** Make the fault of a component that has React wait for it. */
export function waitingFault(root: Fiber): TemplateFault {
  const stack = stackOf(waitingIn(root))
  const [frame] = stack
  const name = frame && 'component' in frame ? frame.component : undefined
  const words = {unexpected: 'promise', expected: 'elements at once: a component cannot be async'}
  return new TemplateFault(sentence(words, name, stack), {stack})
}

/** Give the fault of a slot that made anything but one node; nothing when it made one. */
export function nodesFault(at: SlotFrame, fiber: Fiber): TemplateFault | undefined {
  const nodes = nodesOf(fiber)
  const [node] = nodes
  if (node && nodes.length === 1 && !isText(node)) return undefined
  const inner = fiber.child
  const stack = [...(inner ? stackOf(inner).slice(0, 1) : []), ...around(at)]
  const found = nodes.length > 1 ? `${nodes.length} nodes` : node ? `text "${textOf(node)}"` : 'nothing'
  const [component] = stack
  const name = component && 'component' in component ? component.component : undefined
  const words = {unexpected: found, expected: 'exactly one node of react-pdf, such as a View or a Text'}
  return new TemplateFault(sentence(words, name, stack), {stack})
}

/** Give a text as it is quoted. */
export function textOf({memoizedProps}: Fiber): string {
  const text = String(memoizedProps)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
