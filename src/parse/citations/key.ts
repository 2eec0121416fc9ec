/** The key of a source, `@doe2020` or `@{doe 2020}`: a construct of micromark, and what mdast makes of it. */
import type {directiveFromMarkdown} from 'mdast-util-directive'
import type {directive} from 'micromark-extension-directive'

type Syntax = ReturnType<typeof directive>
type FromMarkdown = ReturnType<typeof directiveFromMarkdown>
type Construct = Extract<NonNullable<NonNullable<Syntax['text']>[number]>, {tokenize: unknown}>
type Code = Parameters<NonNullable<Construct['previous']>>[0]

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationKey: 'citationKey'
  }
}

const AT = 64
const OPEN = 123
const CLOSE = 125

/** Most characters of a key. */
const LONGEST = 200

const charOf = (code: Code): string => (code === null || code < 0 ? '' : String.fromCharCode(code))

/** Tell whether a key may have a character anywhere; half of a pair of surrogates counts as a letter. */
const isInner = (code: Code): boolean => /[\p{L}\p{M}\p{N}\p{Cs}_]/u.test(charOf(code))

/** Tell whether a key may have a mark between two letters. */
const isMark = (code: Code): boolean => /[:.#$%&+?/-]/.test(charOf(code))

/** Looks whether what follows a mark goes on with the key. */
const followed: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (mark) => {
      effects.enter('citationKey')
      effects.consume(mark)
      return (next) => {
        effects.exit('citationKey')
        return isInner(next) ? ok(next) : nok(next)
      }
    }
  },
}

const key: Construct = {
  name: 'citationKey',
  // an address of mail or of the web goes on over its @
  previous: (code) => !isInner(code) && !/[./:=&@]/.test(charOf(code)),
  tokenize(effects, ok, nok) {
    let length = 0
    type State = NonNullable<ReturnType<typeof ok>>
    const inBraces: State = (code) => {
      if (code === null || code < 0 || charOf(code) === '{' || length++ > LONGEST) return nok(code)
      if (code !== CLOSE) {
        effects.consume(code)
        return inBraces
      }
      if (length < 2) return nok(code)
      effects.consume(code)
      effects.exit('citationKey')
      return ok
    }
    const take: State = (code) => {
      effects.consume(code)
      return inside
    }
    const done: State = (code) => {
      effects.exit('citationKey')
      return ok(code)
    }
    const inside: State = (code) => {
      if (length++ > LONGEST) return nok(code)
      if (isInner(code)) return take(code)
      return isMark(code) ? effects.check(followed, take, done)(code) : done(code)
    }
    const first: State = (code) => {
      if (code === OPEN) {
        effects.consume(code)
        return inBraces
      }
      return isInner(code) ? inside(code) : nok(code)
    }
    return (code) => {
      effects.enter('citationKey')
      effects.consume(code)
      return first
    }
  },
}

/** Makes micromark see keys. */
export const keySyntax: Syntax = {text: {[AT]: key}}

/** Makes a citation of each key, which stands in the sentence until brackets are found around it. */
export const keyFromMarkdown: FromMarkdown = {
  enter: {
    citationKey(token) {
      const [, braced, plain = ''] = /^@(?:\{(.*)\}|(.*))$/s.exec(this.sliceSerialize(token)) ?? []
      const cited = {key: braced?.trim() ?? plain, withoutAuthor: false, prefix: [], suffix: []}
      this.enter({type: 'citation', inSentence: true, sources: [cited]}, token)
    },
  },
  exit: {
    citationKey(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'citation') for (const cited of node.sources) cited.position = node.position
      this.exit(token)
    },
  },
}
