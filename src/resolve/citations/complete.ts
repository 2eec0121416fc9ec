import type {VFile} from 'vfile'
import {report} from '../../message.js'
import type {Source} from './source.js'
import type {Style} from './style.js'

/** What a source must have beside a title to be found, by its type: one of these variables. */
const needed: Record<string, {variables: string[]; called: string}> = {
  'article-journal': {variables: ['container-title'], called: 'container-title, the name of the journal'},
  'article-magazine': {variables: ['container-title'], called: 'container-title, the name of the magazine'},
  'article-newspaper': {variables: ['container-title'], called: 'container-title, the name of the newspaper'},
  chapter: {variables: ['container-title'], called: 'container-title, the title of the book'},
  'paper-conference': {
    variables: ['container-title', 'event-title', 'event', 'publisher'],
    called: 'container-title, or event-title',
  },
  thesis: {variables: ['publisher'], called: 'publisher, the university'},
  webpage: {
    variables: ['URL', 'container-title', 'publisher'],
    called: 'URL, or the name of the site as container-title',
  },
}

/** Report a source that is cited and lacks what readers, or the style, need of it. */
export function checkComplete({item, place, path}: Source, {byYear}: Style, file: VFile): void {
  const has = (variable: string): boolean => item[variable] !== undefined && item[variable] !== ''
  const tell = (lacks: string, mend?: string): void => {
    const reason = `unexpected ${item.type} "${item.id}" without ${lacks}, expected it in a source that is cited`
    report(file, 'source-complete', reason, place, {path, ...(mend && {mend})})
  }
  if (!has('title') && !has('container-title') && !has('genre')) tell('title')
  const {variables, called} = needed[item.type] ?? {}
  if (variables && called && !variables.some(has)) tell(called)
  if (byYear && !has('issued')) tell('issued, the date', 'give the year, or choose a style of notes')
}

/** Most sources that are named one by one when nothing cites them. */
const MOST = 5

/** Report the sources that nothing cites: by their keys, or by their count in a file that many briefs may share. */
export function checkCited(sources: Map<string, Source>, cited: ReadonlySet<string>, file: VFile): void {
  const unused = [...sources.values()].filter(({id}) => !cited.has(id))
  const mend = 'cite it, name it in nocite, or take it out'
  if (unused.length <= MOST) {
    for (const {id, place, path} of unused) {
      report(file, 'source-cited', `unexpected source "${id}" that nothing cites, expected a citation @${id}`, place, {
        path,
        mend,
      })
    }
    return
  }
  for (const path of new Set(unused.map((one) => one.path))) {
    const own = unused.filter((one) => one.path === path)
    const shown = own
      .slice(0, MOST)
      .map(({id}) => `"${id}"`)
      .join(', ')
    const more = own.length > MOST ? ` and ${own.length - MOST} more` : ''
    const reason = `unexpected sources that nothing cites: ${shown}${more}, expected citations of them`
    report(file, 'source-cited', reason, own[0]?.place, {path, mend: 'take them out, or leave them for other briefs'})
  }
}
