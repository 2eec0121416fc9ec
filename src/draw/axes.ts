import type {View} from 'vega'
import type {Measure} from './run.js'
import {rootOf, type SceneNode, visit} from './runtime.js'

/** What became of the labels of one axis. */
export interface AxisLabels {
  /** Whether it runs from left to right. */
  horizontal: boolean
  /** How many labels it would have, and how many of them are shown. */
  total: number
  shown: number
  /** Whether they are names, not numbers or dates, which can be read off from their neighbours. */
  names: boolean
  /** Whether labels stand at an angle. */
  turned: boolean
  /** Whether labels that are shown run into each other. */
  crowded: boolean
  /** Labels that are longer than they may be. */
  long: LongLabel[]
}

/** A label that is longer than it may be, with its type. */
export interface LongLabel {
  text: string
  limit: number
  font?: string
  fontSize?: number
  fontWeight?: string | number
  fontStyle?: string
}

/** Least distance between two names side by side, pt. */
const NAME_SPACE = 3

/** How far the boxes of two lines may reach into each other, pt: letters do not fill them. */
const LINE_SPACE = -1

/** Find what became of the labels of every axis. */
export function axesIn(view: View, measure: Measure): AxisLabels[] {
  const axes: AxisLabels[] = []
  visit(rootOf(view), ({role, items}) => {
    if (role !== 'axis') return
    for (const axis of items ?? []) {
      const labels: SceneNode[] = []
      visit(axis, (node) => {
        if (node.role === 'axis-label') labels.push(...(node.items ?? []))
      })
      if (labels.length > 0) axes.push(labelsOf(labels, axis.orient === 'top' || axis.orient === 'bottom', measure))
    }
  })
  return axes
}

function labelsOf(labels: SceneNode[], horizontal: boolean, measure: Measure): AxisLabels {
  const written = labels.filter(({text}) => text !== undefined && text !== null && String(text).trim() !== '')
  const shown = written.filter(({opacity}) => opacity !== 0)
  return {
    horizontal,
    total: written.length,
    shown: shown.length,
    names: written.some(({datum}) => typeof datum?.value === 'string'),
    turned: shown.some(({angle}) => Boolean(angle)),
    crowded: horizontal ? runAcross(shown) : runDown(shown),
    long: shown.flatMap((label) => longOf(label, measure)),
  }
}

function longOf({text, limit, font, fontSize, fontWeight, fontStyle}: SceneNode, measure: Measure): LongLabel[] {
  if (typeof text !== 'string' || limit === undefined || limit <= 0) return []
  const type = {font, fontSize, fontWeight, fontStyle}
  return measure(type, text) > limit ? [{text, limit, ...type}] : []
}

/** Tell whether labels beside each other do not keep apart, upright ones in one line or turned ones. */
function runAcross(labels: SceneNode[]): boolean {
  const placed = labels.flatMap(({bounds, angle, fontSize, x}) => (bounds ? {...bounds, angle, fontSize, x} : []))
  placed.sort((a, b) => a.x1 - b.x1)
  return placed.some((label, i) => {
    const last = placed[i - 1]
    if (!last) return false
    if (!label.angle) return label.x1 < last.x2 + NAME_SPACE && label.y1 < last.y2 && last.y1 < label.y2
    const apart = Math.abs(((label.x ?? 0) - (last.x ?? 0)) * Math.sin((label.angle * Math.PI) / 180))
    return apart < (label.fontSize ?? 0) + LINE_SPACE
  })
}

/** Tell whether labels below each other do not keep apart. */
function runDown(labels: SceneNode[]): boolean {
  const placed = labels.flatMap(({bounds}) => bounds ?? []).sort((a, b) => a.y1 - b.y1)
  return placed.some((label, i) => {
    const last = placed[i - 1]
    return last !== undefined && label.y1 < last.y2 + LINE_SPACE && label.x1 < last.x2 && last.x1 < label.x2
  })
}
