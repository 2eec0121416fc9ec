/** The type scale of a template → styles as React-PDF takes them. */
import {familyIn} from './scripts.js'
import type {Length, Names, Rule, Tokens, TypeStyle} from './tokens.js'

/** A style of type in React-PDF's terms: pt, and the line height as a multiple of the size. */
export type TextStyle = {
  fontFamily: string
  fontSize: number
  lineHeight: number
  color: string
  fontWeight?: number
  fontStyle?: 'normal' | 'italic'
  fontFeatureSettings?: string[]
  letterSpacing?: number
}

/** The styles of a template by their names in its type scale. */
export type TypeScale<T extends Tokens> = Record<keyof T['type'], TextStyle>

const made = new WeakMap<object, TypeScale<Tokens>>()

/**
 * Turn the type scale of tokens into styles by name: sizes in pt as a page budget has moved them, families and leadings
 * of the script that is set. What is made for Latin letters, features and letter spacing, is left out of other scripts.
 */
export function typeOf<T extends Tokens>(tokens: T): TypeScale<T> {
  let scale = made.get(tokens)
  if (!scale) {
    const styles = Object.entries<TypeStyle>(tokens.type)
    scale = Object.fromEntries(styles.map(([name, style]) => [name, styleOf(style, tokens)]))
    made.set(tokens, scale)
  }
  return scale as TypeScale<T>
}

function styleOf(style: TypeStyle, tokens: Tokens): TextStyle {
  const {font, weight, style: slope, colour, features, letterSpacing} = style
  const {script} = tokens
  return {
    fontFamily: familyIn(tokens, font),
    ...sizeOf(style, tokens),
    color: colour ?? tokens.colours.ink.rgb,
    ...(weight === undefined ? {} : {fontWeight: weight}),
    ...(slope === undefined ? {} : {fontStyle: slope}),
    ...(features === undefined || script ? {} : {fontFeatureSettings: featuresOf(features, tokens)}),
    ...(letterSpacing === undefined || script ? {} : {letterSpacing}),
  }
}

/** Type that is smaller than this, pt, is not made smaller for a script. */
const SMALLEST = 8

/** Give size and line height. What follows the running text or tables is in the size of the script already. */
function sizeOf(
  {size, leading, steady = false}: TypeStyle,
  tokens: Tokens,
): Pick<TextStyle, 'fontSize' | 'lineHeight'> {
  const fontSize = lengthOf(size, tokens, 'size')
  const lineHeight = lengthOf(leading, tokens, 'leading') / fontSize
  const {script} = tokens
  if (!script || steady || typeof size !== 'number') return {fontSize, lineHeight}
  const own = Math.max(Math.min(SMALLEST, fontSize), fontSize * script.size)
  const ownLeading = typeof leading === 'number' ? fontSize * lineHeight * script.leading : fontSize * lineHeight
  return {fontSize: own, lineHeight: ownLeading / own}
}

function lengthOf(length: Length, {text, table}: Tokens, of: 'size' | 'leading'): number {
  if (typeof length === 'number') return length
  return 'text' in length ? text[of] * length.text : table[of] * length.table
}

const featuresOf = (features: readonly string[] | 'text', {microtypography}: Tokens): string[] =>
  features !== 'text' ? [...features] : [microtypography?.figures === 'old-style' ? 'onum' : 'lnum', 'pnum']

/** Give the style of a border, on one side or all around: `ruled(tokens.rules.hairline, 'Top')`. */
export const ruled = ({width, colour}: Rule, ...sides: ('Top' | 'Right' | 'Bottom' | 'Left')[]): BorderStyle => ({
  ...(sides.length === 0
    ? {borderWidth: width}
    : Object.fromEntries(sides.map((side) => [`border${side}Width`, width]))),
  borderColor: colour,
})

/** A border in React-PDF's terms, pt. */
export type BorderStyle = {
  borderColor: string
  borderWidth?: number
  borderTopWidth?: number
  borderRightWidth?: number
  borderBottomWidth?: number
  borderLeftWidth?: number
}

/** The names that some tokens give. */
export type NamesIn<T> = T extends Tokens<infer N, string, string> ? N : Names
