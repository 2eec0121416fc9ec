import type {Source, State} from '../state.js'
import {counted} from './announcer.js'
import {byId, element} from './element.js'
import {sourceButton} from './notices.js'

let drawn: string | undefined

/** Show what stopped the build over the pages, which stay as they last were; nothing when it went well. */
export function showFault({fault, shown, revision, messages}: State, open: (source: Source) => void): void {
  const errors = messages.filter(({severity}) => severity === 'error').length
  const earlier = byId('earlier')
  earlier.hidden = Boolean(fault) || shown === revision
  earlier.textContent =
    `${counted(errors, 'error') || 'The build failed'}: ` +
    (shown > 0 ? 'these pages are of an earlier state.' : 'there are no pages yet.')
  document.body.classList.toggle('faulty', Boolean(fault))
  const now = JSON.stringify(fault)
  if (now === drawn) return
  drawn = now
  const section = byId('fault')
  section.hidden = !fault
  section.replaceChildren()
  if (!fault) return
  const {reason, source, slot, stack} = fault
  const parts: HTMLElement[] = [element('h2', {}, 'The build stopped'), element('p', {class: 'why'}, reason)]
  if (source) parts.push(element('p', {}, sourceButton(source, open)))
  if (slot) parts.push(element('p', {class: 'slot'}, 'Slot ', element('code', {}, slot)))
  if (stack?.length) {
    parts.push(
      element('h3', {}, 'Components, the innermost first'),
      element('ol', {class: 'stack'}, ...stack.map((each) => element('li', {}, element('code', {}, each)))),
    )
  }
  parts.push(
    element(
      'p',
      {class: 'quiet'},
      shown > 0 ? 'The pages below are of the last good build.' : 'There are no pages yet.',
    ),
  )
  section.replaceChildren(...parts)
}
