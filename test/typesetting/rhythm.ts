/** How text is cut where pages and columns end: widows and orphans, headings at the foot, boxes, rows and notes. */
import type {Node, Parent} from 'unist'
import type {FlowBlock} from '../../src/pages.js'
import type {Laid, SetLine, SetText, Standing} from './laid.js'
import {isBelow, said} from './place.js'

/** Fewest lines on either side of a cut, and below a heading. */
const FEWEST = 2

/** Say what is cut badly. */
export const faultsOfRhythm = (laid: Laid): string[] => [
  ...faultsOfTexts(laid),
  ...faultsOfHeadings(laid),
  ...faultsOfParts(laid),
  ...faultsOfTables(laid),
  ...faultsOfNotes(laid),
]

/** Find texts of which a single line stands on a page or in a column. */
function faultsOfTexts({texts}: Laid): string[] {
  const faults: string[] = []
  for (const parts of grouped(texts.filter(({role}) => role !== 'repeated' && role !== 'mark')).values()) {
    if (parts.length < 2) continue
    for (const {lines} of parts) if (lines.length < FEWEST) faults.push(`${said(lines[0] as SetLine)} stands alone`)
  }
  return faults
}

const grouped = (texts: SetText[]): Map<object, SetText[]> => groupsOf(texts, ({key}) => key)

function groupsOf<Key, Thing>(things: Thing[], keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>()
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing])
  return groups
}

/** Find headings that are not followed by two lines, or a picture, on their page and in their column. */
function faultsOfHeadings(laid: Laid): string[] {
  const {texts, pictures, brief, flow} = laid
  const headings = new Set(brief.outline.map(({id}) => id))
  const isHeading = ({within}: Standing): boolean => within.some(({part}) => part !== undefined && headings.has(part))
  const body = texts.filter(({role}) => role === 'body')
  const lines = body.flatMap((text) => text.lines)
  const faults: string[] = []
  for (const text of body.filter(isHeading)) {
    const id = text.within.findLast(({part}) => part !== undefined && headings.has(part))?.part as string
    const followers = followersOf(id, brief, flow.blocks)
    const belongs = (thing: Standing): boolean =>
      !isHeading(thing) && thing.within.some(({part}) => part !== undefined && followers.has(part))
    const most = lines.filter(belongs).length + pictures.filter(belongs).length * FEWEST
    const seen = (things: Standing[]): number => things.filter((one) => isBelow(one, text) && belongs(one)).length
    const below = seen(lines) + seen(pictures) * FEWEST
    if (below < Math.min(FEWEST, most)) faults.push(`${said(text.lines.at(-1) as SetLine)} is a heading at the foot`)
  }
  return faults
}

/** Name what stands after a heading in the same box, up to a page break or the matter after the text. */
function followersOf(id: string, brief: Laid['brief'], blocks: FlowBlock[]): Set<string> {
  const top = blocks.findIndex((block) => block.id === id)
  if (top >= 0) {
    const after = blocks.slice(top + 1)
    const end = after.findIndex(({hints}) => hints.breakBefore || hints.afterFloats)
    return new Set((end < 0 ? after : after.slice(0, end)).map((block) => block.id))
  }
  const find = (siblings: Node[]): Node[] => {
    const at = siblings.findIndex(({data}) => (data as {id?: string})?.id === id)
    if (at >= 0) return siblings.slice(at + 1)
    return siblings.flatMap((node) => ('children' in node ? find((node as Parent).children) : []))
  }
  return new Set(find(brief.body).flatMap(({data}) => (data as {id?: string})?.id ?? []))
}

/** What is cut only between two lines on either side. */
const cutWell = new Set(['list', 'listItem', 'blockquote', 'callout', 'keyMessages'])

/** Find lists, items, quotations and boxes of which one line stands on a page by itself. */
function faultsOfParts({texts, pictures, brief}: Laid): string[] {
  const faults: string[] = []
  const visit = (node: Node): void => {
    const id = (node.data as {id?: string})?.id
    if (id !== undefined && cutWell.has(node.type)) {
      const isIn = ({within}: Standing): boolean => within.some(({part}) => part === id || part === `${id}/body`)
      const drawn = new Set(pictures.filter(isIn).map(({page}) => page))
      const own = texts.filter((text) => isIn(text) && text.role === 'body').flatMap((text) => text.lines)
      const cells = new Set(own.filter(({within}) => within.some(({table}) => table)).map(({page}) => page))
      const pages = groupsOf(own, ({page}) => page)
      for (const [page, lines] of pages) {
        const heights = new Set(lines.map(({top}) => top.toFixed(0)))
        if (pages.size > 1 && heights.size < FEWEST && !drawn.has(page) && !cells.has(page)) {
          faults.push(`${said(lines[0] as SetLine)} is one line of a ${node.type}`)
        }
      }
    }
    if ('children' in node) (node as Parent).children.forEach(visit)
  }
  brief.body.forEach(visit)
  return faults
}

/** Rows of a table of which no single one stands on a page. */
const ENOUGH_ROWS = 4

/**
 * Find rows that are cut though they are no taller than half a page, and tables that begin or end with a single row
 * though another has room beside it: on a page that a long note fills there is none. Tables in boxes that are cut only
 * because they are taller than a page are left out.
 */
function faultsOfTables(laid: Laid): string[] {
  const {texts} = laid
  const faults: string[] = []
  const half = halfOf(laid)
  const crowded = crowdedIn(laid)
  const cells = texts.filter(({role, within}) => role === 'body' && within.some(({table}) => table))
  for (const parts of grouped(cells).values()) {
    const height = parts.reduce((sum, {top, bottom}) => sum + bottom - top, 0)
    if (parts.length > 1 && height < half) faults.push(`${said(parts[0]?.lines[0] as SetLine)} is in a row that is cut`)
  }
  const tables = groupsOf(
    cells.filter((cell) => !rowOf(cell).endsWith('/0')),
    (cell) => rowOf(cell).replace(/\/\d+$/, ''),
  )
  for (const [id, own] of tables) {
    if (!laid.flow.blocks.some((block) => block.id === id)) continue
    const pages = groupsOf(own, ({page}) => page)
    if (pages.size < 2 || rowsIn(own) < ENOUGH_ROWS) continue
    const parts = [...pages.values()]
    parts.forEach((here, index) => {
      const [first] = here as [SetText]
      if (crowded.has(first.page)) return
      if (rowsIn(here) > 1 || first.bottom - first.top > half) return
      const begins =
        index === 0 && texts.some((text) => text.role === 'body' && isBelow(first, text) && !cells.includes(text))
      const before = parts[index - 1] ?? []
      // the row before had no room beside it either where its own notes fill the page
      const isLonely = rowsIn(before) >= ENOUGH_ROWS - 1 && !crowded.has(before[0]?.page ?? 0)
      const ends = index === parts.length - 1 && isLonely
      if (begins || ends) faults.push(`${said(first.lines[0] as SetLine)} is the only row of its table on the page`)
    })
  }
  return faults
}

/** The part of a cell ends in the numbers of its row, from 1 below the head, and of its column. */
const rowOf = ({within}: Standing): string => within.at(-1)?.part?.replace(/\/\d+$/, '') ?? ''

const rowsIn = (cells: Standing[]): number => new Set(cells.map(rowOf)).size

const halfOf = ({flow: {geometry}}: Laid): number =>
  (geometry.height - geometry.margin.top - geometry.margin.bottom) / 2

/** List the pages of which notes take more than half. */
function crowdedIn(laid: Laid): Set<number> {
  const heights = new Map<number, number>()
  for (const {page, lines, role} of laid.texts) {
    const own = lines.reduce((sum, {top, bottom}) => sum + bottom - top, 0)
    if (role === 'note') heights.set(page, (heights.get(page) ?? 0) + own)
  }
  return new Set([...heights].filter(([, height]) => height > halfOf(laid)).map(([page]) => page))
}

/**
 * Find notes that begin on another page than their call. Where one goes on overleaf, or notes take half the page, those
 * that are called behind them in the same line or row have to wait: rows are not cut, nor is anything set between the two
 * parts of a note.
 */
function faultsOfNotes(laid: Laid): string[] {
  const {texts, flow} = laid
  const faults: string[] = []
  const lines = texts.flatMap((text) => text.lines)
  const onPages = new Map<string, number[]>()
  for (const {role, within, page} of lines) {
    const id = role === 'note' ? within.find(({part}) => flow.notes.has(part ?? ''))?.part : undefined
    if (id !== undefined) onPages.set(id, [...(onPages.get(id) ?? []), page])
  }
  const called = new Set<string>()
  const full = crowdedIn(laid)
  for (const line of lines) {
    for (const id of line.calls) {
      if (called.has(id)) continue
      called.add(id)
      const pages = onPages.get(id) ?? []
      if (pages[0] !== line.page && !full.has(line.page)) {
        faults.push(`${said(line)} calls ${id}, which begins on page ${(pages[0] ?? -1) + 1}`)
      }
      if (pages.at(-1) !== line.page) full.add(line.page)
    }
  }
  return faults
}
