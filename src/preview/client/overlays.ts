import type {Frame, Place, SheetPage} from '../state.js'
import {badgeOf} from './badges.js'
import {drawing} from './element.js'

/** What can be drawn over the pages. */
export const overlayNames = ['trim', 'bleed', 'safe', 'columns', 'baseline', 'order', 'notes'] as const
export type OverlayName = (typeof overlayNames)[number]

/** What each is called. */
export const overlayLabels: Record<OverlayName, string> = {
  trim: 'Trim',
  bleed: 'Bleed',
  safe: 'Safe zone',
  columns: 'Columns',
  baseline: 'Baseline grid',
  order: 'Order of reading',
  notes: 'Areas of notes',
}

/** Draw overlays over a page whose paper reaches `bleed` pt beyond its trim; one unit is a pt. */
export function drawOverlays(page: SheetPage, bleed: number, names: readonly OverlayName[]): SVGSVGElement {
  const {width, height} = page
  const view = `${-bleed} ${-bleed} ${width + 2 * bleed} ${height + 2 * bleed}`
  const picture = drawing('svg', {class: 'overlays', viewBox: view, 'aria-hidden': 'true', preserveAspectRatio: 'none'})
  for (const name of names) picture.append(drawing('g', {class: `overlay-${name}`}, ...painters[name](page, bleed)))
  return picture
}

const painters: Record<OverlayName, (page: SheetPage, bleed: number) => SVGElement[]> = {
  trim: ({width, height}) => [box({x: 0, y: 0, width, height})],
  // without its paper, the bleed is told by where it would end
  bleed: ({width, height, bleed}, shown) => (bleed > 0 && shown > 0 ? [ring({width, height}, bleed)] : []),
  safe: ({width, height, safe}) => [box({x: safe, y: safe, width: width - 2 * safe, height: height - 2 * safe})],
  columns: ({columns}) => columns.map(box),
  baseline: ({width, height, baseline}) => (baseline ? baselines(baseline, width, height) : []),
  order: ({places}) => places.flatMap((place) => [box(place), ...badge(place, places)]),
  notes: ({notes}) => notes.map(box),
}

const box = ({x, y, width, height}: Frame): SVGElement => drawing('rect', {x, y, width, height})

/** The bleed as the area between trim and its outer edge. */
function ring({width, height}: {width: number; height: number}, bleed: number): SVGElement {
  const outer = `M${-bleed} ${-bleed}H${width + bleed}V${height + bleed}H${-bleed}Z`
  return drawing('path', {d: `${outer}M0 0V${height}H${width}V0Z`})
}

function baselines({first, step}: {first: number; step: number}, width: number, height: number): SVGElement[] {
  const count = step > 0 ? Math.floor((height - first) / step) + 1 : 0
  return Array.from({length: Math.max(0, count)}, (_, line) => first + line * step).map((y) =>
    drawing('line', {x1: 0, x2: width, y1: y, y2: y}),
  )
}

/** The number of a place: to its left, or smaller and above its corner where something else stands to its left. */
function badge(place: Place, places: readonly Place[]): SVGElement[] {
  const {frame, size} = badgeOf(place, places)
  const {x, y, width, height} = frame
  const middle = {x: x + width / 2, y: y + height / 2 + size * 0.36, 'text-anchor': 'middle', 'font-size': size}
  return [
    drawing('rect', {class: 'badge', x, y, width, height, rx: height / 5.5}),
    drawing('text', middle, String(place.order)),
  ]
}
