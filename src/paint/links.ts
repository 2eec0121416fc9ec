import type {OutlineEntry} from '../brief.js'
import type {PagePlace, Pages} from '../pages.js'
import type {StructureElement} from './element.js'
import type {Engine, Reference} from './pdfkit.js'

/** How far above its place a destination shows the page, pt. */
const ABOVE = 6

/** Begins the key of words in another language, which lead nowhere: `lang:fr`. */
export const LANGUAGE = 'lang:'

/** What a link key leads to: the name of a destination, or an address. */
export type Goal = {name: string} | {address: string}

/** Read a link key: `note:…`, `page:…` and `#…` name a destination; anything else is an address. */
export function goalOf(key: string): Goal {
  const named = /^(?:note:|page:|#)(.+)$/s.exec(key)
  return named ? {name: named[1] as string} : {address: key}
}

interface Area {
  key: string
  /** Left, bottom, right, top in PDF coordinates. */
  rect: [number, number, number, number]
  /** The link in the structure tree that it belongs to. */
  owner?: StructureElement
}

/** Puts a link into the structure tree: what its annotation says of that, or nothing when it may not be there. */
export interface LinkTags {
  entriesOf(owner: StructureElement | undefined, goal: Goal): object | undefined
  bind(owner: StructureElement, page: Reference, annotation: Reference): void
}

/** The links of a document: those side by side on one line with one goal become one. */
export class Links {
  private areas: Area[] = []
  constructor(
    private readonly engine: Engine,
    private readonly where: Map<string, PagePlace>,
    private readonly tags?: LinkTags,
  ) {}

  add(key: string, corners: number[]): void {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners
    this.areas.push({key, rect: [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]})
  }

  /** Move the area added last upwards by `rise` pt: its words stand off the line. */
  raise(rise: number): void {
    const area = this.areas[this.areas.length - 1]
    if (!area) return
    area.rect[1] += rise
    area.rect[3] += rise
  }

  /** Say which element of the structure the area added last belongs to. */
  own(owner: StructureElement): void {
    const area = this.areas[this.areas.length - 1]
    if (area) area.owner = owner
  }

  /** Write the areas of a page that is done. */
  write(annotations: Reference[], page: Reference): void {
    for (const {key, rect, owner} of joined(this.areas)) {
      const goal = goalOf(key)
      const action = this.actionOf(goal)
      const tagged = this.tags ? this.tags.entriesOf(owner, goal) : {}
      if (!action || !tagged) continue
      const annotation = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: rect.map(thousandth),
        Border: [0, 0, 0],
        F: 4,
        A: action,
        ...tagged,
      }
      const reference = this.engine.ref(annotation)
      reference.end()
      if (owner) this.tags?.bind(owner, page, reference)
      annotations.push(reference)
    }
    this.areas = []
  }

  private actionOf(goal: Goal): object | undefined {
    if ('address' in goal) return {S: 'URI', URI: new String(goal.address)}
    return this.where.has(goal.name) ? {S: 'GoTo', D: new String(goal.name)} : undefined
  }
}

/** Join neighbours on one line that lead to one goal. */
function joined(areas: Area[]): Area[] {
  const out: Area[] = []
  for (const area of areas) {
    const before = out[out.length - 1]
    if (before?.key === area.key && before.owner === area.owner && adjoins(before.rect, area.rect))
      before.rect = union(before.rect, area.rect)
    else out.push(area)
  }
  return out
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000

const adjoins = (a: Area['rect'], b: Area['rect']): boolean =>
  (Math.abs(a[2] - b[0]) < 0.5 || Math.abs(b[2] - a[0]) < 0.5) && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0

const union = (a: Area['rect'], b: Area['rect']): Area['rect'] => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

/** A place in the file: page, and the corner to show. */
export type Destination = [page: Reference, 'XYZ', x: number, y: number, zoom: null]

/** Turn the places of ids into destinations on `references`, a little above; the pages are wider by `bleed` all round. */
export function destinationsOf(
  {where, height}: Pages,
  references: Reference[],
  bleed: number,
): Map<string, Destination> {
  const destinations = new Map<string, Destination>()
  for (const [name, {page, x, y}] of where) {
    const reference = references[page]
    if (!reference) throw new Error(`"${name}" stands on page ${page + 1} of ${references.length}`)
    const top = Math.min(height, Math.max(0, y - ABOVE))
    destinations.set(name, [reference, 'XYZ', thousandth(x + bleed), thousandth(height - top + bleed), null])
  }
  return destinations
}

/** Make the name tree of destinations, in the order of the bytes of the names (ISO 32000-1, 7.9.6). */
export function nameTree(destinations: Map<string, Destination>): {Names: unknown[]} {
  const bytes = (name: string): string => (/\P{ASCII}/u.test(name) ? `\ufeff${name}` : name)
  const sorted = [...destinations].sort(([a], [b]) => (bytes(a) < bytes(b) ? -1 : 1))
  return {Names: sorted.flatMap(([name, destination]) => [new String(name), destination])}
}

/** How many levels of bookmarks are open at first. */
const OPEN_LEVELS = 2

interface Bookmark {
  entry: OutlineEntry
  level: number
  parent: Bookmark | undefined
  children: Bookmark[]
  reference: Reference
}

/** Write the bookmarks below `root`; headings without a place are left out. Tells whether there are any. */
export function writeOutline(
  engine: Engine,
  root: Reference,
  outline: OutlineEntry[],
  destinations: Map<string, Destination>,
): boolean {
  const top: Bookmark[] = []
  const path: Bookmark[] = []
  const all: Bookmark[] = []
  for (const entry of outline) {
    if (!destinations.has(entry.id)) continue
    while ((path[path.length - 1]?.entry.depth ?? 0) >= entry.depth) path.pop()
    const parent = path[path.length - 1]
    const bookmark: Bookmark = {entry, level: path.length, parent, children: [], reference: engine.ref()}
    ;(parent?.children ?? top).push(bookmark)
    path.push(bookmark)
    all.push(bookmark)
  }
  for (const {entry, level, parent, children, reference} of all) {
    const siblings = parent?.children ?? top
    const index = siblings.findIndex((sibling) => sibling.reference === reference)
    reference.data = {
      Title: new String(titleOf(entry)),
      Parent: parent?.reference ?? root,
      Prev: siblings[index - 1]?.reference,
      Next: siblings[index + 1]?.reference,
      Dest: destinations.get(entry.id),
      ...ends(children),
      Count:
        children.length === 0 ? undefined : level < OPEN_LEVELS - 1 ? visible(children, level + 1) : -children.length,
    }
    reference.end()
  }
  root.data = {Type: 'Outlines', ...ends(top), Count: top.length === 0 ? undefined : visible(top, 0)}
  return top.length > 0
}

const titleOf = ({number, text}: OutlineEntry): string => (number === undefined ? text : `${number} ${text}`)

const ends = (children: Bookmark[]): object => ({
  First: children[0]?.reference,
  Last: children[children.length - 1]?.reference,
})

/** Count the bookmarks that show when those of the open levels are open. */
const visible = (children: Bookmark[], level: number): number =>
  children.reduce((sum, child) => sum + 1 + (level < OPEN_LEVELS - 1 ? visible(child.children, level + 1) : 0), 0)
