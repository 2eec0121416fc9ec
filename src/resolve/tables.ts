import type {PhrasingContent, Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {DataTable, RootContent} from '../brief.js'
import {readCsv} from '../csv.js'
import {FileRefused, type Files, type Refusal} from '../files.js'
import {type RuleId, report} from '../message.js'
import {sideOf} from './alignment.js'
import {eachBlock} from './texts.js'

const refusals: Record<Refusal, {rule: RuleId; mend: string}> = {
  missing: {rule: 'data-exists', mend: 'check the name, capitals included'},
  outside: {rule: 'file-inside-brief', mend: 'copy the data into the folder of the brief'},
  'too-large': {rule: 'csv-valid', mend: 'keep only the rows that are printed'},
  unreadable: {rule: 'csv-valid', mend: 'check that it is a file and may be read'},
}

/** Fill the tables that name a CSV with its cells, and align columns for which nothing was said. */
export async function tables(body: RootContent[], file: VFile, files: Files): Promise<void> {
  const waiting: DataTable[] = []
  eachBlock(body, (block) => {
    if (block.type === 'table') alignDrawn(block)
    if (block.type === 'dataTable' && block.src) waiting.push(block)
  })
  for (const table of waiting) await fill(table, table.src ?? '', file, files)
}

async function fill(table: DataTable, src: string, file: VFile, files: Files): Promise<void> {
  let bytes: Uint8Array
  try {
    bytes = await files.read(src)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const {rule, mend} = refusals[error.refusal]
    const reason = `unexpected data "${src}", ${error.found}, expected a CSV file in the folder of the brief`
    report(file, rule, reason, table.position?.start, {mend})
    return
  }
  const rows = readCsv(bytes, (rule, line, reason, mend) => {
    report(file, rule, reason, {line, column: 1}, {path: src, mend})
  })
  if (!rows) return
  const [head = [], ...others] = rows
  const {position} = table
  table.rows = rows.map((row) =>
    row.map((cell): PhrasingContent[] => (cell.trim() === '' ? [] : [{type: 'text', value: cell.trim(), position}])),
  )
  if (table.align.length > 0 && table.align.length !== head.length) {
    const reason = `unexpected ${table.align.length} alignments, expected ${head.length}, one for each column of ${src}`
    report(file, 'directive-attribute-valid', reason, position?.start)
  }
  table.align = head.map((_, column) => table.align[column] ?? sideOf(others.map((row) => row[column] ?? '')))
}

/** Align the columns of a table drawn in Markdown that its second line leaves open. */
function alignDrawn(table: Table): void {
  const [head, ...rows] = table.children
  table.align = (head?.children ?? []).map((_, column) => {
    return table.align?.[column] ?? sideOf(rows.map(({children}) => textOf(children[column])))
  })
}
