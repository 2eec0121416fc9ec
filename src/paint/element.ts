import type {Reference} from './pdfkit.js'

/** The standard structure types that this room uses (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Div'
  | 'BlockQuote'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'Code'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'Note'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Span'
  | 'Link'

/** What a structure element says besides its role. */
export interface Attributes {
  /** What stands for it where it cannot be seen. */
  alt?: string
  /** BCP 47 language of its words, where that is not the language of the document. */
  language?: string
  /** Unique in the document. */
  id?: string
  /** What a head cell is the head of. */
  scope?: 'Column' | 'Row'
  /** Where it stands on its page: left, bottom, right, top, pt. */
  area?: readonly number[]
  /** Files that belong to it. */
  files?: Reference[]
}

/** A stretch of painted content, or an annotation, on the page where it is. */
export type Item = {page: Reference; content: number} | {page: Reference; annotation: Reference}

/** One element of the structure tree; its children are in reading order. */
export class StructureElement {
  readonly children: (StructureElement | Item)[] = []
  /** Whether something of it has been met on the pages. */
  met = false
  /** Where the title of a box stands. */
  heading?: StructureElement
  /** Whether words that a template sets in it stand where they are met, and are no part of its title. */
  open = false
  /** What a heading is numbered, before its words. */
  number?: string
  /** What its title and subtitle read, without spaces. */
  titles: string[] = []

  /** `waiting` elements take their place among the children of their parent when they are first painted. */
  constructor(
    readonly role: Role,
    readonly parent: StructureElement | undefined,
    readonly attributes: Attributes = {},
    private waiting = false,
  ) {}

  /** Add an element after all others. */
  add(role: Role, attributes: Attributes = {}): StructureElement {
    const child = new StructureElement(role, this, attributes)
    this.children.push(child)
    return child
  }

  /** Add an element before one of those that it has. */
  before(next: StructureElement, role: Role): StructureElement {
    const child = new StructureElement(role, this)
    this.children.splice(this.children.indexOf(next), 0, child)
    return child
  }

  /** Add an element before all others. */
  lead(role: Role): StructureElement {
    const child = new StructureElement(role, this)
    this.children.unshift(child)
    return child
  }

  /** Make an element inside the words of this one; its place is where it is painted. */
  inline(role: Role, attributes: Attributes = {}): StructureElement {
    return new StructureElement(role, this, attributes, true)
  }

  /** Add painted content or an annotation. */
  hold(item: Item): void {
    this.settle()
    this.children.push(item)
  }

  /** Note that something of it, and so of all around it, is on the pages. */
  meet(): void {
    for (let one: StructureElement | undefined = this; one && !one.met; one = one.parent) one.met = true
  }

  private settle(): void {
    if (!this.waiting || !this.parent) return
    this.waiting = false
    this.parent.settle()
    this.parent.children.push(this)
  }

  /** Tell whether it holds anything; what was never painted is left out of the file. A cell stands also when empty. */
  get full(): boolean {
    return (
      this.role === 'TH' ||
      this.role === 'TD' ||
      this.children.some((child) => !(child instanceof StructureElement) || child.full)
    )
  }

  /** List the element and all around it, from the innermost. */
  *around(): Generator<StructureElement> {
    for (let one: StructureElement | undefined = this; one; one = one.parent) yield one
  }
}

/** Find the innermost element that two are in. */
export function commonOf(a: StructureElement, b: StructureElement): StructureElement {
  const around = new Set(a.around())
  for (const one of b.around()) if (around.has(one)) return one
  return a
}

/** Give the letters of a text, however its lines are broken. */
export const squeezed = (text: string): string => text.replace(/[\s\u00ad]+/gu, '')
