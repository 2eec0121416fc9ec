import type {Chart, Figure} from '../brief.js'
import {report} from '../message.js'
import {type Reach, spanOf} from '../template/span-of.js'
import {dressCaption} from './caption.js'
import type {Dress} from './content.js'
import {plotted, raster} from './picture.js'
import type {Setting} from './setting.js'

/** Fill the slot of a figure with an image. */
export const figure: Dress<'figure'> = (node, {common, slots, setting}) => {
  const caption = dressCaption(node.caption, setting.strings.figure, node.number, setting)
  const {span, width} = reachOf(node, setting)
  return <slots.figure {...common} caption={caption} picture={raster(node, width, setting)} span={span} />
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
      caption={{...caption, alt}}
      picture={plotted(picture.drawing, width, alt, id)}
      span={span}
    />
  )
}

/** Say how far a picture reaches; what asks for more than it can have where it stands is reported. */
function reachOf(node: Figure | Chart, setting: Setting): Reach {
  const reach = spanOf(node.width, setting)
  if (reach.refused) {
    const where = setting.nested ? 'inside another block' : 'in a template without a column in its margin'
    const reason = `unexpected width="${reach.refused}" ${where}, expected column or a share of it`
    report(setting.file, 'picture-breaks-out', reason, node, {mend: 'it was set as wide as its column'})
  }
  return reach
}
