import type {State} from '../state.js'
import {byId} from './element.js'

/** Say a sentence to those who listen to the page. */
export function announce(sentence: string): void {
  const region = byId('announcer')
  region.textContent = ''
  // the same sentence twice is two events: only a change is read
  requestAnimationFrame(() => {
    region.textContent = sentence
  })
}

/** Say in a sentence how a build went: `Page rebuilt, 2 warnings`. */
export function outcome({fault, shown, revision, messages}: State): string {
  if (fault) return `The build stopped: ${fault.reason}`
  const counts = (['error', 'warning'] as const)
    .map((severity) => counted(messages.filter((message) => message.severity === severity).length, severity))
    .filter(Boolean)
  const rest = counts.length > 0 ? counts.join(', ') : 'no errors, no warnings'
  return `${shown === revision ? 'Page rebuilt' : 'Page not rebuilt'}, ${rest}`
}

/** Give `2 warnings`, or nothing for none. */
export const counted = (count: number, noun: string): string =>
  count > 0 ? `${count} ${noun}${count > 1 ? 's' : ''}` : ''
