/** Phrasing content → strings and nested `<Text>`; links, notes and page numbers travel as `src`. */
import {Text} from '@react-pdf/renderer'
import type {PhrasingContent} from 'mdast'
import {type ComponentProps, createElement, Fragment, type ReactElement, type ReactNode} from 'react'
import type {Block} from '../brief.js'
import type {InlineName, InlineStyle, Template} from '../template/index.js'
import type {Digits} from '../template/numeral.js'
import {type Manner, type Stretch, stretchesOf} from './microtypography.js'

/** How the words around are set. */
interface Around {
  inline: Template['inline']
  manner: Manner
  /** Where the words lead to. */
  src?: string
  strong?: boolean
  emphasis?: boolean
}

/** Words that show; directives in a line of text are off. */
type Phrase = Exclude<PhrasingContent, {type: 'textDirective'}>

type Dress<Type extends Phrase['type']> = (node: Extract<Phrase, {type: Type}>, around: Around) => ReactNode

/**
 * One function for each type. The text engine keeps only the outermost `src` of nested texts, so `src` is put on the
 * words themselves: a note called inside a link stays a note.
 */
const dress: {[Type in Phrase['type']]: Dress<Type>} = {
  text: ({value}, {src, manner}) => {
    // the end of a line in the Markdown is a space on paper
    const whole = value.replace(/ *\n */g, ' ')
    const stretches = stretchesOf(whole, manner)
    const words = stretches ? createElement(Fragment, null, ...stretches.map(dressStretch)) : whole
    return src === undefined ? words : text({src}, words)
  },
  strong: ({children}, around) => {
    const style = around.emphasis ? 'strongEmphasis' : 'strong'
    return styled(style, children, {...around, strong: true})
  },
  emphasis: ({children}, around) => {
    const style = around.strong ? 'strongEmphasis' : 'emphasis'
    return styled(style, children, {...around, emphasis: true})
  },
  delete: ({children}, around) => styled('delete', children, around),
  inlineCode: ({value}, {inline, src}) => text({src, style: inline.code}, value),
  break: () => '\n',
  link: ({url, children}, around) => styled('link', children, {...around, src: url}),
  crossReference: ({target, shows, digits, children}, around) =>
    shows === 'page' ? pageNumber(target, digits) : words(children, {...around, src: `#${target}`}),
  noteCall: ({note, value}, {inline}) => text({src: `note:${note}`, style: inline.noteCall}, value),
  // words that lead somewhere say that instead
  foreign: ({lang, children}, around) => words(children, {...around, src: around.src ?? `lang:${lang}`}),
  // what these mean was settled before, or reported: their words remain
  linkReference: ({children}, around) => words(children, around),
  image: ({alt}) => alt ?? null,
  imageReference: ({alt}) => alt ?? null,
  footnoteReference: () => null,
  insertion: ({value}) => value,
  html: () => null,
  citation: () => null,
  lettering: ({style, children}, around) => styled(style, children, around),
}

/** Dress inline Markdown in the inline styles of a template; `running` when it is a paragraph of the text. */
export const dressInline = (nodes: PhrasingContent[], {inline, tokens}: Template, running = false): ReactNode =>
  words(nodes, {inline, manner: {...tokens.microtypography, running}})

/** Make the number of the page on which `id` stands; layout fills it in, in these digits. */
export const pageNumber = (id: string, digits?: Digits): ReactElement =>
  createElement(Text, {src: `page:${id}`, ...(digits && {digits})} as ComponentProps<typeof Text>, '0')

/** Dress the paragraphs among blocks as the words of one text, for a slot that sets its own type. */
export function wordsOf(blocks: Block[], template: Template): ReactNode {
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.children] : []))
  const lines = paragraphs.map((children) => dressInline(children, template))
  return createElement(Fragment, null, ...lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line])))
}

const words = (nodes: PhrasingContent[], around: Around): ReactNode =>
  createElement(Fragment, null, ...nodes.map((node) => dressPhrase(node as Phrase, around)))

const dressPhrase = (node: Phrase, around: Around): ReactNode =>
  (dress[node.type] as Dress<Phrase['type']>)(node as never, around)

const dressStretch = ({words, features}: Stretch): ReactNode =>
  features ? text({style: {fontFeatureSettings: features}}, words) : words

const styled = (name: InlineName, children: PhrasingContent[], around: Around): ReactNode =>
  text({style: around.inline[name]}, words(children, around))

function text({src, style}: {src?: string | undefined; style?: InlineStyle}, children: ReactNode): ReactElement {
  const props = {...(src === undefined ? {} : {src}), ...(style ? {style} : {})}
  return createElement(Text, props as ComponentProps<typeof Text>, children)
}
