import {dressCaption} from './caption.js'
import type {Dress} from './content.js'
import {plotted, raster} from './picture.js'
import {reachOf} from './reach.js'

/** Fill the slot of a figure with an image. */
export const figure: Dress<'figure'> = (node, {common, slots, setting}) => {
  const caption = dressCaption(node.caption, setting.strings.figure, node.number, setting)
  const {span, width} = reachOf(node, setting)
  return <slots.figure {...common} node={node} caption={caption} picture={raster(node, width, setting)} span={span} />
}

/** Fill the slot of a figure with a chart; without an alternative of its own it has the description `draw` made. */
export const chart: Dress<'chart'> = (node, {common, slots, setting}) => {
  const id = node.data?.id ?? ''
  const picture = setting.charts.get(id)
  if (!picture) throw new Error(`no chart "${id}" was drawn`)
  const caption = dressCaption(node.caption, setting.strings.figure, node.number, setting)
  const alt = caption.alt ?? picture.description
  const {span, width} = reachOf(node, setting)
  return (
    <slots.figure
      {...common}
      node={node}
      caption={{...caption, alt}}
      picture={plotted(picture.drawing, width, alt, id)}
      span={span}
    />
  )
}
