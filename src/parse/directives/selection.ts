import type {Selection} from '../../brief.js'
import {readColumns, readSort, readTotals} from '../../data/choice.js'
import type {Reading} from '../../data/column.js'
import {type Format, readFormat} from '../../data/format.js'
import {formatsIn} from '../../data/list.js'
import {readWhere} from '../../data/where.js'
import {report} from '../../message.js'
import {attribute, placeOf, reading, whole} from './attributes.js'
import type {Written} from './directive.js'

/** Attributes that say what is taken of the CSV of a table. */
export const selecting = ['columns', 'where', 'sort', 'rows', 'format', 'totals']

/** Most rows of a table. */
const MOST = 5000

/** Read what a table takes of its CSV, and how it writes that; a table drawn in Markdown is as it is drawn. */
export function selectionOf(directive: Written): Selection | undefined {
  const {attributes, source} = directive
  if (attributes.src === undefined) {
    for (const name of selecting) {
      if (attributes[name] === undefined || (name === 'totals' && attributes.totals === 'last')) continue
      const reason = `unexpected ${name} of a table drawn in Markdown, expected it beside src="…"`
      const mend = name === 'totals' ? 'write the last row, and totals=last' : 'draw the table as it is to be'
      report(source.file, 'directive-attribute-valid', reason, placeOf(directive, name), {mend})
    }
  }
  const named = [...selecting, 'units'].filter((name) => attributes[name] !== undefined)
  if (named.length === 0) return undefined
  const read = {
    where: reading(directive, 'where', readWhere),
    sort: reading(directive, 'sort', readSort),
    rows: attribute(directive, 'rows', whole(1, MOST)),
    columns: reading(directive, 'columns', readColumns),
    formats: reading(directive, 'format', readFormats),
    totals: reading(directive, 'totals', readTotals),
  }
  const said = Object.entries(read).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(said),
    places: Object.fromEntries(named.map((name) => [name, placeOf(directive, name)])),
  }
}

/** Read a format for all columns, or one for each; a dash or nothing leaves a column as it is. */
function readFormats(text: string): Reading<(Format | undefined)[]> {
  const formats: (Format | undefined)[] = []
  for (const item of formatsIn(text)) {
    if (item === '' || item === '-' || item === '–') {
      formats.push(undefined)
      continue
    }
    const format = readFormat(item)
    if ('fault' in format) return format
    formats.push(format.read)
  }
  return {read: formats}
}
