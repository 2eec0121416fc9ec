import {type PDFContext, PDFParser} from '@cantoo/pdf-lib'

/** Steps that reading a file may take for each of its bytes, and for any file. A whole file takes one or two. */
const STEPS_A_BYTE = 12
const STEPS_ANYHOW = 1_000_000

/** What one look for something that is not there costs, in steps. */
const COST_OF_FAILURE = 200

/** The part of the parser that moves through the file: `position` is asked for where something failed. */
interface Walker {
  next(): number
  position(): unknown
}

/**
 * Parse the objects of a PDF. The parser looks for objects again and again in what it cannot read, which in a file
 * made for it takes hours: here it throws once it has taken many more steps than a whole file needs.
 */
export async function parse(bytes: Uint8Array): Promise<PDFContext> {
  const parser = PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY)
  const {bytes: walker} = parser as unknown as {bytes: Walker}
  let left = STEPS_ANYHOW + STEPS_A_BYTE * bytes.length
  const spend = (steps: number): void => {
    left -= steps
    if (left < 0) throw new Error('too many steps')
  }
  const next = walker.next.bind(walker)
  const position = walker.position.bind(walker)
  walker.next = () => {
    spend(1)
    return next()
  }
  walker.position = () => {
    left -= COST_OF_FAILURE
    return position()
  }
  const {stackTraceLimit} = Error
  // failures are how the parser looks around; their stacks would cost more than all the rest
  Error.stackTraceLimit = 0
  try {
    return await parser.parseDocument()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
