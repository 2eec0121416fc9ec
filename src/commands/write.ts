import {rmSync} from 'node:fs'
import {mkdir, rename, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {MachineError} from '../config.js'

/** Write files, by path: all beside their places first, then each renamed, so no half-written file is ever seen. */
export async function writeAll(files: Map<string, Uint8Array | string>): Promise<void> {
  const parts: string[] = []
  const discard = (): void => {
    for (const part of parts) rmSync(part, {force: true})
  }
  const interrupted = (signal: NodeJS.Signals): void => {
    discard()
    // with this listener gone, the signal ends the process as it always does
    process.kill(process.pid, signal)
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(path), {recursive: true})
      const part = partOf(path)
      parts.push(part)
      await writeFile(part, content)
    }
    for (const path of files.keys()) await rename(partOf(path), path)
  } catch (error) {
    discard()
    throw new MachineError(`cannot write: ${(error as Error).message}`)
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
  }
}

const partOf = (path: string): string => `${path}.${process.pid}.part`
