import type {Frame, SheetPage} from '../state.js'
import {element} from './element.js'
import {drawOverlays, type OverlayName} from './overlays.js'
import {placeButtons, placeOf} from './places.js'
import {type Run, wordsIn} from './words.js'

/** A page on the table: its paper, the words over it, overlays and places. */
export class Sheet {
  readonly root = element('section', {class: 'sheet', role: 'group'})
  readonly #paper = element('div', {class: 'paper'})
  readonly #text = element('div', {class: 'words'})
  readonly #overlays = element('div', {class: 'drawn'})
  readonly #places = element('div', {class: 'places'})
  readonly #hover = element('div', {class: 'hover', hidden: true})
  readonly #folio = element('p', {class: 'folio', 'aria-hidden': 'true'})
  runs: Run[] = []
  /** What the canvas shows: of which revision, and with how many of its px in a pt. */
  painted: {revision: string; scale: number} | undefined
  page: SheetPage
  /** How far the paper reaches beyond the trim, pt. */
  bleed = 0
  #unit = 1
  #shown = ''

  constructor(page: SheetPage) {
    this.page = page
    this.root.append(this.#paper, this.#text, this.#overlays, this.#hover, this.#places, this.#folio)
  }

  /** Take what the server says of the page; `revision` names the pages that it is one of. */
  show(page: SheetPage, total: number, bleed: number, revision: string): void {
    this.root.dataset.revision = revision
    const now = JSON.stringify([page, total, bleed])
    if (now === this.#shown) return
    this.#shown = now
    const focused = placeOf.get(document.activeElement ?? this.root)
    const hadFocus = this.#places.contains(document.activeElement)
    this.page = page
    this.bleed = bleed
    this.root.dataset.page = String(page.number)
    this.root.setAttribute('aria-label', `Page ${page.number} of ${total}`)
    this.#folio.textContent = String(page.number)
    this.#hover.hidden = true
    const buttons = placeButtons(page)
    this.#places.replaceChildren(...buttons)
    for (const button of buttons) this.#lay(button, placeOf.get(button) as Frame)
    if (hadFocus && focused) this.#focusAgain(buttons, focused.id)
    this.resize(this.#unit)
  }

  /** Set the size on the screen: CSS px in a pt. */
  resize(unit: number): void {
    this.#unit = unit
    const ratio = devicePixelRatio || 1
    // whole pixels of the screen, or every letter would be smeared over two
    const whole = (pt: number): string => `${Math.round((pt + 2 * this.bleed) * unit * ratio) / ratio}px`
    this.root.style.width = whole(this.page.width)
    this.root.style.height = whole(this.page.height)
    this.root.style.setProperty('--total-scale-factor', String(unit))
  }

  draw(overlays: readonly OverlayName[]): void {
    this.#overlays.replaceChildren(drawOverlays(this.page, this.bleed, overlays))
  }

  /** Swap the finished picture of the page for the last one. */
  swap(canvas: HTMLCanvasElement, revision: string, scale: number): void {
    this.#paper.replaceChildren(canvas)
    this.painted = {revision, scale}
    this.root.dataset.painted = revision
  }

  /** Take the words over the picture, and say to screen readers what stands in each place. */
  write(words: HTMLElement, runs: Run[]): void {
    this.#text.replaceChildren(words)
    this.runs = runs
    for (const button of this.#places.children) {
      const place = placeOf.get(button)
      if (place) button.setAttribute('aria-description', wordsIn(place, runs, 200))
    }
  }

  /** Let go of the picture of a page that is far away. */
  clear(): void {
    this.#paper.replaceChildren()
    this.painted = undefined
    delete this.root.dataset.painted
  }

  /** Frame a part of the page, or none. */
  hover(frame: Frame | undefined): void {
    this.#hover.hidden = !frame
    if (frame) this.#lay(this.#hover, frame)
  }

  /** Flash a frame; the whole page without one. */
  flash(frame: Frame | undefined): void {
    const {width, height} = this.page
    const mark = element('div', {class: 'flash'})
    this.#lay(mark, frame ?? {x: 0, y: 0, width, height})
    this.root.append(mark)
    mark.addEventListener('animationend', () => mark.remove())
  }

  /** Give a point of the window on the page, pt from the trim's corner. */
  point(clientX: number, clientY: number): {x: number; y: number} {
    const {left, top} = this.root.getBoundingClientRect()
    return {x: (clientX - left) / this.#unit - this.bleed, y: (clientY - top) / this.#unit - this.bleed}
  }

  buttons(): HTMLButtonElement[] {
    return [...this.#places.children] as HTMLButtonElement[]
  }

  #lay(part: HTMLElement, {x, y, width, height}: Frame): void {
    const across = this.page.width + 2 * this.bleed
    const down = this.page.height + 2 * this.bleed
    part.style.left = `${((x + this.bleed) / across) * 100}%`
    part.style.top = `${((y + this.bleed) / down) * 100}%`
    part.style.width = `${(width / across) * 100}%`
    part.style.height = `${(height / down) * 100}%`
  }

  #focusAgain(buttons: HTMLButtonElement[], id: string): void {
    const same = buttons.find((button) => placeOf.get(button)?.id === id) ?? buttons[0]
    if (same) same.tabIndex = 0
    same?.focus({preventScroll: true})
  }
}
