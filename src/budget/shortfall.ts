import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import {type FilePoint, report} from '../message.js'
import type {Pages} from '../pages.js'
import type {Tokens} from '../template/index.js'
import {pageOf} from '../template/page-of.js'
import {type Goal, lengthOf, overshoot} from './goal.js'
import {type Needs, needsOf} from './needs.js'
import {easiestPart} from './parts.js'
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
  /** Whether words are to go. */
  isLong: boolean
  /** Where words are to go; nothing where there is room for some. */
  section?: Section
}

/** Report that no goal was met, and what would meet it: at the section that is too long, or where the brief asks. */
export function tellShortfall(
  missed: Missed[],
  built: Pages,
  brief: Brief,
  at: FilePoint | undefined,
  file: VFile,
): void {
  const {pages: wanted, multipleOf} = brief.meta
  const [nearest] = missed
  if (!nearest) return
  const needs = needsOf(brief, nearest.pages, pageOf(brief.meta, nearest.tokens))
  if (wanted !== undefined && needs.pages > wanted) {
    tellNeeds(needs, wanted, at, file)
    return
  }
  const remedies = missed.map((one) => remedyOf(one, brief))
  const [{section, says, isLong}] = remedies as [Remedy]
  const {pages: count, fill} = lengthOf(built)
  const came = countOf(count)
  const isCount = count === nearest.goal.pages
  const found = isCount ? `${came}, the last ${percent(fill)} full` : came
  const some = wanted === undefined ? `a multiple of ${multipleOf}` : String(wanted)
  const {least, most} = nearest.goal
  const share = fill > most ? `at most ${percent(most)}` : `at least ${percent(least)}`
  const expected = isCount ? share : some
  const each = missed.map(({goal}, index) => `${remedies[index]?.says} for ${goal.pages}`)
  const what = wanted === undefined ? each.join(', or ') : says
  const [way, other] = isLong ? ['shorten it', 'more pages'] : ['write more', 'fewer pages']
  report(
    file,
    'page-budget-met',
    `unexpected ${found}, expected ${expected}: ${what}`,
    brief.body.find(({data}) => section && data?.id === section.id) ?? at,
    {mend: wanted === undefined ? 'blank pages are not added' : `${way}, or ask for ${isCount ? other : came}`},
  )
}

/** Report that there are fewer pages than head and figures need, whatever the text says. */
function tellNeeds({pages, figures}: Needs, wanted: number, at: FilePoint | undefined, file: VFile): void {
  const counted = `${figures} ${figures === 1 ? 'figure' : 'figures'}`
  const what = figures > 0 ? ` and ${counted} alone take` : ' alone takes'
  const reason = `unexpected budget of ${countOf(wanted)}, expected at least ${Math.ceil(pages)}`
  // never less than it is: what takes 1.02 pages does not take 1.0
  const taken = (Math.ceil(pages * 10) / 10).toFixed(1)
  report(file, 'page-budget-met', `${reason}: the head of the first page${what} ${taken} pages`, at, {
    mend: `ask for more pages, or ${figures > 0 ? 'take figures out' : 'shorten the head'}`,
  })
}

/** Say how many words are too many or missing. */
function remedyOf({goal, pages, tokens}: Missed, brief: Brief): Remedy {
  const {sections, aPage, aLine, all} = measureWords(brief, pages, pageOf(brief.meta, tokens), tokens)
  const over = overshoot(lengthOf(pages), goal)
  if (over < 0) {
    // to the middle of the shares that will do
    const words = (-over + (goal.most - goal.least) / 2) * aPage
    return {says: `room for ${roughly(words)} more words`, isLong: false}
  }
  // what begins on a page of its own makes the brief no shorter by ending higher on its last
  const part = pages.pages.length - goal.pages === 1 ? easiestPart(brief, pages) : undefined
  const words = roughly((part?.fill ?? over) * aPage + aLine)
  const longest = sections
    .filter(({breaks}) => !part || breaks === part.breaks)
    .reduce<Section | undefined>((best, one) => (best && best.words >= one.words ? best : one), undefined)
  if (words >= all)
    return {says: `${over.toFixed(1)} pages too long, more than its ${all} words of text take`, isLong: true}
  if (!longest || longest.words <= words) return {says: `${words} of ${all} words too long`, isLong: true}
  return {
    says: `${words} words too long in section ${longest.number}, "${longest.title}"`,
    isLong: true,
    section: longest,
  }
}

/** Round up a number of words: from a hundred on to tens. */
const roughly = (words: number): number => (words < 100 ? Math.ceil(words) : Math.ceil(words / 10) * 10)

const countOf = (pages: number): string => `${pages} ${pages === 1 ? 'page' : 'pages'}`

/** Write a share as per cent. */
const percent = (share: number): string => `${Math.round(share * 100)}%`
