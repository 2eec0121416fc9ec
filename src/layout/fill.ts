import type {Flow, LaidNode} from '../pages.js'
import type {PageGeometry} from '../template/index.js'
import {typeHeight} from '../template/page-of.js'
import {bottomOf, boxOf} from './split.js'

/** Say how much of a page its text and notes fill, 0–1: the mean of its columns, each down to the end of its text. */
export function fillOf(nodes: LaidNode[], geometry: PageGeometry, notes: Flow['notes']): number {
  const {columns} = geometry
  const free = Array.from({length: columns.count}, (_, index) => {
    const left = columns.left + index * (columns.width + columns.gutter)
    const inside = nodes.filter((node) => boxOf(node).left < left + columns.width && rightOf(node) > left)
    return freeIn(inside, geometry, notes)
  })
  const mean = free.reduce((sum, one) => sum + one, 0) / free.length
  return Math.min(1, Math.max(0, 1 - mean / typeHeight(geometry)))
}

/** Measure what is left between the end of the text and the notes below it, or the foot of the page; pt. */
function freeIn(nodes: LaidNode[], {height, margin, notes: {gap, ruleWidth}}: PageGeometry, notes: Flow['notes']) {
  const isFoot = ({props}: LaidNode): boolean => props?.flow?.foot === true || notes.has(props?.flow?.part ?? '')
  const foot = nodes.filter(isFoot).map((node) => boxOf(node).top)
  const end = foot.length > 0 ? Math.min(...foot) - gap * 2 - ruleWidth : height - margin.bottom
  // their rule stands lower than any text
  const text = nodes.map(bottomOf).filter((bottom) => bottom <= end + 0.5)
  return end - Math.max(margin.top, ...text)
}

const rightOf = (node: LaidNode): number => boxOf(node).left + boxOf(node).width
