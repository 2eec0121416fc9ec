import type {OutlineEntry, RootContent, Target} from '../brief.js'
import type {Strings} from '../template/index.js'
import {numeral} from '../template/numeral.js'
import {type Conventions, noBreak} from './language/conventions.js'
import {eachBlock} from './texts.js'

/** What is counted, by the kind of target. */
type Counted = Exclude<Target['kind'], 'section'>

/** The words of a language, and how it writes. */
export interface Tongue {
  words: Strings
  conventions: Conventions
}

/**
 * Number the figures and charts in one count, the tables in another, the boxes in a third, and give everything that
 * a cross-reference can name with the words that it reads.
 */
export function numbering(body: RootContent[], outline: OutlineEntry[], tongue: Tongue): Map<string, Target> {
  const targets = new Map<string, Target>()
  for (const entry of outline) targets.set(entry.id, {id: entry.id, kind: 'section', text: sectionIn(tongue, entry)})
  const counts: Record<Counted, number> = {figure: 0, table: 0, box: 0}
  eachBlock(body, (block) => {
    const kind = kindOf(block)
    if (!kind || !isNumbered(block)) return
    counts[kind] += 1
    const number = counts[kind]
    Object.assign(block, {number})
    const label = block.data?.label
    const id = block.data?.id
    if (label !== undefined && id !== undefined) {
      targets.set(label, {id, kind, number, text: countedIn(tongue, kind, number)})
    }
  })
  return targets
}

/** Give what a bare reference to a target reads in another language than that of the brief. */
export function namedIn(tongue: Tongue, {id, kind, number = 0}: Target, outline: OutlineEntry[]): string {
  if (kind !== 'section') return countedIn(tongue, kind, number)
  const entry = outline.find((heading) => heading.id === id)
  return entry ? sectionIn(tongue, entry) : ''
}

/** Name a section by its number, or by its title where it has none. */
function sectionIn({words, conventions}: Tongue, {number, appendix, text}: OutlineEntry): string {
  if (number === undefined) return quoted(text, conventions.quotes)
  return `${appendix ? words.appendix : words.section}${noBreak}${number}`
}

const countedIn = ({words}: Tongue, kind: Counted, number: number): string =>
  `${words[kind]}${noBreak}${numeral(number, words)}`

function kindOf({type}: RootContent): Counted | undefined {
  if (type === 'figure' || type === 'chart') return 'figure'
  if (type === 'dataTable') return 'table'
  return type === 'callout' ? 'box' : undefined
}

/** Tell whether a block takes part in its count: a title or a label makes it do so, of a callout a label alone. */
const isNumbered = (block: RootContent): boolean =>
  block.data?.label !== undefined || ('caption' in block && block.caption.title.length > 0)

/** Put a title in quotation marks, and those that it has in the marks of a quotation inside another. */
const quoted = (title: string, [[open, close], [first, last]]: Conventions['quotes']): string =>
  `${open}${title.replaceAll(open, first).replaceAll(close, last)}${close}`
