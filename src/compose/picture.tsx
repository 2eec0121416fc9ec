import {Image, View} from '@react-pdf/renderer'
import {type ComponentProps, createElement, type ReactElement} from 'react'
import type {Figure} from '../brief.js'
import type {Drawing} from '../drawing.js'
import {report} from '../message.js'
import {flow} from '../template/index.js'
import {tallestPicture} from '../template/page-of.js'
import {toMm} from '../units.js'
import type {Setting} from './setting.js'

/** Make the place of a vector picture; `paint` draws it there. */
export function vector(drawing: Drawing, alt: string): ReactElement {
  const props = {drawing, style: {width: drawing.width, height: drawing.height}, alt}
  return createElement(View, props as ComponentProps<typeof View>)
}

/**
 * Make the place of a chart, no wider than `width` pt, nor than what the slot leaves it: layout says how wide it came
 * to be, and a chart that was drawn wider is drawn again.
 */
export function plotted(drawing: Drawing, width: number, alt: string, id: string): ReactElement {
  const style = {
    width: Math.min(drawing.width, width),
    maxWidth: '100%',
    aspectRatio: drawing.width / drawing.height,
  }
  const props = {drawing, style, alt, ...flow({part: `${id}/picture`, picture: id})}
  return createElement(View, props as ComponentProps<typeof View>)
}

/**
 * Make the picture of a figure `wanted` pt wide, narrower where tokens make pictures lower and the author gave no share
 * of the column, and never taller than the page: that is reported and mended.
 */
export function raster(figure: Figure, wanted: number, {geometry, measure, file, template}: Setting): ReactElement {
  const {image, src, caption, data} = figure
  if (!image) return createElement(View, {style: {width: wanted, height: 0}})
  const limit = tallestPicture(geometry)
  const lower = typeof figure.width === 'number' ? 1 : Math.min(1, template.tokens.figureHeight)
  let width = wanted * lower
  let height = (width * image.height) / image.width
  if (height > limit) {
    const asked = `${millimetres(width)} mm wide and ${millimetres(height)} mm tall`
    const fitting = (width / measure) * (limit / height)
    report(
      file,
      'image-fits',
      `unexpected image ${src}, which would be ${asked}, expected at most ${millimetres(limit)} mm tall`,
      figure,
      {mend: `crop it, or give the figure width="${Math.floor(fitting * 100)}%"`},
    )
    width *= limit / height
    height = limit
  }
  const bytes = Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength)
  const source = {data: bytes, format: image.format === 'jpeg' ? ('jpg' as const) : image.format}
  const props = {src: source, style: {width, height}, ...(caption.alt ? {alt: caption.alt} : {}), ...partOf(data?.id)}
  return createElement(Image, props as ComponentProps<typeof Image>)
}

const partOf = (id: string | undefined): object => (id === undefined ? {} : flow({part: `${id}/picture`}))

const millimetres = (points: number): string => String(Math.ceil(toMm(points)))
