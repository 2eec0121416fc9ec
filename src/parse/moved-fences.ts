/** A line of colons alone that stands deeper than a fence may. */
const moved = /^([ \t]{4,}|[ ]*\t[ \t]*)(:{3,})[ \t]*$/

/** A line that begins an item of a list. */
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/

/** A line that opens or closes code. */
const code = /^[ \t]*(`{3,}|~{3,})/

/**
 * Move fences back to the start of their line that a formatter took for the end of an item and put below its words:
 * they close the block around the list. Spaces go behind the colons, so that all else stays in its place.
 */
export function movedFences(text: string): string {
  if (!/^[ \t]+:{3,}[ \t]*$/m.test(text)) return text
  let fence = ''
  let inItem = false
  const lines = text.split('\n').map((line) => {
    const [, opened = ''] = code.exec(line) ?? []
    if (fence !== '') {
      if (opened.startsWith(fence)) fence = ''
      return line
    }
    fence = opened
    inItem = item.test(line) || (inItem && line.trim() !== '')
    return inItem ? line.replace(moved, '$2$1') : line
  })
  return lines.join('\n')
}
