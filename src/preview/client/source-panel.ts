import type {Place, Source} from '../state.js'
import {byId, element} from './element.js'
import {sourceButton} from './notices.js'
import {labelOf} from './places.js'
import type {PlaceActs} from './pointer.js'

/** Show where a place stands in the Markdown, and its words. */
export function showSource(
  place: Place,
  words: string,
  {open, leave}: Pick<PlaceActs, 'leave'> & {open(source: Source): void},
): void {
  const close = element('button', {type: 'button', class: 'close', title: 'Close (Esc)', 'aria-label': 'Close'}, '×')
  close.addEventListener('click', leave)
  const {kind, source} = place
  const panel = byId('source')
  panel.setAttribute('aria-label', `Source of ${labelOf(place)}`)
  panel.replaceChildren(
    element('p', {class: 'head'}, element('span', {class: 'quiet'}, kind), sourceButton(source, open), close),
    ...(words ? [element('p', {class: 'quote'}, words)] : []),
  )
  panel.hidden = false
}

/** Take it away. */
export function hideSource(): void {
  byId('source').hidden = true
}
