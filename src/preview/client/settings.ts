import {type OverlayName, overlayNames} from './overlays.js'
import {type ProofName, proofNames} from './proofs.js'
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
  try {
    localStorage.setItem(key, JSON.stringify(settings))
  } catch {
    // a browser that keeps nothing shows the pages all the same
  }
}

function remembered(): Partial<Settings> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

const within = (zoom: number): boolean => zoom >= (steps[0] as number) && zoom <= (steps.at(-1) as number)
