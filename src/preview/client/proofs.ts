import {matrices} from '../../colour/sight.js'
import {drawing} from './element.js'

/** Ways to look at the pages with other eyes. */
export const proofNames = ['none', 'grey', 'protan', 'deutan', 'tritan'] as const
export type ProofName = (typeof proofNames)[number]

/** What each is called. */
export const proofLabels: Record<ProofName, string> = {
  none: 'As it is',
  grey: 'Greyscale',
  protan: 'Protanopia (no red cones)',
  deutan: 'Deuteranopia (no green cones)',
  tritan: 'Tritanopia (no blue cones)',
}

/** Make the filters that pages.css names `proof-…`. */
export function proofFilters(): SVGSVGElement {
  const filters = Object.entries(matrices).map(([name, matrix]) =>
    drawing(
      'filter',
      {id: `proof-${name}`, 'color-interpolation-filters': 'linearRGB', x: 0, y: 0, width: 1, height: 1},
      drawing('feColorMatrix', {
        type: 'matrix',
        values: valuesOf(matrix),
      }),
    ),
  )
  return drawing('svg', {class: 'filters', 'aria-hidden': 'true', width: 0, height: 0}, ...filters)
}

/** Write a matrix of colours as the one that SVG wants: with opacity, which stays, and nothing added. */
function valuesOf(matrix: readonly number[]): string {
  const rows = [0, 3, 6].map((start) => [...matrix.slice(start, start + 3), 0, 0])
  return [...rows, [0, 0, 0, 1, 0]].flat().join(' ')
}
