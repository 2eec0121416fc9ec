import {colourOf, stopColourOf} from '../svg/colour.js'
import {type Element, elementsIn, round} from '../svg/element.js'

/** The attributes that hold a colour, and those that hold its opacity. */
const opacities: Record<string, string> = {
  fill: 'fill-opacity',
  stroke: 'stroke-opacity',
  'stop-color': 'stop-opacity',
}

/**
 * Write every colour of a scene as `#rrggbb` and an opacity, which every reader of SVG knows: not all know the newer
 * names of CSS, or colours with an alpha of their own. Changes the scene.
 */
export function plainColours(element: Element): void {
  const {attributes} = element
  for (const [name, opacity] of Object.entries(opacities)) {
    const text = attributes[name]
    if (text === undefined || text === 'none' || text.startsWith('url(')) continue
    const found = name === 'stop-color' ? stopColourOf(text) : colourOf(text)
    // what is no colour paints nothing, as on a canvas
    attributes[name] = found?.colour ?? 'none'
    if (found && found.opacity < 1) attributes[opacity] = `${round(found.opacity * Number(attributes[opacity] ?? 1))}`
  }
  for (const child of elementsIn(element)) plainColours(child)
}
