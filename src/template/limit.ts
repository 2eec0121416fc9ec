/** Ends what a template does not end by itself. */
import {type Profiler, Session} from 'node:inspector'
import {findSourceMap} from 'node:module'
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
    // functions that are optimised are not told apart from what they are inlined in; counted ones are not optimised
    session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: false})
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

/** Find the line of a template that most of a profile was spent in, or in what it calls. */
function busiest({nodes, samples = []}: Profiler.Profile): Origin | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({id, children = []}) => children.map((child) => [child, id] as const)))
  const counts = new Map<number, number>()
  for (const sample of samples) {
    let id: number | undefined = sample
    while (id !== undefined && !findSourceMap(byId.get(id)?.callFrame.url ?? '')) id = parents.get(id)
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  for (const [id] of [...counts].sort(([, a], [, b]) => b - a)) {
    const {callFrame, positionTicks = []} = byId.get(id) as Profiler.ProfileNode
    const [most] = positionTicks.slice().sort((a, b) => b.ticks - a.ticks)
    const origin = originOfLine(callFrame.url, most?.line ?? callFrame.lineNumber + 1)
    if (origin) return origin
  }
  return undefined
}
