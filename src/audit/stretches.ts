import type {Operand} from '../pdf/content/lexer.js'
import {operations} from '../pdf/content/operations.js'
import {type Dictionary, nameOf, textOf, type Written} from '../pdf/written.js'
import {type Letters, lettersOf} from './font.js'

/** What a bracket of marked content says of what is inside. */
interface Bracket {
  /** Number of the stretch that begins. */
  stretch?: number
  /** What is read in place of what is shown. */
  instead?: string
}

/** Reads the text of each numbered stretch of marked content (ISO 32000-1, 14.6). */
export class Stretches {
  private readonly fonts = new Map<Operand, Letters>()

  constructor(private readonly written: Written) {}

  /** Read a page: text by the number of its stretch. */
  of(page: Dictionary): Map<number, string> {
    const {written} = this
    const fonts = written.dictionary(written.dictionary(page.get('Resources'))?.get('Font'))
    const texts = new Map<number, string>()
    const brackets: Bracket[] = []
    let letters: Letters = new Map()
    const say = (text: string): void => {
      const stretch = brackets.findLast((one) => one.stretch !== undefined)?.stretch
      if (stretch !== undefined) texts.set(stretch, `${texts.get(stretch) ?? ''}${text}`)
    }
    for (const {operator, operands} of operations(written.bytes(page.get('Contents')), {fault: () => undefined})) {
      if (operator === 'BDC' || operator === 'BMC') {
        const bracket = bracketOf(operands)
        if (bracket.stretch !== undefined && !texts.has(bracket.stretch)) texts.set(bracket.stretch, '')
        brackets.push(bracket)
      } else if (operator === 'EMC') say(brackets.pop()?.instead ?? '')
      else if (operator === 'Tf') letters = this.lettersOf(fonts?.get(nameOf(operands[0]) ?? ''))
      else if (operator === 'Tj' || operator === 'TJ') {
        if (!brackets.some(({instead}) => instead !== undefined)) say(shown(operands, letters))
      }
    }
    return texts
  }

  private lettersOf(font: Operand | undefined): Letters {
    if (font === undefined) return new Map()
    const dict = this.written.dictionary(font)
    const key = dict ?? font
    const known = this.fonts.get(key)
    if (known) return known
    const letters = lettersOf(this.written.bytes(dict?.get('ToUnicode')))
    this.fonts.set(key, letters)
    return letters
  }
}

function bracketOf([, properties]: Operand[]): Bracket {
  if (!(properties instanceof Map)) return {}
  const stretch = properties.get('MCID')
  const instead = textOf(properties.get('ActualText'))
  return {
    ...(typeof stretch === 'number' ? {stretch} : {}),
    ...(instead === undefined ? {} : {instead}),
  }
}

function shown(operands: Operand[], letters: Letters): string {
  let text = ''
  for (const item of operands.flat() as Operand[]) {
    if (!(item instanceof Uint8Array)) continue
    for (let at = 0; at + 1 < item.length; at += 2) {
      text += letters.get(((item[at] as number) << 8) | (item[at + 1] as number)) ?? '\ufffd'
    }
  }
  return text
}
