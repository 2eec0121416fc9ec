/** Sets paragraphs in the fonts of the brief, as they come to stand on its pages. */
import {type Fonts, openFonts} from '../../src/fonts/index.js'
import {remember} from '../../src/layout/faces.js'
import {hyphenationOf} from '../../src/layout/hyphenation.js'
import layoutEngine, {
  type Attributes,
  type Divide,
  type Fragment,
  fromFragments,
  type SetLine,
} from '../../src/layout/textkit/index.js'
import template from '../../templates/policy-brief/index.js'

const {faces, inline} = template

/** How a paragraph is set; `width` in pt. */
export interface Setting {
  language?: string
  width: number
  align?: 'left' | 'justify'
  indent?: number
  hanging?: number
}

let fonts: Fonts
const divides = new Map<string, Divide | undefined>()

/** Open the fonts, and load the patterns of some languages. */
export async function prepare(...languages: string[]): Promise<void> {
  fonts = await openFonts(faces, new URL('../../assets/fonts', import.meta.url).pathname)
  for (const face of fonts.faces) remember(face, fonts)
  for (const language of languages) divides.set(language, await hyphenationOf(language))
}

/** Give the width of a text in the type of the paragraphs, pt. */
export const widthOf = (text: string): number => fonts.width(text, {family: 'Source Serif 4'}, 10, ['onum', 'pnum'])

type Style = keyof typeof inline | 'plain'

function attributesOf(style: Style, {align = 'left', indent = 0}: Setting): Attributes {
  const {fontFamily = 'Source Serif 4', fontStyle, fontFeatureSettings} = style === 'plain' ? {} : (inline[style] ?? {})
  const features = (fontFeatureSettings ?? ['onum', 'pnum']) as string[]
  const face = fonts.find({family: fontFamily as string, weight: 400, style: (fontStyle as string) ?? 'normal'})
  return {font: [face?.font as object], fontSize: 10, lineHeight: 14, align, indent, features}
}

const MARKED = /`([^`]+)`|\*([^*]+)\*|\^(\d+)|\[([^\]]+)\]/g

/** Set a paragraph in which `code`, *emphasis*, ^1 for a note call and [link] are written so. */
export function set(text: string, setting: Setting): SetLine[] {
  const fragments: Fragment[] = []
  const add = (string: string, style: Style): unknown =>
    string && fragments.push({string, attributes: attributesOf(style, setting)})
  let at = 0
  for (const {0: whole, 1: code, 2: emphasis, 3: call, index} of text.matchAll(MARKED)) {
    add(text.slice(at, index), 'plain')
    if (code) add(code, 'code')
    else if (emphasis) add(emphasis, 'emphasis')
    else if (call) add(call, 'noteCall')
    else add(whole.slice(1, -1), 'link')
    at = index + whole.length
  }
  add(text.slice(at), 'plain')
  const {language = 'en-GB', hanging = 0, width} = setting
  const divide = divides.get(language)
  const hyphenationCallback = divide ? {divide, hanging} : {hanging}
  return layoutEngine()(fromFragments(fragments), {x: 0, y: 0, width}, {hyphenationCallback}).flat()
}

/** Tell whether a hyphen was added to a line. */
export const isDivided = (line: SetLine | undefined): boolean => line?.runs.at(-1)?.attributes.hyphen === true

/** Give a line as it reads: with the hyphen that was added. */
export const read = (line: SetLine): string => (isDivided(line) ? `${line.string}-` : line.string)

/** Give the width of each glyph of a line beside what its font says, pt: what letters and what spaces were stretched. */
export function stretchOf(line: SetLine): {letters: number; spaces: number[]} {
  const spaces: number[] = []
  let letters = 0
  for (const {glyphs, positions, attributes} of line.runs) {
    const font = fonts.faces.find((face) => face.font === attributes.font[0])
    glyphs.forEach((glyph, index) => {
      const natural = (glyph.advance * attributes.fontSize) / (font?.unitsPerEm ?? 1000)
      const advance = positions[index]?.xAdvance ?? 0
      // the space that ends a line is drawn past it
      if (advance === 0 && glyph.codePoints[0] === 0x20) return
      const stretch = advance - natural
      if (glyph.codePoints[0] === 0x20 || glyph.codePoints[0] === 0xa0) spaces.push(stretch / natural)
      else letters = Math.max(letters, Math.abs(stretch))
    })
  }
  return {letters, spaces}
}
