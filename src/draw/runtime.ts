/** What can be asked of a view after it has run. */
import type {View} from 'vega'

/** A mark, a group or an item of a scene graph, as far as it is read here. */
interface SceneNode {
  marktype?: string
  role?: string
  items?: SceneNode[]
  bounds?: {x1: number; x2: number}
}

/** Give the root of the scene graph of a view. */
export const rootOf = (view: View): SceneNode => (view.scenegraph() as unknown as {root: SceneNode}).root

/** The run-time data of a view or of a facet inside it. */
interface Context {
  data?: Record<string, {values?: {value?: unknown}}>
  subcontext?: Context[]
}

/** Count the marks that show data. */
export function marksIn(view: View): number {
  let count = 0
  visit(rootOf(view), ({marktype, role, items}) => {
    if (marktype !== undefined && marktype !== 'group' && role === 'mark') count += items?.length ?? 0
  })
  return count
}

/** Collect the fields that have a value in some row of some data set. */
export function fieldsIn(view: View): Set<string> {
  const fields = new Set<string>()
  const collect = ({data, subcontext}: Context): void => {
    for (const set of Object.values(data ?? {})) {
      const rows = set.values?.value
      if (!Array.isArray(rows)) continue
      for (const row of rows as Record<string, unknown>[]) {
        // items of the scene itself are kept as data, too
        if (typeof row !== 'object' || row === null || 'bounds' in row) continue
        for (const name in row) if (!fields.has(name) && isValue(row[name])) fields.add(name)
      }
    }
    for (const context of subcontext ?? []) collect(context)
  }
  collect((view as unknown as {_runtime: Context})._runtime)
  return fields
}

const isValue = (value: unknown): boolean =>
  value !== null && value !== undefined && !Number.isNaN(value instanceof Date ? value.getTime() : value)

/** Space between a legend's symbol and the next entry, beside the label itself; pt. */
const ENTRY_SPACE = 26

/** Find how many columns of the widest legend that is wider than `width` fit into it. */
export function legendColumns(view: View, width: number): number | undefined {
  let columns: number | undefined
  visit(rootOf(view), (node) => {
    if (node.role !== 'legend') return
    for (const legend of node.items ?? []) {
      const {x1 = 0, x2 = 0} = legend.bounds ?? {}
      if (x2 - x1 <= width) continue
      let widest = 0
      let entries = 0
      visit(legend, ({role, items}) => {
        if (role !== 'legend-label') return
        for (const {bounds} of items ?? []) {
          widest = Math.max(widest, (bounds?.x2 ?? 0) - (bounds?.x1 ?? 0))
          entries++
        }
      })
      if (entries < 2) continue
      const fitting = Math.max(1, Math.min(entries - 1, Math.floor(width / (widest + ENTRY_SPACE))))
      columns = Math.min(columns ?? fitting, fitting)
    }
  })
  return columns
}

function visit(node: SceneNode, see: (node: SceneNode) => void): void {
  see(node)
  for (const item of node.items ?? []) visit(item, see)
}
