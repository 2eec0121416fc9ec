/** What a directive is: how it may be written, and how it becomes a node. */
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import type {DirectiveName} from '../../brief/directive-names.js'
import type {BlockContent, PhrasingContent, RootContent} from '../../brief.js'
import type {Source} from '../source.js'

/** A directive of a known name as the author wrote it, its label and form checked. */
export interface Written {
  name: DirectiveName
  node: ContainerDirective | LeafDirective
  /** What stands in `[…]`. */
  title: PhrasingContent[]
  /** What stands in `{…}` but the label. */
  attributes: Record<string, string>
  /** `fig-x` of `{#fig-x}`. */
  label?: string
  /** What stands between the fences, nested directives not yet read. */
  body: RootContent[]
  source: Source
  /** Read the directives nested in the body. */
  blocks(nodes: RootContent[]): BlockContent[]
}

/** One kind of directive. */
export interface Directive {
  /** Forms it can be written in: `container` with `:::` and a closing fence, `leaf` with `::` on one line. */
  forms: ('container' | 'leaf')[]
  /** Whether it takes a title, `[…]`. */
  titled: boolean
  /** Whether it can be named by a cross-reference, `{#…}`. */
  labelled: boolean
  /** Names of its attributes. */
  attributes: string[]
  /** Whether a name in `{…}` is a value, as in `{fr}`, which it checks itself. */
  bare?: true
  /** Turn the directive into its node, or the blocks that it holds; report what its attributes and body lack. */
  read(directive: Written): BlockContent | BlockContent[]
}
