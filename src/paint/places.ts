/** Where words stand in the structure tree that a template sets by itself: "Figure 2", the number of an item. */
import {type Role, StructureElement} from './element.js'

/** Elements that hold paragraphs. */
const groups: ReadonlySet<Role> = new Set<Role>(['Document', 'Div', 'BlockQuote', 'LBody', 'Note'])

/** Parts of lists and tables: words beside them belong to the list or table. */
const parts: ReadonlySet<Role> = new Set<Role>(['L', 'THead', 'TBody', 'TR', 'TOC'])

/** The longest sign of an item that has letters: "viii." */
const LONGEST_SIGN = 5

/** Find the innermost group that an element is in, itself included. */
export function groupOf(element: StructureElement): StructureElement {
  for (const one of element.around()) if (groups.has(one.role)) return one
  return element
}

/** Find or make the place of `words` beside what `owner` holds. */
export function placeIn(owner: StructureElement, words: string): StructureElement {
  if (parts.has(owner.role) && owner.parent) return placeIn(owner.parent, words)
  if (owner.role === 'LI') {
    const isSign = !/\p{L}/u.test(words) || words.length <= LONGEST_SIGN
    return isSign || !owner.parent ? labelOf(owner) : placeIn(owner.parent, words)
  }
  if (owner.role === 'Table' || owner.role === 'Div') return besideOf(owner, words)
  return groups.has(owner.role) ? owner.add('P') : owner
}

/**
 * Words before a picture or a table are its caption, and its title is wherever it stands; words before the text of a
 * box are the title of the box; all others follow. In a block of the template's own they stand where they are met.
 */
function besideOf(owner: StructureElement, words: string): StructureElement {
  const kids = kidsOf(owner)
  const subject = owner.role === 'Table' ? owner : kids.find(({role}) => role === 'Table' || role === 'Figure')
  if (subject && (!isShown(subject) || owner.titles.includes(words) || subject.titles.includes(words))) {
    return captionOf(subject.role === 'Table' ? subject : owner).add('P')
  }
  const {heading} = owner
  if (owner.open) {
    const next = kids.find(({met}) => !met)
    return next ? owner.before(next, 'P') : owner.add('P')
  }
  if (heading && !kids.some((kid) => kid !== heading && kid.met)) return heading
  return groupOf(owner).add('P')
}

/** Tell whether a picture, or any row of a table, has been met: its caption alone does not count. */
const isShown = (subject: StructureElement): boolean =>
  subject.role === 'Table' ? kidsOf(subject).some(({role, met}) => role !== 'Caption' && met) : subject.met

const captionOf = (owner: StructureElement): StructureElement =>
  kidsOf(owner).find(({role}) => role === 'Caption') ?? owner.lead('Caption')

/** Find or make the sign of an item. */
export const labelOf = (item: StructureElement): StructureElement =>
  kidsOf(item).find(({role}) => role === 'Lbl') ?? item.lead('Lbl')

const kidsOf = ({children}: StructureElement): StructureElement[] =>
  children.filter((child) => child instanceof StructureElement)
