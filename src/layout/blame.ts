/** Whose style it is that react-pdf refuses to lay out: looked for only when something was refused. */
import type {TemplateFault} from '../template/fault.js'
import {fiberOf} from './fibers.js'
import {faultAt, nameOf} from './inspect.js'
import {type Instance, rootOf} from './render.js'

/** Lays a node out by itself, and gives what react-pdf has against it; nothing when it has nothing. */
type Trial = (node: Instance) => Promise<unknown>

/** Elements that can be laid out without what they stand in; others take their styles from the text around them. */
const apart: ReadonlySet<string> = new Set(['VIEW', 'TEXT', 'IMAGE', 'SVG', 'CANVAS', 'LINK'])

/**
 * Find the value of a style that react-pdf refuses in some nodes, and give the fault of the template that has it. Gives
 * nothing when no value is refused by itself: then it is no style that is at fault.
 */
export async function refusedFault(nodes: readonly Instance[], trial: Trial): Promise<TemplateFault | undefined> {
  for (const root of nodes) {
    const tree = rootOf(root)
    if (!tree || (await trial(root)) === undefined) continue
    for (const node of [root, ...below(root)]) {
      const entry = await refusedEntry(node, trial)
      const fiber = entry && fiberOf(node, tree)
      if (!fiber) continue
      const [name, value] = entry
      const found = `unexpected ${name}: ${JSON.stringify(value)} in the style of a ${nameOf(node.type)}`
      return faultAt(fiber, 'template-style', found, 'a value that React-PDF can lay out')
    }
  }
  return undefined
}

const below = ({children = []}: Instance): Instance[] => children.flatMap((child) => [child, ...below(child)])

/** Find the first value of the style of a node that is refused when it is given alone, to an element without content. */
async function refusedEntry({type, style}: Instance, trial: Trial): Promise<[string, unknown] | undefined> {
  const bare = {type: apart.has(type) ? type : 'TEXT', props: {}, box: {}, children: []}
  const entries = [style].flat(9).flatMap((one) => Object.entries(one || {}))
  for (const [name, value] of entries) {
    if ((await trial({...bare, style: {[name]: value}})) !== undefined) return [name, value]
  }
  return undefined
}
