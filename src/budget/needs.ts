import type {Block, Brief} from '../brief.js'
import type {LaidNode, Pages} from '../pages.js'
import type {PageGeometry} from '../template/index.js'
import {typeHeight} from '../template/page-of.js'

/** What takes room whatever the text says, in pages, and how many figures are among it. */
export interface Needs {
  pages: number
  figures: number
}

const pictured = new Set<Block['type']>(['figure', 'chart'])

/** Say how many pages the head of the first page and the figures take by themselves. */
export function needsOf({body}: Brief, {pages, where}: Pages, geometry: PageGeometry): Needs {
  const {margin, columns} = geometry
  const type = typeHeight(geometry)
  const starts = body.map(({data}) => where.get(data?.id ?? '')).flatMap((at) => (at?.page === 0 ? [at.y] : []))
  const head = starts.length > 0 ? Math.max(0, Math.min(...starts) - margin.top) : type
  const ids = new Set(body.filter(({type}) => pictured.has(type)).map(({data}) => data?.id ?? ''))
  let figures = 0
  const walk = ({props, box, children}: LaidNode): void => {
    if (box && ids.has(props?.flow?.part ?? '')) {
      figures += box.width > columns.width * 1.5 ? box.height : box.height / columns.count
    } else children?.forEach(walk)
  }
  pages.forEach(walk)
  return {pages: (head + figures) / type, figures: ids.size}
}
