/** Watches the files that briefs are made from: changes on the disk → one call after each burst of them. */
import {existsSync} from 'node:fs'
import {dirname} from 'node:path'
import {type FSWatcher, watch} from 'chokidar'
import type {Inputs} from './inputs.js'

/** How long nothing more is saved before a burst is over, ms. */
const QUIET = 10

/** How long a burst that goes on is waited for, ms. */
const LONGEST = 150

/** Watches some files. */
export interface Watch {
  /** Watch these from now on, and no others. */
  set(inputs: Inputs): void
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
  let burst = new Set<string>()
  let since = 0
  let timer: NodeJS.Timeout | undefined
  const isInput = (path: string): boolean => inputs.has(path) || inputs.has(dirname(path)) || around.has(path)
  const watcher: FSWatcher = watch([], {
    depth: 0,
    ignoreInitial: true,
    atomic: false,
    ignored: (path) => !watched.has(path) && !isInput(path),
  })
  const aim = (): void => {
    around = new Set()
    const wanted = new Set<string>()
    for (const input of inputs) {
      let folder = dirname(input)
      while (!existsSync(folder) && dirname(folder) !== folder) {
        around.add(folder)
        folder = dirname(folder)
      }
      wanted.add(folder)
      if (existsSync(input)) wanted.add(input)
    }
    const gone = [...watched].filter((path) => !wanted.has(path))
    const fresh = [...wanted].filter((path) => !watched.has(path))
    watched = wanted
    if (gone.length > 0) watcher.unwatch(gone)
    if (fresh.length > 0) watcher.add(fresh)
  }
  watcher.on('all', (_, path) => {
    if (!isInput(path)) return
    if (burst.size === 0) since = performance.now()
    burst.add(path)
    clearTimeout(timer)
    timer = setTimeout(flush, Math.max(0, Math.min(QUIET, since + LONGEST - performance.now())))
  })
  // a folder that cannot be watched is not worth a crash: what is in it is read at the next change
  watcher.on('error', () => undefined)
  function flush(): void {
    const paths = burst
    burst = new Set()
    if ([...paths].some((path) => around.has(path) || watched.has(path))) aim()
    changed(paths)
  }
  return {
    set(wanted) {
      inputs = new Set(wanted)
      aim()
    },
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
