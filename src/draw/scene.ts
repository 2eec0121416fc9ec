import {resetSVGDefIds, SVGStringRenderer, type View} from 'vega'
import {type Element, Markup} from './element.js'
import {rootOf} from './runtime.js'

/** What a view knows and its type does not say: the size it found for itself. */
interface Sized {
  _viewWidth: number
  _viewHeight: number
}

/** Vega's own SVG renderer, with links that are checked at once and need no loader. */
class SceneRenderer extends SVGStringRenderer {
  override href({href}: {href?: unknown}): Record<string, string> | null {
    return typeof href === 'string' && isLink(href) ? {'xlink:href': href} : null
  }
}

/** Tell whether an address may stand in a picture. */
export const isLink = (address: string): boolean => /^(https?:|mailto:)/i.test(address)

/** Turn a view that has run into a tree of SVG elements; width and height of the root are its size in pt. */
export function sceneOf(view: View): Element {
  const {_viewWidth, _viewHeight} = view as unknown as Sized
  const padding = view.padding() as unknown as {left: number; right: number; top: number; bottom: number}
  const width = Math.max(0, _viewWidth + padding.left + padding.right)
  const height = Math.max(0, _viewHeight + padding.top + padding.bottom)
  const [x, y] = view.origin()
  const origin = [padding.left + x, padding.top + y]

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
  return markup.root.children[0] as Element
}
