import type {Image, Paragraph, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Figure, RootContent} from '../brief.js'
import {report} from '../message.js'
import {eachText, mapBlocks, mapInlines} from './texts.js'

/** Turn each image that stands in a paragraph of its own into a figure; report images in a line of text. */
export function figures(tree: Root, file: VFile): void {
  tree.children = mapBlocks(tree.children, (block) => [figureOf(block) ?? block]) as Root['children']
  eachText(tree.children, (run) => mapInlines(run, (node) => (node.type === 'image' ? refused(node, file) : undefined)))
}

function figureOf(block: RootContent): Figure | undefined {
  const [image, second] = block.type === 'paragraph' ? inked(block) : []
  if (image?.type !== 'image' || second) return undefined
  const {url, alt, title} = image
  const caption = {
    title: title ? [{type: 'text' as const, value: title, position: image.position}] : [],
    notes: [],
    ...(alt ? {alt} : {}),
  }
  return {type: 'figure', src: pathOf(url), caption, width: 1, children: [], position: block.position}
}

/** Give what of a paragraph is not mere space. */
const inked = ({children}: Paragraph): PhrasingContent[] =>
  children.filter((node) => node.type !== 'text' || node.value.trim() !== '')

/** Give the path that a web address without scheme, such as `my%20map.png`, stands for. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function refused(image: Image, file: VFile): PhrasingContent[] {
  const reason = `unexpected image "${image.url}" in a line of text, expected it in a paragraph of its own`
  const {line = 1, column = 1} = image.position?.start ?? {}
  const before = String(file.value)
    .split(/\r?\n/)
    [line - 1]?.slice(0, column - 1)
    .trim()
  const mend = before?.startsWith('|')
    ? 'put it below the table, or use ::figure{src="…"}'
    : before === ''
      ? 'put a blank line behind it, and its title between the [ ] of ::figure[ ]{src="…"}'
      : 'put blank lines around it, or use ::figure{src="…"}'
  report(file, 'image-stands-alone', reason, image, {mend})
  return []
}
