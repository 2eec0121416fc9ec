import type {Table} from 'mdast'
import type {DataTable} from '../brief.js'
import {report} from '../message.js'
import type {Span} from '../template/index.js'
import {typeHeight} from '../template/page-of.js'
import {toMm} from '../units.js'
import {type Need, needsOf, widthOf} from './column-widths.js'
import type {Setting} from './setting.js'
import {callsNotes, headOf, type Sheet, sheetOf} from './sheet.js'

/** How a table is set: how far it reaches, how wide it is, and in which size of type; pt. */
export interface TableFit {
  span: Span
  width: number
  size: number
  /** Whether it is turned by a quarter, on a page of its own: it is as wide as the type area is high. */
  turned: boolean
}

/** A place for a table. */
type Place = Omit<TableFit, 'size'>

/** Sizes of type are multiples of this, pt. */
const STEP = 0.05

/**
 * Find a place for a table: its column, the page, the page turned by a quarter, each in the type of the template and then
 * in smaller type; the first that its words have room in. A table that has none is reported.
 */
export function tableFit(node: Table | DataTable, setting: Setting): TableFit {
  const sheet = sheetOf(node)
  const {size: designed} = setting.template.tokens.table
  const least = Math.min(designed, setting.template.tokens.ranges.table?.[0] ?? designed)
  const full = needsOf(sheet, setting)
  const small = needsOf(sheet, sized(setting, least))
  const places = placesFor(node, setting)
  for (const place of places) {
    for (const kept of ['easy', 'least'] as const) {
      const [needed, smaller] = [widthOf(full, kept), widthOf(small, kept)]
      if (needed <= place.width) return {...place, size: designed}
      if (smaller <= place.width) return {...place, size: between(place.width, [least, smaller], [designed, needed])}
    }
  }
  const widest = places.reduce((best, place) => (place.width > best.width ? place : best))
  tell(sheet, widest, small, sized(setting, least))
  return {...widest, size: least}
}

/** Give a setting in which tables are set in type of `size` pt. */
export function sized(setting: Setting, size: number): Setting {
  const {template} = setting
  const {table} = template.tokens
  if (size === table.size) return setting
  const scaled = {
    ...table,
    size,
    leading: (table.leading * size) / table.size,
    spacing: (table.spacing * size) / table.size,
  }
  return {...setting, template: {...template, tokens: {...template.tokens, table: scaled}}}
}

/** Give the largest size between two, whose widths are known, that a width has room for. */
function between(width: number, [least, smaller]: [number, number], [most, needed]: [number, number]): number {
  const size = least + ((most - least) * (width - smaller)) / (needed - smaller)
  return Math.max(least, Math.floor(size / STEP) * STEP)
}

function placesFor(node: Table | DataTable, {measure, nested, geometry}: Setting): Place[] {
  const column: Place = {span: 'column', width: measure, turned: false}
  if (node.type === 'table' || nested) return [column]
  const page: Place = {span: 'page', width: geometry.spans.page, turned: false}
  const turned: Place = {span: 'page', width: typeHeight(geometry), turned: true}
  if (node.turn === 'always' && !callsNotes(node)) return [turned]
  const upright = node.width === 'page' ? [page] : node.width === 'column' ? [column] : [column, page]
  return node.turn === 'never' || callsNotes(node) ? upright : [...upright, turned]
}

function tell(sheet: Sheet, place: Place, needs: Need[], setting: Setting): void {
  const {node, align} = sheet
  const needed = widthOf(needs)
  const widest = needs.reduce((best, {least}, index) => (least > (needs[best]?.least ?? 0) ? index : best), 0)
  const head = headOf(sheet, widest)
  const {size} = setting.template.tokens.table
  const where = place.turned ? ', turned by a quarter,' : ''
  const lacking = Math.ceil(toMm(needed - place.width))
  const mend = `shorten the longest words${head ? ` (of column "${head}" first)` : ''}, ${otherwise(sheet, place, setting)}or leave out a column`
  report(
    setting.file,
    'table-fits',
    `unexpected table of ${align.length} columns that needs ${Math.ceil(toMm(needed))} mm in type of ${size} pt${where} ` +
      `where there are ${Math.floor(toMm(place.width))} mm, expected ${lacking} mm less`,
    node,
    {mend},
  )
}

/** Say what else there is room in for a table that was kept from it. */
function otherwise({node}: Sheet, place: Place, {nested}: Setting): string {
  if (place.turned || nested) return nested ? 'take it out of the box or list around it, ' : ''
  if (node.type === 'table') return 'put it into :::table[Title], which can be turned, '
  if (node.turn === 'never') return 'leave out turn=never, '
  return node.type === 'dataTable' && callsNotes(node)
    ? 'write its notes below it with Note:, so that it can be turned, '
    : ''
}
