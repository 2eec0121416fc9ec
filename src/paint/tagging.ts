import type {Brief} from '../brief.js'
import type {LaidNode, PagePlace} from '../pages.js'
import {type Assigned, assign, isTitled} from './assign.js'
import type {Content} from './content.js'
import type {StructureElement} from './element.js'
import {LinkWords} from './link-words.js'
import type {Goal, LinkTags} from './links.js'
import type {Engine, Page, Reference} from './pdfkit.js'
import {type Structure, structureOf} from './structure.js'
import {StructureTree} from './structure-tree.js'
import {type Artifact, Tags} from './tags.js'

/** Tags a document: what is painted is put into the structure tree of its brief. */
export class Tagging implements LinkTags {
  readonly structure: Structure
  private readonly assigned: Assigned
  private readonly tree: StructureTree
  private readonly words: LinkWords

  /** `descriptions` say what charts show, by id. */
  constructor(engine: Engine, brief: Brief, pages: LaidNode[], descriptions: Map<string, string>) {
    const titled = pages.slice(0, 1).some((page) => isTitled(page, brief.meta.title))
    this.structure = structureOf(brief, descriptions, titled)
    this.assigned = assign(pages, this.structure)
    this.tree = new StructureTree(engine)
    this.words = new LinkWords(brief, this.assigned.words)
  }

  /** Where notes are called, by the names of those destinations. */
  get calls(): Map<string, PagePlace> {
    return this.assigned.calls
  }

  /** Start a page: its tags are numbered from 0. */
  openPage(content: Content, {dictionary}: Page): void {
    content.tags = new Tags(dictionary)
    dictionary.data.StructParents = this.tree.number(content.tags.stretches)
    dictionary.data.Tabs = 'S'
  }

  /** Go on to a run of text, known by its positions; gives its element, if it has one. */
  enterRun(content: Content, positions: object): StructureElement | undefined {
    return enter(content, this.assigned.runs.get(positions))
  }

  /** Go on to a picture that covers `area`: left, bottom, right, top, pt. */
  enterPicture(content: Content, node: LaidNode, area: () => readonly number[]): StructureElement | undefined {
    const element = enter(content, this.assigned.pictures.get(node))
    if (element) element.attributes.area ??= area()
    return element
  }

  /** Take all that comes for an artifact of one kind, until this is called without a kind. */
  enterArtifact({tags}: Content, kind: Artifact | undefined): void {
    if (!tags) return
    tags.artifact = kind
    tags.wanted = kind ?? 'plain'
  }

  /** Tell whether a word ends after a run, though no space says so. */
  isSpaced(positions: object): boolean {
    return this.assigned.spaced.has(positions)
  }

  /** Leave an element. */
  leave({tags}: Content): void {
    if (tags) tags.wanted = tags.artifact ?? 'plain'
  }

  entriesOf(owner: StructureElement | undefined, goal: Goal): object | undefined {
    const link = linkOf(owner)
    if (!link) return undefined
    return {Contents: new String(this.words.of(link, goal)), StructParent: this.tree.number(link)}
  }

  bind(owner: StructureElement, page: Reference, annotation: Reference): void {
    linkOf(owner)?.hold({page, annotation})
  }

  /** Write the tree, for the catalog. */
  end(): Reference {
    return this.tree.write(this.structure.root)
  }
}

function enter({tags}: Content, element: StructureElement | undefined): StructureElement | undefined {
  if (!element || !tags || tags.artifact) return undefined
  tags.wanted = element
  return element
}

function linkOf(element: StructureElement | undefined): StructureElement | undefined {
  for (const one of element?.around() ?? []) if (one.role === 'Link') return one
  return undefined
}
