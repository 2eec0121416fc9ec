import type {PhrasingContent, Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {DataTable, RootContent} from '../brief.js'
import {type CsvRecord, LARGEST, readRecords, startsOf} from '../csv.js'
import type {Files} from '../files.js'
import {report} from '../message.js'
import {sideOf} from './alignment.js'
import {reportRefused} from './refusals.js'
import {eachBlock} from './texts.js'

/** Most rows below the head of a table. */
const MOST = 5000

/**
 * Fill the tables that name a CSV with its cells, and align columns for which nothing was said; report tables that
 * are too long, drawn ones with all their rows left in.
 */
export async function tables(body: RootContent[], file: VFile, files: Files): Promise<void> {
  const waiting: DataTable[] = []
  eachBlock(body, (block) => {
    if (block.type === 'table') {
      alignDrawn(block)
      checkLength(block.children.length, block, file)
    }
    if (block.type !== 'dataTable') return
    if (block.src) waiting.push(block)
    else {
      align(block)
      checkLength(block.rows.length, block, file)
    }
  })
  for (const table of waiting) await fill(table, table.src ?? '', file, files)
}

/** Report a drawn table of more rows than are set. */
function checkLength(rows: number, table: Table | DataTable, file: VFile): void {
  if (rows <= MOST + 1) return
  const reason = `unexpected table of ${(rows - 1).toLocaleString('en')} rows, expected at most ${MOST.toLocaleString('en')}`
  report(file, 'data-size', reason, table.position?.start, {mend: 'keep only what is printed'})
}

async function fill(table: DataTable, src: string, file: VFile, files: Files): Promise<void> {
  const {position} = table
  let bytes: Uint8Array
  try {
    bytes = await files.read(src, LARGEST)
  } catch (error) {
    await reportRefused(error, 'data', src, position?.start, files, file)
    return
  }
  const tell = (...[rule, line, reason, mend]: Parameters<Parameters<typeof readRecords>[1]>): void => {
    report(file, rule, reason, {line, column: 1}, {path: src, mend, block: table})
  }
  const records = readRecords(bytes, tell, MOST)
  if (!records) return
  table.rows = records.map((record) => cellsOf(record, src))
  const columns = table.rows[0]?.length ?? 0
  if (table.align.length > 0 && table.align.length !== columns) {
    const reason = `unexpected ${table.align.length} alignments, expected ${columns}, one for each column of ${src}`
    report(file, 'directive-attribute-valid', reason, position?.start)
  }
  align(table)
}

/** Give the cells of a row as words, each with its place in the CSV. */
function cellsOf(record: CsvRecord, path: string): PhrasingContent[][] {
  const starts = startsOf(record)
  return record.fields.map((field, column) => {
    const value = field.replaceAll('\t', ' ').trim()
    const start = starts[column] ?? {line: record.line, column: 1}
    return value === '' ? [] : [{type: 'text', value, position: {start, end: start}, data: {path}}]
  })
}

/** Align the columns of a table with caption for which nothing was said. */
function align(table: DataTable): void {
  const [head = [], ...rows] = table.rows
  table.align = head.map((_, column) => table.align[column] ?? sideOf(rows.map((row) => textOf(row[column] ?? []))))
}

/** Align the columns of a table drawn in Markdown that its second line leaves open. */
function alignDrawn(table: Table): void {
  const [head, ...rows] = table.children
  table.align = (head?.children ?? []).map((_, column) => {
    return table.align?.[column] ?? sideOf(rows.map(({children}) => textOf(children[column])))
  })
}
