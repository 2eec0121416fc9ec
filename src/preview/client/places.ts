import type {Place, SheetPage} from '../state.js'
import {element} from './element.js'

/** What is known of the button of a place. */
export const placeOf = new WeakMap<Element, Place>()

/** Make a button for each place of a page, in the order of reading; the keyboard and screen readers go by these. */
export function placeButtons(page: SheetPage): HTMLButtonElement[] {
  const ordered = [...page.places].sort((a, b) => a.order - b.order)
  return ordered.map((place) => {
    const button = element('button', {
      type: 'button',
      class: 'place',
      tabindex: -1,
      'aria-label': labelOf(place),
      'data-id': place.id,
      'data-line': place.source.line,
    })
    placeOf.set(button, place)
    return button
  })
}

/** Say what a place is: `paragraph, line 42`. */
export const labelOf = ({kind, source}: Place): string => `${kind}, line ${source.line}`

/** Give the innermost place of a page at a point, pt from the trim's corner. */
export function placeAt(page: SheetPage, x: number, y: number): Place | undefined {
  const around = page.places.filter(
    (place) => x >= place.x && x <= place.x + place.width && y >= place.y && y <= place.y + place.height,
  )
  return around.sort((a, b) => a.width * a.height - b.width * b.height)[0]
}

/**
 * Give the page and the place where a line of a file stands: in the block that holds it and begins last, else in the last one
 * before it. Notes come last: where they are called, a line has its text.
 */
export function placeOfLine(
  pages: readonly SheetPage[],
  file: string,
  line: number,
): {page: number; place: Place} | undefined {
  const all = pages
    .flatMap((page) => page.places.map((place) => ({page: page.number, place})))
    .filter(({place}) => place.source.file === file && place.source.line <= line)
    .sort((a, b) => order(a.place) - order(b.place) || b.place.source.line - a.place.source.line)
  return all.find(({place}) => (place.source.end ?? place.source.line) >= line) ?? all[0]
}

const order = ({kind}: Place): number => Number(kind === 'note')
