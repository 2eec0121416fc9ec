/** Cutting a measured node where a page or column ends. */
import type {Box, LaidNode} from '../pages.js'
import {cutWell, withoutLowHeading} from './keeps.js'
import {below, limited, notesIn, notesOfLines, type Room} from './room.js'
import {splitTable} from './table.js'

/** How text may be cut. */
export interface Breaking {
  /** Fewest lines before and after a cut. */
  orphans: number
  widows: number
  /** Height of a page, pt: what is taller need not stay whole. Without it, all pages are high enough. */
  page?: number
  /** Cut what should stay whole: boxes, or all, rows and short texts too. The page is empty, and still it does not fit. */
  force?: 'boxes' | 'all'
}

/** Two parts of a node; a part that would be empty is absent. */
export interface Halves {
  head?: LaidNode
  tail?: LaidNode
}

export const boxOf = (node: LaidNode): Box => node.box as Box
export const bottomOf = (node: LaidNode): number => boxOf(node).top + boxOf(node).height
/** Tell whether a node stands outside the flow. */
export const isAbsolute = (node: LaidNode): boolean => node.style?.position === 'absolute'

/** Cut `node` so that its head fits `room`; without a head nothing of it fits. */
export function split(node: LaidNode, room: Room, breaking: Breaking): Halves {
  if (room.fits(boxOf(node).height, notesIn(node))) return {head: node}
  if (node.lines) return splitText(node, room, breaking)
  const children = node.children ?? []
  if (children.length === 0 || node.type !== 'VIEW' || node.props?.drawing) return {tail: node}
  if (node.props?.flow?.table) return splitTable(node, room, breaking)
  if (node.style?.flexDirection === 'row') return splitRow(node, room, breaking)
  const halves = splitBlock(node, room, breaking)
  if (node.props?.flow?.part === undefined || breaking.force === 'all') return halves
  return cutWell(node, halves, (height) => splitBlock(node, limited(room, height), breaking))
}

/** Cut a stack of blocks, and take what stands before a source line along with it. */
function splitBlock(node: LaidNode, room: Room, breaking: Breaking): Halves {
  const halves = splitStack(node, room, breaking)
  const {head, tail} = halves
  // a source line must not begin a page by itself: cut earlier, within what stands before it
  const flowing = tail?.children?.filter((child) => !isAbsolute(child)) ?? []
  if (head && flowing.length > 0 && flowing.every((child) => child.props?.flow?.keepWithPrevious)) {
    const last = head.children?.filter((child) => !isAbsolute(child)).at(-1)
    if (last) return splitStack(node, limited(room, bottomOf(last) - 1), breaking)
  }
  return halves
}

/** Cut a text between two lines, leaving enough lines on either side. */
function splitText(node: LaidNode, room: Room, breaking: Breaking): Halves {
  const {orphans, widows} = breaking
  const lines = node.lines ?? []
  const box = boxOf(node)
  const padding = (box.paddingTop ?? 0) + (box.paddingBottom ?? 0)
  let count = 0
  let height = padding
  while (count < lines.length) {
    const next = height + (lines[count]?.box.height ?? 0)
    if (!room.fits(next, notesOfLines(lines.slice(0, count + 1)))) break
    height = next
    count++
  }
  // a text that was stretched beside a taller one fits without its cut
  const whole = count > 0 && count === lines.length
  if (!whole && lines.length - count < widows && !(breaking.force === 'all' && lines.length <= widows)) {
    count = Math.max(0, lines.length - widows)
  }
  if (count < (breaking.force === 'all' ? 1 : Math.min(orphans, lines.length))) return {tail: node}
  const part = (from: number, to: number): LaidNode => {
    const taken = lines.slice(from, to)
    return {
      ...node,
      lines: taken,
      box: {...box, height: padding + taken.reduce((sum, line) => sum + line.box.height, 0)},
    }
  }
  return whole ? {head: part(0, count)} : {head: part(0, count), tail: withoutId(part(count, lines.length))}
}

/** Cut a stack of blocks: whole blocks first, then inside the block that meets the end. */
function splitStack(node: LaidNode, room: Room, breaking: Breaking): Halves {
  const children = node.children ?? []
  const flowing = children.filter((child) => !isAbsolute(child))
  const foot = (boxOf(node).paddingBottom ?? 0) + borderOf(node, 'borderBottomWidth')
  let taken = 0
  let notes: string[] = []
  for (const child of flowing) {
    const own = notesIn(child)
    if (!room.fits(bottomOf(child) + foot, [...notes, ...own])) break
    notes = [...notes, ...own]
    taken++
  }
  if (taken === flowing.length) {
    // stretched beside a taller neighbour: what is in it fits, and its ground is cut to that
    if (taken === 0 || node.style?.height !== undefined) return {tail: node}
    return {head: sized(node, contentHeight(node))}
  }
  const next = flowing[taken] as LaidNode
  const inner = padded(below(room, boxOf(next).top, notes), foot)
  const stays = next.props?.flow?.whole && !breaking.force && boxOf(next).height <= (breaking.page ?? Infinity)
  const cut: Halves = stays ? {tail: next} : split(next, inner, breaking)
  const set = [...flowing.slice(0, taken), ...(cut.head ? [cut.head] : [])]
  const enough = breaking.force === 'all' && cut.head ? set.length : withoutLowHeading(set)
  const kept = set.slice(0, enough)
  if (kept.length === 0) return {tail: node}
  if (enough < set.length)
    return halvesOf(node, kept, restack(node, flowing.slice(enough), flowing.slice(enough)), foot)
  // what was stretched may fit when it is cut to what is in it
  const before = flowing.slice(cut.head && !cut.tail ? taken + 1 : taken)
  if (before.length === 0) return {head: sized({...node, children: kept}, bottomOf(kept.at(-1) as LaidNode) + foot)}
  const left = cut.head && cut.tail ? [cut.tail, ...before.slice(1)] : before
  return halvesOf(node, kept, restack(node, left, before), foot)
}

/** Move what is left to the head of its box, keeping the distances that `before` had. */
function restack(node: LaidNode, left: LaidNode[], before: LaidNode[]): LaidNode[] {
  let top = (boxOf(node).paddingTop ?? 0) + borderOf(node, 'borderTopWidth')
  return left.map((child, index) => {
    const there = at(index === 0 ? withoutSpaceAbove(child) : child, top)
    const [own, next] = [before[index] as LaidNode, before[index + 1]]
    top = bottomOf(there) + (next ? boxOf(next).top - bottomOf(own) : 0)
    return there
  })
}

/** Take the space off that a node keeps above what is in it: nothing stands above it any more. */
function withoutSpaceAbove(node: LaidNode): LaidNode {
  const children = node.children ?? []
  const [first] = children
  if (!isBox(node) || !first || children.some(isAbsolute) || node.style?.flexDirection === 'row') return node
  if ((boxOf(node).paddingTop ?? 0) > 0 || borderOf(node, 'borderTopWidth') > 0) return node
  const space = boxOf(first).top
  const closer = children.map((child) => moved(child, 0, -space))
  return {
    ...sized(node, boxOf(node).height - space),
    children: [withoutSpaceAbove(closer[0] as LaidNode), ...closer.slice(1)],
  }
}

/** Make the two boxes of a stack that was cut; padding and ground are kept on both sides of the cut. */
function halvesOf(node: LaidNode, kept: LaidNode[], left: LaidNode[], foot: number): Halves {
  const box = boxOf(node)
  const headHeight = bottomOf(kept.at(-1) as LaidNode) + foot
  const tailHeight = bottomOf(left.at(-1) as LaidNode) + foot
  const beside = (height: number, first: boolean): LaidNode[] =>
    (node.children ?? []).filter(isAbsolute).flatMap((child) => {
      // what is as tall as its box (a rule at its side) goes along it in both halves; the rest stays with the head
      const tall = boxOf(child).height >= box.height - 1
      return tall ? [{...child, box: {...boxOf(child), height}}] : first ? [child] : []
    })
  return {
    head: {...node, children: [...beside(headHeight, true), ...kept], box: {...box, height: headHeight}},
    tail: withoutId({...node, children: [...beside(tailHeight, false), ...left], box: {...box, height: tailHeight}}),
  }
}

/** Cut blocks that stand side by side, each at the same height. */
export function splitRow(node: LaidNode, room: Room, breaking: Breaking): Halves {
  const box = boxOf(node)
  const foot = (box.paddingBottom ?? 0) + borderOf(node, 'borderBottomWidth')
  const start = box.paddingTop ?? 0
  const heads: LaidNode[] = []
  const tails: LaidNode[] = []
  let notes: string[] = []
  let tallest = 0
  const children = node.children ?? []
  // what is as tall as its neighbours make it takes part with what is in it, and is made as tall as they are again
  const stretched = children.map((child) => isBox(child) && Math.abs(bottomOf(child) + foot - box.height) < 0.5)
  for (const [index, whole] of children.entries()) {
    const child = stretched[index] ? sized(whole, contentHeight(whole)) : whole
    const none = sized({...child, lines: undefined, children: []}, 0)
    const [{top}, before, reached] = [boxOf(child), notes, tallest]
    const inner: Room = {
      fits: (height, more) => room.fits(Math.max(top + height, reached) + foot, [...before, ...more]),
    }
    const cut = boxOf(child).height === 0 ? {head: child} : split(child, inner, breaking)
    if (!cut.head) return {tail: node}
    notes = [...notes, ...notesIn(cut.head)]
    heads.push(cut.head)
    tallest = Math.max(tallest, bottomOf(cut.head))
    tails.push(at(cut.tail ?? none, start))
  }
  const half = (parts: LaidNode[]): LaidNode => {
    const bottom = Math.max(...parts.map(bottomOf))
    const even = parts.map((part, index) => (stretched[index] ? sized(part, bottom - boxOf(part).top) : part))
    return {...node, children: even, box: {...box, height: bottom + foot}}
  }
  return {head: half(heads), tail: withoutId(half(tails))}
}

/** Tell whether a node is a box whose height is that of what is in it, or of its neighbours. */
export const isBox = ({type, style, props, lines}: LaidNode): boolean =>
  type === 'VIEW' && !lines && style?.height === undefined && !props?.drawing

/** Give the height of a box that nothing stretches, pt. */
export function contentHeight(node: LaidNode): number {
  const {paddingTop = 0, paddingBottom = 0} = boxOf(node)
  const top = paddingTop + borderOf(node, 'borderTopWidth')
  const inside = (node.children ?? []).filter((child) => !isAbsolute(child)).map(bottomOf)
  return Math.max(top, ...inside) + paddingBottom + borderOf(node, 'borderBottomWidth')
}

/** Give a node another height, pt. */
export const sized = (node: LaidNode, height: number): LaidNode => ({...node, box: {...boxOf(node), height}})

const padded = (room: Room, foot: number): Room =>
  foot === 0 ? room : {fits: (height, notes) => room.fits(height + foot, notes)}

const borderOf = (node: LaidNode, side: string): number => Number(boxOf(node)[side] ?? 0)

/** Move a node to `top` within its parent. */
export const at = (node: LaidNode, top: number): LaidNode => moved(node, 0, top - boxOf(node).top)

/** Move a node by `dx`, `dy`; the origin of its transforms goes along. */
export function moved(node: LaidNode, dx: number, dy: number): LaidNode {
  const box = boxOf(node)
  const origin = node.origin as {left: number; top: number} | undefined
  return {
    ...node,
    box: {...box, left: box.left + dx, top: box.top + dy},
    ...(origin ? {origin: {left: origin.left + dx, top: origin.top + dy}} : {}),
  }
}

/** Take the destination off the second part of a node: links go to where it begins. */
function withoutId(node: LaidNode): LaidNode {
  const {flow} = node.props ?? {}
  if (flow?.id === undefined) return node
  const {id: _, ...rest} = flow
  return {...node, props: {...node.props, flow: rest}}
}
