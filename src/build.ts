/** The pipeline: the only file that joins the stages. */
import type {Root, RootData} from 'mdast'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {contentsOf} from './brief/only.js'
import type {Brief} from './brief.js'
import {type Attempt, lengthOf, OF_ONE, search, summaryOf, tellShortfall, wishOf} from './budget/index.js'
import {compose} from './compose/index.js'
import {draw} from './draw/index.js'
import {type Edition, type EditionName, glanceOf, leaves, type SourceText, screen} from './edition.js'
import type {Files} from './files.js'
import type {Fonts} from './fonts/index.js'
import {judge} from './judge/index.js'
import {joined} from './judge/joined.js'
import {layout} from './layout/index.js'
import type {LintOptions} from './lint/index.js'
import {type FilePoint, hasErrors, report} from './message.js'
import {held, type Laid, type Output, unmade} from './output.js'
import {paint} from './paint/index.js'
import {parse} from './parse/index.js'
import type {Report} from './preflight/index.js'
import {type Order, press, proof} from './press/index.js'
import {linesOf} from './press/lines.js'
import {resolve} from './resolve/index.js'
import type {Levels} from './rules/levels.js'
import {lint as lintRules} from './rules/lint.js'
import {press as pressRules} from './rules/press.js'
import {directionOf} from './template/direction.js'
import type {Template, Tokens} from './template/index.js'
import {documentIn} from './template/scripts.js'
import {mm} from './units.js'

export type {Output} from './output.js'

/** What a build needs besides the brief. */
export interface Options {
  template: Template
  fonts: Fonts
  files: Files
  editions: EditionName[]
  /** What the press edition is made to; only that needs it. */
  order?: Order
  /** Date for the metadata of a brief that has none, `YYYY-MM-DD`. */
  date?: string
  /** Severities of rules in the project; those of the front matter go before them. */
  rules?: Levels
  /** Hold the writing to the conventions of a brief, with this; a build does not, unless it is asked to. */
  lint?: LintOptions
  /** The texts that the brief is made from, to be put into the screen edition. */
  sources?: SourceText[]
  /** Paint editions to be looked at once, and do not read them back: what nobody sees is left out. */
  glance?: boolean
  done?: Done
}

/** The stages that take time. */
export type Stage =
  | 'parse'
  | 'resolve'
  | 'draw'
  | 'compose'
  | 'layout'
  | 'lint'
  | 'press'
  | 'paint'
  | 'audit'
  | 'preflight'

/** Told of the end of each stage, when it ends; some come again. */
export type Done = (stage: Stage) => void

/** What a build needs before the front matter is read, which says the rest: the template above all. */
export interface Unopened {
  files: Files
  /** Find the rest. What is not there is reported. */
  open(data: RootData): Options | Promise<Options>
  done?: Done
}

/** Turn one Markdown brief into its editions and the messages on `file`. */
export async function build(file: VFile, given: Options | Unopened): Promise<Output> {
  const output = unmade()
  const tree = await parse(file, given.files) //                         text           → mdast with our nodes
  given.done?.('parse')
  const options = await held(() => ('open' in given ? given.open(tree.data ?? {}) : given), output, file)
  if (!options) return output
  const {order} = options
  const designed = order ? withBleed(options.template, mm(order.printer.bleed)) : options.template
  const template = documentIn(designed, tree.data?.meta?.language ?? 'en')
  const said: VFileMessage[][] = []
  const before = file.messages
  for (const {tree: one, editions} of contentsOf(tree, options.editions)) {
    // what one content is said to lack is no matter of another
    file.messages = [...before]
    const pages = await held(() => make(one, {...options, template, editions}, output, file), output, file)
    if (pages !== undefined) for (const edition of editions) output.lengths.set(edition, pages)
    said.push(file.messages.slice(before.length))
  }
  file.messages = [...before, ...joined(said)]
  const all = file.messages
  const decide = (lint?: LintOptions): void => {
    const unheard = unheardOf(tree.data ?? {}, options.editions, lint)
    output.ignored = judge(tree.data ?? {}, {rules: options.rules, unheard}, file) // messages → those that are shown
  }
  decide(options.lint)
  if (hasErrors(file)) output.editions.clear()
  output.lint = async (lint) => {
    const read: VFileMessage[][] = []
    for (const laid of new Set(output.laid.values())) {
      file.messages = []
      await judgeWriting(laid, lint, file)
      read.push(file.messages)
    }
    file.messages = [...all, ...joined(read)]
    decide(lint)
  }
  return output
}

/** Name the rules that a run hears nothing of: those of editions it does not make, and of writing it does not read. */
function unheardOf({meta}: RootData, editions: EditionName[], lint: LintOptions | undefined): Set<string> {
  return new Set([
    ...(editions.some((name) => name === 'press' || name === 'proof') ? [] : Object.keys(pressRules)),
    ...(lint && (meta?.lint ?? lint.preset) !== 'none' ? [] : Object.keys(lintRules)),
    ...(lint?.web ? [] : ['link-alive']),
  ])
}

/** Hold the writing on laid out pages to the conventions of a brief. */
async function judgeWriting(laid: Laid, options: LintOptions, file: VFile): Promise<void> {
  const {lint} = await import('./lint/index.js')
  await lint(laid, options, file) //                                               brief and pages → messages
}

/** Make those editions of a brief that have one content; gives the number of their pages, nothing when there are errors. */
async function make(tree: Root, options: Options, output: Output, file: VFile): Promise<number | undefined> {
  const {template, fonts, files, editions, date, sources, glance = false, done} = options
  const resolved = await resolve(tree, file, files, template) //         mdast          → Brief: numbered, cross-referenced
  const brief = {...resolved, meta: {...resolved.meta, ...wishOf(resolved.meta, template.tokens)}}
  done?.('resolve')
  const data = tree.data ?? {}
  const set = await settled(brief, options, data.budgetAt, file) //      Brief          → pictures and pages that agree
  if (!set) return undefined
  const {charts, pages, budget} = set
  const laid: Laid = {...set, brief, data}
  for (const name of editions) output.laid.set(name, laid)
  if (options.lint) {
    await judgeWriting(laid, options.lint, file)
    done?.('lint')
  }
  const dated = {...brief, meta: {...brief.meta, date: brief.meta.date ?? date}}
  const made: Record<EditionName, () => Edition | Promise<Edition>> = {
    screen: () => (sources ? {...screen, archive: {sources}} : screen),
    press: () => press(pages, dated, template, orderOf(options), file), // pages → the edition in ink
    booklet: () => leaves,
    proof: () => proof(pages, dated, template, orderOf(options), file), // pages → how that is seen
  }
  for (const name of editions) {
    const whole = await made[name]()
    if (name === 'press' || name === 'proof') done?.('press')
    const edition = glance ? glanceOf(whole) : whole
    const bytes = await paint(pages, dated, fonts, edition, charts) //     pages → PDF bytes
    done?.('paint')
    // what reads PDF is large, and loaded only when it is needed
    if (name === 'booklet') {
      const {impose} = await import('./press/impose.js')
      output.editions.set(name, await impose(bytes, brief.meta.format, file, directionOf(brief.meta.language))) // PDF bytes → sheets
      continue
    }
    output.editions.set(name, bytes)
    if (edition.archive) {
      const {audit} = await import('./audit/index.js')
      audit(bytes, brief, file) //                                                    PDF bytes → messages
      done?.('audit')
    }
    if (edition.press && !glance && !hasErrors(file)) {
      const {preflight} = await import('./preflight/index.js')
      tell(await preflight(bytes, orderOf(options).printer), brief, file) //          PDF bytes → messages
      done?.('preflight')
    }
  }
  output.pages ||= pages.pages.length
  output.format = brief.meta.format
  if (budget) for (const name of editions) output.budgets.set(name, budget.words)
  for (const [id, {svg}] of charts) {
    const isOther = (output.charts.get(id) ?? svg) !== svg
    output.charts.set(isOther ? `${id}.${editions[0]}` : id, svg)
  }
  return pages.pages.length
}

/** How far the width of a chart on the page may be from that of its drawing, pt. */
const TOLERANCE = 0.5

/**
 * Make pages that fill the page budget of a brief as well as the ranges of the template's tokens let them; a brief
 * without one is laid out once. What was said of other attempts is taken back. Gives nothing when the brief has errors.
 */
async function settled(
  brief: Brief,
  options: Options,
  at: FilePoint | undefined,
  file: VFile,
): Promise<Settled | undefined> {
  const {tokens} = options.template
  const widths = new Map<string, number>()
  const {chosen, met, goals} = await search(brief.meta, tokens, (tried) => attempt(brief, options, tried, widths, file))
  file.messages.push(...chosen.attempt.messages)
  const {length, made} = chosen.attempt
  if (!made || !length) return undefined
  if (!met) {
    const missed = goals.flatMap(({goal, nearest: {attempt, tokens}}) =>
      attempt.made ? [{goal, pages: attempt.made.pages, tokens}] : [],
    )
    tellShortfall(missed, made.pages, brief, at, file)
  }
  if (goals.length === 0) return made
  const words = summaryOf(length, chosen.tokens, tokens, brief.meta.columns)
  return {...made, budget: {asked: goals.map(({goal}) => goal.pages), words}}
}

/**
 * Draw, compose and lay out with some tokens, until pictures and pages agree: a chart for which its slot leaves another
 * width than it was drawn at is drawn again at that width, and the pages are made anew. What was said before is then
 * taken back. `widths` are those of the attempt before, by chart.
 */
async function attempt(
  brief: Brief,
  {template: designed, fonts, files, done}: Options,
  tokens: Tokens,
  widths: Map<string, number>,
  file: VFile,
): Promise<Made> {
  const template = {...designed, tokens}
  const said = file.messages.length
  for (let layouts = 1; ; layouts++) {
    const charts = await draw(brief, template, fonts, file, files, widths) // chart nodes → pictures, by node id
    done?.('draw')
    if (hasErrors(file)) return {layouts, messages: file.messages.splice(said)}
    const flow = compose(brief, charts, template, fonts, file) //          Brief+template → React elements
    done?.('compose')
    const pages = await layout(flow, fonts, file) //                       elements       → pages; page numbers settle here
    done?.('layout')
    const others = [...pages.pictures].filter(([id, width]) => {
      const drawn = charts.get(id)?.drawing.width
      return drawn !== undefined && Math.abs(width - drawn) > TOLERANCE
    })
    const isSettled = others.length === 0 || layouts === OF_ONE
    if (isSettled && hasErrors(file)) return {layouts, messages: file.messages.splice(said)}
    if (isSettled) {
      const made = {charts, pages, geometry: flow.geometry}
      return {layouts, length: lengthOf(pages), made, messages: file.messages.splice(said)}
    }
    for (const [id, width] of others) widths.set(id, width)
    file.messages.length = said
  }
}

/** An attempt to make pages; nothing is made where there are errors. */
interface Made extends Attempt {
  made?: Settled
  /** What was said of it. */
  messages: VFile['messages']
}

/** The pages of a brief and the pictures on them, and how a page budget was met, in words. */
type Settled = Omit<Laid, 'brief' | 'data'>

/** Let full-bleed shapes reach as far as the printer asks. */
const withBleed = (template: Template, bleed: number): Template => ({
  ...template,
  tokens: {...template.tokens, page: {...template.tokens.page, bleed}},
})

function orderOf({order}: Options): Order {
  if (!order) throw new Error('the press edition needs an order')
  return order
}

/** Report what a printer would send back, at the line of the block it belongs to. */
function tell({findings}: Report, brief: Brief, file: VFile): void {
  const lines = linesOf(brief)
  for (const {rule, severity, page, what, allowed, mend, ids = []} of findings) {
    // what is only worth a warning has been said of the pages already, before they were painted
    if (severity !== 'error') continue
    const line = ids.map((id) => lines.get(decodeURIComponent(id))).findLast((one) => one !== undefined)
    const reason = `unexpected ${what}, expected ${allowed} (${rule})`
    report(file, 'press-passes-preflight', reason, line, {mend, ...(page === undefined ? {} : {page})})
  }
}
