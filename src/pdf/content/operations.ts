/** Bytes of a content stream → operators with their operands, one after the other. */
import {type InlineImage, inlineImage} from './inline-image.js'
import {Lexer, type Operand, Word} from './lexer.js'

/** One drawing instruction; `BI` stands for a whole inline image. */
export interface Operation {
  operator: string
  operands: Operand[]
  image?: InlineImage
}

/** Most operands that are kept for one operator; PDF itself allows 33. */
const MOST = 4096

interface Asked {
  /** Told what cannot be read, with its offset; reading goes on behind it. */
  fault: (reason: string, offset: number) => void
  /** Channels of a colour space of the resources, by name. */
  componentsOf?: (space: string) => number | undefined
}

/** Read `bytes` as drawing instructions. Never throws, and ends with the bytes. */
export function* operations(bytes: Uint8Array, {fault, componentsOf = () => undefined}: Asked): Generator<Operation> {
  const lexer = new Lexer(bytes, fault)
  let operands: Operand[] = []
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!(token instanceof Word)) {
      if (operands.length < MOST) operands.push(token)
      else if (operands.length === MOST) fault(`unexpected ${MOST} operands without an operator`, lexer.at)
      continue
    }
    if (token.text === 'BI') yield {operator: 'BI', operands, image: inlineImage(lexer, componentsOf)}
    else yield {operator: token.text, operands}
    operands = []
  }
  if (operands.length > 0) fault('unexpected operands without an operator at the end', bytes.length)
}
