/** `offprint preview`: one brief on a local page, built anew whenever something that it is made from is saved. */
import {realpath} from 'node:fs/promises'
import {join} from 'node:path'
import {configsIn} from '../config/file.js'
import {type Flags, home, type Settings, settingsOf, type Terminal, UsageError} from '../config.js'
import type {EditionName} from '../edition.js'
import {wordCount} from '../lint/length.js'
import {openBrowser} from '../preview/browser.js'
import {openEditor} from '../preview/editor.js'
import {excerpts} from '../preview/excerpt.js'
import {noticesOf} from '../preview/notices.js'
import {keepAddress} from '../preview/running.js'
import {type Preview, serve} from '../preview/serve.js'
import {Session, type Sheets, type Take} from '../preview/session.js'
import {sheetsOf} from '../preview/sheet.js'
import type {Fault, PreviewEdition} from '../preview/state.js'
import {directionOf} from '../template/direction.js'
import type {TemplateFault} from '../template/fault.js'
import {type BriefFile, briefsOf} from './briefs.js'
import {ending} from './ending.js'
import {stepOf} from './formats/short.js'
import type {Inputs} from './inputs.js'
import {lintOf, type Proof, proof} from './proof.js'
import {pathOf, stackOf} from './said.js'
import {watching} from './watch.js'

/** What `preview` is told besides what `build` is. */
export interface PreviewFlags extends Flags {
  port?: string
  open?: boolean
  show?: string
}

/** Show a brief until the process is told to end, and give the exit code. Throws `UsageError`. */
export async function preview(path: string | undefined, flags: PreviewFlags, terminal: Terminal): Promise<number> {
  const settings = settingsOf(flags, terminal)
  const {cwd} = settings
  const port = portIn(flags.port)
  const brief = await briefFor(path, settings)
  const ended = ending()
  const inputs: Record<PreviewEdition, Inputs> = {screen: new Set(), press: new Set()}
  const watch = watching(() => void session.changed())
  const session = new Session(brief.shown, async (edition) => {
    // what is wrong there stops a build before anything else is read
    const begun = Date.now()
    const fresh: Inputs = new Set([brief.path, ...configsIn(cwd)])
    const take = await takeOf(brief, edition, () => settingsOf(flags, terminal), fresh)
    inputs[edition] = fresh
    watch.set(new Set([...inputs.screen, ...inputs.press]), begun)
    return take
  })
  const read = (): string[] => [...inputs.screen, ...inputs.press]
  const page = await serve(session, {
    port,
    client: join(home, 'dist', 'preview'),
    open: openEditor(cwd, read),
    excerpt: excerpts(cwd, read),
    known: async (path) => {
      const real = await realpath(path).catch(() => path)
      const found = [path, real].find((one) => read().includes(one))
      return found && (found === brief.path ? brief.shown : pathOf(found, brief.shown, brief.path, cwd))
    },
  }).catch(refusePort(port))
  const forget = await keepAddress(page.address, terminal.env)
  terminal.out(`${page.address}\n`)
  if (flags.open && !(await openBrowser(page.address))) {
    terminal.err('offprint: no browser could be started; open the address in one\n')
  }
  // so that pages are there when somebody looks
  void session.changed()
  const code = await ended
  session.end()
  await Promise.all([forget(), page.close(), watch.close()])
  return code
}

/** Find the one brief that is meant. Throws `UsageError`. */
async function briefFor(path: string | undefined, {cwd}: Settings): Promise<BriefFile> {
  const briefs = await briefsOf(path === undefined ? [] : [path], cwd)
  const [brief, other] = briefs
  if (brief && !other) return brief
  throw new UsageError(`expected one brief; there are: ${briefs.map(({shown}) => shown).join(', ')}`)
}

function portIn(word = '0'): number {
  if (/^\d{1,5}$/.test(word) && Number(word) <= 65535) return Number(word)
  throw new UsageError(`unexpected --port "${word}", expected a number from 0 to 65535; 0 takes any that is free`)
}

const refusePort =
  (port: number) =>
  ({code, message}: NodeJS.ErrnoException): Preview => {
    if (code === 'EADDRINUSE') throw new UsageError(`port ${port} is taken; leave --port out, or choose another`)
    if (code === 'EACCES') throw new UsageError(`port ${port} may not be used; choose one above 1023`)
    throw new Error(message)
  }

/** Make an edition of the brief as it stands, and say of all that stops it what and where. */
async function takeOf(
  brief: BriefFile,
  edition: PreviewEdition,
  settingsNow: () => Settings,
  inputs: Inputs,
): Promise<Take> {
  const times: Record<string, number> = {}
  let last = performance.now()
  const done = (stage: string): void => {
    const now = performance.now()
    times[stage] = (times[stage] ?? 0) + now - last
    last = now
  }
  try {
    const name = inLight[edition]
    const settings = {...settingsNow(), editions: [name]}
    const made = await proof(brief, settings, {inputs, glance: true, done})
    const shown = (path: string | undefined): string =>
      pathOf(path ?? brief.shown, brief.shown, brief.path, settings.cwd)
    const notices = (): Take['messages'] => noticesOf(made.file.messages, shown)
    const sheets = sheetsIn(made, name, shown)
    const {fault} = made.output
    done('map')
    const read = async (): Promise<Take['messages']> => {
      await made.output.lint?.(await lintOf(settings))
      return notices()
    }
    return {...(sheets && {sheets}), messages: notices(), ...(fault && {fault: faultOf(fault, shown)}), times, read}
  } catch (error) {
    return {messages: [], fault: faultIn(error), times}
  }
}

/** The edition that is painted for what is looked at: a screen shows light, so the press is shown by its proof. */
const inLight: Record<PreviewEdition, EditionName> = {screen: 'screen', press: 'proof'}

/** Give the pages that were made, and where on them stands what; nothing of a brief with errors. */
function sheetsIn(
  {output}: Proof,
  edition: EditionName,
  shown: (path: string | undefined) => string,
): Sheets | undefined {
  const pdf = output.editions.get(edition)
  const laid = output.laid.get(edition)
  if (!pdf || !laid) return undefined
  const {brief, pages, budget, data} = laid
  return {
    title: brief.meta.title,
    language: brief.meta.language,
    direction: directionOf(brief.meta.language),
    words: wordCount(brief, data.standfirstAt),
    ...(budget && {
      budget: {
        asked: {least: Math.min(...budget.asked), most: Math.max(...budget.asked)},
        pages: pages.pages.length,
        fill: pages.fills.at(-1) ?? 0,
        words: budget.words,
      },
    }),
    pages: sheetsOf(laid, shown),
    pdf,
  }
}

/** Say what a template failed in: where, in which slot, with the components around it. */
function faultOf(
  {message, mend, origin, slot, stackOfComponents}: TemplateFault,
  shown: (path?: string) => string,
): Fault {
  const place = origin ?? slot?.place
  const steps = stackOf(stackOfComponents, shown).stack ?? []
  return {
    reason: mend === undefined ? message : `${message}; ${mend}`,
    ...(place && {source: {file: shown(place.path), line: place.line, column: place.column}}),
    ...(slot && {slot: slot.slot}),
    ...(steps.length > 0 && {stack: steps.map(stepOf)}),
  }
}

/** Say what stopped a build; a place at the start of a message is told by itself. */
function faultIn(error: unknown): Fault {
  const text = error instanceof Error ? error.message : String(error)
  const reason = error instanceof UsageError ? text : `${text} (a fault of offprint, please report it)`
  const [, file, line, column, said] = /^(\S+?):(\d+):(\d+) {2}([\s\S]*)$/.exec(reason) ?? []
  if (file === undefined || said === undefined) return {reason}
  return {reason: said, source: {file, line: Number(line), column: Number(column)}}
}
