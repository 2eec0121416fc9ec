import type {Operand} from '../pdf/content/lexer.js'
import {Reference} from '../pdf/content/lexer.js'
import {type Dictionary, nameOf, textOf, type Written} from '../pdf/written.js'
import {Stretches} from './stretches.js'

/** An element of the structure tree as it stands in a file: elements and words, in the order they are read in. */
export interface Tagged {
  role: string
  alt?: string
  children: (Tagged | string)[]
}

/** Read the structure tree of a file, with the words of each element; nothing when there is none. */
export function treeOf(written: Written): Tagged | undefined {
  const root = written.dictionary(written.catalog?.get('StructTreeRoot'))
  return root && new Reader(written).element(root, undefined)
}

class Reader {
  private readonly stretches: Stretches
  private readonly pages = new Map<number, Map<number, string>>()

  constructor(private readonly written: Written) {
    this.stretches = new Stretches(written)
  }

  element(dict: Dictionary, above: Operand | undefined): Tagged {
    const {written} = this
    const page = dict.get('Pg') ?? above
    const children = written.items(dict.get('K')).flatMap((item) => this.child(item, page))
    const alt = textOf(written.at(dict.get('Alt')))
    return {role: nameOf(dict.get('S')) ?? '', ...(alt === undefined ? {} : {alt}), children}
  }

  private child(item: Operand, page: Operand | undefined): (Tagged | string)[] {
    if (typeof item === 'number') return [this.words(page, item)]
    const dict = this.written.dictionary(item)
    const type = nameOf(dict?.get('Type'))
    if (!dict || type === 'OBJR') return []
    const stretch = dict.get('MCID')
    if (typeof stretch === 'number') return [this.words(dict.get('Pg') ?? page, stretch)]
    return [this.element(dict, page)]
  }

  private words(page: Operand | undefined, stretch: number): string {
    if (!(page instanceof Reference)) return ''
    let texts = this.pages.get(page.number)
    if (!texts) {
      texts = this.stretches.of(this.written.dictionary(page) ?? new Map())
      this.pages.set(page.number, texts)
    }
    return texts.get(stretch) ?? ''
  }
}

/** Give all words of an element, without the signs and numbers of items and notes. */
export function wordsOf({role, children}: Tagged): string {
  if (role === 'Lbl') return ''
  return children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')
}

/** List the elements inside an element that have this role, in order. */
export function inside(element: Tagged, role: string): Tagged[] {
  const found: Tagged[] = []
  for (const child of element.children) {
    if (typeof child === 'string' || child.role === 'Lbl') continue
    if (child.role === role) found.push(child)
    else found.push(...inside(child, role))
  }
  return found
}
