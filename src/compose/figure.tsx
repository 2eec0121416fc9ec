import type {Span} from '../brief.js'
import {widthOf} from '../template/width-of.js'
import {dressCaption} from './caption.js'
import type {Dress} from './content.js'
import {raster, vector} from './picture.js'

/** Fill the slot of a figure with an image. */
export const figure: Dress<'figure'> = (node, {common, slots, setting}) => {
  const caption = dressCaption(node.caption, setting.strings.figure, node.number, setting)
  return <slots.figure {...common} caption={caption} picture={raster(node, setting)} span="column" />
}

/** Fill the slot of a figure with a chart; without an alternative of its own it has the description `draw` made. */
export const chart: Dress<'chart'> = (node, {common, slots, setting}) => {
  const id = node.data?.id ?? ''
  const picture = setting.charts.get(id)
  if (!picture) throw new Error(`no chart "${id}" was drawn`)
  const caption = dressCaption(node.caption, setting.strings.figure, node.number, setting)
  const alt = caption.alt ?? picture.description
  const {measure, nested} = setting
  const {tokens} = setting.template
  const isSpan = !nested && tokens.spans && (node.width === 'page' || node.width === 'margin')
  const span = isSpan ? (node.width as Span) : 'column'
  return (
    <slots.figure
      {...common}
      caption={{...caption, alt}}
      picture={vector(picture.drawing, widthOf(node.width, measure, nested, tokens), alt, id)}
      span={span}
    />
  )
}
