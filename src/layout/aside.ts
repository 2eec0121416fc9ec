/** The column in the margin: blocks beside the text, where nothing else hangs. */
import type {LaidLine, LaidNode} from '../pages.js'
import {firstLineIn} from './first-line.js'
import type {Plan} from './plan.js'
import {boxOf, isAbsolute, moved} from './split.js'

/** Least space above and below a block in the margin, pt. */
const APART = 12

/** From the upper to the lower end of something that stands in the margin, pt from the upper edge of the trim. */
type Extent = [top: number, bottom: number]

/** A block for the margin, and where it should begin: beside a base line, or at a height. */
interface Beside {
  node: LaidNode
  index: number
  y: number
}

/** Blocks for the margin of the page that is being filled, and of those after it. */
export class SideColumn {
  /** Those that are beside what comes next. */
  private coming: Omit<Beside, 'y'>[] = []
  private wanted: Beside[] = []

  constructor(private readonly plan: Plan) {}

  /** Take a block that belongs beside what is placed next. */
  add(node: LaidNode, index: number): void {
    this.coming.push({node, index})
  }

  /** Tell whether there is room for a block from `y` on, beside what stands on the page so far. */
  hasRoom(node: LaidNode, y: number, page: readonly LaidNode[]): boolean {
    const {margin, height} = this.plan.geometry
    const room = {height: boxOf(node).height, bottom: height - margin.bottom}
    const before = this.wanted.map((one): Extent => [one.y, one.y + boxOf(one.node).height])
    return freeFrom(y, room, [...this.hangingIn(page), ...before]) !== undefined
  }

  /** Whether some wait for a page. */
  get waits(): boolean {
    return this.coming.length + this.wanted.length > 0
  }

  /** Put what was added last beside a node on this page, its first line on the base line of that node's. */
  beside(there: LaidNode | undefined): void {
    if (!there) return
    for (const {node, index} of this.coming) {
      const [own, other] = [firstLineOf(node), firstLineOf(there)]
      const aligned = own !== undefined && other !== undefined
      const y = boxOf(there).top + (aligned ? other - own : 0)
      this.wanted.push({node, index, y})
    }
    this.coming = []
  }

  /** Put what was added last at the height that the text has reached. */
  besideText(y: number): void {
    for (const one of this.coming.splice(0)) this.wanted.push({...one, y})
  }

  /** Set as many as there is room for beside what stands on a page; on the `last`, higher up as well. */
  set(page: readonly LaidNode[], last: boolean): LaidNode[] {
    if (last) this.besideText(this.plan.geometry.height)
    if (this.wanted.length === 0) return []
    const {margin, height} = this.plan.geometry
    const taken = this.hangingIn(page)
    const placed: LaidNode[] = []
    const left: Beside[] = []
    for (const one of this.wanted) {
      const room = {height: boxOf(one.node).height, bottom: height - margin.bottom}
      // behind one that goes overleaf none stays here
      let y = left.length > 0 ? undefined : freeFrom(Math.max(one.y, margin.top), room, taken)
      if (y === undefined && last && left.length === 0) y = freeFrom(margin.top, room, taken)
      if (y === undefined && room.height > this.plan.pageHeight) {
        this.plan.misfits.push({block: one.index, missing: room.height - this.plan.pageHeight})
        y = margin.top
      }
      if (y === undefined) left.push({...one, y: margin.top})
      else {
        placed.push(moved(one.node, this.left, y - boxOf(one.node).top))
        taken.push([y, y + room.height])
      }
    }
    this.wanted = left
    return placed
  }

  private get left(): number {
    const {margin, measure, spans} = this.plan.geometry
    return margin.left - (spans.page - measure)
  }

  /** List what hangs in the margin. */
  private hangingIn(page: readonly LaidNode[]): Extent[] {
    const {left} = this
    const right = left + this.plan.geometry.spans.margin
    const extents: Extent[] = []
    const add = (x: number, width: number, extent: Extent): void => {
      if (x < right && x + width > left) extents.push(extent)
    }
    const walk = (node: LaidNode, x: number, y: number): void => {
      if (!node.box) return
      const {height, width, paddingTop = 0, paddingLeft = 0} = node.box
      const [atX, top] = [x + node.box.left, y + node.box.top]
      if (isSeen(node)) add(atX, width, [top, top + height])
      let line = top + paddingTop
      for (const {box, xAdvance} of node.lines ?? []) {
        add(atX + paddingLeft + box.x, widthOf({box, xAdvance}), [line, line + box.height])
        line += box.height
      }
      for (const child of node.children ?? []) walk(child, atX, top)
    }
    for (const node of page) walk(node, 0, 0)
    return extents
  }
}

const widthOf = ({box, xAdvance}: Pick<LaidLine, 'box' | 'xAdvance'>): number =>
  typeof xAdvance === 'number' ? xAdvance : box.width

/** Tell whether a node is seen itself, and not only what is in it. */
function isSeen({type, style, props, box}: LaidNode): boolean {
  const ruled = ['borderTopWidth', 'borderBottomWidth', 'borderLeftWidth', 'borderRightWidth']
  return (
    type === 'IMAGE' ||
    props?.drawing !== undefined ||
    style?.backgroundColor !== undefined ||
    ruled.some((side) => Number(box?.[side] ?? 0) > 0)
  )
}

/** Find the first height from `y` on at which nothing is taken. */
function freeFrom(y: number, room: {height: number; bottom: number}, taken: readonly Extent[]): number | undefined {
  let top = y
  for (const [from, to] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (to + APART > top && from - APART < top + room.height) top = to + APART
  }
  return top + room.height <= room.bottom + 0.01 ? top : undefined
}

/** List what stands in the flow of a node. */
const flowingIn = ({children = []}: LaidNode): LaidNode[] => children.filter((child) => child.box && !isAbsolute(child))

/** Give the distance from the top of a node to its first base line, pt. */
const firstLineOf = (node: LaidNode): number | undefined => firstLineIn(node, flowingIn)?.y
