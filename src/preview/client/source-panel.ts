import type {Excerpt, Place, Source} from '../state.js'
import {byId, element} from './element.js'
import {sourceButton} from './notices.js'
import {labelOf} from './places.js'
import type {PlaceActs} from './pointer.js'
import {fetchLines} from './server.js'

let loading = new AbortController()
let drawn = ''

/** Show where a place stands in the Markdown, and its lines there. */
export function showSource(place: Place, {open, leave}: Pick<PlaceActs, 'leave'> & {open(source: Source): void}): void {
  const close = element('button', {type: 'button', class: 'close', title: 'Close (Esc)', 'aria-label': 'Close'}, '×')
  close.addEventListener('click', leave)
  const {kind, source} = place
  const panel = byId('source')
  panel.setAttribute('aria-label', `Source of ${labelOf(place)}`)
  const head = element('p', {class: 'head'}, element('span', {class: 'quiet'}, kind), sourceButton(source, open), close)
  // after a build the lines mostly are the same: they stay until the new ones are here
  const now = JSON.stringify(source)
  const last = panel.hidden || now !== drawn ? [] : [...panel.children].slice(1)
  drawn = now
  panel.replaceChildren(head, ...last)
  panel.hidden = false
  loading.abort()
  loading = new AbortController()
  const {signal} = loading
  const fill = (...parts: HTMLElement[]): void => {
    if (!signal.aborted) panel.replaceChildren(head, ...parts)
  }
  fetchLines(source, signal).then(
    (excerpt) => fill(...partsOf(excerpt)),
    () => fill(element('p', {class: 'quiet'}, 'Its lines cannot be read.')),
  )
}

/** Take it away. */
export function hideSource(): void {
  loading.abort()
  byId('source').hidden = true
}

function partsOf({line, lines, rest}: Excerpt): HTMLElement[] {
  // each as it is written, in the direction of its first letter
  const items = lines.map((text) => element('li', {}, element('div', {dir: 'auto'}, text || '\u00a0')))
  const list = element('ol', {class: 'lines', start: line, tabindex: 0}, ...items)
  list.style.setProperty('--figures', String(String(line + lines.length - 1).length))
  const more = rest === 1 ? 'and 1 more line' : `and ${rest} more lines`
  return [list, ...(rest > 0 ? [element('p', {class: 'quiet'}, more)] : [])]
}
