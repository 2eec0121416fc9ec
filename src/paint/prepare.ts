import * as P from '@react-pdf/primitives'
import type {Drawing} from '../drawing.js'
import type {Box, LaidLine, LaidNode} from '../pages.js'
import {type Frame, frameOf, withoutBorders} from './frame.js'

/** Paints what `@react-pdf/render` cannot, or paints at length; places are relative to the node. */
export interface PageArtist {
  drawing(drawing: Drawing, place: {x: number; y: number; width: number}): void
  frame(frame: Frame): void
  /** Where it is there, it is told of each block of the brief before that is drawn. */
  block?(id: string): void
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
    const children = node.children ?? (drawing ? [] : undefined)
    if (!children || node.type === P.Text || node.type === P.Svg) return node
    const frame = frameOf(node)
    const visited = children.flatMap((child) => {
      const id = artist.block && child.props?.flow?.id
      return id === undefined ? [visit(child)] : [mark(() => artist.block?.(id)), visit(child)]
    })
    if (!drawing && !frame && visited.every((child, index) => child === children[index])) return node
    if (frame) visited.unshift(mark(() => artist.frame(frame)))
    if (drawing) visited.push(mark(() => artist.drawing(drawing, contentOf(node.box))))
    return {...node, ...(frame ? {box: withoutBorders(node.box as Box)} : {}), children: visited}
  }
  return {root: {type: P.Document, props: {}, children: pages.map(visit)}, hyphenated}
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

/** Give the place inside the padding, relative to the node. */
function contentOf(box: Box | undefined): {x: number; y: number; width: number} {
  const {width = 0, paddingLeft = 0, paddingRight = 0, paddingTop = 0} = box ?? {}
  return {x: paddingLeft, y: paddingTop, width: width - paddingLeft - paddingRight}
}
