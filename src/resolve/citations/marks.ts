/** The output format of citeproc: text in which marks of private use stand for styles, links and nodes. */
import type {Blob, Decoration} from 'citeproc'
import type {PhrasingContent} from '../../brief.js'

/** What stands between two marks. */
export type Styled =
  | {type: 'emphasis' | 'strong' | 'superscript' | 'subscript' | 'smallCaps' | 'upright' | 'number' | 'entry'}
  | {type: 'link'; url: string}
  | {type: 'cite'; id: string}
  | {type: 'foreign'; lang: string}

/** Tells a mark that opens, one that closes and one for a node; two letters of private use say which. */
const OPEN = '\uE000'
const CLOSE = '\uE001'
const NODE = '\uE002'
const FIRST = 0xe100
const BASE = 0x1000

/** Takes out of a text what would be read as a mark. */
export const unmarked = (text: string): string => text.replace(/[\uE000-\uF8FF]/g, '\uFFFD')

/**
 * The marks of one brief: those of nodes, which are its own, and those of styles, which mean the same in any brief. A text
 * that was made for an earlier one can be read with the styles it was made with, and the nodes of this one.
 */
export class Marks {
  private readonly nodes: PhrasingContent[] = []
  private styles: Styled[] = []
  private readonly known = new Map<string, number>()

  /** Make the mark of a node that goes through citeproc unseen. */
  nodeOf(node: PhrasingContent): string {
    return NODE + signOf(this.nodes.push(node) - 1)
  }

  /** Give what the marks of styles stand for so far, in the order of their numbers. */
  get styled(): readonly Styled[] {
    return [...this.styles]
  }

  /** Read marks of styles as those of a text that was made before; further ones follow. */
  takeUp(styled: readonly Styled[]): void {
    this.styles = [...styled]
    this.known.clear()
    styled.forEach((one, index) => {
      this.known.set(JSON.stringify(one), index)
    })
  }

  /** Put what `by` gives in place of each number that stands outside all marks. */
  replaceNumbers(text: string, by: (number: string) => string): string {
    let depth = 0
    return text.replace(/[\uE000\uE002]..|\uE001|\d+/gs, (part) => {
      if (part.startsWith(OPEN)) depth += 1
      if (part === CLOSE) depth -= 1
      return depth === 0 && /^\d/.test(part) ? by(part) : part
    })
  }

  /** Put a text between marks. */
  around(styled: Styled, text: string): string {
    if (text === '') return ''
    const name = JSON.stringify(styled)
    const index = this.known.get(name) ?? this.styles.push(styled) - 1
    this.known.set(name, index)
    return OPEN + signOf(index) + text + CLOSE
  }

  /** Read marked text: `text` makes a node of plain words, `styled` of what stands between marks. */
  read<Made>(
    marked: string,
    make: {
      text(value: string): Made
      node(node: PhrasingContent): Made
      styled(styled: Styled, inside: Made[]): Made[]
    },
  ): Made[] {
    const stack: {styled?: Styled; made: Made[]}[] = [{made: []}]
    const top = (): {styled?: Styled; made: Made[]} => stack.at(-1) as {made: Made[]}
    for (const [part] of marked.matchAll(/[\uE000\uE002]..|\uE001|[^\uE000-\uE002]+/gs)) {
      const index = indexOf(part)
      const node = part.startsWith(NODE) ? this.nodes[index] : undefined
      const opened = part.startsWith(OPEN) ? this.styles[index] : undefined
      if (part === CLOSE) {
        if (stack.length === 1) continue
        const {styled, made} = stack.pop() as {styled: Styled; made: Made[]}
        top().made.push(...make.styled(styled, made))
      } else if (node) top().made.push(make.node(node))
      else if (opened) stack.push({styled: opened, made: []})
      else top().made.push(make.text(part))
    }
    // what citeproc cut off stays without its style
    return stack.flatMap(({made}) => made)
  }

  /** Make the output format. `spoken` is the language of the brief: titles in another one are marked. */
  format(spoken: string): Record<string, unknown> {
    const as = (type: Exclude<Styled['type'], 'link' | 'cite' | 'foreign'>): Decoration => {
      const marks = this
      return (_, text) => marks.around({type}, text)
    }
    const marks = this
    const same: Decoration = (_, text) => text
    return {
      text_escape: (text: string | undefined) => text ?? '',
      bibstart: '',
      bibend: '',
      '@font-style/italic': as('emphasis'),
      '@font-style/oblique': as('emphasis'),
      '@font-style/normal': as('upright'),
      '@font-variant/small-caps': as('smallCaps'),
      '@font-variant/normal': same,
      '@passthrough/true': same,
      '@font-weight/bold': as('strong'),
      '@font-weight/normal': same,
      '@font-weight/light': false,
      '@text-decoration/none': same,
      '@text-decoration/underline': as('emphasis'),
      '@vertical-align/sup': as('superscript'),
      '@vertical-align/sub': as('subscript'),
      '@vertical-align/baseline': same,
      '@strip-periods/true': same,
      '@strip-periods/false': same,
      '@quotes/true': quoted('open-quote', 'close-quote'),
      '@quotes/inner': quoted('open-inner-quote', 'close-inner-quote'),
      '@quotes/false': false,
      '@bibliography/entry': same,
      '@display/block': same,
      '@display/indent': same,
      '@display/left-margin': as('number'),
      '@display/right-inline': as('entry'),
      '@cite/entry': same,
      '@showid/true'(this: Blob, _: unknown, text: string | undefined) {
        const {itemData, variableNames: [variable = ''] = [], context} = this.params ?? {}
        if (!itemData || text === undefined) return text ?? ''
        const {language: lang, id} = itemData
        const isForeign = lang !== undefined && variable.includes('title') && !isOne(lang, spoken)
        const [, words = '', stop = ''] = /^(.*?)([,;:]*)$/s.exec(text) ?? []
        const said = (isForeign ? marks.around({type: 'foreign', lang}, words) : words) + stop
        if (context !== 'citation') return said
        return marks.around(variable === 'locator' ? {type: 'entry'} : {type: 'cite', id}, said)
      },
      '@URL/true': (_: unknown, text: string) => marks.around({type: 'link', url: text}, text),
      '@DOI/true': (_: unknown, text: string) => {
        const url = /^https?:/.test(text) ? text : `https://doi.org/${text}`
        return marks.around({type: 'link', url}, text)
      },
    }
  }
}

/** Tell whether two BCP 47 tags name one language, whatever its region. */
const isOne = (one: string, other: string): boolean =>
  one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0]

interface Terms {
  getTerm(name: string): string
}

const quoted =
  (open: string, close: string) =>
  (state: Terms, text: string | undefined): string => {
    // an apostrophe is asked for without text
    if (text === undefined) return open === 'open-quote' ? state.getTerm(open) : '\u2019'
    return state.getTerm(open) + text + state.getTerm(close)
  }

const signOf = (index: number): string => String.fromCharCode(FIRST + Math.floor(index / BASE), FIRST + (index % BASE))

const indexOf = (mark: string): number => {
  const [, high = '', low = ''] = mark
  return high === '' ? -1 : (high.charCodeAt(0) - FIRST) * BASE + low.charCodeAt(0) - FIRST
}
