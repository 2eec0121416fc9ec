import type {directiveFromMarkdown} from 'mdast-util-directive'
import type {directive} from 'micromark-extension-directive'

type Syntax = ReturnType<typeof directive>
type Nodes = ReturnType<typeof directiveFromMarkdown>
type Constructs = NonNullable<NonNullable<Syntax['text']>[string]>
type Tokenize = Extract<Constructs, {tokenize: unknown}>['tokenize']
type State = ReturnType<Tokenize>

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    insertion: 'insertion'
    insertionMarker: 'insertionMarker'
    insertionText: 'insertionText'
  }
}

const open = '{'.charCodeAt(0)
const close = '}'.charCodeAt(0)

/** The first code that is no line ending: those of micromark lie below. */
const FIRST = -2

/** Most characters between the braces, so that a brief of opening braces alone is read in no more time than another. */
const LONGEST = 1000

/**
 * Read `{{`, anything without braces, `}}`; nothing between them is Markdown, and it may go on over the ends of lines,
 * where a formatter may have put one. What does not close stays text.
 */
const tokenize: Tokenize = (effects, ok, nok) => {
  let size = 0
  const start: State = (code) => {
    effects.enter('insertion')
    effects.enter('insertionMarker')
    effects.consume(code)
    return second
  }
  const second: State = (code) => {
    if (code !== open) return nok(code)
    effects.consume(code)
    effects.exit('insertionMarker')
    return between
  }
  const between: State = (code) => {
    if (code === null || code === open) return nok(code)
    if (code === close) {
      effects.enter('insertionMarker')
      effects.consume(code)
      return last
    }
    // a line ending is a token of its own
    const type = code < FIRST ? 'lineEnding' : 'insertionText'
    effects.enter(type)
    if (type === 'insertionText') return inside(code)
    effects.consume(code)
    effects.exit(type)
    return between
  }
  const inside: State = (code) => {
    if (code === null || code === open || code === close || code < FIRST) {
      effects.exit('insertionText')
      return between(code)
    }
    if (++size > LONGEST) return nok(code)
    effects.consume(code)
    return inside
  }
  const last: State = (code) => {
    if (code !== close) return nok(code)
    effects.consume(code)
    effects.exit('insertionMarker')
    effects.exit('insertion')
    return ok
  }
  return start
}

/** Syntax of `{{…}}` in a line of text. */
export const insertionSyntax: Syntax = {text: {[open]: {name: 'insertion', tokenize}}}

/** Makes nodes of `{{…}}`; what they ask for is read later, when there is a file that takes messages. */
export const insertionNodes: Nodes = {
  enter: {
    insertion(token) {
      this.enter({type: 'insertion', value: '', name: ''}, token)
    },
  },
  exit: {
    insertion(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'insertion') node.value = this.sliceSerialize(token)
      this.exit(token)
    },
  },
}
