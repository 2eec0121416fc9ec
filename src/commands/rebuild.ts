/** `offprint build --watch`: builds briefs, and builds those again of whose files one was saved. */
import {readdir} from 'node:fs/promises'
import {dirname, join, resolve, sep} from 'node:path'
import {configsIn} from '../config/file.js'
import {type Flags, type Settings, settingsOf, type Terminal} from '../config.js'
import {type BriefFile, briefsOf} from './briefs.js'
import {publish} from './build.js'
import {ending} from './ending.js'
import type {Inputs} from './inputs.js'
import {type Proof, proof} from './proof.js'
import {refusal} from './refusal.js'
import {isOver} from './report.js'
import {reporterOf} from './reporter.js'
import {type Watch, watching} from './watch.js'

/** Build briefs, and again what changes, until the process is told to end; gives the exit code. Throws `UsageError`. */
export async function rebuild(paths: string[], flags: Flags, terminal: Terminal): Promise<number> {
  const rounds = new Rounds(paths, flags, terminal)
  // what cannot be begun with ends at once, as it does without watching
  await briefsOf(paths, settingsOf(flags, terminal).cwd)
  const ended = ending()
  rounds.start()
  const code = await ended
  await rounds.end()
  return code
}

/** A brief as it was last built. */
interface Built {
  inputs: Inputs
  /** Nothing of one that something stopped. */
  proof?: Proof
}

/** Builds in rounds: one runs, and what is saved meanwhile is the next. */
class Rounds {
  private readonly watch: Watch
  private readonly built = new Map<string, Built>()
  /** What was saved since the last round began. */
  private saved: Set<string> | undefined = new Set()
  private running: Promise<void> | undefined
  private ended = false
  /** What it said last that it waits for. */
  private said = ''

  constructor(
    private readonly paths: string[],
    private readonly flags: Flags,
    private readonly terminal: Terminal,
  ) {
    this.watch = watching((saved) => {
      this.saved = new Set([...(this.saved ?? []), ...saved])
      this.start()
    })
  }

  /** Begin rounds, if none runs, until nothing more was saved. */
  start(): void {
    this.running ??= this.run().finally(() => {
      this.running = undefined
    })
  }

  /** End with the brief that is being built, of which nothing more is written. */
  async end(): Promise<void> {
    this.ended = true
    await this.watch.close()
    await this.running
  }

  private async run(): Promise<void> {
    while (this.saved && !this.ended) {
      const {saved} = this
      this.saved = undefined
      await this.round(saved).catch((error) => {
        refusal(error, this.terminal)
      })
    }
  }

  private async round(saved: ReadonlySet<string>): Promise<void> {
    const {cwd} = this.terminal
    const begun = Date.now()
    const lists = await this.listsIn(cwd)
    try {
      const settings = settingsOf(this.flags, this.terminal)
      const briefs = await briefsOf(this.paths, cwd)
      for (const path of this.built.keys()) if (!briefs.some((brief) => brief.path === path)) this.built.delete(path)
      await this.build(
        briefs.filter(({path}) => this.isStale(path, saved)),
        settings,
      )
    } finally {
      this.aim(lists, begun)
    }
    // a brief may have been added before its folder was watched
    const now = await this.listsIn(cwd)
    if ([...now].some((path) => !lists.has(path))) this.saved ??= new Set()
  }

  /** Build and write some briefs, and say what came of them. */
  private async build(briefs: BriefFile[], settings: Settings): Promise<void> {
    if (briefs.length === 0) return
    const reporter = reporterOf(settings, this.terminal)
    for (const brief of briefs) {
      if (this.ended) return
      const inputs: Inputs = new Set()
      this.built.set(brief.path, {inputs})
      try {
        const made = await proof(brief, settings, {inputs})
        if (this.ended) return
        this.built.set(brief.path, {inputs, proof: made})
        await reporter.tell(made)
        const all = [...this.built.values()].flatMap((one) => one.proof ?? [])
        if (settings.maxWarnings === undefined || !isOver(all, settings.maxWarnings)) {
          await publish(made, settings, reporter)
        }
      } catch (error) {
        // what is wrong with its template stops one brief alone
        refusal(error, this.terminal)
      }
    }
    reporter.end()
  }

  /** Tell whether one of the files that a brief was made from was saved, or it was never built. */
  private isStale(path: string, saved: ReadonlySet<string>): boolean {
    const {inputs} = this.built.get(path) ?? {}
    if (!inputs) return true
    return [...saved].some(
      (one) => inputs.has(one) || inputs.has(dirname(one)) || [...inputs].some((input) => input.startsWith(one + sep)),
    )
  }

  /** List what says which briefs there are: the configuration, those that were named, or else the folders of content. */
  private async listsIn(cwd: string): Promise<Inputs> {
    const lists: Inputs = new Set(configsIn(cwd))
    for (const path of this.paths) lists.add(resolve(cwd, path, path.endsWith('.md') ? '' : 'brief.md'))
    if (this.paths.length > 0) return lists
    const content = join(cwd, 'content')
    lists.add(content)
    const entries = await readdir(content, {withFileTypes: true}).catch(() => [])
    for (const entry of entries) if (!entry.isFile()) lists.add(join(content, entry.name, 'brief.md'))
    return lists
  }

  private aim(lists: Inputs, begun: number): void {
    if (this.ended) return
    const inputs: Inputs = new Set([...lists, ...[...this.built.values()].flatMap((one) => [...one.inputs])])
    this.watch.set(inputs, begun)
    if (this.flags.quiet) return
    const briefs = this.built.size === 1 ? '1 brief' : `${this.built.size} briefs`
    const waiting = `waiting for changes of ${briefs}, made from ${inputs.size} files; Ctrl+C ends it\n`
    if (waiting !== this.said) this.terminal.err(waiting)
    this.said = waiting
  }
}
