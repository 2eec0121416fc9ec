/** An element of SVG. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

/** Numbers in attributes that carry more digits than print can show. */
const long = /-?\d*\.\d{4,}(?:e[-+]?\d+)?|-?\d+(?:\.\d+)?e-\d+/g

/** Round the numbers in an attribute to a thousandth. */
const rounded = (value: string): string =>
  long.test(value) ? value.replace(long, (digits) => `${round(Number(digits))}`) : value

/** Round to a thousandth, without negative zero. */
export function round(value: number): number {
  const near = Math.round(value * 1000) / 1000
  return near === 0 ? 0 : near
}

/** Builds a tree of elements from calls in document order, as Vega's SVG renderer makes them. */
export class Markup {
  readonly root: Element = {name: '', attributes: {}, children: []}
  private readonly opened: Element[] = [this.root]

  /** Open an element; attributes that are null are left out. */
  open(name: string, ...attributes: (Record<string, unknown> | null | undefined)[]): this {
    const element: Element = {name, attributes: {}, children: []}
    for (const some of attributes) {
      for (const key in some) if (some[key] != null) element.attributes[key] = rounded(String(some[key]))
    }
    // never shown: the place that an interactive picture would draw a selection in
    if (element.attributes.display !== 'none') this.opened.at(-1)?.children.push(element)
    this.opened.push(element)
    return this
  }

  /** Add text to the element that is open. */
  text(text: unknown): this {
    this.opened.at(-1)?.children.push(String(text ?? ''))
    return this
  }

  /** Close the element that is open. */
  close(): this {
    this.opened.pop()
    return this
  }
}

/** List the elements inside an element, without text. */
export const elementsIn = (element: Element): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string')

/** Give the text inside an element. */
export const textIn = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
