/** Opens a PDF and gathers what leads from one place in it to another. */
import {open} from '../paint/read.js'
import {type Line, type Reading, read} from './lines.js'

/** A place that a link or bookmark leads to: the page from 1, and the height that is shown at the top, pt from above. */
export interface Goal {
  page: number
  y: number
}

/** A link on a page: what is written under it, and where it leads. */
export interface Link {
  page: number
  text: string
  /** The name of a destination, or nothing for an address. */
  name?: string
  url?: string
}

/** A bookmark with how deep it stands. */
export interface Bookmark extends Goal {
  title: string
  depth: number
}

type Pdf = Awaited<ReturnType<typeof open>>

/** A PDF that has been read. */
export interface Opened extends Reading {
  pdf: Pdf
  links: Link[]
  goals: Map<string, Goal>
  bookmarks: Bookmark[]
}

/** Open PDF bytes and read all of it. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const reading = await read(bytes)
  const pdf = await open(bytes)
  const goals = new Map<string, Goal>()
  for (const [name, destination] of Object.entries(await pdf.getDestinations())) {
    goals.set(name, await goalOf(destination, pdf, reading.height))
  }
  const links: Link[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    for (const {rect, url, dest} of await (await pdf.getPage(page)).getAnnotations()) {
      const text = textIn(rect, reading.pages[page - 1] ?? [], reading.height)
      links.push({page, text, ...(url ? {url} : {name: dest})})
    }
  }
  return {...reading, pdf, goals, links, bookmarks: await bookmarksOf(pdf, reading.height)}
}

async function goalOf(destination: unknown[], pdf: Pdf, height: number): Promise<Goal> {
  const [reference, , , y] = destination as [Parameters<Pdf['getPageIndex']>[0], unknown, number, number]
  return {page: (await pdf.getPageIndex(reference)) + 1, y: height - y}
}

async function bookmarksOf(pdf: Pdf, height: number): Promise<Bookmark[]> {
  type Items = Awaited<ReturnType<Pdf['getOutline']>>
  const list = async (items: Items, depth: number): Promise<Bookmark[]> => {
    const bookmarks: Bookmark[] = []
    for (const {title, dest, items: below} of items ?? []) {
      const goal = await goalOf(dest as unknown[], pdf, height)
      bookmarks.push({title, depth, ...goal}, ...(await list(below, depth + 1)))
    }
    return bookmarks
  }
  return list(await pdf.getOutline(), 1)
}

/** Give the words that lie in a rectangle, give or take the width of a letter. */
function textIn([left = 0, bottom = 0, right = 0, top = 0]: number[], lines: Line[], height: number): string {
  return lines
    .flatMap(({pieces}) => pieces)
    .filter(({y}) => height - y > bottom - 2 && height - y < top)
    .flatMap(({text, left: start, right: end}) => {
      const share = text.length / Math.max(1, end - start)
      const from = Math.max(0, Math.floor((left - start - 2) * share))
      const to = Math.min(text.length, Math.ceil((right - start + 2) * share))
      return to > from ? [text.slice(from, to)] : []
    })
    .join('')
}

/** Give the lines whose base line is at most `reach` pt below what a link shows at the top. */
export const linesAt = ({pages}: Reading, {page, y}: Goal, reach: number): string[] =>
  (pages[page - 1] ?? []).filter((line) => line.y > y && line.y < y + reach).map(({text}) => text)
