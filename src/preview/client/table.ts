import type {Frame, State} from '../state.js'
import {arrange} from './arrangement.js'
import {element} from './element.js'
import type {Painter} from './painter.js'
import type {Settings} from './settings.js'
import {Sheet} from './sheet.js'
import {stepFrom, trueSize, unitFor} from './zoom.js'

/** Space around the pages and between rows, CSS px; pages.css has the same. */
const margin = 24
const between = 28

/** A point of a page: its index from 0, pt from the trim's corner. */
export interface Spot {
  index: number
  x: number
  y: number
}

/** The pages as they lie in the window: arranged, scaled, scrolled; painted where they are seen. */
export class Table {
  readonly sheets: Sheet[] = []
  readonly #view: HTMLElement
  readonly #settings: () => Settings
  #rows: HTMLElement | undefined
  #painter: Painter | undefined
  #unit = 1
  #round = 0

  /** Called when what is seen has changed: another page, another size. */
  moved = (): void => {}

  constructor(view: HTMLElement, settings: () => Settings) {
    this.#view = view
    this.#settings = settings
    let waiting = false
    view.addEventListener('scroll', () => {
      if (waiting) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        this.moved()
        void this.paint()
      })
    })
    new ResizeObserver(() => this.scale()).observe(view)
    this.#watchScreen()
  }

  /** Paint anew when the window comes to a screen with other pixels. */
  #watchScreen(): void {
    const same = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    const moved = (): void => {
      this.scale()
      this.#watchScreen()
    }
    same.addEventListener('change', moved, {once: true})
  }

  /** Lay out the pages of a document. Resolves when those that are seen are painted. */
  async show(state: State, painter: Painter): Promise<void> {
    const last = this.#painter
    const {pages, edition} = state
    const sizes = (): string => this.sheets.map(({page, bleed}) => [page.width, page.height, bleed].join(' ')).join()
    const before = sizes()
    for (const [index, page] of pages.entries()) {
      this.sheets[index] ??= new Sheet(page)
      this.sheets[index].show(page, pages.length, edition === 'press' ? page.bleed : 0, painter.revision)
      this.sheets[index].draw(this.#settings().overlays)
    }
    for (const gone of this.sheets.splice(pages.length)) gone.root.remove()
    this.#view.dir = state.direction
    this.#painter = painter
    if (before !== sizes()) this.arrange()
    await this.paint()
    last?.end()
  }

  /** Lay the sheets in rows anew; what is seen stays where it is. */
  arrange(): void {
    const anchor = this.#rows ? this.#anchor() : this.#left && this.#held(this.#left)
    const focused = document.activeElement
    const rows = arrange(this.sheets.length, this.#settings().arrangement).map(({pages, indented}) =>
      element(
        'div',
        {class: indented ? 'row indented' : 'row'},
        ...pages.map((index) => (this.sheets[index] as Sheet).root),
      ),
    )
    this.#rows ??= this.#view.appendChild(element('div', {class: 'rows'}))
    this.#rows.className = `rows ${this.#settings().arrangement}`
    this.#rows.replaceChildren(...rows)
    if (focused instanceof HTMLElement && this.#rows.contains(focused)) focused.focus({preventScroll: true})
    this.scale(anchor)
  }

  /** Give the pages the size that is set, around the middle of what is seen. */
  scale(anchor = this.#anchor()): void {
    if (this.sheets.length === 0) return
    const unit = unitFor(this.#settings().zoom, this.#room())
    if (unit !== this.#unit) this.#painter?.cancel()
    this.#unit = unit
    for (const sheet of this.sheets) sheet.resize(unit)
    this.#view.style.setProperty('--unit', `${unit}px`)
    this.#hold(anchor)
    this.moved()
    void this.paint()
  }

  draw(): void {
    for (const sheet of this.sheets) sheet.draw(this.#settings().overlays)
  }

  /** Give the share of the true size that the pages have. */
  share(): number {
    return this.#unit / trueSize
  }

  /** Give the zoom that is a step larger or smaller than what is seen. */
  step(direction: 1 | -1): number {
    return stepFrom(this.share(), direction)
  }

  /** Give the index of the page in the middle of the window. */
  current(): number {
    const {top, height} = this.#view.getBoundingClientRect()
    const middle = top + height / 2
    const distance = (sheet: Sheet): number => {
      const box = sheet.root.getBoundingClientRect()
      return Math.max(box.top - middle, middle - box.bottom, 0)
    }
    const all = this.sheets.map(distance)
    // of pages in one row the one that was gone to last
    const near = all.indexOf(Math.min(...all))
    return this.#gone !== undefined && all[this.#gone] === all[near] ? this.#gone : Math.max(0, near)
  }

  #gone: number | undefined

  /** Scroll to a page, or to a frame on it. */
  go(index: number, frame?: Frame): void {
    const sheet = this.sheets[Math.max(0, Math.min(this.sheets.length - 1, index))]
    if (!sheet) return
    this.#gone = this.sheets.indexOf(sheet)
    const view = this.#view.getBoundingClientRect()
    const box = sheet.root.getBoundingClientRect()
    const down = frame ? (frame.y + sheet.bleed) * this.#unit - view.height / 3 : -margin
    this.#view.scrollTop += box.top - view.top + down
    const across = frame ? box.left + (frame.x + sheet.bleed + frame.width / 2) * this.#unit : box.left + box.width / 2
    this.#view.scrollLeft += across - (view.left + view.width / 2)
    this.moved()
  }

  /** Give the sheet at an element inside it. */
  sheetOf(inside: EventTarget | null): Sheet | undefined {
    const root = inside instanceof Element ? inside.closest('.sheet') : null
    return this.sheets.find((sheet) => sheet.root === root)
  }

  /** Paint what is seen, then what is near; let go of what is far. */
  async paint(): Promise<void> {
    const painter = this.#painter
    const round = ++this.#round
    if (!painter) return
    const seen = this.#within(0)
    const done = await Promise.all(seen.map((sheet) => painter.paint(sheet, this.#unit)))
    if (seen.length > 0 && done.every(Boolean)) performance.mark(`painted ${painter.revision}`)
    if (round === this.#round) void this.#furnish(painter, round, seen)
  }

  /** Stop what is not seen from being painted: newer pages are on their way. */
  rest(): void {
    this.#round += 1
    this.#painter?.cancel()
  }

  async #furnish(painter: Painter, round: number, seen: Sheet[]): Promise<void> {
    const stale = (): boolean => round !== this.#round || painter !== this.#painter
    for (const sheet of seen) {
      if (stale()) return
      await painter.write(sheet)
    }
    await idle()
    const [near, kept] = [this.#within(1), this.#within(3)]
    for (const sheet of near) {
      if (stale()) return
      await painter.paint(sheet, this.#unit)
      await idle()
    }
    for (const sheet of this.sheets) {
      if (stale()) return
      if (!kept.includes(sheet)) sheet.clear()
      await painter.write(sheet)
      await idle()
    }
  }

  /** Give the sheets in the window, or within some heights of it. */
  #within(heights: number): Sheet[] {
    const view = this.#view.getBoundingClientRect()
    const [from, to] = [view.top - heights * view.height, view.bottom + heights * view.height]
    return this.sheets.filter(({root}) => {
      const box = root.getBoundingClientRect()
      return box.bottom > from && box.top < to
    })
  }

  #room(): {width: number; height: number; row: number; page: number} {
    const wide = (sheet: Sheet): number => sheet.page.width + 2 * sheet.bleed
    const row = Math.max(...this.sheets.map(wide)) * (this.#settings().arrangement === 'spreads' ? 2 : 1)
    const page = Math.max(...this.sheets.map((sheet) => sheet.page.height + 2 * sheet.bleed))
    const side = this.#view.clientWidth < 600 ? 8 : margin
    return {
      width: this.#view.clientWidth - 2 * side,
      height: this.#view.clientHeight - margin - between,
      row,
      page,
    }
  }

  /** Give what is in the middle of the window, to be returned to; nothing at the very top. */
  spot(): Spot | undefined {
    const anchor = this.#anchor()
    return anchor && {index: this.sheets.indexOf(anchor.sheet), x: anchor.x, y: anchor.y}
  }

  #left: Spot | undefined

  /** Return to a spot as soon as there are pages. */
  returnTo(spot: Spot | undefined): void {
    this.#left = spot
  }

  #held({index, x, y}: Spot): {sheet: Sheet; x: number; y: number} | undefined {
    const sheet = this.sheets[index]
    return sheet && {sheet, x, y}
  }

  /** Remember what is in the middle of the window. */
  #anchor(): {sheet: Sheet; x: number; y: number} | undefined {
    const sheet = this.sheets[this.current()]
    if (!sheet?.root.isConnected) return undefined
    const view = this.#view.getBoundingClientRect()
    // at its very top, it stays there
    if (this.#view.scrollTop === 0) return undefined
    return {sheet, ...sheet.point(view.left + view.width / 2, view.top + view.height / 2)}
  }

  #hold(anchor: {sheet: Sheet; x: number; y: number} | undefined): void {
    if (!anchor) return
    const view = this.#view.getBoundingClientRect()
    const now = anchor.sheet.point(view.left + view.width / 2, view.top + view.height / 2)
    this.#view.scrollTop += (anchor.y - now.y) * this.#unit
    this.#view.scrollLeft += (anchor.x - now.x) * this.#unit
  }
}

const idle = (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => done(), {timeout: 500})
    else setTimeout(done, 30)
  })
