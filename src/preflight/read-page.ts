import {PDFArray} from '@cantoo/pdf-lib'
import {around, identity, type Matrix, multiply} from '../pdf/matrix.js'
import {boxOf, dictOf, get, itemsOf, matrixOf, nameOf, type Value} from '../pdf/objects.js'
import type {Page} from '../pdf/pages.js'
import {type Unpacked, unpack} from '../pdf/stream.js'
import {form} from './interpret/form.js'
import {interpret} from './interpret/interpret.js'
import {Run} from './interpret/run.js'
import type {Session} from './interpret/session.js'
import {initialState} from './interpret/state.js'

/** Read all that a page prints, its annotations included, and tell the marks to the session. */
export function readPage(page: Page, session: Session): void {
  const {dict, resources, media} = page
  session.turn(page.number, media)
  interpret(new Run({session, resources, state: initialState(media)}), contentsOf(get(dict, 'Contents')))
  for (const item of itemsOf(get(dict, 'Annots'))) drawAnnotation(page, session, item)
}

/** Join the streams of a page: instructions may begin in one and end in the next. */
function contentsOf(value: Value): Unpacked {
  if (value === undefined) return {bytes: new Uint8Array()}
  if (!(value instanceof PDFArray)) return unpack(value)
  const parts = itemsOf(value).map(unpack)
  const bytes = Buffer.concat(parts.flatMap(({bytes}) => [bytes, Buffer.from('\n')]))
  return {bytes, fault: parts.find(({fault}) => fault)?.fault, left: parts.find(({left}) => left)?.left}
}

/** Draw what an annotation looks like, placed as ISO 32000-1, 12.5.5 has it. */
function drawAnnotation({media, resources}: Page, session: Session, item: Value): void {
  const normal = get(dictOf(get(dictOf(item), 'AP')), 'N')
  const look = get(dictOf(normal), nameOf(get(dictOf(item), 'AS')) ?? '') ?? normal
  const rect = boxOf(get(dictOf(item), 'Rect'))
  const box = boxOf(get(dictOf(look), 'BBox'))
  if (!rect || !box) return
  const [left, bottom, right, top] = around(matrixOf(get(dictOf(look), 'Matrix')) ?? identity, box)
  const [across, up] = [(rect[2] - rect[0]) / (right - left || 1), (rect[3] - rect[1]) / (top - bottom || 1)]
  const place: Matrix = [across, 0, 0, up, rect[0] - left * across, rect[1] - bottom * up]
  const state = initialState(media)
  form(new Run({session, resources, state: {...state, ctm: multiply(place, state.ctm)}}), look, undefined)
}
