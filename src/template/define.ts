/** What is written of a template → the template: extended, merged, and with colours and families for their names. */
import type {BlockDefinition} from './blocks.js'
import type {FaceFile, InlineName, InlineStyle, Strings, Template} from './index.js'
import {merged} from './merged.js'
import {withoutNames} from './named.js'
import type {Forms, ValuesOf} from './options.js'
import type {PageSlots, Slots} from './slots.js'
import type {ColourIn, FontIn, Names, Rule, ScriptTokens, Swatch, Tokens, TypeStyle, WrittenTokens} from './tokens.js'
import type {NamesIn} from './type-scale.js'

/** A template whose names the compiler knows. */
export interface Defined<T extends Tokens = Tokens, F extends Forms = Forms> extends Template {
  tokens: T
  options: F
  pages: PageSlots<T, ValuesOf<F>>
  slots: Slots<T, ValuesOf<F>>
  blocks?: OwnBlocks<T, ValuesOf<F>>
}

/** Blocks that a template alone knows, by the name of their directive. */
// biome-ignore lint/suspicious/noExplicitAny: which attributes there are is a matter of each block
type OwnBlocks<T extends Tokens, O> = Record<string, BlockDefinition<any, T, O>>

/** The slots that a template has, for a component in a file of its own: `SlotsOf<typeof policyBrief>['heading']`. */
export type SlotsOf<Base extends Template> = Slots<Base['tokens'], ValuesOf<Base['options']>> &
  Required<PageSlots<Base['tokens'], ValuesOf<Base['options']>>>

/** A whole template, as it is written. */
export interface Whole<T extends Tokens, F extends Forms>
  extends Omit<Defined<T, F>, 'definition' | 'options' | 'brand'> {
  extends?: never
  options?: F
}

/** The options of a template, with more. */
type Wide<Base extends Template, O extends Forms> = Omit<Base['options'], keyof O> & O

/** A map whose fields may be left out, as deep as maps go; a list is one value. */
type Part<T> = T extends readonly unknown[] ? T : T extends object ? {[K in keyof T]?: Part<T[K]> | undefined} : T

/** The names of a template, with more. */
interface Wider<N extends Names, C extends string, F extends string, S extends string, R extends string> {
  colour: N['colour'] | C
  font: N['font'] | F
  type: N['type'] | S
  rule: N['rule'] | R
}

/** Tokens that change those of another template; what has a new name is whole. */
type Changes<
  N extends Names,
  C extends string,
  F extends string,
  S extends string,
  R extends string,
  All extends Names = Wider<N, NoInfer<C>, NoInfer<F>, NoInfer<S>, NoInfer<R>>,
> = Part<Omit<WrittenTokens<All>, 'colours' | 'fonts' | 'type' | 'rules'>> & {
  colours?: Record<C, Swatch>
  fonts?: Record<F, string>
  type?: {[Name in S]: PartOf<TypeStyle<ColourIn<All>, FontIn<All>>, Name, N['type']>}
  rules?: {[Name in R]: PartOf<Rule<ColourIn<All>>, Name, N['rule']>}
}

type PartOf<T, Name, Known> = Name extends Known ? Partial<T> : T

/** A template that says what it has otherwise than another. */
export interface Extension<
  Base extends Template,
  C extends string,
  F extends string,
  S extends string,
  R extends string,
  O extends Forms,
  N extends Names = NamesIn<NoInfer<Base>['tokens']>,
  All extends Names = Wider<N, NoInfer<C>, NoInfer<F>, NoInfer<S>, NoInfer<R>>,
  T extends Tokens = Tokens<All>,
> {
  extends: Base
  name: string
  tokens?: Changes<N, C, F, S, R>
  /** By language: words that are others. What a new language does not say is said in English. */
  strings?: Record<string, Partial<Strings>>
  /** Font files besides those of the other template; one takes the place of its family, weight and style. */
  faces?: FaceFile[]
  inline?: {[Name in InlineName]?: InlineStyle<ColourIn<All>>}
  scripts?: Record<string, Partial<ScriptTokens>>
  /** Options besides those of the other template; one takes the place of its name. */
  options?: O
  pages?: Partial<PageSlots<T, ValuesOf<Wide<NoInfer<Base>, NoInfer<O>>>>>
  slots?: Partial<Slots<T, ValuesOf<Wide<NoInfer<Base>, NoInfer<O>>>>>
  /** Blocks besides those of the other template; one takes the place of its name. */
  blocks?: OwnBlocks<T, ValuesOf<Wide<NoInfer<Base>, NoInfer<O>>>>
}

/** Check the tokens of a template, in which colours and families may be named, and give them back. */
export const defineTokens = <
  const C extends string,
  const F extends string,
  const S extends string,
  const R extends string,
>(
  tokens: Omit<Tokens<{colour: C; font: F; type: S; rule: R}, ColourIn<NamesOf<C, F>>, NoInfer<F>>, 'colours'> & {
    colours: Record<C, Swatch>
  },
): Tokens<{colour: C; font: F; type: S; rule: R}> => tokens as never

interface NamesOf<C extends string, F extends string> extends Names {
  colour: NoInfer<C>
  font: NoInfer<F>
}

/**
 * Make a template: of a whole definition, or of another template and what is to be otherwise.
 *
 * Tokens are merged deeply, but swatches by name and lists are replaced; words by language, slots and pages by name.
 * Names of colours and families then become what they stand for. The types do the checking.
 */
// biome-ignore lint/complexity/noBannedTypes: no options
export function defineTemplate<T extends Tokens, const F extends Forms = {}>(definition: Whole<T, F>): Defined<T, F>
export function defineTemplate<
  Base extends Template,
  const C extends string = never,
  const F extends string = never,
  const S extends string = never,
  const R extends string = never,
  // biome-ignore lint/complexity/noBannedTypes: no options besides those of the other template
  const O extends Forms = {},
>(
  definition: Extension<Base, C, F, S, R, O>,
): Defined<Tokens<Wider<NamesIn<Base['tokens']>, C, F, S, R>>, Wide<Base, O>>
export function defineTemplate(written: Whole<Tokens, Forms> | AnyExtension): Template {
  if ('extends' in written && !written.extends?.definition) {
    // what is imported in a circle is not there yet, whatever the compiler says
    throw new Error('extends is no template: import one of another folder that does not extend this one')
  }
  const definition = written.extends
    ? extended(written.extends.definition, written)
    : {...(written as Whole<Tokens, Forms>), options: written.options ?? {}}
  return {...withoutNames(definition), definition}
}

/** A template as it was written, whole: what another extends. */
export type Definition = Omit<Template, 'definition' | 'brand'>

type AnyExtension = Extension<Template, string, string, string, string, Forms>

function extended(base: Definition, changes: AnyExtension): Definition {
  const {
    extends: _,
    name,
    tokens,
    strings = {},
    faces = [],
    inline,
    scripts,
    options,
    pages,
    slots,
    blocks,
    ...strays
  } = changes
  const isReplaced = (face: FaceFile): boolean =>
    faces.some(({family, weight, style}) => family === face.family && weight === face.weight && style === face.style)
  const english = merged(base.strings.en as Strings, strings.en)
  const words = Object.entries(strings).map(([language, own]) => {
    const spoken = base.strings[language] ?? base.strings[language.split('-')[0] ?? ''] ?? english
    return [language, merged(spoken, own)]
  })
  return {
    ...strays, // refused with the rest of a template that cannot be
    name,
    // a build of inks belongs to its colour: a swatch is replaced whole
    tokens: merged(base.tokens, tokens, {colours: 1, type: 2}),
    strings: {...base.strings, ...Object.fromEntries(words)},
    faces: [...base.faces.filter((face) => !isReplaced(face)), ...faces],
    inline: merged(base.inline, inline),
    ...(base.scripts || scripts ? {scripts: merged(base.scripts ?? {}, scripts)} : {}),
    options: {...base.options, ...options},
    pages: merged(base.pages, pages),
    slots: merged(base.slots, slots),
    blocks: {...base.blocks, ...blocks},
  }
}
