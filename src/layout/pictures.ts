import type {LaidNode} from '../pages.js'

/** Find how wide the picture of each chart came to be, pt, by the id of the chart. */
export function picturesOn(pages: LaidNode[]): Map<string, number> {
  const widths = new Map<string, number>()
  const walk = ({props, box, children}: LaidNode): void => {
    const id = props?.flow?.picture
    if (id !== undefined && box) widths.set(id, box.width)
    for (const child of children ?? []) walk(child)
  }
  pages.forEach(walk)
  return widths
}
