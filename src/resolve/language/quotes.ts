import type {Conventions, Marks} from './conventions.js'
import type {Run} from './run.js'

/** What may stand before a mark that opens. */
const opener = /[\s([{\-–—/¿¡«“„‚‘‹›»\u00A0\u202F]/
/** What cannot stand after a mark that opens. */
const closer = /[\s)\]},.;:!?،؛؟]/
const isMark = /["']/
const letter = /[\p{L}\p{N}]/u
/** What is cut off at its start, so that the mark is an apostrophe. */
const cutOff = /^(?:\d\ds?|tis|twas|em|til|cause|n)(?![\p{L}\p{N}])/iu

/** A quotation that is open. */
interface Quotation {
  mark: string
  marks: Marks
}

/** Put the quotation marks and apostrophes of a language in place of straight ones. */
export function setQuotes(run: Run, {quotes}: Conventions): void {
  const {text} = run
  if (!isMark.test(text)) return
  const lastClose = lastCloseIn(text)
  const open: Quotation[] = []
  let opened = -1
  run.replace(/["']/g, ({0: mark, index}) => {
    const before = text[index - 1] ?? ' '
    const after = text[index + 1] ?? ' '
    const isOpener = opener.test(before) || (isMark.test(before) && opened === index - 1)
    const opens = (isOpener && !closer.test(after)) || (followsElision(mark, before, after) && !isOpen(open, mark))
    if (mark === "'") {
      if (letter.test(before) && letter.test(after)) return '’'
      if (opens && (index >= lastClose || cutOff.test(text.slice(index + 1, index + 8)))) return '’'
    }
    if (opens) {
      const outer = open.at(-1)?.mark === mark ? open.at(-1)?.marks : undefined
      const [first, second] = mark === '"' ? quotes : [quotes[1], quotes[0]]
      const marks = outer === first ? second : first
      open.push({mark, marks})
      opened = index
      return marks[0]
    }
    if (/\s/.test(before) && /\s/.test(after)) return undefined
    return close(open, mark) ?? unopened(mark, before, quotes)
  })
}

const isOpen = (open: Quotation[], mark: string): boolean => open.some((quotation) => quotation.mark === mark)

/** Tell whether a mark stands between an apostrophe and a letter: l'"Europe". */
const followsElision = (mark: string, before: string, after: string): boolean =>
  mark === '"' && /['’]/.test(before) && letter.test(after)

/** Give where the last single mark stands that could close a quotation. */
function lastCloseIn(text: string): number {
  let last = -1
  for (const {index} of text.matchAll(/(?<=\S)'(?![\p{L}\p{N}])/gu)) last = index
  return last
}

/** Close the innermost quotation that `mark` opened, with those left open in it. */
function close(open: Quotation[], mark: string): string | undefined {
  const index = open.findLastIndex((quotation) => quotation.mark === mark)
  return index < 0 ? undefined : open.splice(index)[0]?.marks[1]
}

/** Give the mark that closes nothing: an apostrophe, the end of a quotation begun before, or, after a number, a prime. */
function unopened(mark: string, before: string, [[, end]]: Conventions['quotes']): string | undefined {
  if (/\d/.test(before)) return undefined
  return mark === "'" ? '’' : end
}
