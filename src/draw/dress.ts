import {type Fonts, faceRunsOf} from '../fonts/index.js'
import {type Element, elementsIn, textIn} from '../svg/element.js'
import type {Lettering} from './lettering.js'

/** What the text of a chart turned out to be. */
export interface Dressed {
  /** Size of the smallest text, pt. */
  smallest: number
  /** Characters without a glyph, each once. */
  missing: string[]
}

/**
 * Put the text of a scene into the template's fonts, strokes along letters below them as halos unless it is to be `plain`;
 * changes the scene.
 */
export function dress(scene: Element, lettering: Lettering, fonts: Fonts, plain = false): Dressed {
  const missing = new Set<string>()
  let smallest = Number.POSITIVE_INFINITY
  const visit = (element: Element): void => {
    if (element.name !== 'text') {
      for (const child of elementsIn(element)) visit(child)
      return
    }
    const {attributes} = element
    const text = textIn(element).trim()
    if (text === '') return
    const {'font-weight': weight, 'font-style': style} = attributes
    const name = {family: lettering.family(attributes['font-family'] ?? ''), weight, style}
    const runs = faceRunsOf(text, name, fonts)
    const families = new Set([name.family, ...runs.map(({face}) => face.family)])
    attributes['font-family'] = `${[...families].map((family) => `'${family}'`).join(', ')}, sans-serif`
    if (attributes.stroke && !plain) {
      attributes['paint-order'] = 'stroke'
      attributes['stroke-linejoin'] ??= 'round'
    }
    smallest = Math.min(smallest, Number.parseFloat(attributes['font-size'] ?? '11'))
    const face = fonts.find(name)
    // the file names the face that was measured, so that no other is taken for it
    if (face && (weight !== undefined || style !== undefined)) {
      attributes['font-weight'] = `${face.weight}`
      attributes['font-style'] = face.style
    }
    for (const {text, face} of runs) {
      for (const character of text) {
        if (!/\s/.test(character) && !face.has(character.codePointAt(0) as number)) missing.add(character)
      }
    }
  }
  visit(scene)
  return {smallest, missing: [...missing]}
}
