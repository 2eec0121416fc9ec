import {type Item, StructureElement} from './element.js'
import type {Engine, Reference} from './pdfkit.js'

/** Leaves of the number tree are no longer than this, so that readers find a page fast. */
const LEAF = 64

/** A structure tree under construction: it numbers pages and annotations, and is written when all are there. */
export class StructureTree {
  /** By number: the elements of the stretches of a page, or the element of an annotation. */
  private readonly owners: (StructureElement | StructureElement[])[] = []
  private readonly references = new Map<StructureElement, Reference>()

  constructor(private readonly engine: Engine) {}

  /** Number a page or an annotation. */
  number(owner: StructureElement | StructureElement[]): number {
    return this.owners.push(owner) - 1
  }

  /** Write the tree below `root` and give it, for the catalog (ISO 32000-1, 14.7.2). */
  write(root: StructureElement): Reference {
    const {engine} = this
    const tree = engine.ref({Type: 'StructTreeRoot'})
    const ids = new Map<string, Reference>()
    this.element(root, tree, ids)
    const data: Record<string, unknown> = {
      K: [this.references.get(root)],
      ParentTree: this.parents(),
      ParentTreeNextKey: this.owners.length,
    }
    if (ids.size > 0) data.IDTree = this.ended({Names: inOrder(ids)})
    Object.assign(tree.data, data)
    tree.end()
    return tree
  }

  private element(element: StructureElement, parent: Reference, ids: Map<string, Reference>): Reference {
    const reference = this.engine.ref()
    this.references.set(element, reference)
    const {role, attributes} = element
    const kept = element.children.filter((child) => !(child instanceof StructureElement) || child.full)
    const page = kept.find((child): child is Item => !(child instanceof StructureElement))?.page
    const children = kept.map((child) =>
      child instanceof StructureElement ? this.element(child, reference, ids) : itemOf(child, page),
    )
    const {alt, id, files, language} = attributes
    if (id !== undefined) ids.set(id, reference)
    reference.data = {
      S: role,
      P: parent,
      ...(page ? {Pg: page} : {}),
      ...(alt === undefined ? {} : {Alt: new String(alt)}),
      ...(language === undefined ? {} : {Lang: new String(language)}),
      ...(id === undefined ? {} : {ID: new String(id)}),
      ...(files ? {AF: files} : {}),
      ...layoutOf(element),
      ...(children.length === 0 ? {} : {K: children.length === 1 ? children[0] : children}),
    }
    reference.end()
    return reference
  }

  /** Write the tree that leads from a number to its elements (ISO 32000-1, 14.7.4.4). */
  private parents(): Reference {
    const leaves: Reference[] = []
    for (let first = 0; first < this.owners.length; first += LEAF) {
      const owners = this.owners.slice(first, first + LEAF)
      const Nums = owners.flatMap((owner, index) => [first + index, this.entry(owner)])
      leaves.push(this.ended({Limits: [first, first + owners.length - 1], Nums}))
    }
    return this.ended({Kids: leaves})
  }

  private entry(owner: StructureElement | StructureElement[]): unknown {
    return Array.isArray(owner)
      ? this.ended(owner.map((element) => this.references.get(element)))
      : this.references.get(owner)
  }

  private ended(data: unknown): Reference {
    const reference = this.engine.ref(data)
    reference.end()
    return reference
  }
}

function itemOf(item: Item, page: Reference | undefined): unknown {
  if ('annotation' in item) {
    return {Type: 'OBJR', ...(item.page === page ? {} : {Pg: item.page}), Obj: item.annotation}
  }
  return item.page === page ? item.content : {Type: 'MCR', Pg: item.page, MCID: item.content}
}

/** Give the attributes that say where an element stands, or what it is the head of. */
function layoutOf({role, attributes: {area, scope}}: StructureElement): {A?: object} {
  if (scope) return {A: {O: 'Table', Scope: scope}}
  return role === 'Figure' && area ? {A: {O: 'Layout', Placement: 'Block', BBox: area}} : {}
}

const inOrder = (ids: Map<string, Reference>): unknown[] =>
  [...ids].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, reference]) => [new String(id), reference])
