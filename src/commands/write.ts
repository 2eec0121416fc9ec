import {rmSync} from 'node:fs'
import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {MachineError} from '../config.js'

/** Files written beside their place and not yet renamed. */
const beside = new Set<string>()

/** Write files, by path: all beside their places first, then each renamed, so no half-written file is ever seen. */
export async function writeAll(files: Map<string, Uint8Array | string>): Promise<void> {
  const moves: [from: string, to: string][] = []
  try {
    for (const [path, content] of files) {
      const part = `${path}.${process.pid}.part`
      await mkdir(dirname(path), {recursive: true})
      beside.add(part)
      await writeFile(part, content)
      moves.push([part, path])
    }
    for (const [part, path] of moves) {
      await rename(part, path)
      beside.delete(part)
    }
  } catch (error) {
    for (const part of beside) await rm(part, {force: true})
    beside.clear()
    throw new MachineError(`cannot write: ${(error as Error).message}`)
  }
}

/** Remove what was written beside, when the process is about to end. */
export function discard(): void {
  for (const part of beside) rmSync(part, {force: true})
}
