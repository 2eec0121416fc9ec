import type {Caption} from '../brief.js'
import type {DressedCaption} from '../template/index.js'
import {numeral} from '../template/numeral.js'
import {dressInline} from './inline.js'
import type {Setting} from './setting.js'

/** Dress what a figure, chart or table says around its picture; `word` is "Figure" or "Table". */
export function dressCaption(caption: Caption, word: string, number: number | undefined, setting: Setting) {
  const {strings, template} = setting
  const dressed: DressedCaption = {notes: caption.notes.map((note) => dressInline(note, template))}
  if (number !== undefined) dressed.label = `${word}\u00a0${numeral(number, strings)}`
  if (caption.title.length > 0) dressed.title = dressInline(caption.title, template)
  if (caption.subtitle) dressed.subtitle = caption.subtitle
  if (caption.source) dressed.source = dressInline(caption.source, template)
  if (caption.alt) dressed.alt = caption.alt
  return dressed
}
