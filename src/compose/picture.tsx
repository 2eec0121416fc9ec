import {Image, View} from '@react-pdf/renderer'
import {type ComponentProps, createElement, type ReactElement} from 'react'
import type {Figure} from '../brief.js'
import type {Drawing} from '../drawing.js'
import {report} from '../message.js'
import {flow} from '../template/index.js'
import {toMm} from '../units.js'
import type {Setting} from './setting.js'

/** Height kept for the caption of a picture that is as tall as the page, pt. */
const CAPTION = 72

/**
 * Make the place of a vector picture, no wider than `measure` pt nor than what a slot puts around it, of block `id`.
 * `paint` draws it as large as that.
 */
export function vector(drawing: Drawing, measure: number, alt: string, id?: string): ReactElement {
  const scale = Math.min(1, measure / drawing.width)
  const style = {width: drawing.width * scale, maxWidth: '100%', height: drawing.height * scale}
  const props = {drawing, style, alt, ...partOf(id)}
  return createElement(View, props as ComponentProps<typeof View>)
}

/** Make the picture of a figure as wide as it asks, and never taller than the page: that is reported and mended. */
export function raster(figure: Figure, {geometry, measure, file}: Setting): ReactElement {
  const {image, src, width: share, caption, data} = figure
  if (!image) return createElement(View, {style: {width: measure * share, height: 0}})
  const limit = geometry.height - geometry.margin.top - geometry.margin.bottom - CAPTION
  let width = measure * share
  let height = (width * image.height) / image.width
  if (height > limit) {
    const asked = `${millimetres(width)} mm wide and ${millimetres(height)} mm tall`
    const fitting = (share * limit) / height
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
