/** The steps of every space between blocks. */
import {ruled} from 'offprint/template'
import type {Tokens} from './contract.js'

/** Turn tokens into spaces in pt, all from the leading of running text, and the two rules that open something with them. */
export function spacesOf({text: {leading}, space, rules}: Pick<Tokens, 'text' | 'space' | 'rules'>) {
  const half = leading / 2
  return {
    /** Leading of the text, and half of it. */
    line: leading,
    half,
    /** Above a figure, a table, a box or a quotation. */
    apart: leading * 1.5 * space,
    /** The rule over a section, and the space between it and the words below. */
    opens: {...ruled(rules.heavy, 'Top'), paddingTop: half - rules.heavy.width, paddingBottom: half * 1.5},
    /** The rule over a picture or a part of the closing. */
    parts: {...ruled(rules.part, 'Top'), paddingTop: half},
  }
}
