import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import {report} from '../message.js'
import type {Pages} from '../pages.js'
import type {Tokens} from '../template/index.js'
import {pageOf} from '../template/page-of.js'
import {type Goal, type Length, overshoot} from './goal.js'
import {needsOf} from './needs.js'
import {measureWords, type Section} from './words.js'

/** A goal that was not met, with the pages that came nearest to it and the tokens they were made with. */
export interface Missed {
  goal: Goal
  pages: Pages
  tokens: Tokens
}

/** What would meet a goal, and where. */
interface Remedy {
  says: string
  /** Where words are to go; nothing where there is room for some. */
  section?: Section
}

/** Report that no goal was met, and what would meet it: at the section that is too long, or where the brief asks. */
export function tellShortfall(missed: Missed[], built: Pages, brief: Brief, at: Point | undefined, file: VFile): void {
  const {pages: wanted, multipleOf} = brief.meta
  const [nearest] = missed
  if (!nearest) return
  const came = countOf(built.pages.length)
  if (wanted !== undefined) {
    const {pages, named} = needsOf(brief, nearest.pages, pageOf(brief.meta, nearest.tokens))
    if (pages > wanted) {
      const reason = `unexpected budget of ${countOf(wanted)}: ${named} take ${(Math.ceil(pages * 10) / 10).toFixed(1)} pages`
      report(file, 'page-budget-met', `${reason}, and the brief came to ${came}`, at, {
        mend: `ask for more pages, or take ${pages > 1 ? 'figures' : 'words'} out`,
      })
      return
    }
  }
  const remedies = missed.map((one) => remedyOf(one, brief))
  const [remedy] = remedies as [Remedy]
  const place = remedy.section && brief.body.find(({data}) => data?.id === remedy.section?.id)
  if (wanted === undefined) {
    const each = missed.map(({goal}, index) => `${remedies[index]?.says} for ${goal.pages}`).join(', or ')
    report(file, 'page-budget-met', `unexpected ${came}, expected a multiple of ${multipleOf}: ${each}`, place ?? at, {
      mend: 'blank pages are not added',
    })
    return
  }
  const {least} = nearest.goal
  const isCount = built.pages.length === wanted
  const found = isCount ? `${came}, the last ${percent(built.fill)} full` : came
  const expected = isCount ? `at least ${percent(least)}` : String(wanted)
  const mend = remedy.section ? `shorten it, or ask for ${came}` : 'write more, or ask for fewer pages'
  report(file, 'page-budget-met', `unexpected ${found}, expected ${expected}: ${remedy.says}`, place ?? at, {mend})
}

/** Say how many words are too many or missing. */
function remedyOf({goal, pages, tokens}: Missed, brief: Brief): Remedy {
  const {sections, aPage, aLine} = measureWords(brief, pages, pageOf(brief.meta, tokens))
  const length: Length = {pages: pages.pages.length, fill: pages.fill}
  const over = overshoot(length, goal)
  if (over < 0) {
    // to the middle of the shares that will do
    const words = (-over + (goal.most - goal.least) / 2) * aPage
    return {says: `room for ${roughly(words)} more words`}
  }
  const longest = sections.reduce<Section | undefined>(
    (best, one) => (best && best.words >= one.words ? best : one),
    undefined,
  )
  const words = roughly(over * aPage + aLine)
  if (!longest) return {says: `${words} words too long`}
  return {says: `${words} words too long in section ${longest.number}, "${longest.title}"`, section: longest}
}

/** Round up a number of words: from a hundred on to tens. */
const roughly = (words: number): number => (words < 100 ? Math.ceil(words) : Math.ceil(words / 10) * 10)

const countOf = (pages: number): string => `${pages} ${pages === 1 ? 'page' : 'pages'}`

/** Write a share as per cent. */
const percent = (share: number): string => `${Math.round(share * 100)}%`
