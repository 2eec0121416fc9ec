import type {Place} from '../state.js'
import {placeAt} from './places.js'
import type {Sheet} from './sheet.js'
import type {Table} from './table.js'

/** What is done with the places of the pages. */
export interface PlaceActs {
  /** Show what a place is. */
  show(place: Place): void
  /** Open it in the editor. */
  open(place: Place): void
  /** Show none. */
  leave(): void
}

/** Let a pointer find places: they are framed below it, a click shows one, two open it. Words can still be selected. */
export function followPointer(view: HTMLElement, table: Table, {show, open, leave}: PlaceActs): void {
  let framed: Sheet | undefined
  const under = (event: MouseEvent): {sheet: Sheet; place: Place | undefined} | undefined => {
    const sheet = table.sheetOf(event.target)
    if (!sheet) return undefined
    const {x, y} = sheet.point(event.clientX, event.clientY)
    return {sheet, place: placeAt(sheet.page, x, y)}
  }
  view.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return
    const found = under(event)
    if (framed !== found?.sheet) framed?.hover(undefined)
    framed = found?.sheet
    framed?.hover(event.buttons === 0 ? found?.place : undefined)
  })
  view.addEventListener('pointerleave', () => framed?.hover(undefined))
  view.addEventListener('click', (event) => {
    // the click that ends a selection is about its words; one that the keyboard makes is answered where it is heard
    if (event.detail === 0 || (event.detail === 1 && !getSelection()?.isCollapsed)) return
    const found = under(event)
    if (found?.place) show(found.place)
    else leave()
  })
  view.addEventListener('dblclick', (event) => {
    const found = under(event)
    if (found?.place) open(found.place)
  })
}
