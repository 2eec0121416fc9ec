import type CSL from 'citeproc'
import type {Cluster, Engine, Item} from 'citeproc'
import {scriptOf} from '../../template/direction.js'
import type {Locale} from './locale.js'
import type {Marks} from './marks.js'
import type {Source} from './source.js'

/** Name of our output format among those of citeproc. */
const FORMAT = 'offprint'

/**
 * Load citeproc, or give nothing where it is not installed. Its licence is CPAL-1.0 or AGPL-1.0, so whoever needs it
 * installs it beside offprint, and it is no part of the bundle.
 */
export async function loadCiteproc(): Promise<typeof CSL | undefined> {
  try {
    return (await import('citeproc')).default
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/** A list of references as citeproc makes it: the keys and marked texts of its entries, and how they are set. */
export interface Bibliography {
  entries: {id: string; text: string}[]
  hanging: boolean
}

/** Cites sources in one style and language. */
export class Citing {
  private readonly engine: Engine

  /** Throws what citeproc throws at a style that it cannot read. */
  constructor(
    citeproc: typeof CSL,
    xml: string,
    locale: Locale,
    sources: Map<string, Source>,
    marks: Marks,
    private readonly language: string,
  ) {
    citeproc.Output.Formats[FORMAT] = marks.format(language)
    const system = {
      // styles may ask for others; nothing is fetched for them
      retrieveLocale: () => locale.xml,
      retrieveItem: (id: string) => sources.get(id)?.item,
      variableWrapper: true,
    } as const
    this.engine = new citeproc.Engine(system, xml, locale.tag, true)
    // links of addresses and DOIs are made by our format, which hears of them only then
    this.engine.opt.development_extensions.wrap_url_and_doi = true
    this.engine.setOutputFormat(FORMAT)
  }

  /** Put the commas of Arabic script behind words in it: styles of CSL have those of Latin alone. */
  private inScript(text: string): string {
    if (scriptOf(this.language) !== 'Arab') return text
    return text.replace(/(\p{Script=Arabic}[\uE000-\uF8FF)\]»”’]*)([,;])/gu, (_, word: string, stop: string) => {
      return word + (stop === ',' ? '،' : '؛')
    })
  }

  /** Give a term of the locale. */
  term(name: string, form: string, plural: 0 | 1): string | undefined {
    return this.engine.getTerm(name, form, plural)
  }

  /** Give the marked text of each citation, in order. `uncited` are listed though nothing cites them. */
  cite(clusters: Cluster[], uncited: string[]): string[] {
    const made = this.engine.rebuildProcessorState(clusters, FORMAT, uncited)
    const texts = new Map(made.map(([id, , text]) => [id, text]))
    return clusters.map(({citationID}) => this.inScript(texts.get(citationID) ?? ''))
  }

  /** Give the keys of the sources in the order of the list of references. */
  get sorted(): string[] {
    return this.engine.registry.getSortedIds()
  }

  /** Give the marked text of one item by itself, as it is called now that all is cited. */
  alone(item: Item): string {
    return this.engine.makeCitationCluster([item])
  }

  /** Give the keys and the marked texts of the entries of the bibliography, and how they are set. */
  bibliography(): Bibliography {
    const made = this.engine.makeBibliography()
    if (!made) return {entries: [], hanging: false}
    const [{entry_ids, hangingindent}, texts] = made
    return {
      entries: texts.map((text, index) => ({id: entry_ids[index]?.[0] ?? '', text: this.inScript(text)})),
      hanging: Boolean(hangingindent),
    }
  }
}
