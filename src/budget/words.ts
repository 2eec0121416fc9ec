import type {Brief} from '../brief.js'
import type {LaidLine, LaidNode, Pages} from '../pages.js'
import type {PageGeometry, Tokens} from '../template/index.js'
import {typeHeight} from '../template/page-of.js'

/** A section of the first level, and how many words of running text it has. */
export interface Section {
  /** `data.id` of its heading. */
  id: string
  /** 1, 2, 3… */
  number: number
  title: string
  words: number
  /** How many page breaks stand before it. */
  breaks: number
}

/** The running text of a brief as it was set. */
export interface Measured {
  sections: Section[]
  /** Words of it all. */
  all: number
  /** Words on a page of nothing else. */
  aPage: number
  /** Words of a line. */
  aLine: number
}

/** Lines that say how many words there are in one; of fewer, it is reckoned. */
const ENOUGH = 8

/** Width of an English word and its space, in sizes of the type. */
const WORD = 2.7

/** Blocks whose lines are running text. */
const running = new Set([
  'paragraph',
  'list',
  'blockquote',
  'recommendations',
  'callout',
  'keyMessages',
  'columns',
  'ownBlock',
])

/** Count the words of running text, by section and by line, on finished pages. */
export function measureWords({body, outline}: Brief, {pages}: Pages, geometry: PageGeometry, {text}: Tokens): Measured {
  const lines = linesByBlock(pages)
  const sections: Section[] = []
  const headings = new Map(outline.filter(({depth}) => depth === 1).map((entry) => [entry.id, entry]))
  const paragraphs: LaidLine[] = []
  let [all, breaks] = [0, 0]
  for (const block of body) {
    if (block.type === 'pageBreak') breaks++
    const id = block.data?.id ?? ''
    const heading = headings.get(id)
    const title = heading?.text.replace(/\s/g, ' ')
    if (title !== undefined) sections.push({id, number: sections.length + 1, title, words: 0, breaks})
    if (!running.has(block.type)) continue
    const own = lines.get(id) ?? []
    if (block.type === 'paragraph') paragraphs.push(...own)
    const words = wordsOf(own)
    all += words
    const section = sections.at(-1)
    if (section) section.words += words
  }
  const {length} = paragraphs
  const aLine = length < ENOUGH ? geometry.columns.width / (text.size * WORD) : wordsOf(paragraphs) / length
  const linesOnPage = (typeHeight(geometry) / text.leading) * geometry.columns.count
  return {sections, all, aPage: aLine * linesOnPage, aLine}
}

/** Find the lines of each block on the pages, by its id. */
function linesByBlock(pages: LaidNode[]): Map<string, LaidLine[]> {
  const found = new Map<string, LaidLine[]>()
  const walk = (node: LaidNode, block: string): void => {
    for (const line of node.lines ?? []) {
      const lines = found.get(block) ?? []
      found.set(block, lines)
      lines.push(line)
    }
    for (const child of node.children ?? []) walk(child, block || (child.props?.flow?.part ?? ''))
  }
  for (const page of pages) walk(page, '')
  return found
}

const wordsOf = (lines: LaidLine[]): number =>
  lines.reduce((sum, {string}) => sum + string.split(/\s+/).filter((word) => word !== '').length, 0)
