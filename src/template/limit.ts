/** Ends what a template does not end by itself. */
import {type Profiler, Session} from 'node:inspector'
import {Script} from 'node:vm'
import type {Origin} from './fault.js'
import {originOfLine} from './origin.js'

/** Thrown when something took longer than it may; it was cut off in its midst, and what it was doing is half done. */
export class Overtime extends Error {
  constructor(
    readonly milliseconds: number,
    /** The line it spent its time in, when it was watched. */
    readonly origin?: Origin,
  ) {
    super(`unexpected work of more than ${milliseconds / 1000} s`)
  }
}

/** What a limited call runs: scripts alone can be given a time. */
const key = Symbol.for('offprint.limited')
const held = globalThis as {[key]?: () => unknown}
const script = new Script('globalThis[Symbol.for("offprint.limited")]()', {filename: 'offprint-limited'})

/** Give what `make` gives, or throw `Overtime` after so many ms. What it starts for later is not held. */
export function limited<Made>(make: () => Made, milliseconds: number): Made {
  const around = held[key]
  held[key] = make
  try {
    return script.runInThisContext({timeout: milliseconds}) as Made
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new Overtime(milliseconds) : error
  } finally {
    if (around) held[key] = around
    else delete held[key]
  }
}

/** Do as `limited` does, and say in which line of a template the time was spent; this costs some time as well. */
export function watched<Made>(make: () => Made, milliseconds: number): Made {
  const session = new Session()
  session.connect()
  try {
    session.post('Profiler.enable')
    session.post('Profiler.start')
    return limited(make, milliseconds)
  } catch (error) {
    if (!(error instanceof Overtime)) throw error
    let origin: Origin | undefined
    session.post('Profiler.stop', (failed, ended) => {
      if (!failed) origin = busiest(ended.profile)
    })
    throw new Overtime(milliseconds, origin)
  } finally {
    session.disconnect()
  }
}

/** Find the line of a template in which a profile ended: of the last samples the innermost call that is a template's. */
function busiest({nodes, samples = []}: Profiler.Profile): Origin | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({id, children = []}) => children.map((child) => [child, id] as const)))
  for (const sample of samples.slice(-20).reverse()) {
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const node = byId.get(id)
      if (!node || node.callFrame.url === '') continue
      const ticks = (id === sample && node.positionTicks) || []
      const [most] = ticks.slice().sort((a, b) => b.ticks - a.ticks)
      const origin = originOfLine(node.callFrame.url, most?.line ?? node.callFrame.lineNumber + 1)
      if (origin) return origin
    }
  }
  return undefined
}
