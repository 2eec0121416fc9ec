import type {Cluster} from 'citeproc'
import type {FootnoteDefinition} from 'mdast'
import type {Citation} from '../../brief.js'
import type {Answer, Words} from './answer.js'
import {itemOf} from './cluster.js'
import type {Marks} from './marks.js'
import {namedIn} from './named.js'
import type {Met} from './order.js'
import type {Made} from './placing.js'
import type {Source} from './source.js'
import type {Style} from './style.js'
import {nodesIn} from './words.js'

/** All that citations are told with. */
export interface Telling {
  words: Words
  style: Style
  sources: Map<string, Source>
  marks: Marks
}

/** All that citations are made with. */
export interface Making extends Telling {
  answer: Answer
}

/** A citation as a reader meets it, and as citeproc is told of it. */
export interface Clustered extends Met {
  cluster: Cluster
}

/** Give what citeproc is told of each citation; sources that nobody knows are left out, and so are citations of them alone. */
export function clustersOf(met: Met[], {words: {terms}, style, sources, marks}: Telling): Clustered[] {
  const known = met.filter(({citation}) => citation.sources.some(({key}) => sources.has(key)))
  return known.map((one, index) => {
    const {citation, note, inNote} = one
    const items = citation.sources.map((cited, place) => {
      const withoutAuthor = cited.withoutAuthor || (citation.inSentence && place === 0)
      // a note of its own begins with a capital
      return itemOf({...cited, withoutAuthor}, terms, marks, style.inNotes && !inNote && place === 0)
    })
    const cluster = {
      citationID: `citation ${index + 1}`,
      citationItems: items.filter(({id}) => sources.has(id)),
      properties: {noteIndex: style.inNotes ? note : 0},
    }
    return {...one, cluster}
  })
}

/** Make what stands in place of one citation, of the marked text that citeproc made, whole and as it stands in a note. */
export function madeOf(
  {citation, inNote, cluster}: Clustered,
  {whole: text, open}: {whole: string; open: string},
  making: Making,
  entryOf: (key: string) => string | undefined,
): Made {
  const {style, marks} = making
  const {position} = citation
  const around = position ? {position} : {}
  const author = citation.inSentence ? authorOf(citation, making) : ''
  if (!style.inNotes) {
    const said = style.byNumber ? linked(text, cluster, making) : text
    return {words: nodesIn(author === '' ? said : `${author} ${said}`, marks, {...around, entryOf})}
  }
  if (inNote) {
    const named = author === '' ? '' : `${author}, `
    return {words: nodesIn(named + open, marks, around), atEnd: nodesIn(named + text, marks, around)}
  }
  const name = cluster.citationID
  const paragraph = {type: 'paragraph' as const, children: nodesIn(text, marks, around), ...around}
  const note: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier: name,
    label: name,
    children: [paragraph],
    ...around,
  }
  return {words: nodesIn(author, marks, around), note}
}

/** Lead numbers that stand by themselves to their sources; citeproc tells of others itself, but not of ranges. */
function linked(text: string, {citationItems}: Cluster, {answer, marks}: Making): string {
  if (citationItems.some(({prefix = '', suffix = ''}) => /\d/.test(prefix + suffix))) return text
  return marks.replaceNumbers(text, (number) => {
    const id = answer.sorted[Number(number) - 1]
    return id === undefined ? number : marks.around({type: 'cite', id}, number)
  })
}

/** List the sources whose authors a sentence names by the style. */
export const namedBy = (met: Met[], {style, sources}: Telling): string[] => [
  ...new Set(
    met.flatMap(
      ({
        citation: {
          inSentence,
          sources: [cited],
        },
      }) => {
        const source = sources.get(cited?.key ?? '')
        return inSentence && !style.inNotes && source ? [source.id] : []
      },
    ),
  ),
]

/** Give the names of a source that a sentence names. */
function authorOf({sources: [cited]}: Citation, {sources, answer, words: {and, others}}: Making): string {
  const source = sources.get(cited?.key ?? '')
  if (!source) return ''
  const own = answer.authors.get(source.id) ?? ''
  // the sign is for brackets, the word for sentences
  if (own !== '' && !own.includes('[')) return own.replaceAll(' & ', ` ${and} `)
  return namedIn(source.item, {and, others})
}
