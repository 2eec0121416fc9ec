import {resetSVGDefIds, SVGStringRenderer, type View} from 'vega'
import {type Element, elementsIn, Markup, round} from '../svg/element.js'
import type {InnerImage} from './images.js'
import {rootOf} from './runtime.js'

/** A length on each side of a picture, pt. */
export interface Sides {
  left: number
  top: number
  right: number
  bottom: number
}

/** What a view knows and its type does not say: the size it found for itself. */
interface Sized {
  _viewWidth: number
  _viewHeight: number
}

/** Vega's own SVG renderer, with links that are checked at once and need no loader, and pictures that are there. */
class SceneRenderer extends SVGStringRenderer {
  /** Addresses that may not stand in a picture. */
  readonly refused = new Set<string>()

  override href({href}: {href?: unknown}): Record<string, string> | null {
    if (href === undefined || href === null || href === '') return null
    if (isLink(`${href}`)) return {'xlink:href': `${href}`}
    this.refused.add(`${href}`)
    return null
  }

  /** Asked only for a picture without an address: Vega's own way draws again when it has come, and cannot. */
  override loadImage(): Promise<object> {
    return Promise.resolve({complete: true, width: 0, height: 0})
  }
}

/** Tell whether an address may stand in a picture. */
export const isLink = (address: string): boolean => /^(https?:|mailto:)/i.test(address)

/** The elements of a picture, and the addresses that were left out of it. */
export interface Scene {
  scene: Element
  refused: string[]
}

/** Give the size of the picture of a view that has run, its padding included; pt. */
export function sizeOf(view: View): {width: number; height: number} {
  const {_viewWidth, _viewHeight} = view as unknown as Sized
  const {left, right, top, bottom} = view.padding() as unknown as Sides
  return {width: round(Math.max(0, _viewWidth + left + right)), height: round(Math.max(0, _viewHeight + top + bottom))}
}

/**
 * Turn a view that has run into a tree of SVG elements; width and height of the root are its size in pt. `images` are
 * the pictures that it shows, by address.
 */
export function sceneOf(view: View, images: Record<string, InnerImage>): Scene {
  const {width, height} = sizeOf(view)
  const {left, top} = view.padding() as unknown as Sides
  const [x, y] = view.origin()
  const origin = [left + x, top + y]

  resetSVGDefIds()
  const renderer = new SceneRenderer(view.loader()).initialize(null, width, height, origin, 1)
  const markup = new Markup()
  markup.open('svg', {width, height, viewBox: `0 0 ${width} ${height}`})
  const background = view.background()
  if (background && background !== 'transparent') markup.open('rect', {width, height, fill: background}).close()
  markup.open('g', {fill: 'none', 'stroke-miterlimit': 4, transform: `translate(${origin})`})
  renderer.mark(markup, rootOf(view))
  markup.close()
  renderer.defs(markup)
  markup.close()
  const scene = markup.root.children[0] as Element
  fillFrames(scene, images)
  return {scene, refused: [...renderer.refused]}
}

/** Make pictures as large as their frames let them be without being stretched, in the middle. */
function fillFrames(element: Element, images: Record<string, InnerImage>): void {
  const {name, attributes} = element
  if (name === 'image' && attributes.preserveAspectRatio !== 'none') {
    const {width: w = 0, height: h = 0} = Object.values(images).find(({src}) => src === attributes['xlink:href']) ?? {}
    const [width, height] = [Number(attributes.width), Number(attributes.height)]
    const scale = Math.min(width / w, height / h)
    if (scale > 0 && Number.isFinite(scale)) {
      const place = {x: (width - w * scale) / 2, y: (height - h * scale) / 2, width: w * scale, height: h * scale}
      for (const [key, length] of Object.entries(place)) attributes[key] = `${round(length)}`
    }
    attributes.preserveAspectRatio = 'none'
  }
  for (const child of elementsIn(element)) fillFrames(child, images)
}
