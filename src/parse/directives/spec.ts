import type {Code} from 'mdast'
import type {Chart, RootContent} from '../../brief.js'
import type {Source} from '../source.js'

/** Tell whether a node is a fenced block that holds a Vega-Lite specification. */
export const isSpec = (node: RootContent): node is Code => node.type === 'code' && node.lang === 'vega-lite'

/** Give the specification in a fenced block, with the place of its first character in the Markdown. */
export function specOf(code: Code, source: Source): NonNullable<Chart['spec']> {
  const fence = code.position?.start ?? {line: 1, column: 1}
  const line = source.lines[fence.line] ?? ''
  const [first = ''] = code.value.split('\n')
  // what precedes the text on its line belongs to the list or quotation around the block
  const column = first !== '' && line.endsWith(first) ? line.length - first.length + 1 : fence.column
  const {path} = source
  return {text: code.value, line: fence.line + 1, column, ...(path === undefined ? {} : {path})}
}
