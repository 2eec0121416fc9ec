/** Patterns over the colours of series, and dashes in their lines: a scene → the same scene without colour alone. */
import {contrastOf} from '../../colour/contrast.js'
import {colourOf} from '../../svg/colour.js'
import {type Element, elementsIn} from '../../svg/element.js'
import {dashOf, patternOf} from './patterns.js'

/** Least contrast between a colour and the light lines over it (WCAG 2.2, 1.4.11). */
const SEEN = 3

/** Kinds of marks whose shapes are filled, those that are lines, and the symbols of legends, as Vega names groups. */
const filled = /\bmark-(rect|area|arc|shape|path) role-mark\b/
const lined = /\bmark-line role-mark\b/
const symbol = /\brole-legend-symbol\b/

/**
 * Give series patterns and dashes besides their colours; changes the scene.
 *
 * `series` numbers the colours of a scale from 0, the first of which stays plain. Lines of a pattern are as `paper` or,
 * on a light colour, as `ink`. Gives how many colours were told apart.
 */
export function hatch(scene: Element, series: Map<string, number>, ink: string, paper: string): number {
  const hatcher = new Hatcher(series, ink, paper)
  hatcher.fill(scene, filled)
  hatcher.dash(scene, lined)
  const told = new Set([...hatcher.filled, ...hatcher.dashed])
  // a legend shows what its marks have
  hatcher.fill(scene, symbol, hatcher.filled)
  hatcher.dash(scene, symbol, hatcher.dashed)
  if (hatcher.patterns.size > 0) define(scene, [...hatcher.patterns.values()])
  return told.size
}

class Hatcher {
  readonly patterns = new Map<number, Element>()
  /** Colours that were found in shapes, and in lines. */
  readonly filled = new Set<string>()
  readonly dashed = new Set<string>()

  constructor(
    private readonly series: Map<string, number>,
    private readonly ink: string,
    private readonly paper: string,
  ) {}

  /** Lay patterns over the shapes in groups whose class is `wanted`; of the colours in `known` where it is given. */
  fill(element: Element, wanted: RegExp, known?: Set<string>, inside = false): void {
    element.children = element.children.flatMap((child): (Element | string)[] => {
      if (typeof child === 'string') return [child]
      const colour = child.attributes.fill ?? ''
      const number = inside && (known?.has(colour) ?? true) ? this.series.get(colour) : undefined
      this.fill(child, wanted, known, inside || wanted.test(child.attributes.class ?? ''))
      if (number === undefined) return [child]
      this.filled.add(colour)
      return number === 0 ? [child] : [child, over(child, this.patternFor(number, colour))]
    })
  }

  /** Put dashes into the lines in groups whose class is `wanted`; of the colours in `known` where it is given. */
  dash(element: Element, wanted: RegExp, known?: Set<string>, inside = false): void {
    for (const child of elementsIn(element)) {
      const {stroke = '', fill = 'none', 'stroke-dasharray': own} = child.attributes
      const number = inside && fill === 'none' && (known?.has(stroke) ?? true) ? this.series.get(stroke) : undefined
      if (number !== undefined) {
        this.dashed.add(stroke)
        // what the author dashed stays
        if (number > 0 && own === undefined) child.attributes['stroke-dasharray'] = dashOf(number)
      }
      this.dash(child, wanted, known, inside || wanted.test(child.attributes.class ?? ''))
    }
  }

  private patternFor(number: number, colour: string): Element {
    const plain = colourOf(colour)?.colour ?? this.paper
    const made =
      this.patterns.get(number) ?? patternOf(number, contrastOf(plain, this.paper) >= SEEN ? this.paper : this.ink)
    this.patterns.set(number, made)
    return made
  }
}

/** Attributes that say where a shape is. */
const places = ['d', 'x', 'y', 'width', 'height', 'transform', 'clip-path', 'opacity']

/** Copy a shape with a pattern in place of its paint. */
function over({name, attributes}: Element, pattern: Element): Element {
  const copied: Record<string, string> = {}
  for (const place of places) if (attributes[place] !== undefined) copied[place] = attributes[place]
  return {name, attributes: {'aria-hidden': 'true', ...copied, fill: `url(#${pattern.attributes.id})`}, children: []}
}

function define(scene: Element, patterns: Element[]): void {
  const known = elementsIn(scene).find(({name}) => name === 'defs')
  if (known) known.children.push(...patterns)
  else scene.children.push({name: 'defs', attributes: {}, children: patterns})
}
