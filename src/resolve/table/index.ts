/** Tables: cells of those that name a CSV, units below heads, sums, and where columns are lined up. */
import type {Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {DataTable, RootContent} from '../../brief.js'
import {LARGEST, readRecords} from '../../csv.js'
import type {Files} from '../../files.js'
import {report} from '../../message.js'
import {sideOf} from '../alignment.js'
import {reportRefused} from '../refusals.js'
import {eachBlock} from '../texts.js'
import {fill, MOST, MOST_READ, tooLong} from './fill.js'
import {lineUp} from './sides.js'
import type {TableTongue} from './totals.js'
import {tellCounts, unitsRow} from './units.js'

/**
 * Fill the tables that name a CSV with its cells, and align columns for which nothing was said; report tables that
 * are too long, drawn ones with all their rows left in. `tongueOf` gives what a BCP 47 language writes them with.
 */
export async function tables(
  body: RootContent[],
  file: VFile,
  files: Files,
  tongueOf: (language?: string) => TableTongue,
): Promise<void> {
  const waiting: DataTable[] = []
  eachBlock(body, (block) => {
    if (block.type === 'table') {
      alignDrawn(block)
      checkLength(block.children.length, block, file)
    }
    if (block.type !== 'dataTable') return
    if (block.src) waiting.push(block)
    else if (block.rows.length > 0) finishDrawn(block, tongueOf(block.data?.language), file)
  })
  for (const table of waiting) await read(table, table.src ?? '', {file, files, tongueOf})
}

/** Report a drawn table of more rows than are set. */
function checkLength(rows: number, table: Table | DataTable, file: VFile): void {
  if (rows > MOST + 1) report(file, 'data-size', tooLong(rows - 1), table, {mend: 'keep only what is printed'})
}

/** Give a table drawn in Markdown its units and the rule above its sum. */
function finishDrawn(table: DataTable, locale: TableTongue, file: VFile): void {
  checkLength(table.rows.length, table, file)
  tellCounts(table, table.rows[0]?.length ?? 0, 'the table', file)
  if (Array.isArray(table.units)) table.rows.splice(1, 0, unitsRow(table.units, table))
  if (table.units) table.head = 2
  if (table.selection?.totals === 'last') table.totals = true
  lineUp(table, locale)
}

async function read(
  table: DataTable,
  src: string,
  {file, files, tongueOf}: {file: VFile; files: Files; tongueOf: (language?: string) => TableTongue},
): Promise<void> {
  let bytes: Uint8Array
  try {
    bytes = await files.read(src, LARGEST)
  } catch (error) {
    await reportRefused(error, 'data', src, table.position?.start, files, file)
    return
  }
  const tell = (...[rule, line, reason, mend]: Parameters<Parameters<typeof readRecords>[1]>): void => {
    report(file, rule, reason, {line, column: 1}, {path: src, mend, block: table})
  }
  const {where, rows} = table.selection ?? {}
  const records = readRecords(bytes, tell, where || rows ? MOST_READ : MOST)
  if (records) fill(table, records, src, tongueOf(table.data?.language), file)
}

/** Align the columns of a table drawn in Markdown that its second line leaves open. */
function alignDrawn(table: Table): void {
  const [head, ...rows] = table.children
  table.align = (head?.children ?? []).map((_, column) => {
    return table.align?.[column] ?? sideOf(rows.map(({children}) => textOf(children[column])))
  })
}
