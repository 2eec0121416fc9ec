import {byId, element} from './element.js'

/** What a key does. */
export interface Shortcut {
  keys: string[]
  /** How the keys are shown. */
  shown: string[]
  says: string
  act(): void
}

/** Do what keys say, wherever the focus is, unless the control that has it needs them; list them in the dialog. */
export function bindKeys(shortcuts: Shortcut[], more: Omit<Shortcut, 'act'>[]): void {
  addEventListener('keydown', (event) => {
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      byId<HTMLDialogElement>('keys').open
    )
      return
    if (needs(event.target, event.key)) return
    const found = shortcuts.find(({keys}) => keys.includes(event.key))
    if (!found) return
    event.preventDefault()
    found.act()
  })
  const list = [...shortcuts, ...more].flatMap(({shown, says}) => [
    element('dt', {}, ...shown.flatMap((key, index) => [...(index > 0 ? [' '] : []), element('kbd', {}, key)])),
    element('dd', {}, says),
  ])
  const close = element('button', {type: 'submit'}, 'Close')
  byId('keys').append(
    element('h2', {id: 'keys-title'}, 'Keys'),
    element('dl', {}, ...list),
    element('form', {method: 'dialog'}, close),
  )
}

/** Show all keys. */
export function showKeys(): void {
  byId<HTMLDialogElement>('keys').showModal()
}

/** Tell whether a control has a use of its own for a key: arrows in choices, letters in a field. */
function needs(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input:not([type=checkbox], [type=radio]), textarea, select')) return true
  if (target.closest('.menu, pre')) return key.length > 1
  // messages that do not fit are scrolled by the keys that turn pages elsewhere
  const panel = target.closest('.panel')
  return panel !== null && panel.scrollHeight > panel.clientHeight && /^(?:Arrow(?:Up|Down)|Page|Home|End)/.test(key)
}
