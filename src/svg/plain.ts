/** An SVG file as drawing programs write it → the plain tree that is traced: no style sheet, no references, one size. */
import {documentOf} from './document.js'
import {type Element, elementsIn, textIn} from './element.js'
import {isShape} from './shape.js'

/** Thrown for an SVG file with something that is not drawn: `message` says what was found. */
export class SvgRefused extends Error {
  constructor(
    found: string,
    readonly expected: string,
  ) {
    super(found)
  }
}

/** What is read and never shown. */
const silent = new Set(['title', 'desc', 'metadata', 'style'])

/** What holds other elements. */
const holders = new Set(['svg', 'g', 'a', 'defs', 'symbol', 'clipPath', 'switch'])

/** What presentation attributes may stand in a style. */
const plainStyle =
  /^(fill|fill-opacity|fill-rule|stroke|stroke-(opacity|width|linecap|linejoin|miterlimit|dasharray|dashoffset)|opacity|clip-path|clip-rule|display|visibility)$/

/** Deepest chain of references. */
const DEEPEST = 20

/** Read an SVG file into a plain tree whose width and height are those of its view box. Throws `SvgRefused`. */
export function plain(svg: string): Element {
  const root = parsed(svg)
  if (root.name !== 'svg') throw new SvgRefused(`<${root.name}> at its root`, '<svg>')
  const rules: [selector: string, style: Record<string, string>][] = []
  const byId = new Map<string, Element>()
  const clips: Element[] = []
  collect(root)
  const view = viewOf(root)
  const inside = elementsIn(root).flatMap((child) => made(child, 0))
  const defs: Element = {
    name: 'defs',
    attributes: {},
    children: clips.map((clip) => ({...clip, children: elementsIn(clip).flatMap((child) => made(child, 0))})),
  }
  const size = {viewBox: view.join(' '), width: String(view[2]), height: String(view[3])}
  return {name: 'svg', attributes: {...attributesOf(root), ...size}, children: [defs, ...inside]}

  /** Gather style sheets, what has a name, and windows. */
  function collect(element: Element): void {
    const {name, attributes} = element
    if (attributes.id !== undefined) byId.set(attributes.id, element)
    if (name === 'style') rules.push(...rulesIn(textIn(element)))
    if (name === 'clipPath') clips.push(element)
    for (const child of elementsIn(element)) collect(child)
  }

  /** Make one element plain; what is never shown gives nothing. */
  function made(element: Element, depth: number): Element[] {
    const {name} = element
    // what editors keep for themselves has a prefix
    if (silent.has(name) || name === 'defs' || name === 'symbol' || name === 'clipPath' || name.includes(':')) return []
    const attributes = attributesOf(element)
    if (name === 'use') return used(element, attributes, depth)
    if (isShape(element)) return [{name, attributes, children: []}]
    if (holders.has(name)) {
      return [{name: 'g', attributes, children: elementsIn(element).flatMap((child) => made(child, depth))}]
    }
    throw new SvgRefused(`<${name}>`, advice[name] ?? 'shapes and paths in plain colours')
  }

  /** Put what `use` names in its place. */
  function used({attributes: written}: Element, attributes: Element['attributes'], depth: number): Element[] {
    const id = (written.href ?? written['xlink:href'] ?? '').replace(/^#/, '')
    const target = byId.get(id)
    if (!target) throw new SvgRefused(`<use> of "${id}", which is not there`, 'what it names')
    if (depth > DEEPEST) throw new SvgRefused(`<use> of "${id}" inside itself`, 'something else')
    const {x = '0', y = '0', ...others} = attributes
    const transform = `${others.transform ?? ''} translate(${Number.parseFloat(x)} ${Number.parseFloat(y)})`
    const source = target.name === 'symbol' ? {...target, name: 'g'} : target
    return [{name: 'g', attributes: {...others, transform}, children: made(source, depth + 1)}]
  }

  /** Give the attributes of an element, with what style sheets and its own style say. */
  function attributesOf({name, attributes}: Element): Element['attributes'] {
    const classes = new Set((attributes.class ?? '').split(/\s+/).map((one) => `.${one}`))
    const found = {...attributes}
    for (const [selector, style] of rules) {
      if (selector === name || selector === '*' || selector === `#${attributes.id}` || classes.has(selector)) {
        Object.assign(found, style)
      }
    }
    Object.assign(found, declarationsIn(attributes.style ?? ''))
    const {style: _, class: __, ...plain} = found
    for (const [attribute, value] of Object.entries(plain)) {
      if (/^(mask|filter)$/.test(attribute) && value !== 'none')
        throw new SvgRefused(`${attribute}`, advice[attribute] ?? '')
      if (/^(fill|stroke)$/.test(attribute) && /^url\(/.test(value)) {
        throw new SvgRefused(
          `${attribute} that is a gradient or a pattern`,
          'plain colours, which print as the inks they are',
        )
      }
    }
    return plain
  }
}

const advice: Record<string, string> = {
  text: 'its letters as paths: convert text to outlines before it is exported',
  image: 'paths, or the picture as a PNG',
  mask: 'a clip path, or no mask',
  filter: 'plain colours without effects',
  linearGradient: 'plain colours',
  radialGradient: 'plain colours',
}

function parsed(svg: string): Element {
  try {
    return documentOf(svg)
  } catch (error) {
    const [first = ''] = (error as Error).message.split('\n')
    throw new SvgRefused(`text that is no SVG (${first})`, 'an SVG file')
  }
}

/** Give left, top, width and height of what is seen. */
function viewOf({attributes}: Element): [number, number, number, number] {
  const [left, top, width, height] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const own = [left, top, width, height].every((one) => Number.isFinite(one)) && Number(width) > 0 && Number(height) > 0
  if (own) return [left, top, width, height] as [number, number, number, number]
  const side = (text = ''): number => (/%$/.test(text) ? Number.NaN : Number.parseFloat(text))
  const [across, down] = [side(attributes.width), side(attributes.height)]
  if (!(across > 0 && down > 0)) throw new SvgRefused('no size', 'a viewBox, or a width and a height')
  return [0, 0, across, down]
}

/** Read a style sheet of simple selectors: elements, classes and names, as drawing programs write them. */
function rulesIn(css: string): [string, Record<string, string>][] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!\[CDATA\[|\]\]>/g, '')
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').map((selector): [string, Record<string, string>] => {
      const name = selector.trim()
      if (!/^(\*|[.#]?[\w-]+)$/.test(name)) {
        throw new SvgRefused(
          `style for "${name}"`,
          'styles of elements, classes or names alone, or presentation attributes',
        )
      }
      return [name, declarationsIn(body)]
    }),
  )
}

const declarationsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(';')
      .map((one) => one.split(':').map((part) => part.trim()))
      .filter(([name = '', value]) => value !== undefined && plainStyle.test(name))
      .map(([name, value = '']) => [name, value.replace(/\s*!important$/, '')]),
  )
