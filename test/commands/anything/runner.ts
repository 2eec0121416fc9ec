import {type ChildProcess, fork} from 'node:child_process'
import {fileURLToPath} from 'node:url'

/** How a command ended, and the paths of all that it opened or listed. */
export interface Run {
  code: number
  out: string
  err: string
  /** What it threw; empty as a rule. */
  fault: string
  read: string[]
}

/** Runs commands in a process of its own, which is ended when one takes too long. */
export class Runner {
  private child: ChildProcess | undefined

  /** Run a command in a folder. Throws when it takes longer than `seconds`. */
  async run(cwd: string, args: string[], seconds = 10): Promise<Run> {
    const child = await this.start()
    return this.answer<Run>(child, seconds, `offprint ${args.join(' ')}`, () => child.send({cwd, args}))
  }

  /** End the process. */
  close(): void {
    this.child?.kill('SIGKILL')
    this.child = undefined
  }

  private async start(): Promise<ChildProcess> {
    if (this.child) return this.child
    const child = fork(fileURLToPath(new URL('runner.mjs', import.meta.url)), {
      // the variables of the test are not those of a user
      env: {PATH: process.env.PATH, NO_COLOR: '1'},
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.child = child
    await this.answer(child, 60, 'the start', () => {})
    return child
  }

  private answer<T>(child: ChildProcess, seconds: number, what: string, ask: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (how: () => void): void => {
        clearTimeout(timer)
        child.off('message', answered).off('exit', ended)
        how()
      }
      const fail = (reason: string): void => {
        this.close()
        settle(() => reject(new Error(`${what}: ${reason}`)))
      }
      const answered = (message: unknown): void => settle(() => resolve(message as T))
      const ended = (code: number | null): void => fail(`the process ended with ${code}`)
      const timer = setTimeout(() => fail(`no end after ${seconds} s`), seconds * 1000)
      child.on('message', answered).on('exit', ended)
      ask()
    })
  }
}
