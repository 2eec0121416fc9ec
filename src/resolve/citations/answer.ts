/** What citeproc says of the citations of a brief, remembered by all that it is told. */
import type CSL from 'citeproc'
import type {Cluster} from 'citeproc'
import {keyOf, Memory} from '../../memory.js'
import {type Bibliography, Citing} from './engine.js'
import type {Locale} from './locale.js'
import {type Terms, termsOf} from './locator.js'
import type {Marks, Styled} from './marks.js'
import type {Source} from './source.js'
import type {Style} from './style.js'

/** In what style and words sources are cited, and which there are. */
export interface Manner {
  style: Style
  locale: Locale
  sources: Map<string, Source>
  /** Language of the brief. */
  language: string
}

/** What is to be cited. */
export interface Order {
  /** In the order in which readers meet them; nodes of the author's are marks in them. */
  clusters: Cluster[]
  /** Whether the texts are wanted as they stand inside a footnote as well. */
  open: boolean
  /** Keys of sources that are listed though nothing cites them. */
  uncited: string[]
  /** Whether there is a list of references. */
  listed: boolean
  /** Keys of the sources whose authors a sentence names. */
  named: string[]
}

/** What citeproc says: marked texts, and what their marks of styles stand for. */
export interface Answer {
  /** Of each citation, whole and, where it is wanted, as it stands in a footnote. */
  texts: readonly string[]
  open: readonly string[]
  bibliography: Readonly<Bibliography>
  /** Keys of all sources, in the order of their numbers. */
  sorted: readonly string[]
  /** Names of authors, by key. */
  authors: ReadonlyMap<string, string>
  styled: readonly Styled[]
}

/** Words of a locale and style that citations are read and joined with. */
export interface Words {
  terms: Terms
  and: string
  others: string
}

/** Enough for the contents of a few briefs that are built in turn. */
const answers = new Memory<Answer>(16)
const words = new Memory<Words>(16)

/**
 * Asks citeproc, or the memory of what it said: a word that is changed between citations changes nothing in them. An
 * engine is made only when there is something to ask. `marks` takes up the marks of the answer.
 */
export class Desk {
  private engine: Citing | undefined

  constructor(
    private readonly citeproc: typeof CSL,
    private readonly manner: Manner,
    private readonly marks: Marks,
  ) {}

  /** Throws what citeproc throws at a style that it cannot read. */
  words(): Words {
    const {style, locale, language} = this.manner
    return words.of(keyOf([style.xml, locale, language]), () => {
      const citing = this.citing()
      return {
        terms: termsOf((label, form, plural) => citing.term(label, form, plural)),
        and: citing.term('and', 'long', 0) ?? 'and',
        others: citing.term('et-al', 'long', 0) ?? 'et al.',
      }
    })
  }

  /** Throws what citeproc throws at a style that it cannot read. */
  answer(order: Order): Answer {
    const {style, locale, language, sources} = this.manner
    const keys = new Set([
      ...order.clusters.flatMap(({citationItems}) => citationItems.map(({id}) => id)),
      ...order.uncited,
    ])
    const items = [...keys].map((key) => sources.get(key)?.item)
    const key = keyOf([style.xml, style.open, locale, language, items, order])
    const answer = answers.of(key, () => this.ask(order))
    this.marks.takeUp(answer.styled)
    return answer
  }

  private ask({clusters, open, uncited, listed, named}: Order): Answer {
    const citing = this.citing()
    const texts = citing.cite(structuredClone(clusters), uncited)
    const inside = open ? this.citingBy(this.manner.style.open).cite(structuredClone(clusters), uncited) : []
    const bibliography = listed ? citing.bibliography() : {entries: [], hanging: false}
    const authors = new Map(named.map((id) => [id, citing.alone({id, 'author-only': true})]))
    return {texts, open: inside, bibliography, sorted: citing.sorted, authors, styled: this.marks.styled}
  }

  private citing(): Citing {
    this.engine ??= this.citingBy(this.manner.style.xml)
    return this.engine
  }

  private citingBy(xml: string): Citing {
    const {locale, sources, language} = this.manner
    return new Citing(this.citeproc, xml, locale, sources, this.marks, language)
  }
}
