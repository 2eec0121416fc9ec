import type {PreviewEdition} from '../state.js'
import {type OverlayName, overlayNames} from './overlays.js'
import {type ProofName, proofNames} from './proofs.js'
import type {Spot} from './table.js'
import {steps} from './zoom.js'

/** How the pages are looked at; remembered in this browser from one visit to the next. */
export interface Settings {
  /** Pages one below another, or in pairs as they lie open. */
  arrangement: 'singles' | 'spreads'
  /** As wide as the window, a whole page at once, or a share of the true size (1 is 96 px an inch). */
  zoom: 'width' | 'page' | number
  overlays: OverlayName[]
  proof: ProofName
  /** Whether the messages stand beside the pages; unsaid, they do where there is room. */
  panel?: boolean
}

const key = 'offprint-preview'
const editionKey = 'offprint-edition'

/** Read what was remembered, as far as it can be used. */
export function readSettings(): Settings {
  const kept = remembered()
  const {zoom} = kept
  return {
    arrangement: kept.arrangement === 'spreads' ? 'spreads' : 'singles',
    zoom: zoom === 'page' || (typeof zoom === 'number' && within(zoom)) ? zoom : 'width',
    overlays: overlayNames.filter((name) => Array.isArray(kept.overlays) && kept.overlays.includes(name)),
    proof: proofNames.find((name) => name === kept.proof) ?? 'none',
    ...(typeof kept.panel === 'boolean' && {panel: kept.panel}),
  }
}

/** Remember how the pages are looked at. */
export function writeSettings(settings: Settings): void {
  keep(() => localStorage.setItem(key, JSON.stringify(settings)))
}

/** Read where one was before the page was loaded anew. */
export function readSpot(): Spot | undefined {
  const {index, x, y} = parsed(() => sessionStorage.getItem(key)) as Partial<Spot>
  return Number.isInteger(index) && Number.isFinite(x) && Number.isFinite(y) ? ({index, x, y} as Spot) : undefined
}

/** Remember where one is, until the window is closed. */
export function writeSpot(spot: Spot | undefined): void {
  keep(() => (spot ? sessionStorage.setItem(key, JSON.stringify(spot)) : sessionStorage.removeItem(key)))
}

/** Read which edition was looked at before the page was loaded anew. */
export function readEdition(): PreviewEdition {
  const {edition} = parsed(() => sessionStorage.getItem(editionKey)) as {edition?: unknown}
  return edition === 'press' ? 'press' : 'screen'
}

/** Remember which edition is looked at, until the window is closed. */
export function writeEdition(edition: PreviewEdition): void {
  keep(() => sessionStorage.setItem(editionKey, JSON.stringify({edition})))
}

function keep(write: () => void): void {
  try {
    write()
  } catch {
    // a browser that keeps nothing shows the pages all the same
  }
}

const remembered = (): Partial<Settings> => parsed(() => localStorage.getItem(key))

function parsed(read: () => string | null): object {
  try {
    const value: unknown = JSON.parse(read() ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

const within = (zoom: number): boolean => zoom >= (steps[0] as number) && zoom <= (steps.at(-1) as number)
