import type {Loader} from 'vega'

/** What Vega exports and its typings leave out. */
declare module 'vega' {
  /** Where the widths of texts come from; `width` is made to be replaced. */
  export const textMetrics: {width(item: TextItem, text: unknown): number}

  /** Make a source of numbers from 0 to 1 that is the same for one seed. */
  export function randomLCG(seed: number): () => number

  /** Say where random numbers come from: those of samples, of bootstraps, and of `random()` in expressions. */
  export function setRandom(source: () => number): void

  /** What of a text item bears on its width. */
  export interface TextItem {
    font?: string
    fontSize?: number
    fontWeight?: string | number
    fontStyle?: string
    limit?: number
  }

  /** Receives the elements of a picture in order. */
  export interface Markup {
    open(tag: string, ...attributes: (Record<string, unknown> | null | undefined)[]): Markup
    text(text: unknown): Markup
    close(): Markup
  }

  /** Writes a scene as SVG, element by element. */
  export class SVGStringRenderer {
    constructor(loader: Loader)
    initialize(element: null, width: number, height: number, origin: number[], scale: number): this
    mark(markup: Markup, scene: unknown): void
    defs(markup: Markup): void
    href(item: {href?: unknown}): Record<string, string> | null
    loadImage(address: string): Promise<object>
  }
}
