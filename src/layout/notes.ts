import type {LaidNode} from '../pages.js'
import type {PageGeometry} from '../template/index.js'
import {typeHeight} from '../template/page-of.js'
import {markBeginning, markEnd} from './continued.js'
import {anyRoom, limited, type NoteHeights} from './room.js'
import {type Breaking, boxOf, moved, split} from './split.js'

/** Largest share of a page that the rest of a long note takes, so that the text goes on above it. */
const CARRIED_SHARE = 0.6

/** A note that takes more than this share of a page is long: it may go on overleaf. */
const LONG_SHARE = 0.5

/** Share of a page that the beginning of a long note takes at least. */
const BEGUN_SHARE = 0.25

const carefully: Breaking = {orphans: 2, widows: 2, force: 'boxes'}
const loosely: Breaking = {orphans: 1, widows: 1, force: 'all'}

/** A note, or a part of one, with what goes before it on an earlier page and after it on a later one. */
interface Part {
  node: LaidNode
  before: boolean
  after: boolean
}

/** A part in its place: what was to be set, and the height that it takes, pt. */
interface Placed extends Part {
  from: Part
  taken: number
}

/** The notes at the foot of one page: those called on it, and what an earlier page could not hold. */
export class NoteArea implements NoteHeights {
  /** Height of rule and notes, pt. */
  height = 0
  private readonly here: Placed[] = []
  private carried: Part[] = []

  /** `called` lists the notes set so far, on this page and before; `mark` shows that a note goes on. */
  constructor(
    private readonly notes: Map<string, LaidNode>,
    private readonly geometry: PageGeometry,
    private readonly mark?: LaidNode,
    private readonly called = new Set<string>(),
  ) {}

  get opening(): number {
    const {gap, ruleWidth} = this.geometry.notes
    return this.here.length > 0 ? 0 : gap * 2 + ruleWidth
  }

  heightOf(id: string): number {
    if (this.called.has(id)) return 0
    // behind a note that goes on overleaf none can begin
    if (this.carries) return Number.POSITIVE_INFINITY
    return boxOf(this.note(id)).height + this.geometry.notes.between
  }

  leastOf(id: string): number {
    const page = typeHeight(this.geometry)
    const whole = this.heightOf(id)
    return Number.isFinite(whole) && whole > page * LONG_SHARE ? page * BEGUN_SHARE : whole
  }

  /** Whether something is left over for the next page. */
  get carries(): boolean {
    return this.carried.length > 0
  }

  /** Add the notes called by what was just placed; `free` pt are left on the page. */
  add(ids: readonly string[], free: number): void {
    let left = free
    for (const id of ids) {
      if (this.called.has(id)) continue
      this.called.add(id)
      left -= this.set({node: this.note(id), before: false, after: false}, left, true)
    }
  }

  /** Make another area with what is in this one; `called` is its own list of notes set so far. */
  copy(called: Set<string>): NoteArea {
    const area = new NoteArea(this.notes, this.geometry, this.mark, called)
    area.height = this.height
    area.here.push(...this.here)
    area.carried.push(...this.carried)
    return area
  }

  /** Give the area of a page without notes as yet. */
  empty(): NoteArea {
    return new NoteArea(this.notes, this.geometry, this.mark, this.called)
  }

  /** Go on with what the area before left over, in at most a share of `free` pt. */
  carryOn(before: NoteArea, free: number): void {
    const {carried} = before
    before.carried = []
    let left = free * CARRIED_SHARE
    for (const part of carried) left -= this.set(part, left)
  }

  /** Go on with what is left over in `free` pt that no text takes. */
  fill(free: number): void {
    const {carried} = this
    this.carried = []
    let left = free
    const last = this.here.at(-1)
    // what is left of it may have gone on in the next column
    if (last?.after && carried.length > 0) {
      this.here.pop()
      this.height -= last.taken
      left += last.taken
      carried[0] = last.from
    }
    for (const part of carried) left -= this.set(part, left)
  }

  /** Give rule and notes in their places on the page: from `edge`, and down to `bottom`. */
  nodes(edge: number, bottom: number): LaidNode[] {
    if (this.here.length === 0) return []
    const {notes} = this.geometry
    let y = bottom - this.height + notes.gap
    const rule: LaidNode = {
      type: 'VIEW',
      box: {top: y, left: edge, width: notes.ruleLength, height: notes.ruleWidth},
      style: {backgroundColor: notes.ruleColour},
      props: {},
      children: [],
    }
    y += notes.ruleWidth + notes.gap
    const {mark} = this
    const placed = this.here.flatMap(({node, before, after}) => {
      const there = moved(node, edge, y - boxOf(node).top)
      y += boxOf(node).height + notes.between
      return [
        there,
        ...(mark && before ? markBeginning(there, mark) : []),
        ...(mark && after ? markEnd(there, mark) : []),
      ]
    })
    return [rule, ...placed]
  }

  /** Set a note, or as much of it as there is room for, and give the height that it takes; some of it where it must begin. */
  private set(part: Part, free: number, begins = this.here.length === 0): number {
    if (this.carries) {
      this.carried.push(part)
      return 0
    }
    const {between} = this.geometry.notes
    const height = free - this.opening - between + 0.02
    const room = limited(anyRoom, height)
    const careful = split(part.node, room, carefully)
    const {head, tail} = careful.head || !begins ? careful : split(part.node, room, loosely)
    if (tail) this.carried.push({...part, node: tail, before: part.before || head !== undefined})
    if (!head) return 0
    const taken = this.opening + boxOf(head).height + between
    this.here.push({...part, node: head, after: tail !== undefined, from: part, taken})
    this.height += taken
    return taken
  }

  private note(id: string): LaidNode {
    const node = this.notes.get(id)
    if (!node) throw new Error(`no note "${id}" was laid out`)
    return node
  }
}
