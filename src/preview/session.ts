/** What is known of the brief while its preview is open: builds when something changed, and tells who listens. */

import {standing} from './notices.js'
import type {Event, Fault, Notice, PreviewEdition, SheetPage, State} from './state.js'

/** What came of one build. */
export interface Take {
  /** What the pages are and say; nothing when none were made. */
  sheets?: Sheets
  /** Messages, without their places on the pages. */
  messages: Notice[]
  /** What stopped the build altogether. */
  fault?: Fault
  /** What took how long, ms. */
  times: Record<string, number>
  /** Judge the writing as well: gives all messages anew. */
  read?(): Promise<Notice[]>
}

/** Pages that were made, with what is said of them as a whole. */
export interface Sheets extends Pick<State, 'title' | 'language' | 'direction' | 'words' | 'budget'> {
  pages: SheetPage[]
  /** Bytes of the PDF. */
  pdf: Uint8Array
}

/** Makes an edition of the brief as it stands on the disk. Never throws for what an author or a designer did. */
export type Make = (edition: PreviewEdition) => Promise<Take>

/** How long nothing happens before the writing is judged, ms. */
const IDLE = 400

/** Revisions whose PDF is kept: that which is shown, and one that a page may still be loading. */
const KEPT = 2

/** One edition as it was last made. */
interface Shelf {
  state?: State
  /** Whether something has changed since it was made. */
  stale: boolean
  pdfs: Map<number, Uint8Array>
}

/** A brief and the builds of it while its preview is open. */
export class Session {
  private readonly shelves: Record<PreviewEdition, Shelf> = {
    screen: {stale: true, pdfs: new Map()},
    press: {stale: true, pdfs: new Map()},
  }
  private revision = 0
  private looked: PreviewEdition = 'screen'
  private readonly listeners = new Set<(event: Event) => void>()
  private working: Promise<void> = Promise.resolve()
  /** Rounds that wait for the one that runs: a burst of changes is one. */
  private waiting = new Map<PreviewEdition, Promise<void>>()
  private idle: NodeJS.Timeout | undefined
  private ended = false

  /** `brief` is the path of the Markdown as it is shown. */
  constructor(
    private readonly brief: string,
    private readonly make: Make,
  ) {}

  /** Hear of all that happens. */
  listen(listener: (event: Event) => void): void {
    this.listeners.add(listener)
  }

  /** Build anew what is looked at: something that the brief is made from has changed. */
  changed(): Promise<void> {
    for (const shelf of Object.values(this.shelves)) shelf.stale = true
    return this.build(this.looked)
  }

  /** Give what is known of an edition, which is looked at from now on, and built when it is not as the brief stands. */
  async state(edition: PreviewEdition): Promise<State> {
    this.looked = edition
    const shelf = this.shelves[edition]
    if (shelf.stale) await this.build(edition)
    // the first build may be under way
    if (!shelf.state) await this.working
    return shelf.state ?? this.blank(edition)
  }

  /** Give the PDF of a revision, while it is kept. */
  pages(edition: PreviewEdition, revision: number): Uint8Array | undefined {
    return this.shelves[edition].pdfs.get(revision)
  }

  /** End it: nothing is built from now on; a build that runs comes to its end unheard. */
  end(): void {
    this.ended = true
    clearTimeout(this.idle)
    this.listeners.clear()
  }

  private build(edition: PreviewEdition): Promise<void> {
    const waits = this.waiting.get(edition)
    if (waits) return waits
    clearTimeout(this.idle)
    const round = this.working.then(() => {
      this.waiting.delete(edition)
      return this.round(edition)
    })
    this.waiting.set(edition, round)
    this.working = round
    return round
  }

  private async round(edition: PreviewEdition): Promise<void> {
    const shelf = this.shelves[edition]
    if (this.ended || !shelf.stale) return
    shelf.stale = false
    this.tell({type: 'building'})
    const revision = ++this.revision
    const started = performance.now()
    const take = await this.make(edition).catch((error: Error): Take => {
      // a fault of the program must not end the session
      return {messages: [], times: {}, fault: {reason: error.message}}
    })
    const {sheets, times} = take
    if (sheets) this.keep(shelf, revision, sheets.pdf)
    const before = shelf.state ?? this.blank(edition)
    const {budget: _, fault: __, ...last} = before
    const {pdf: ___, ...made} = sheets ?? {pdf: undefined}
    shelf.state = {
      ...last,
      ...(sheets ? {} : before.budget && {budget: before.budget}),
      ...made,
      revision,
      shown: sheets ? revision : before.shown,
      messages: standing(take.messages, sheets?.pages ?? before.pages),
      ...(take.fault ? {fault: take.fault} : {}),
      times: {...times, all: performance.now() - started},
    }
    this.tell({type: 'built', state: shelf.state})
    if (sheets && take.read) this.readLater(shelf, shelf.state, take.read)
  }

  /** Judge the writing when nothing has happened for a while; what was saved meanwhile makes it pointless. */
  private readLater(shelf: Shelf, state: State, read: () => Promise<Notice[]>): void {
    clearTimeout(this.idle)
    // builds do not wait for it
    this.idle = setTimeout(async () => {
      // what cannot be judged is not the author's fault, and its pages stand
      const messages = await read().catch(() => state.messages)
      if (this.ended || shelf.state !== state || shelf.stale) return
      shelf.state = {...state, messages: standing(messages, state.pages)}
      this.tell({type: 'built', state: shelf.state})
    }, IDLE)
    this.idle.unref()
  }

  private keep({pdfs}: Shelf, revision: number, pdf: Uint8Array): void {
    pdfs.set(revision, pdf)
    for (const old of [...pdfs.keys()].slice(0, -KEPT)) pdfs.delete(old)
  }

  private tell(event: Event): void {
    for (const listener of this.listeners) listener(event)
  }

  private blank(edition: PreviewEdition): State {
    return {
      revision: this.revision,
      brief: this.brief,
      title: this.brief,
      language: 'en',
      direction: 'ltr',
      edition,
      shown: 0,
      pages: [],
      messages: [],
      words: 0,
      times: {},
    }
  }
}
