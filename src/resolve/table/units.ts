import type {VFile} from 'vfile'
import type {DataTable, PhrasingContent} from '../../brief.js'
import {isAbsent} from '../../data/figure.js'
import {report} from '../../message.js'
import {words} from './sides.js'

/** Give the row of units as its attribute says it; a dash stands for none. */
export const unitsRow = (units: string[], {selection, position}: DataTable): PhrasingContent[][] => {
  const place = selection?.places.units
  const at = place && 'start' in place ? place : position
  return units.map((unit) => words(isAbsent(unit) ? '' : unit, {position: at}))
}

/** Report lists that have not one part for each of the `columns` of `whole`. */
export function tellCounts(table: DataTable, columns: number, whole: string, file: VFile): void {
  const {align, units, selection} = table
  const {formats = [], totals, places = {}} = selection ?? {}
  const lists = [
    {what: 'alignments', count: align.length, place: undefined, one: false},
    {what: 'units', count: Array.isArray(units) ? units.length : 0, place: places.units, one: false},
    {what: 'formats', count: formats.length, place: places.format, one: true},
    {what: 'totals', count: Array.isArray(totals) ? totals.length : 0, place: places.totals, one: false},
  ]
  const wrong = lists.filter(({count, one}) => count > 0 && count !== columns && !(one && count === 1))
  for (const {what, count, place, one} of wrong) {
    const reason = `unexpected ${count} ${count === 1 ? what.slice(0, -1) : what}, expected ${columns}, one for each column of ${whole}`
    const alone = one ? ', or one for all columns of figures' : ''
    report(file, 'directive-attribute-valid', `${reason}${alone}`, place ?? table.position?.start)
  }
}
