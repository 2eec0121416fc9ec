import {lettersOf} from './letters.js'
import {inside, type Tagged, wordsOf} from './tree.js'

/** One piece that a structure tree reads. */
export interface Found {
  kind: 'heading' | 'text' | 'figure' | 'table' | 'note'
  letters: string
  /** The letters of each link, in order. */
  links: string[]
  /** Whether it stands in a list. */
  listed: boolean
  /** Cells, row by row, of a table. */
  cells?: Found[][]
}

/** Lists of contents are made of headings that are looked at where they stand; numbers belong to what they count. */
const passed: ReadonlySet<string> = new Set(['TOC', 'Lbl'])

const inline: ReadonlySet<string> = new Set(['Link', 'Reference', 'Code', 'Span'])

/** List what a structure tree reads, in order. */
export function foundIn(element: Tagged, listed = false): Found[] {
  const {role, alt, children} = element
  if (passed.has(role)) return []
  if (/^H\d?$/.test(role)) return [pieceOf(element, 'heading', listed)]
  if (role === 'Note') return [pieceOf(element, 'note', listed)]
  if (role === 'Figure') return [{kind: 'figure', letters: lettersOf(alt ?? ''), links: [], listed}]
  if (role === 'Table') {
    const captions = inside(element, 'Caption').flatMap((caption) => foundIn(caption, listed))
    return [...captions, {...pieceOf(element, 'table', listed), cells: cellsOf(element)}]
  }
  const words = children.some((child) => (typeof child === 'string' ? child.trim() !== '' : inline.has(child.role)))
  if (role === 'P' || words) return [pieceOf(element, 'text', listed)]
  return children.flatMap((child) => (typeof child === 'string' ? [] : foundIn(child, listed || role === 'L')))
}

const pieceOf = (element: Tagged, kind: Found['kind'], listed: boolean): Found => ({
  kind,
  letters: lettersOf(wordsOf(element)),
  links: inside(element, 'Link').map((link) => lettersOf(wordsOf(link))),
  listed,
})

const cellsOf = (table: Tagged): Found[][] =>
  inside(table, 'TR').map((row) =>
    row.children.flatMap((child) =>
      typeof child !== 'string' && (child.role === 'TH' || child.role === 'TD') ? [pieceOf(child, 'text', false)] : [],
    ),
  )
