/** Blocks that only one template knows: a directive, the forms of its attributes, and the slot that sets it. */
import type {ReactNode} from 'react'
import type {OwnBlock} from '../brief.js'
import type {Template} from './index.js'
import type {Forms, ValuesOf} from './options.js'
import type {Slot} from './slots.js'
import type {Tokens} from './tokens.js'

/** What the slot of an own block is given besides what all slots are: its attributes, its title and its blocks, dressed. */
export interface OwnBlockProps<F extends Forms> {
  node: Readonly<OwnBlock>
  attributes: ValuesOf<F>
  /** From `[…]`, where the block takes a title. */
  title?: ReactNode
  children: ReactNode
}

/** A block of a template. */
// biome-ignore lint/suspicious/noExplicitAny: which attributes there are is a matter of the block alone
export interface BlockDefinition<F extends Forms = any, T extends Tokens = Tokens, O = object> {
  /** What may stand in `{…}`, by name. */
  attributes: F
  /** Whether it takes a title, `[…]`. */
  titled?: boolean
  /** How it is written: `container` with `:::` and a closing fence, or `leaf` with `::` on one line. */
  form?: 'container' | 'leaf'
  /** Whether it is kept on one page where that has room. */
  whole?: boolean
  /** Whether it reaches over both columns of a page in two. */
  across?: boolean
  /** One sentence for whoever writes it. */
  about?: string
  slot: Slot<OwnBlockProps<F>, T, O>
}

/** A block as it is written: without attributes when it has none. */
interface Written<F extends Forms, Base extends Template>
  extends Omit<BlockDefinition<F, Base['tokens'], ValuesOf<Base['options']>>, 'attributes'> {
  /** The template whose tokens and options its slot reads: for the compiler alone. */
  for?: Base
  attributes?: F
}

/** Define a block of a template: `:::name{…}` in a brief, by the name it has among the `blocks` of the template. */
export function defineBlock<
  // biome-ignore lint/complexity/noBannedTypes: no attributes
  const F extends Forms = {},
  Base extends Template = Template,
>(block: Written<F, Base>): BlockDefinition<F, Base['tokens'], ValuesOf<Base['options']>> {
  const {for: _, ...own} = block
  return {...own, attributes: block.attributes ?? ({} as F)}
}
