import type {PDFDict} from '@cantoo/pdf-lib'
import {identity, type Matrix} from '../../pdf/matrix.js'
import {dictOf, get, type Value} from '../../pdf/objects.js'
import type {FaultMark} from './mark.js'
import {Path} from './path.js'
import type {Session} from './session.js'
import type {Dye, State} from './state.js'

/** What one content stream is read with. */
interface Given {
  session: Session
  resources: PDFDict | undefined
  state: State
  /** Whether it makes a soft mask. */
  masked?: boolean
  /** Whether it draws a tile. */
  tile?: boolean
  /** Whether its colours come from where it is used: uncoloured tiles, glyphs without colour. */
  uncoloured?: boolean
  /** Streams that are being read around it. */
  within?: readonly Value[]
  ids?: readonly string[]
}

/** The reading of one content stream: a page, a form, a tile, a glyph. */
export class Run {
  readonly session: Session
  readonly resources: PDFDict | undefined
  /** Space of the stream: patterns are placed in it. */
  readonly base: Matrix
  readonly masked: boolean
  readonly tile: boolean
  uncoloured: boolean
  readonly within: readonly Value[]
  state: State
  saved: State[] = []
  path = new Path()
  /** Whether the next painted path becomes the clip as well. */
  clips = false
  textMatrix: Matrix = identity
  lineMatrix: Matrix = identity
  /** Id of each marked content around, where it has one. */
  marked: (string | undefined)[] = []
  /** Depth of sections in which unknown operators are allowed. */
  tolerant = 0
  private readonly outerIds: readonly string[]

  constructor({
    session,
    resources,
    state,
    masked = false,
    tile = false,
    uncoloured = false,
    within = [],
    ids = [],
  }: Given) {
    this.session = session
    this.resources = resources
    this.state = state
    this.base = state.ctm
    this.masked = masked
    this.tile = tile
    this.uncoloured = uncoloured
    this.within = within
    this.outerIds = ids
  }

  /** Change the graphics state. */
  set(changes: Partial<State>): void {
    this.state = {...this.state, ...changes}
  }

  /** Ids of the blocks that what is drawn now belongs to. */
  get ids(): readonly string[] {
    if (this.marked.length === 0) return this.outerIds
    const own = this.marked.filter((id) => id !== undefined)
    return own.length > 0 ? [...this.outerIds, ...own] : this.outerIds
  }

  /** What every mark says of its place. */
  placed(at: [number, number]) {
    return {page: this.session.page, at, ids: this.ids, masked: this.masked, tile: this.tile}
  }

  /** Give how fills or strokes are put on the paper now. */
  paint(side: 'fill' | 'stroke') {
    const {state} = this
    const dye: Dye = state[side]
    const fills = side === 'fill'
    return {
      colour: dye.colour,
      pattern: dye.pattern,
      alpha: (fills ? state.fillAlpha : state.strokeAlpha) * state.groupAlpha,
      blend: state.blend,
      softMask: state.softMask,
      overprint: fills ? state.fillOverprint : state.strokeOverprint,
      overprintMode: state.overprintMode,
    }
  }

  fault(reason: string, allowed = 'drawing instructions that can be read'): void {
    const [, , , , x, y] = this.state.ctm
    const mark: FaultMark = {kind: 'fault', reason, allowed, ...this.placed([x, y])}
    this.session.emit(mark)
  }

  /** Find something by name in the resources; report when it is not there. */
  resource(kind: string, name: string): Value {
    const found = get(dictOf(get(this.resources, kind)), name)
    if (found === undefined) this.fault(`unexpected name /${name}: it is not in the resources`, `a name among ${kind}`)
    return found
  }
}
