/** Laid out pages → what of the Markdown stands where on them. */
import * as P from '@react-pdf/primitives'
import type {Matrix} from '../drawing.js'
import {identity} from '../matrix.js'
import type {Laid} from '../output.js'
import type {LaidNode} from '../pages.js'
import {SAFE} from '../print-rules.js'
import {directionOf} from '../template/direction.js'
import type {PageGeometry} from '../template/index.js'
import {typeHeight} from '../template/page-of.js'
import {areaUnder, within} from '../turned.js'
import {mm} from '../units.js'
import {CLOSING, lettersOf, type Part, type Parts, partsOf, type Words} from './parts.js'
import type {Frame, Place, SheetPage} from './state.js'

/** Fewest letters by which words that are cut are known. */
const KNOWN = 4

/** Turn laid out pages into sheets; `show` gives the path of a file as it is shown, nothing for the brief. */
export function sheetsOf(
  laid: Pick<Laid, 'brief' | 'pages' | 'geometry' | 'data'>,
  show: (path?: string) => string,
): SheetPage[] {
  const {brief, pages, geometry, data} = laid
  const mapper = new Mapper(partsOf(brief, data, show))
  const found = pages.pages.map((page) => mapper.page(page))
  const orders = ordersOf(found.flat())
  const turned = directionOf(brief.meta.language) === 'rtl'
  const columns = columnsOf(geometry, turned)
  return found.map((pieces, index): SheetPage => {
    const places = pieces.map((piece) => placeOf(piece, orders))
    return {
      number: index + 1,
      width: pages.width,
      height: pages.height,
      bleed: geometry.bleed,
      safe: mm(SAFE),
      columns,
      notes: notesOf(places, columns, geometry),
      ...(pages.grid ? {baseline: pages.grid} : {}),
      places,
    }
  })
}

/** What stands in a place: a part, or words that a template sets in one. */
type Piece = Frame & {what: Omit<Part, 'words'>; group: number}

/** Groups of parts in the order of reading: the head of the first page, the text, the matter after it. */
const group = {opening: 0, body: 1, closing: 2} as const

class Mapper {
  private pieces: Piece[] = []

  constructor(private readonly parts: Parts) {}

  page(page: LaidNode): Piece[] {
    this.pieces = []
    for (const node of page.children ?? []) this.visit(node, identity, undefined)
    return this.pieces
  }

  private visit(node: LaidNode, around: Matrix, owner: Part | undefined): void {
    const {flow} = node.props ?? {}
    if (flow?.artifact || flow?.repeated || !node.box) return
    const own = within(node, around)
    const part = this.parts.byKey.get(flow?.part ?? '') ?? this.parts.byKey.get(flow?.id ?? '')
    const {width, height} = node.box
    const area = areaUnder(own, {left: 0, top: 0, right: width, bottom: height})
    const frame = {x: area.left, y: area.top, width: area.right - area.left, height: area.bottom - area.top}
    if (part && part !== owner && !this.isBlank(part)) this.add(part, frame)
    if (node.type === P.Text && (!part || this.isBlank(part))) this.words(node, part ?? owner, frame)
    if (node.type === P.Text) return
    for (const child of node.children ?? []) this.visit(child, own, part ?? owner)
  }

  /** Tell whether a part is the matter after the text, whose words stand in no block of the brief. */
  private isBlank(what: object): boolean {
    return what === this.parts.byKey.get(CLOSING)
  }

  /** Find which words of a part, or of the front matter, those are that a template sets by itself. */
  private words(node: LaidNode, owner: Part | undefined, frame: Frame): void {
    const letters = lettersOf((node.lines ?? []).map(({string}) => string).join(''))
    if (letters === '') return
    const found = likeliest(owner?.words ?? this.parts.front, letters)
    // what hangs beside a block, such as the number of an item, is a part of it
    if (owner) this.widen(owner, frame)
    if (found) this.add(found, frame, owner)
    else if (!owner || this.isBlank(owner)) {
      this.add({id: 'front matter', kind: 'front matter', source: this.parts.start, rank: 0}, frame, owner)
    }
  }

  /** Have the piece of a part reach as far as what stands in it. */
  private widen(part: Part, frame: Frame): void {
    const piece = this.pieces.findLast(({what}) => what === part)
    if (!piece) return
    const right = Math.max(piece.x + piece.width, frame.x + frame.width)
    const bottom = Math.max(piece.y + piece.height, frame.y + frame.height)
    const [x, y] = [Math.min(piece.x, frame.x), Math.min(piece.y, frame.y)]
    Object.assign(piece, {x, y, width: right - x, height: bottom - y})
  }

  private add(what: Omit<Part, 'words'>, frame: Frame, owner?: Part): void {
    if (frame.width <= 0 || frame.height <= 0) return
    const isFront = what.rank === 0
    const own = owner && this.isBlank(owner) ? group.closing : isFront ? group.opening : group.body
    this.pieces.push({...frame, what, group: own})
  }
}

/** Find the words that are in some letters, or that these are cut from: the longest. */
function likeliest(words: readonly Words[], letters: string): Words | undefined {
  const shared = (one: Words): number => {
    if (letters.includes(one.letters)) return one.letters.length
    return letters.length >= KNOWN && one.letters.includes(letters) ? letters.length : 0
  }
  return words.reduce<Words | undefined>((best, one) => {
    return shared(one) > (best ? shared(best) : 0) ? one : best
  }, undefined)
}

/** Number what stands on pages in the order of reading; pieces of one part have one number. */
function ordersOf(pieces: readonly Piece[]): Map<object, number> {
  const ranked = pieces.map((piece, index) => ({...piece, index}))
  ranked.sort((a, b) => a.group - b.group || a.what.rank - b.what.rank || a.index - b.index)
  const orders = new Map<object, number>()
  for (const {what} of ranked) if (!orders.has(what)) orders.set(what, orders.size + 1)
  return orders
}

function placeOf({what, x, y, width, height}: Piece, orders: Map<object, number>): Place {
  const {id, kind, source} = what
  return {id, kind, order: orders.get(what) ?? 0, source, x, y, width, height}
}

/** Give the columns of the type area, in the order in which they are read. */
function columnsOf(geometry: PageGeometry, turned: boolean): Frame[] {
  const {columns, margin, width} = geometry
  return Array.from({length: columns.count}, (_, index) => {
    const left = columns.left + index * (columns.width + columns.gutter)
    const x = turned ? width - left - columns.width : left
    return {x, y: margin.top, width: columns.width, height: typeHeight(geometry)}
  })
}

/** Give the areas of notes at the foot of columns: from the rule above them down to where the type area ends. */
function notesOf(places: readonly Place[], columns: readonly Frame[], {height, margin, notes}: PageGeometry): Frame[] {
  const found = places.filter(({kind}) => kind === 'note')
  return columns.flatMap((column): Frame[] => {
    const middle = ({x, width}: Frame): number => x + width / 2
    const own = found.filter((note) => column.x <= middle(note) && middle(note) <= column.x + column.width)
    if (own.length === 0) return []
    const top = Math.min(...own.map(({y}) => y)) - notes.gap - notes.ruleWidth
    const bottom = Math.max(height - margin.bottom, ...own.map((note) => note.y + note.height))
    return [{x: column.x, y: top, width: column.width, height: bottom - top}]
  })
}
