/** Laid pages → the structure element of every text and picture on them. */
import * as P from '@react-pdf/primitives'
import type {LaidLine, LaidNode, LaidRun, PagePlace} from '../pages.js'
import {commonOf, type Role, StructureElement, squeezed} from './element.js'
import {goalOf, LANGUAGE} from './links.js'
import {groupOf, labelOf, placeIn} from './places.js'
import {isPicture} from './prepare.js'
import type {Structure} from './structure.js'

/** What belongs to which element; what is not there is an artifact. */
export interface Assigned {
  /** By the positions of a run. */
  runs: WeakMap<object, StructureElement>
  /** By the node of a picture. */
  pictures: WeakMap<LaidNode, StructureElement>
  /** The positions of runs after which a word ends, though no space says so. */
  spaced: WeakSet<object>
  /** The words of each link. */
  words: Map<StructureElement, string>
  /** Where each note is called first, by the name of that destination. */
  calls: Map<string, PagePlace>
}

/** Where we are on the pages; pt from the upper left corner of the page. */
interface Spot {
  page: number
  x: number
  y: number
  /** What a text without an element of its own belongs to. */
  owner: StructureElement
}

/** Say what every text and picture on the pages belongs to. */
export function assign(pages: LaidNode[], structure: Structure): Assigned {
  const assigner = new Assigner(structure)
  pages.forEach((page, index) => {
    const spot: Spot = {page: index, x: 0, y: 0, owner: structure.opening}
    for (const node of page.children ?? []) assigner.visit(node, spot)
  })
  return assigner.assigned
}

class Assigner {
  readonly assigned: Assigned = {
    runs: new WeakMap(),
    pictures: new WeakMap(),
    spaced: new WeakSet(),
    words: new Map(),
    calls: new Map(),
  }
  private readonly scopes = new WeakMap<LaidNode, {scope: StructureElement | undefined}>()
  /** The elements of texts that have none in the brief; the parts of a text that was cut share one. */
  private readonly strays = new WeakMap<object, StructureElement>()
  /** The link or the code that an element ended with so far. */
  private readonly inlines = new WeakMap<StructureElement, {key: string; inline: StructureElement}>()
  /** How many letters of an element have been met. */
  private readonly letters = new WeakMap<StructureElement, number>()

  constructor(private readonly structure: Structure) {}

  visit(node: LaidNode, above: Spot): void {
    const {flow} = node.props ?? {}
    if (flow?.artifact || flow?.repeated) return
    const own = this.elementOf(node)
    const owner = own ?? this.scopeOf(node) ?? above.owner
    own?.meet()
    const {left = 0, top = 0} = node.box ?? {}
    const spot: Spot = {...above, x: above.x + left, y: above.y + top, owner}
    if (node.type === P.Text) this.text(node, spot, own)
    else if (isPicture(node)) this.picture(node, spot, own)
    else if (node.type === P.Link && typeof node.props?.src === 'string') this.link(node, spot)
    else for (const child of node.children ?? []) this.visit(child, spot)
  }

  private elementOf({props}: LaidNode): StructureElement | undefined {
    const {part, id} = props?.flow ?? {}
    return this.structure.byKey.get(part ?? id ?? '')
  }

  /** Give the element that all of the brief inside a node has in common: words beside it belong to that. */
  private scopeOf(node: LaidNode): StructureElement | undefined {
    const known = this.scopes.get(node)
    if (known) return known.scope
    let scope = this.elementOf(node)?.parent
    if (!scope && node.type !== P.Text && !node.props?.flow?.repeated) {
      for (const child of node.children ?? []) {
        const inner = this.scopeOf(child)
        if (inner) scope = scope ? commonOf(scope, inner) : inner
      }
    }
    this.scopes.set(node, {scope})
    return scope
  }

  private text(node: LaidNode, spot: Spot, own: StructureElement | undefined): void {
    const runs = (node.lines ?? []).flatMap(({runs}) => runs)
    if (runs.length === 0) return
    const element = own ?? this.strayOf(node, spot.owner, runs)
    element.meet()
    const lines = node.lines ?? []
    const joins =
      !own && (element.role === 'TOCI' || element === element.parent?.heading || element.number !== undefined)
    let before: {run: LaidRun; line: LaidLine} | undefined
    for (const line of lines) {
      const {box, runs: inLine, broken} = line
      for (const [index, run] of inLine.entries()) {
        // what only moves the pen belongs to what is drawn next
        if (isMove(run)) continue
        const words = wordsIn(line, run)
        const inline = this.inlineOf(run, words, element)
        const move = inLine[index - 1]
        if (move && isMove(move)) this.assigned.runs.set(move.positions as object, inline)
        const joined = before && !before.line.broken && Number(run.start) === Number(before.run.end)
        before = {run, line}
        const positions = run.positions as object
        this.assigned.runs.set(positions, inline)
        if (run === inLine.at(-1) && (broken || (joins && line === lines.at(-1)))) this.assigned.spaced.add(positions)
        if (inline.role === 'Link') this.speak(inline, joined ? words : ` ${words}`)
        const note = /^note:(.+)$/.exec(run.attributes.link ?? '')?.[1]
        const name = `call:${note}`
        if (note !== undefined && !this.assigned.calls.has(name)) {
          // lines of a text that was cut keep the height they had in the whole
          const y = spot.y + box.y - (lines[0]?.box.y ?? 0)
          this.assigned.calls.set(name, {page: spot.page, x: spot.x, y})
        }
      }
    }
  }

  private speak(link: StructureElement, words: string): void {
    this.assigned.words.set(link, `${this.assigned.words.get(link) ?? ''}${words}`)
  }

  /** Give the element of a run: that of its text, or a link inside it. */
  private inlineOf({attributes: {link: key}}: LaidRun, words: string, element: StructureElement): StructureElement {
    const code = this.codeAt(element, words)
    if (key === undefined && code === undefined) {
      this.inlines.delete(element)
      return element
    }
    if (key === undefined) return this.continued(element, `code ${code}`, () => element.inline('Code'))
    if (key.startsWith(LANGUAGE)) {
      return this.continued(element, key, () => element.inline('Span', {language: key.slice(LANGUAGE.length)}))
    }
    const goal = goalOf(key)
    const leads = 'name' in goal ? goal.name : goal.address
    const refers = 'name' in goal && element.role !== 'Lbl'
    return this.continued(element, leads, () => (refers ? element.inline('Reference') : element).inline('Link'))
  }

  /** Go on with the link or code that an element ended with, or begin another. */
  private continued(element: StructureElement, key: string, begin: () => StructureElement): StructureElement {
    const before = this.inlines.get(element)
    if (before?.key === key) return before.inline
    const inline = begin()
    this.inlines.set(element, {key, inline})
    return inline
  }

  /** Tell which code of an element its next words are, by where that begins. */
  private codeAt(element: StructureElement, words: string): number | undefined {
    const known = this.letters.get(element)
    const all = squeezed(words)
    // a number before the words of a heading is no part of them
    const isNumbered = known === undefined && element.number !== undefined && all.startsWith(element.number)
    const from = known ?? 0
    const to = from + all.length - (isNumbered ? (element.number ?? '').length : 0)
    this.letters.set(element, to)
    const code = this.structure.codes.get(element)?.find((one) => one[0] <= from && to <= one[1] && from < to)
    return code?.[0]
  }

  private strayOf(node: LaidNode, owner: StructureElement, runs: LaidRun[]): StructureElement {
    const key = (node.children ?? node) as object
    const known = this.strays.get(key)
    if (known) return known
    const element = this.entryOf(owner, runs) ?? this.placeOf(node, owner)
    this.strays.set(key, element)
    return element
  }

  /** Find the entry of a list of contents whose words these are: they lead where it leads. */
  private entryOf(owner: StructureElement, runs: LaidRun[]): StructureElement | undefined {
    const entries = this.structure.entries.get(owner)
    if (!entries) return undefined
    for (const {attributes} of runs) {
      const goal = goalOf(attributes.link ?? '')
      const entry = 'name' in goal ? entries.get(goal.name) : undefined
      if (entry) return entry
    }
    return undefined
  }

  /** Find or make the place of words that a template sets by itself. */
  private placeOf(node: LaidNode, owner: StructureElement): StructureElement {
    const words = wordsOf(node)
    for (const one of owner.around()) if (one.heading && one.titles.includes(words)) return one.heading
    const {tag} = node.props?.flow ?? {}
    if (tag === undefined) {
      const {opening} = this.structure
      return owner === opening && opening.titles.includes(words) ? this.titleIn(opening) : placeIn(owner, words)
    }
    const depth = /^H([1-6])$/.exec(tag)?.[1]
    const role = depth === undefined ? (tag as Role) : this.structure.headingOf(Number(depth) - 1)
    if (role === 'H1') return this.titleIn(groupOf(owner))
    return role === 'Lbl' ? groupOf(owner).lead(role) : groupOf(owner).add(role)
  }

  /** Add the title, which is a heading once: where it is set again, behind a cover, its words are a paragraph. */
  private titleIn(group: StructureElement): StructureElement {
    const isSet = group.children.some((child) => child instanceof StructureElement && child.role === 'H1')
    return group.add(isSet ? 'P' : 'H1')
  }

  private picture(node: LaidNode, {owner}: Spot, own: StructureElement | undefined): void {
    const {alt} = node.props ?? {}
    const element = own ?? (typeof alt === 'string' && alt.trim() !== '' ? drawnIn(owner, alt) : undefined)
    if (!element) return
    element.meet()
    this.assigned.pictures.set(node, element)
  }

  private link(node: LaidNode, spot: Spot): void {
    const link = groupOf(spot.owner).add('P').add('Link')
    for (const child of node.children ?? []) this.visit(child, {...spot, owner: link})
  }
}

/** Tell whether a run has no glyphs: it takes the pen to where the next one is seen. */
const isMove = ({glyphs}: LaidRun): boolean => Array.isArray(glyphs) && glyphs.length === 0

/** Give the words of a run; its offsets count from the start of its paragraph, the string from that of its line. */
function wordsIn({string, runs}: LaidLine, {start, end}: LaidRun): string {
  const from = Number(runs[0]?.start)
  return string.slice(Number(start) - from, Number(end) - from)
}

/** Make the element of a picture that a template draws: the sign of an item, or a figure. */
function drawnIn(owner: StructureElement, alt: string): StructureElement {
  if (owner.role !== 'LI') return (owner.role === 'Link' ? owner : groupOf(owner)).add('Figure', {alt})
  const sign = labelOf(owner)
  sign.attributes.alt = alt
  return sign
}

/** Tell whether the title of a brief stands in the nodes of a page. */
export function isTitled(node: LaidNode, title: string): boolean {
  if (node.props?.flow?.artifact) return false
  if (node.type !== P.Text) return (node.children ?? []).some((child) => isTitled(child, title))
  return node.props?.flow?.tag === 'H1' || wordsOf(node) === squeezed(title)
}

/** Give the letters of a text, however its lines are broken. */
const wordsOf = (node: LaidNode): string => squeezed((node.lines ?? []).map((line) => line.string).join(''))
