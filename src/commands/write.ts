import {rmSync} from 'node:fs'
import {mkdir, rename, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {MachineError} from '../config.js'

/** Write files, by path: all beside their places first, then each renamed, so no half-written file is ever seen. */
export async function writeAll(files: Map<string, Uint8Array | string>): Promise<void> {
  await written(async (parts) => {
    for (const [path, content] of files) {
      await mkdir(dirname(path), {recursive: true})
      const part = partOf(path)
      parts.push(part)
      await writeFile(part, content)
    }
    for (const path of files.keys()) await rename(partOf(path), path)
  })
}

/** Write a folder that is not there, with files by their paths below it: all beside its place first, then renamed. */
export async function writeFolder(folder: string, files: Map<string, Uint8Array | string>): Promise<void> {
  // hidden, so that nobody takes it for a brief
  const part = join(dirname(folder), `.${basename(folder)}.${process.pid}.part`)
  await written(async (parts) => {
    await mkdir(dirname(folder), {recursive: true})
    parts.push(part)
    for (const [path, content] of files) {
      await mkdir(dirname(join(part, path)), {recursive: true})
      await writeFile(join(part, path), content)
    }
    await rename(part, folder)
  })
}

/** Write by `work`, which lists what it writes beside; that is removed when it fails or is interrupted. */
async function written(work: (parts: string[]) => Promise<void>): Promise<void> {
  const parts: string[] = []
  const discard = (): void => {
    for (const part of parts) rmSync(part, {recursive: true, force: true})
  }
  const interrupted = (signal: NodeJS.Signals): void => {
    // who else heeds signals has the process end when this is done
    if (process.listenerCount(signal) > 0) return
    discard()
    // with this listener gone, the signal ends the process as it always does
    process.kill(process.pid, signal)
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    await work(parts)
  } catch (error) {
    discard()
    throw new MachineError(`cannot write: ${(error as Error).message}`)
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
  }
}

const partOf = (path: string): string => `${path}.${process.pid}.part`
