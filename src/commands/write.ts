import {rmSync} from 'node:fs'
import {mkdir, rename, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {MachineError} from '../config.js'

/** Write files, by path: all beside their places first, then each renamed, so no half-written file is ever seen. */
export async function writeAll(files: Map<string, Uint8Array | string>): Promise<void> {
  const parts = new Map([...files.keys()].map((path) => [path, `${path}.${process.pid}.part`]))
  const discard = (): void => {
    for (const part of parts.values()) rmSync(part, {force: true})
  }
  const interrupted = (signal: NodeJS.Signals): void => {
    discard()
    // with this listener gone, the signal ends the process as it always does
    process.kill(process.pid, signal)
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    for (const [path, part] of parts) {
      await mkdir(dirname(path), {recursive: true})
      await writeFile(part, files.get(path) ?? '')
    }
    for (const [path, part] of parts) await rename(part, path)
  } catch (error) {
    discard()
    throw new MachineError(`cannot write: ${(error as Error).message}`)
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
  }
}
