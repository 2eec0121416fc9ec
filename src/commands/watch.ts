/** Watches the files that briefs are made from: changes on the disk → one call after each burst of them. */
import {existsSync, statSync} from 'node:fs'
import {dirname} from 'node:path'
import {type FSWatcher, watch} from 'chokidar'
import {COARSE, type Inputs, savedSince} from './inputs.js'

/** How long nothing more is saved before a burst is over, ms. */
const QUIET = 10

/** How long a burst that goes on is waited for, ms. */
const LONGEST = 150

/** How long after it is to be watched a file is looked at, because nothing tells when it really is; ms. */
const SETTLED = [100, 1000] as const

/** Tell whether a path is that of a file without a byte. */
function isEmptied(path: string): boolean {
  const found = statSync(path, {throwIfNoEntry: false})
  return found?.isFile() === true && found.size === 0
}

/** Watches some files. */
export interface Watch {
  /**
   * Watch these from now on, and no others. What was saved after `since`, ms since 1970, and was not heard of, is a
   * change as well.
   */
  set(inputs: Inputs, since: number): void
  close(): Promise<void>
}

/**
 * Call `changed` with the paths that were saved, made or taken away, after each burst of changes. Folders are watched,
 * because editors put a new file in the place of the old one; of a file that is not there, the nearest folder around.
 */
export function watching(changed: (paths: ReadonlySet<string>) => void): Watch {
  let inputs: Inputs = new Set()
  /** Folders around inputs, down from what is watched: they may be made, or taken away. */
  let around = new Set<string>()
  let watched = new Set<string>()
  const ever = new Set<string>()
  let burst = new Set<string>()
  /** Whether something was made or taken away in it. */
  let moved = false
  /** When something was heard of each path last. */
  const heard = new Map<string, number>()
  let since = 0
  let timer: NodeJS.Timeout | undefined
  const checks = new Set<NodeJS.Timeout>()
  const isInput = (path: string): boolean => inputs.has(path) || inputs.has(dirname(path)) || around.has(path)
  const watcher: FSWatcher = watch([], {
    depth: 0,
    ignoreInitial: true,
    atomic: false,
    // what was an input once stays watched, since what is ignored would be let go of
    ignored: (path) => !ever.has(path) && !ever.has(dirname(path)),
  })
  const aim = (): void => {
    around = new Set()
    const wanted = new Set<string>()
    for (const start of new Set([...inputs].map(dirname))) {
      let folder = start
      while (!existsSync(folder) && dirname(folder) !== folder) {
        around.add(folder)
        folder = dirname(folder)
      }
      wanted.add(folder)
    }
    for (const input of inputs) if (existsSync(input)) wanted.add(input)
    const fresh = [...wanted].filter((path) => !watched.has(path))
    // what is no input any more stays watched, unheard: it costs little, and mostly comes back
    watched = new Set([...watched].filter((path) => existsSync(path)))
    for (const path of wanted) watched.add(path)
    for (const path of [...wanted, ...around, ...inputs]) ever.add(path)
    if (fresh.length > 0) watcher.add(fresh)
  }
  watcher.on('all', (event, path) => {
    if (!isInput(path)) return
    if (event !== 'change') moved = true
    if (burst.size === 0) since = performance.now()
    burst.add(path)
    for (const one of [path, dirname(path)]) heard.set(one, Date.now())
    clearTimeout(timer)
    timer = setTimeout(flush, Math.max(0, Math.min(QUIET, since + LONGEST - performance.now())))
  })
  // a folder that cannot be watched is not worth a crash: what is in it is read at the next change
  watcher.on('error', () => undefined)
  async function check(this: NodeJS.Timeout, from: number): Promise<void> {
    checks.delete(this)
    const saved = await savedSince(from, inputs)
    const missed = [...saved].filter(([path, time]) => (heard.get(path) ?? 0) < time - COARSE).map(([path]) => path)
    if (missed.length === 0 || watcher.closed) return
    for (const path of missed) heard.set(path, Date.now())
    changed(new Set(missed))
  }
  function flush(): void {
    // who writes in place empties a file first, and may be kept from going on
    if (performance.now() < since + LONGEST && [...burst].some(isEmptied)) {
      timer = setTimeout(flush, QUIET)
      return
    }
    const paths = burst
    burst = new Set()
    if (moved && [...paths].some((path) => around.has(path) || watched.has(path))) aim()
    moved = false
    changed(paths)
  }
  return {
    set(wanted, from) {
      inputs = new Set(wanted)
      aim()
      for (const after of SETTLED) checks.add(setTimeout(check, after, from))
    },
    async close() {
      clearTimeout(timer)
      for (const one of checks) clearTimeout(one)
      await watcher.close()
    },
  }
}
