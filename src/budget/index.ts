/** The page budget: lays a brief out until it fills the pages it wishes for, within the ranges of the template's tokens. */
import type {Tokens} from '../template/index.js'
import type {Length} from './goal.js'
import {changesOf} from './ranges.js'

export {lengthOf, wishOf} from './goal.js'
export {type Attempt, OF_ONE, search} from './search.js'
export {tellShortfall} from './shortfall.js'

const named: Record<ReturnType<typeof changesOf>[number]['name'], (value: number) => string> = {
  space: (value) => `space ${Math.round(value * 100)}%`,
  gutter: (value) => `gutter ${value} pt`,
  leading: (value) => `leading ${value} pt`,
  figureHeight: (value) => `figures ${Math.round(value * 100)}%`,
  size: (value) => `type ${Number(value.toFixed(2))} pt`,
}

/** Say how long a brief came out and what was changed for it: "4 pages, last 87% full; leading 13.6 pt". */
export function summaryOf({pages, fill}: Length, tokens: Tokens, designed: Tokens, columns = 1): string {
  const changes = changesOf(tokens, designed)
    .filter(({name}) => columns > 1 || name !== 'gutter')
    .map(({name, value}) => named[name](value))
  const count = `${pages} ${pages === 1 ? 'page' : 'pages'}, last ${Math.round(fill * 100)}% full`
  return [count, changes.join(', ') || 'type as designed'].join('; ')
}
