import {
  AnnotationMode,
  type PDFDocumentProxy,
  type PDFPageProxy,
  RenderingCancelledException,
  type RenderTask,
  TextLayer,
} from 'pdfjs-dist'
import {element} from './element.js'
import type {Sheet} from './sheet.js'
import {runsOf} from './words.js'

/** Most px of one canvas: beyond it browsers draw nothing. */
const mostPixels = 32e6

/** Paints sheets from one document, those asked for first first; what is painted is swapped in whole. */
export class Painter {
  #document: PDFDocumentProxy
  #revision: string
  #tasks = new Set<RenderTask>()
  #over = false

  constructor(document: PDFDocumentProxy, revision: string) {
    this.#document = document
    this.#revision = revision
  }

  get revision(): string {
    return this.#revision
  }

  /** Paint a sheet with `unit` CSS px in a pt, if it is not so already. Gives whether it is now. */
  async paint(sheet: Sheet, unit: number): Promise<boolean> {
    const scale = this.#scaleOf(sheet, unit)
    const {painted, page, bleed} = sheet
    if (painted?.revision === this.#revision && Math.abs(painted.scale - scale) < 1e-6) return true
    const source = await this.#page(page.number)
    if (!source) return false
    const {left, top} = corner(source, sheet)
    const canvas = element('canvas', {
      'aria-hidden': 'true',
      width: Math.round((page.width + 2 * bleed) * scale),
      height: Math.round((page.height + 2 * bleed) * scale),
    })
    const viewport = source.getViewport({scale, offsetX: (bleed - left) * scale, offsetY: (bleed - top) * scale})
    // for a screen, pdf.js would wait for a frame before it begins, and for ever in a window that is covered
    const task = source.render({canvas, viewport, annotationMode: AnnotationMode.DISABLE, intent: 'print'})
    this.#tasks.add(task)
    try {
      await task.promise
    } catch (fault) {
      if (fault instanceof RenderingCancelledException) return false
      throw fault
    } finally {
      this.#tasks.delete(task)
    }
    // newer pages may have been faster
    if (this.#over || sheet.root.dataset.revision !== this.#revision) return false
    sheet.swap(canvas, this.#revision, scale)
    return true
  }

  /** Lay the words of its page over a sheet, to be selected and searched. */
  async write(sheet: Sheet): Promise<void> {
    if (sheet.root.dataset.written === this.#revision) return
    const source = await this.#page(sheet.page.number)
    if (!source) return
    const content = await source.getTextContent({includeMarkedContent: false})
    const container = element('div', {class: 'textLayer', 'aria-hidden': 'true'})
    const viewport = source.getViewport({scale: 1})
    await new TextLayer({textContentSource: content, container, viewport}).render()
    if (this.#over || sheet.root.dataset.revision !== this.#revision) return
    const {left, top} = corner(source, sheet)
    container.style.left = `calc(var(--total-scale-factor) * ${sheet.bleed - left}px)`
    container.style.top = `calc(var(--total-scale-factor) * ${sheet.bleed - top}px)`
    sheet.write(container, runsOf(content.items, viewport.height, left, top))
    sheet.root.dataset.written = this.#revision
  }

  /** Stop what is being painted, as after a change of size. */
  cancel(): void {
    for (const task of this.#tasks) task.cancel()
  }

  /** Give the document back. */
  end(): void {
    this.#over = true
    this.cancel()
    void this.#document.loadingTask.destroy()
  }

  async #page(number: number): Promise<PDFPageProxy | undefined> {
    if (this.#over || number > this.#document.numPages) return undefined
    try {
      return await this.#document.getPage(number)
    } catch (fault) {
      if (this.#over) return undefined
      throw fault
    }
  }

  #scaleOf({page, bleed}: Sheet, unit: number): number {
    const area = (page.width + 2 * bleed) * (page.height + 2 * bleed)
    return Math.min(unit * (devicePixelRatio || 1), Math.sqrt(mostPixels / area))
  }
}

/** Give where the trim begins on a page of the PDF, pt: marks and bleed are alike on all sides. */
function corner(source: PDFPageProxy, {page}: Sheet): {left: number; top: number} {
  const {width, height} = source.getViewport({scale: 1})
  return {left: (width - page.width) / 2, top: (height - page.height) / 2}
}
