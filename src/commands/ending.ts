import {exitCode} from '../config.js'

const codes: Partial<Record<NodeJS.Signals, number>> = {SIGINT: exitCode.interrupted, SIGTERM: exitCode.terminated}

/** Wait until the process is told to end, and give the exit code; told once more, it ends at once. */
export function ending(): Promise<number> {
  return new Promise((resolve) => {
    let told = false
    const heed = (signal: NodeJS.Signals): void => {
      resolve(codes[signal] ?? exitCode.terminated)
      if (!told) {
        told = true
        return
      }
      process.off('SIGINT', heed).off('SIGTERM', heed)
      process.kill(process.pid, signal)
    }
    process.on('SIGINT', heed).on('SIGTERM', heed)
  })
}
