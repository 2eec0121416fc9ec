import type {State} from '../state.js'
import {byId, element} from './element.js'

/** Show how long the brief is: its page budget, its words, and what the last build took. */
export function showMeasures({budget, pages, words, times}: State): void {
  const rows: [string, Node | string][] = [
    ['Pages', budget ? meter(budget) : String(pages.length)],
    ['Words', words.toLocaleString('en')],
    ['Last build', durations(times)],
  ]
  byId('measures').replaceChildren(
    element('dl', {}, ...rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])),
  )
}

/** Draw a leaf for each page that was asked for or made; the last is filled as far as it is set. */
function meter({asked, pages, fill, words}: NonNullable<State['budget']>): HTMLElement {
  const percent = Math.round(fill * 100)
  const range = asked.least === asked.most ? String(asked.most) : `${asked.least}–${asked.most}`
  const sentence = `${pages} of ${range}, the last ${percent} % full`
  const leaves = Array.from({length: Math.max(asked.most, pages)}, (_, index) => {
    const kind = index >= asked.most ? 'over' : index >= pages ? 'free' : 'made'
    const leaf = element('span', {class: `leaf ${kind}`})
    leaf.style.setProperty('--fill', index === pages - 1 ? `${percent}%` : index < pages ? '100%' : '0%')
    return leaf
  })
  const gauge = element(
    'div',
    {
      class: 'meter',
      role: 'meter',
      'aria-label': 'Page budget',
      'aria-valuemin': 0,
      'aria-valuemax': Math.max(asked.most, pages),
      'aria-valuenow': pages,
      'aria-valuetext': sentence,
    },
    ...leaves,
  )
  // the rest of what the build said: what was changed to meet it
  const [, ...changed] = words.split('; ')
  const rest = changed.length > 0 ? [element('p', {class: 'quiet'}, changed.join('; '))] : []
  return element('div', {}, gauge, element('p', {}, sentence), ...rest)
}

function durations(times: Record<string, number>): HTMLElement {
  const {all, ...steps} = times
  const parts = Object.entries(steps)
  const total = all ?? parts.reduce((sum, [, each]) => sum + each, 0)
  const list = parts.flatMap(([name, each]) => [element('dt', {}, name), element('dd', {}, ms(each))])
  return element('details', {class: 'times'}, element('summary', {}, ms(total)), element('dl', {}, ...list))
}

const ms = (time: number): string => (time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(1)} s`)
