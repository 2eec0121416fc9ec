import {exitCode} from '../config.js'

/** Wait until the process is told to end, and give the exit code; told once more, it ends at once. */
export function ending(): Promise<number> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve(exitCode.interrupted))
    process.once('SIGTERM', () => resolve(exitCode.terminated))
  })
}
