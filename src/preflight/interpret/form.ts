import type {PDFDict} from '@cantoo/pdf-lib'
import {around, identity, meet, multiply} from '../../pdf/matrix.js'
import {boxOf, dictOf, get, has, matrixOf, nameOf, type Value} from '../../pdf/objects.js'
import {unpack} from '../../pdf/stream.js'
import {spaceOf} from '../colour/space.js'
import {interpret} from './interpret.js'
import {Run} from './run.js'
import type {State} from './state.js'

/** Most forms that may be nested. */
const DEEPEST = 24

/** Draw a form. Inside a transparency group alpha and blending start afresh. */
export function form(run: Run, value: Value, object: string | undefined, masked = run.masked): void {
  const dict = dictOf(value)
  if (!dict) return
  if (run.within.includes(value) || run.within.length >= DEEPEST) {
    const reason = run.within.includes(value) ? 'a form that draws itself' : `forms nested deeper than ${DEEPEST}`
    run.fault(`unexpected loop: ${reason}`, 'forms that end')
    return
  }
  const {state, session, ids, tile} = run
  const ctm = multiply(matrixOf(get(dict, 'Matrix')) ?? identity, state.ctm)
  const box = boxOf(get(dict, 'BBox'))
  const clip = box ? meet(state.clip, around(ctm, box)) : state.clip
  const group = dictOf(get(dict, 'Group'))
  let inner: State = {...state, ctm, clip}
  if (nameOf(get(group, 'S')) === 'Transparency') {
    const space = has(group, 'CS') ? spaceOf(get(group, 'CS'), dictOf(get(dict, 'Resources'))) : undefined
    session.emit({kind: 'group', space, object, ...run.placed([clip[0], clip[3]]), masked})
    const groupAlpha = state.groupAlpha * state.fillAlpha
    inner = {...inner, groupAlpha, fillAlpha: 1, strokeAlpha: 1, blend: 'Normal'}
  }
  const resources = dictOf(get(dict, 'Resources')) ?? run.resources
  const {uncoloured} = run
  const within = [...run.within, value]
  interpret(new Run({session, resources, state: inner, masked, tile, uncoloured, within, ids}), unpack(value))
}

/** Draw the group that makes a soft mask, once a page. */
export function softMask(run: Run, mask: PDFDict): void {
  const group = get(mask, 'G')
  if (!group || run.session.drawn.has(group)) return
  run.session.drawn.add(group)
  const {state} = run
  // a mask is painted on a ground of its own
  run.state = {...state, softMask: false, groupAlpha: 1, fillAlpha: 1, strokeAlpha: 1, blend: 'Normal'}
  form(run, group, undefined, true)
  run.state = state
}
