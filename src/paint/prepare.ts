import * as P from '@react-pdf/primitives'
import type {Drawing} from '../drawing.js'
import type {Box, LaidLine, LaidNode} from '../pages.js'
import {type Frame, frameOf, withoutBorders} from './frame.js'
import type {Artifact} from './tags.js'

/** A rectangle relative to the node it is in, pt. */
export interface Place {
  x: number
  y: number
  width: number
  height: number
}

/** Paints what `@react-pdf/render` cannot, or paints at length, and is told what comes next. */
export interface PageArtist {
  drawing(drawing: Drawing, place: Place): void
  frame(frame: Frame): void
  /** Where it is there, it is told of each block of the brief before that is drawn. */
  block?(id: string): void
  /** A picture comes. */
  picture(node: LaidNode, place: Place): void
  /** What comes is an artifact, all of it: matter that pages repeat at their head or foot. Nothing: no more. */
  artifact(kind: Artifact | undefined): void
  /** What came is done. */
  leave(): void
}

/** The pages as `@react-pdf/render` takes them, and what it does not pass on. */
export interface Prepared {
  root: LaidNode
  /** The positions of each run that ends in a hyphen which stands only because the line ends. */
  hyphenated: WeakSet<object>
}

/** Turn pages into the tree to draw; the pages themselves stay as they are. */
export function prepare(pages: LaidNode[], artist: PageArtist): Prepared {
  const hyphenated = new WeakSet<object>()
  const visit = (node: LaidNode): LaidNode => {
    if (node.lines) for (const line of node.lines) examine(line, hyphenated)
    const drawing = node.props?.drawing as Drawing | undefined
    if (isPicture(node) && !drawing) return between(node, placeOf(node.box), node, artist)
    const children = node.children ?? (drawing ? [] : undefined)
    if (!children || node.type === P.Text) return node
    const frame = frameOf(node)
    const visited = children.flatMap((child) => {
      const id = artist.block && child.props?.flow?.id
      return id === undefined ? [visit(child)] : [mark(() => artist.block?.(id)), visit(child)]
    })
    const flow = node.props?.flow
    const isMarked = flow?.artifact || flow?.repeated
    if (!drawing && !frame && !isMarked && visited.every((child, index) => child === children[index])) return node
    if (flow?.artifact) {
      const middle = (node.box?.height ?? 0) / 2
      return {...node, children: visited.map((child) => furnished(child, 0, middle, artist))}
    }
    if (flow?.repeated) {
      visited.unshift(mark(() => artist.artifact('head')))
      visited.push(mark(() => artist.artifact(undefined)))
    }
    if (frame) visited.unshift(mark(() => artist.frame(frame)))
    if (drawing) {
      const place = contentOf(node.box)
      const drawn = mark(() => artist.drawing(drawing, place))
      visited.push(between(node, place, drawn, artist))
    }
    return {...node, ...(frame ? {box: withoutBorders(node.box as Box)} : {}), children: visited}
  }
  return {root: {type: P.Document, props: {}, children: pages.map(visit)}, hyphenated}
}

/** Tell whether a node is seen rather than read; a box that a template draws is one when it has an alternative. */
export const isPicture = ({type, props}: LaidNode): boolean =>
  type === P.Image ||
  type === P.Svg ||
  type === P.Canvas ||
  props?.drawing !== undefined ||
  (type === P.View && typeof props?.alt === 'string')

/** Draw a picture between two marks. */
function between(node: LaidNode, place: Place, drawn: LaidNode, artist: PageArtist): LaidNode {
  const children = [mark(() => artist.picture(node, place)), drawn, mark(() => artist.leave())]
  return {type: 'GROUP', style: {}, props: {}, children}
}

/** Mark what a page repeats by the half of the page it stands in. */
function furnished(node: LaidNode, above: number, middle: number, artist: PageArtist): LaidNode {
  const top = above + (node.box?.top ?? 0)
  if (node.type === P.Text || !node.children?.length) {
    const before = mark(() => artist.artifact(top < middle ? 'head' : 'foot'))
    const after = mark(() => artist.artifact(undefined))
    return {type: 'GROUP', style: {}, props: {}, children: [before, node, after]}
  }
  return {...node, children: node.children.map((child) => furnished(child, top, middle, artist))}
}

/**
 * Make a node that paints by itself. `@react-pdf/render` reads `style.overflow` of every node once, before it saves
 * the state of the page; nothing else of the node exists for it.
 */
function mark(paint: () => void): LaidNode {
  return {
    type: 'MARK',
    get style(): undefined {
      paint()
      return undefined
    },
  }
}

function examine(line: LaidLine, hyphenated: WeakSet<object>): void {
  for (const {attributes, glyphs, positions} of line.runs) {
    const font = Array.isArray(attributes.font) ? attributes.font[0] : undefined
    const drawn = Array.isArray(glyphs) && glyphs.length > 0
    if (drawn && (typeof font !== 'object' || font === null)) throw new Error(`"${line.string}" has no font`)
    if (attributes.hyphen === true) hyphenated.add(positions as object)
  }
}

const placeOf = ({left: x = 0, top: y = 0, width = 0, height = 0}: Partial<Box> = {}): Place => ({x, y, width, height})

/** Give the place inside the padding, relative to the node. */
function contentOf(box: Partial<Box> = {}): Place {
  const {width = 0, height = 0, paddingLeft = 0, paddingRight = 0, paddingTop = 0, paddingBottom = 0} = box
  return {
    x: paddingLeft,
    y: paddingTop,
    width: width - paddingLeft - paddingRight,
    height: height - paddingTop - paddingBottom,
  }
}
