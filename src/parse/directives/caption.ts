import type {Paragraph, PhrasingContent, Text} from 'mdast'
import type {Caption, RootContent} from '../../brief.js'
import {report} from '../../message.js'
import {pointAfter, type Source, sliceOf} from '../source.js'
import {attribute, words} from './attributes.js'
import type {Written} from './directive.js'

/** The words, in the languages briefs are written in, that open a note or the source line. */
const notes = 'notes?|anmerkung(?:en)?|hinweise?|notas?|noo?ten|noot|توضیح(?:ات)?|نوٹ|ملاحظ(?:ة|ات)'
const sources = 'sources?|quellen?|fuentes?|fonti|fontes?|bron(?:nen)?|منبع|منابع|ماخذ|المصدر|المصادر'

const opensNote = new RegExp(`^\\s*(?:${notes})\\s*:\\s*`, 'i')
const opensSource = new RegExp(`^\\s*(?:${sources})\\s*:\\s*`, 'i')
/** Tell whether a text is a note or a source line. */
export const opensCaption = (text: string): boolean => opensNote.test(text) || opensSource.test(text)

const opensLine = new RegExp(`\\r?\\n[ \\t>]*(?=(?:${notes}|${sources})\\s*:)`, 'i')

/**
 * Make the caption of a figure, chart or table from its title, its attributes and the blocks of its body; `place`
 * takes the blocks that are the thing itself, and what neither takes is reported.
 */
export function captionOf(directive: Written, place: (block: RootContent) => boolean, expected: string): Caption {
  const {title, body, source} = directive
  const subtitle = attribute(directive, 'subtitle', words)
  const alt = attribute(directive, 'alt', words)
  const caption: Caption = {title, ...(subtitle && {subtitle}), notes: [], ...(alt !== undefined && {alt})}
  for (const block of body) {
    if (place(block)) continue
    const lines = block.type === 'paragraph' ? linesOf(block, source) : []
    if (lines.length === 0 || !lines.every((children) => take(children, caption, directive))) {
      const [image] = block.type === 'paragraph' ? block.children : []
      const isImage = image?.type === 'image' && directive.name === 'figure'
      const what = isImage ? `image "${image.url}" between the fences` : block.type
      const wanted = isImage ? `its path as src="${image.url}"` : expected
      report(
        source.file,
        'directive-content-valid',
        `unexpected ${what} in ${directive.name}, expected ${wanted}`,
        block,
      )
    }
  }
  return caption
}

/** Put one line of a caption where its first word says; tell whether it had such a word. */
function take(children: PhrasingContent[], caption: Caption, {name, source}: Written): boolean {
  const [first] = children
  if (first?.type !== 'text') return false
  const note = opensNote.exec(first.value)
  const origin = opensSource.exec(first.value)
  if (note) caption.notes.push(without(children, first, note[0], source))
  if (!origin) return note !== null
  if (caption.source) {
    const reason = `unexpected second source line of ${name}, expected one`
    report(source.file, 'directive-content-valid', reason, first, {mend: 'name all sources in one line'})
  }
  caption.source = without(children, first, origin[0], source)
  return true
}

/** Give inline content without the `word` that opens its first text. */
function without(children: PhrasingContent[], first: Text, word: string, source: Source): PhrasingContent[] {
  const value = first.value.slice(word.length)
  if (value === '') return children.slice(1)
  const start = first.position && pointAfter(source, first.position.start, word.length)
  const position = first.position && start && {start, end: first.position.end}
  return [{...first, value, position}, ...children.slice(1)]
}

/** Split a paragraph where a line of its own begins with one of the words. */
function linesOf(paragraph: Paragraph, source: Source): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of paragraph.children) {
    let rest = child
    for (let found = cut(rest, source); found; found = cut(rest, source)) {
      lines.at(-1)?.push(found[0])
      lines.push([])
      rest = found[1]
    }
    lines.at(-1)?.push(rest)
  }
  return lines
}

/** Cut a text in two before the first of its lines that begins with one of the words. */
function cut(node: PhrasingContent, source: Source): [Text, Text] | undefined {
  if (node.type !== 'text' || !node.position) return undefined
  const inValue = opensLine.exec(node.value)
  const inSource = opensLine.exec(sliceOf(source, node.position))
  if (!inValue || !inSource) return undefined
  const {start, end} = node.position
  const before = pointAfter(source, start, inSource.index)
  const after = pointAfter(source, start, inSource.index + inSource[0].length)
  return [
    {...node, value: node.value.slice(0, inValue.index), position: {start, end: before}},
    {...node, value: node.value.slice(inValue.index + inValue[0].length), position: {start: after, end}},
  ]
}
