/** Elements → nodes: the only place where components of a template run. */
import {createRenderer, Document, Page} from '@react-pdf/renderer'
import {createElement, type ReactElement, type ReactNode} from 'react'
import type {VFile} from 'vfile'
import type {Fonts} from '../fonts/index.js'
import {TemplateFault} from '../template/fault.js'
import {limited, Overtime, watched} from '../template/limit.js'
import {Failures, type SlotFailure} from '../template/slot.js'
import {Boundary} from './boundary.js'
import {overtimeFault, thrownFault, waitingFault} from './failure.js'
import type {Fiber} from './fibers.js'
import {inspect} from './inspect.js'

/** A node of the tree React builds, before layout; `value` is the text of a text instance. */
export interface Instance {
  type: string
  props: Record<string, unknown>
  style?: Record<string, unknown>
  box?: object
  children?: Instance[]
  value?: string
}

/**
 * How long all elements of one rendering may take together before they are looked at one by one, ms: a brief of four
 * pages takes a fiftieth of it, and what is longer gets more.
 */
const TOGETHER = {least: 2000, each: 2}

/** How long one of them may take by itself, ms, however slow the machine is. */
const ALONE = 5000

/** What React renders into. */
interface Root {
  current: Fiber
}

/** As much of a renderer as is used here. */
interface Renderer {
  createContainer(container: object): Root
  updateContainer(element: ReactNode, root: Root, parent: null, done?: () => void): void
}

declare module '@react-pdf/renderer' {
  /** Make a renderer with a state of its own; the types of the package leave it out. */
  export function createRenderer(events: {onChange?(): void}): Renderer
}

let renderer: Renderer | undefined

/** The tree that each node was rendered in, which knows the components around what is in it. */
const roots = new WeakMap<Instance, Fiber>()

/** Give the tree that one of `instancesOf` was rendered in. */
export const rootOf = (instance: Instance): Fiber | undefined => roots.get(instance)

/**
 * Let React make the nodes of elements, one of each. Throws `TemplateFault` when a component fails, does not end, makes
 * anything else, or asks for what cannot be set; a face that is set in another is reported on `file`.
 */
export function instancesOf(elements: readonly ReactElement[], fonts: Fonts, file: VFile): Instance[] {
  if (elements.length === 0) return []
  try {
    return render(elements, fonts, file, limited, TOGETHER.least + TOGETHER.each * elements.length)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  }
  // they may be many and the machine slow: only one that does not end by itself is at fault
  return elements.flatMap((element) => {
    try {
      return render([element], fonts, file, watched, ALONE)
    } catch (error) {
      throw error instanceof Stopped ? overtimeFault(error.overtime, error.root) : error
    }
  })
}

/** Thrown when the time is over, with the tree as it was left. */
class Stopped extends Error {
  constructor(
    readonly overtime: Overtime,
    readonly root: Fiber,
  ) {
    super(overtime.message)
  }
}

function render(
  elements: readonly ReactElement[],
  fonts: Fonts,
  file: VFile,
  limit: typeof limited,
  milliseconds: number,
): Instance[] {
  const failures: {first?: SlotFailure} = {}
  const container: {type: string; document: Instance | null} = {type: 'ROOT', document: null}
  const inside = createElement(Boundary, null, ...elements)
  const page = createElement(Page, {wrap: false}, createElement(Failures.Provider, {value: failures}, inside))
  renderer ??= createRenderer({})
  const {createContainer, updateContainer} = renderer
  const root = createContainer(container)
  const release = hold()
  try {
    limit(() => updateContainer(createElement(Document, null, page), root, null), milliseconds)
    const left = root.current.alternate ?? root.current
    if (failures.first) throw thrownFault(failures.first)
    const made = container.document?.children?.[0]?.children
    if (!made) throw waitingFault(left)
    inspect(root.current, fonts, file)
    if (made.length !== elements.length)
      throw new TemplateFault(`${elements.length} elements made ${made.length} nodes; each must make exactly one`)
    release(true)
    for (const node of made) roots.set(node, root.current)
    return made
  } catch (error) {
    const isCutOff = error instanceof Overtime
    // so that nothing of it is tried again later
    if (!isCutOff) updateContainer(null, root, null)
    release(false)
    if (!isCutOff) throw error
    // React was cut off while it worked, and would take it that it still does
    renderer = undefined
    throw new Stopped(error, root.current.alternate ?? root.current)
  }
}

/** Hold back what is printed meanwhile, as React prints faults; the function it gives prints it, or not. */
function hold(): (isPrinted: boolean) => void {
  const {error, warn} = console
  const printed: (() => void)[] = []
  console.error = (...words) => printed.push(() => error(...words))
  console.warn = (...words) => printed.push(() => warn(...words))
  return (isPrinted) => {
    Object.assign(console, {error, warn})
    if (isPrinted) for (const print of printed) print()
  }
}
