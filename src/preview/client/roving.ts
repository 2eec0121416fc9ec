import {placeOf} from './places.js'
import type {PlaceActs} from './pointer.js'
import type {Table} from './table.js'

/** Let the keyboard go through the places: one stop for Tab, arrows from block to block over all pages, Enter opens. */
export function rove(view: HTMLElement, table: Table, {show, open}: PlaceActs): () => void {
  const all = (): HTMLButtonElement[] => table.sheets.flatMap((sheet) => sheet.buttons())
  const stopAt = (button: HTMLButtonElement | undefined): void => {
    for (const each of view.querySelectorAll<HTMLButtonElement>('.place[tabindex="0"]')) each.tabIndex = -1
    if (button) button.tabIndex = 0
  }
  view.addEventListener('focusin', ({target}) => {
    const place = target instanceof HTMLButtonElement ? placeOf.get(target) : undefined
    if (!place) return
    stopAt(target as HTMLButtonElement)
    show(place)
  })
  view.addEventListener('click', ({target, detail}) => {
    // the pointer has its own way; this is Enter, the space bar, or a screen reader
    const place = detail === 0 && target instanceof Element ? placeOf.get(target) : undefined
    if (place) open(place)
  })
  view.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const buttons = all()
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    if (at < 0) return
    event.preventDefault()
    buttons[at + step]?.focus()
  })
  // after a build or a scroll: the stop is on the page that is seen, unless the keyboard is on one already
  return () => {
    if (view.contains(document.activeElement) && document.activeElement !== view) return
    stopAt(table.sheets[table.current()]?.buttons()[0] ?? all()[0])
  }
}
