/** Citations → notes at the foot of the page or words in the text, and the list of references, by a style of CSL. */
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Citation, Meta, References} from '../../brief.js'
import type {Files} from '../../files.js'
import {type Place, report} from '../../message.js'
import {conventionsOf} from '../language/conventions.js'
import {eachText} from '../texts.js'
import {Desk, type Manner} from './answer.js'
import {checkCited, checkComplete} from './complete.js'
import {loadCiteproc} from './engine.js'
import {checkKnown, citedIn, uncitedIn} from './keys.js'
import {entryId, fill, placeOfList, withoutEmpty} from './list.js'
import {localeOf, withQuotes} from './locale.js'
import {clustersOf, madeOf, namedBy} from './made.js'
import {Marks} from './marks.js'
import {inOrder, type Met} from './order.js'
import {type Made, placing} from './placing.js'
import {sourcesOf} from './sources.js'
import {styleOf} from './style.js'

/**
 * Put notes or words in place of the citations of `tree`, and fill its list of references, which styles that cite in
 * the text have at the end when it has no other place. Report keys and files that are not there, and what is wrong with
 * sources and style; where something is missing, citations are left out.
 */
export async function citations(tree: Root, meta: Meta, file: VFile, files: Files): Promise<void> {
  const placed = placeOfList(tree, file)
  if (meta.bibliography !== undefined) await cite(tree, placed, meta, file, files)
  withoutEmpty(tree)
}

async function cite(tree: Root, placed: References | undefined, meta: Meta, file: VFile, files: Files): Promise<void> {
  const at = tree.data?.citingAt
  const {noteBeforeStop = false, quotes} = conventionsOf(meta.language)
  const {known: sources, whole} = await sourcesOf(meta, at, files, file)
  const style = await styleOf(meta.citationStyle, at?.style, files, file)
  const met = inOrder(tree, style?.inNotes ?? true)
  const cited = citedIn(met)
  const uncited = uncitedIn(meta.nocite ?? [], sources)
  // where a bibliography could not be read, that has been said, and not what each citation misses by it
  if (whole) checkKnown(met, meta.nocite ?? [], at, sources, file)
  const used = new Set([...cited, ...uncited])
  checkCited(sources, used, file)
  const made = new Map<Citation, Made>()
  if (style) {
    for (const source of sources.values()) if (used.has(source.id)) checkComplete(source, style, file)
    const list = placed ?? (style.inNotes ? undefined : listAtEnd(tree))
    const words = await localeOf(meta.language, at?.language, files, file)
    const locale = withQuotes(words, quotes)
    const work: Work = {met, sources, uncited: [...uncited].sort(), style, locale, list, language: meta.language}
    for (const [citation, one] of await makeAll(work, at?.bibliography[0], at?.style, file)) made.set(citation, one)
  }
  eachText(tree.children, placing(made, noteBeforeStop))
  tree.children.push(...[...made.values()].flatMap(({note}) => note ?? []))
}

function listAtEnd(tree: Root): References {
  const list: References = {type: 'references', hanging: false, labels: [], children: []}
  tree.children.push(list)
  return list
}

/** What is to be cited, and how. */
interface Work extends Manner {
  met: Met[]
  uncited: string[]
  list: References | undefined
}

/** Have citeproc make all citations and the list; report that it is missing, or what it stumbles at in the style. */
async function makeAll(work: Work, sourcesAt: Place, styleAt: Place, file: VFile): Promise<[Citation, Made][]> {
  const {met, sources, uncited, style, list, language} = work
  if (sources.size === 0 || (met.length === 0 && uncited.length === 0)) return []
  const citeproc = await loadCiteproc()
  if (!citeproc) {
    const reason = 'unexpected absence of the package citeproc, expected it where sources are cited'
    report(file, 'citation-engine-installed', reason, sourcesAt, {mend: 'install it: npm install citeproc'})
    return []
  }
  try {
    const marks = new Marks()
    const desk = new Desk(citeproc, work, marks)
    const telling = {words: desk.words(), style, sources, marks}
    const clusters = clustersOf(met, telling)
    const answer = desk.answer({
      clusters: clusters.map(({cluster}) => cluster),
      open: style.inNotes && clusters.some(({inNote}) => inNote),
      uncited,
      listed: list !== undefined,
      named: namedBy(clusters, telling),
    })
    const {texts, open, bibliography} = answer
    const listed = new Set(bibliography.entries.map(({id}) => id))
    if (list && listed.size > 0) fill(list, bibliography, sources, marks, language)
    const making = {...telling, answer}
    const entryOf = (key: string): string | undefined => (listed.has(key) ? entryId(key) : undefined)
    return clusters.map((one, index) => {
      const text = {whole: texts[index] ?? '', open: open[index] ?? ''}
      return [one.citation, madeOf(one, text, making, entryOf)]
    })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const reason = `unexpected fault while citing by the style (${said.split('\n')[0]}), expected a style of CSL 1.0`
    report(file, 'citation-style-readable', reason, styleAt)
    return []
  }
}
