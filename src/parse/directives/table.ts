import type {Paragraph, Table, TableRow} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {DataTable, RootContent} from '../../brief.js'
import {listIn} from '../../data/list.js'
import {report} from '../../message.js'
import {alignments, attribute, oneOf, path, placeOf, reading} from './attributes.js'
import {captionOf, opensCaption} from './caption.js'
import type {Directive, Written} from './directive.js'
import {selecting, selectionOf} from './selection.js'

/**
 * Reads `:::table[Title]{#tab-x src="data/x.csv" columns="year, Exports=exp" format="0, 0.0" units="–, $m" width=page}`,
 * paragraphs that start with `Note:` or `Source:`, `:::`; in place of `src` the body may hold a GFM table.
 */
export const table: Directive = {
  forms: ['container', 'leaf'],
  titled: true,
  labelled: true,
  attributes: ['src', 'subtitle', 'align', 'width', 'turn', 'units', ...selecting],
  read(directive) {
    const {node, source, attributes} = directive
    const src = attribute(directive, 'src', path)
    const align = attribute(directive, 'align', alignments)
    const width = attribute(directive, 'width', oneOf('column', 'page'))
    const tables: Table[] = []
    const caption = captionOf(
      {
        ...directive,
        body: directive.body.flatMap((block): RootContent[] =>
          block.type === 'table' ? withoutCaption(block) : [block],
        ),
      },
      (block) => block.type === 'table' && tables.push(block) === 1 && attributes.src === undefined,
      attributes.src === undefined
        ? 'one table and paragraphs that start with Note: or Source:'
        : 'no table beside src',
    )
    const [first] = tables
    if (!first && attributes.src === undefined) {
      const opening = node.data?.position?.opening ?? node
      const reason = 'unexpected table without content, expected src="…" or a table between its fences'
      report(source.file, 'directive-content-valid', reason, opening)
    }
    const turn = attribute(directive, 'turn', oneOf('auto', 'always', 'never'))
    const units = reading(directive, 'units', (text) => ({
      read: text.trim() === 'row' ? ('row' as const) : listIn(text),
    }))
    const selection = selectionOf(directive)
    const rows = first && !src ? rowsOf(first) : []
    return {
      type: 'dataTable',
      ...(src && {src}),
      ...(width && {width}),
      ...(turn && {turn}),
      ...(units && {units}),
      ...(selection && {selection}),
      caption,
      rows,
      align: first && !src ? alignOf(first, rows, align, directive) : (align ?? []),
      children: [],
      position: node.position,
    }
  },
}

/** Take out of a table the lines below it that GFM reads as rows of one cell, but that open a caption. */
function withoutCaption(drawn: Table): [Table, ...Paragraph[]] {
  const isCaption = ({children}: TableRow, index: number): boolean =>
    index > 0 && children.length === 1 && opensCaption(textOf(children))
  const lines = drawn.children.filter(isCaption)
  const paragraphs = lines.map(({children: [cell], position}): Paragraph => {
    return {type: 'paragraph', children: cell?.children ?? [], position}
  })
  return [{...drawn, children: drawn.children.filter((row) => !lines.includes(row))}, ...paragraphs]
}

/** Give the cells of a table, each row as long as the head. */
function rowsOf({children: [head, ...rows]}: Table): DataTable['rows'] {
  const columns = head?.children ?? []
  return [columns, ...rows.map((row) => columns.map((_, index) => row.children[index]))].map((cells) =>
    cells.map((cell) => cell?.children ?? []),
  )
}

/** Give the alignment of each column: as `asked`, else as drawn in the table, if that says. */
function alignOf(
  {align: drawn}: Table,
  [head = []]: DataTable['rows'],
  asked: DataTable['align'] | undefined,
  directive: Written,
): DataTable['align'] {
  if (asked && asked.length !== head.length) {
    const reason = `unexpected number of alignments, ${asked.length}, expected one for each of ${head.length} columns`
    report(directive.source.file, 'directive-attribute-valid', reason, placeOf(directive, 'align'))
  }
  return head.map((_, column) => asked?.[column] ?? drawn?.[column])
}
