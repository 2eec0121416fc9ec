/** What a specification says that an example reads, and what is read on the pages that we make of it. */
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {visit} from 'unist-util-visit'
import {open} from '../../paint/read.js'
import {address} from './print.js'
import type {Example} from './spec.js'

/** The characters of text without spaces, as they were typed: marks and signs that a language sets are undone. */
export const plain = (text: string): string =>
  text
    .replace(/["“”„«»‘’‚‹›]/g, "'")
    .replace(/[-‐‑‒–—−]+/g, '-')
    .replace(/[\s\u00a0\u202f\u2009\u2060\u200b\u00ad\ufeff]/g, '')

/** What GFM makes of the first sign of a tag that it does not let through. */
const filtered = /&lt;(?=title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)/gi

/** A picture in a paragraph of its own, which becomes a figure; its caption, if it has one, is its title. */
const figure = /<p><img [^>]*?(?:title="(?<title>[^"]*)")? \/><\/p>/g

/**
 * Give the text of an example by the HTML of its specification. Left out is what we leave out, raw HTML and images in
 * a text; added is what we add, the number of a figure with a caption, and the address of a link without words.
 */
export function saidBy({markdown, html}: Example): string {
  let left = html.replace(filtered, '<')
  for (const raw of rawHtmlOf(markdown)) {
    const at = left.indexOf(raw)
    if (at >= 0) left = left.slice(0, at) + left.slice(at + raw.length)
  }
  let figures = 0
  return left
    .replace(figure, (_, title?: string) => (title === undefined ? '' : `Figure ${++figures} ${title}`))
    .replace(/<img [^>]*>/g, '')
    .replace(/<a [^>]*><\/a>/g, address)
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({lt: '<', gt: '>', amp: '&', quot: '"'})[name] ?? '')
}

/** List the raw HTML of Markdown, as HTML has it. */
function rawHtmlOf(markdown: string): string[] {
  const found: string[] = []
  const tree = fromMarkdown(markdown, {extensions: [gfm({singleTilde: false})], mdastExtensions: [gfmFromMarkdown()]})
  visit(tree, 'html', ({value}) => {
    found.push(value)
  })
  return found
}

/** Read the text of a PDF in the order it is painted, without what is an artifact and without the numbers of items. */
export async function readFrom(bytes: Uint8Array): Promise<string> {
  const pdf = await open(bytes)
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const {items} = await (await pdf.getPage(number)).getTextContent({includeMarkedContent: true})
    const stack: string[] = []
    for (const item of items) {
      if ('str' in item) {
        if (!stack.includes('Artifact') && !stack.includes('Lbl')) text += item.str + (item.hasEOL ? '\n' : '')
      } else if (item.type === 'endMarkedContent') stack.pop()
      else stack.push(tagOf(item))
    }
  }
  await pdf.destroy()
  return text
}

/** Give the tag of marked content, which the types of pdf.js do not tell of. */
const tagOf = (item: object): string => ('tag' in item ? String(item.tag) : '')
