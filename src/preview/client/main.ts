import type {Notice, Place, PreviewEdition, Source, State} from '../state.js'
import {announce, outcome} from './announcer.js'
import {openDocument} from './documents.js'
import {byId} from './element.js'
import {showFault} from './fault.js'
import {showMeasures} from './measures.js'
import {Notices} from './notices.js'
import {Painter} from './painter.js'
import {placeOfLine} from './places.js'
import {followPointer} from './pointer.js'
import {proofFilters} from './proofs.js'
import {rove} from './roving.js'
import {fetchPages, fetchState, listen, openSource} from './server.js'
import {readEdition, readSettings, readSpot, type Settings, writeEdition, writeSettings, writeSpot} from './settings.js'
import {hideSource, showSource} from './source-panel.js'
import {Table} from './table.js'
import {bindTools} from './tools.js'

const view = byId('view')
let state: State | undefined
let settings: Settings = readSettings()
let edition = readEdition()
let loading = new AbortController()

const table = new Table(view, () => settings)
const notices = new Notices({show: showNotice, open})
let picked: Place | undefined
const places = {
  show: (place: Place) => {
    picked = place
    showSource(place, {open, leave})
  },
  leave,
  open: (place: Place) => open(place.source),
}
followPointer(view, table, places)
const settle = rove(view, table, places)
const tools = bindTools({table, settings: () => settings, edition: () => edition, change, choose, leave})

/** Take what the server tells after a build: first the pages, which take longest, then what is said of them. */
function take(next: State): void {
  const known = state
  state = next
  const pages = load(next)
  document.title = `${next.title} – offprint preview`
  byId('title').textContent = next.title
  byId('title').lang = next.language
  showFault(next, open)
  showMeasures(next)
  notices.show(next)
  progress('')
  void pages.then(() => {
    if (state !== next) return
    if (known && next.revision !== known.revision) announce(outcome(next))
    pickAgain()
    settle()
    tools.update()
  })
}

/** Show where the place that was picked has come to stand; it may be gone. */
function pickAgain(): void {
  const {id, kind} = picked ?? {}
  if (id === undefined) return
  for (const sheet of table.sheets) {
    const same = sheet.page.places.find((place) => place.id === id && place.kind === kind)
    if (same) {
      places.show(same)
      return
    }
  }
  leave()
}

function leave(): void {
  picked = undefined
  hideSource()
}

/** Show the pages of a state, unless they are shown already. */
async function load(next: State): Promise<void> {
  const revision = `${next.shown}.${next.edition}`
  if (next.shown === 0 || revision === view.dataset.revision) return table.paint()
  loading.abort()
  loading = new AbortController()
  const {signal} = loading
  try {
    performance.mark(`told ${revision}`)
    const bytes = await fetchPages(next.edition, next.shown, signal)
    performance.mark(`fetched ${revision}`)
    const pdf = await openDocument(bytes)
    performance.mark(`opened ${revision}`)
    if (signal.aborted) return void pdf.loadingTask.destroy()
    const first = view.dataset.revision === undefined
    await table.show(next, new Painter(pdf, revision))
    view.dataset.revision = revision
    if (first) goToLine()
  } catch (fault) {
    // a newer build has taken their place
    if (signal.aborted) return
    progress(`The pages could not be shown: ${fault instanceof Error ? fault.message : fault}`)
  }
}

function change(part: Partial<Settings>): void {
  settings = {...settings, ...part}
  writeSettings(settings)
  if (part.arrangement) table.arrange()
  else if (part.zoom) table.scale()
  if (part.overlays) table.draw()
  tools.update()
}

async function choose(wanted: PreviewEdition): Promise<void> {
  edition = wanted
  writeEdition(wanted)
  tools.update()
  progress(wanted === 'press' ? 'Simulating the press…' : '')
  await attempt('The edition could not be shown', refresh)
}

async function refresh(): Promise<void> {
  const asked = edition
  const found = await fetchState(asked)
  if (asked === edition) take(found)
}

function open(source: Source): void {
  void attempt('The editor could not be opened', () => openSource(source))
}

/** Go to what a message is about, as far as it is on a page. */
function showNotice({at, source}: Notice): void {
  if (!state) return
  const found = source && placeOfLine(state.pages, source.file, source.line)
  const page = at?.page ?? found?.page
  if (page === undefined) {
    if (source) open(source)
    return
  }
  const {x, y, width, height} = at ?? {}
  const frame = x !== undefined && y !== undefined ? {x, y, width: width ?? 0, height: height ?? 0} : undefined
  reveal(page, frame ?? (found?.page === page ? found.place : undefined))
}

function reveal(page: number, frame: Place | {x: number; y: number; width: number; height: number} | undefined): void {
  table.go(page - 1, frame)
  announce(`Page ${page}`)
  table.sheets[page - 1]?.flash(frame)
}

/** Go to the line that the address names: `#L42`. */
function goToLine(): void {
  const line = Number(/^#L(\d+)$/.exec(location.hash)?.[1])
  const found = state && line > 0 ? placeOfLine(state.pages, state.brief, line) : undefined
  if (found) reveal(found.page, found.place)
}

/** Go to where a line stands that an editor is at. */
function showLine({file, line}: Source): void {
  const found = state && placeOfLine(state.pages, file, line)
  progress(found ? '' : `${file}:${line} stands on no page`)
  if (found) reveal(found.page, found.place)
}

async function attempt(what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (fault) {
    const sentence = `${what}: ${fault instanceof Error ? fault.message : fault}`
    progress(sentence)
    announce(sentence)
  }
}

function progress(text: string): void {
  byId('progress').textContent = text
}

document.body.append(proofFilters())
tools.update()
table.moved = () => {
  tools.update()
  settle()
}
addEventListener('hashchange', goToLine)
table.returnTo(readSpot())
addEventListener('pagehide', () => writeSpot(table.spot()))
listen(
  (event) => {
    if (event.type === 'building') {
      progress('Building…')
      table.rest()
    } else if (event.type === 'show') showLine(event.source)
    else if (event.state.edition === edition) take(event.state)
    else void attempt('The server does not answer', refresh)
  },
  () => progress('The preview has ended. Start it again in the terminal.'),
  () => void attempt('The server does not answer', refresh),
)
progress('Building…')
void attempt('The server does not answer', () => (edition === 'press' ? choose(edition) : refresh()))
