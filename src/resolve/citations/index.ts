/** Citations → notes at the foot of the page or words in the text, and the list of references, by a style of CSL. */
import type {FootnoteDefinition, Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Citation, CitingAt, Meta} from '../../brief.js'
import type {Files} from '../../files.js'
import {nearest, type Place, report} from '../../message.js'
import {conventionsOf} from '../language/conventions.js'
import {eachText} from '../texts.js'
import {itemOf} from './cluster.js'
import {checkCited, checkComplete} from './complete.js'
import {Citing, loadCiteproc} from './engine.js'
import {localeOf} from './locale.js'
import {termsOf} from './locator.js'
import {Marks} from './marks.js'
import {namedIn} from './named.js'
import {inOrder, type Met} from './order.js'
import {type Made, placing} from './placing.js'
import type {Source} from './source.js'
import {sourcesOf} from './sources.js'
import {type Style, styleOf} from './style.js'
import {nodesIn} from './words.js'

/**
 * Put notes or words in place of the citations of `tree`; report keys and files that are not there, and what is wrong
 * with sources and style. Where something is missing, citations are left out.
 */
export async function citations(tree: Root, meta: Meta, file: VFile, files: Files): Promise<void> {
  if (meta.bibliography === undefined) return
  const at = tree.data?.citingAt
  const sources = await sourcesOf(meta, at, files, file)
  const style = await styleOf(meta.citationStyle, at?.style, files, file)
  const met = inOrder(tree, style?.inNotes ?? true)
  checkKeys(met, sources, file)
  const cited = new Set(met.flatMap(({citation}) => citation.sources.map(({key}) => key)))
  const uncited = uncitedOf(meta.nocite ?? [], at, sources, file)
  for (const source of style ? sources.values() : []) {
    if (cited.has(source.id) || uncited.has(source.id)) checkComplete(source, style as Style, file)
  }
  checkCited(sources, new Set([...cited, ...uncited]), file)
  const made = new Map<Citation, Made>()
  if (style) {
    const locale = await localeOf(meta.language, at?.language, files, file)
    const citeproc = await loadCiteproc()
    if (citeproc) {
      const marks = new Marks()
      const citing = new Citing(citeproc, style, locale, sources, marks, meta.language)
      for (const [citation, one] of makeAll(met, {citing, style, sources, marks})) made.set(citation, one)
    } else reportMissing(at?.bibliography[0], file)
  }
  const {noteBeforeStop = false} = conventionsOf(meta.language)
  const rewrite = placing(made, noteBeforeStop)
  eachText(tree.children, rewrite)
  const notes = met.flatMap(({citation}) => made.get(citation)?.note ?? [])
  tree.children.push(...notes)
}

/** All that citations are made with. */
interface Making {
  citing: Citing
  style: Style
  sources: Map<string, Source>
  marks: Marks
}

/** Make what stands in place of each citation. */
function makeAll(met: Met[], making: Making): [Citation, Made][] {
  const {citing, style, sources, marks} = making
  const terms = termsOf((label, form, plural) => citing.term(label, form, plural))
  const known = met.filter(({citation}) => citation.sources.some(({key}) => sources.has(key)))
  const clusters = known.map(({citation, note, inNote}, index) => ({
    citationID: `citation ${index + 1}`,
    citationItems: citation.sources
      .filter(({key}) => sources.has(key))
      .map((cited, place) => {
        const own = citation.inSentence && place === 0 ? {...cited, withoutAuthor: true} : cited
        return itemOf(own, terms, marks, style.inNotes && !inNote && place === 0)
      }),
    properties: {noteIndex: style.inNotes ? note : 0},
  }))
  const texts = citing.cite(clusters, [])
  return known.map((one, index) => [
    one.citation,
    madeOf(one, texts[index] ?? '', clusters[index]?.citationID ?? '', making),
  ])
}

/** Make what stands in place of one citation, of the marked text that citeproc made. */
function madeOf({citation, inNote}: Met, text: string, name: string, {citing, style, sources, marks}: Making): Made {
  const {position} = citation
  const around = {position}
  const author = citation.inSentence ? `${authorOf(citation, sources, citing, style)}` : ''
  const named = nodesIn(author, marks, around)
  if (!style.inNotes) return {words: nodesIn(author === '' ? text : `${author} ${text}`, marks, around)}
  if (inNote) {
    const before = author === '' ? '' : `${author}, `
    const open = style.end !== '' && text.endsWith(style.end) ? text.slice(0, -style.end.length) : text
    return {words: nodesIn(before + open, marks, around), atEnd: nodesIn(before + text, marks, around)}
  }
  const paragraph = {type: 'paragraph' as const, children: nodesIn(text, marks, around), ...around}
  const note: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier: name,
    label: name,
    children: [paragraph],
    ...around,
  }
  return {words: named, note}
}

/** Give the names of a source that a sentence names. */
function authorOf(
  {sources: [cited]}: Citation,
  sources: Map<string, Source>,
  citing: Citing,
  {inNotes}: Style,
): string {
  const source = sources.get(cited?.key ?? '')
  if (!source) return ''
  const and = citing.term('and', 'long', 0) ?? 'and'
  const own = inNotes ? '' : citing.alone({id: source.id, 'author-only': true})
  // the sign is for brackets, the word for sentences
  if (own !== '' && !own.includes('[')) return own.replaceAll(' & ', ` ${and} `)
  return namedIn(source.item, {and, others: citing.term('et-al', 'long', 0) ?? 'et al.'})
}

/** List the keys of sources that are listed though nothing cites them; report those that no source has. */
function uncitedOf(keys: string[], at: CitingAt | undefined, sources: Map<string, Source>, file: VFile): Set<string> {
  const found = keys.flatMap((written, index) => {
    const key = written.replace(/^@/, '')
    if (key === '*') return [...sources.keys()]
    if (!sources.has(key)) reportUnknown(key, at?.nocite[index], sources, file)
    return sources.has(key) ? [key] : []
  })
  return new Set(found)
}

/** Report keys that no source has. */
function checkKeys(met: Met[], sources: Map<string, Source>, file: VFile): void {
  for (const {citation} of met) {
    for (const {key, position} of citation.sources) {
      if (!sources.has(key)) reportUnknown(key, position, sources, file)
    }
  }
}

function reportUnknown(key: string, place: Place, sources: Map<string, Source>, file: VFile): void {
  const near = nearest(key, sources.keys())
  const expected = near ? `did you mean @${near}?` : 'expected the key of a source in the bibliography'
  const mend = near ? {} : {mend: 'write \\@ where no source is meant'}
  report(file, 'citation-known', `unexpected source @${key}, ${expected}`, place, mend)
}

function reportMissing(place: Place, file: VFile): void {
  const reason = 'unexpected absence of the package citeproc, expected it where sources are cited'
  report(file, 'citation-engine-installed', reason, place, {mend: 'install it: npm install citeproc'})
}
