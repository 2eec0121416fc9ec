import type {Face} from '../../fonts/index.js'

/** The style of a stretch of text, as `@react-pdf/layout` makes it; lengths in pt. */
export interface Attributes {
  font: object[]
  fontSize: number
  lineHeight?: number
  color?: string
  opacity?: number
  link?: string
  align?: 'left' | 'right' | 'center' | 'justify'
  direction?: 'ltr' | 'rtl'
  /** BCP 47, where it is not that of the text. */
  lang?: string
  indent?: number
  characterSpacing?: number
  features?: string[] | Record<string, number | boolean>
  verticalAlign?: string
  underline?: boolean
  underlineColor?: string
  strike?: boolean
  strikeColor?: string
  backgroundColor?: string | null
  [other: string]: unknown
}

/** Text of one style. */
export interface Fragment {
  string: string
  attributes?: Attributes
}

/** A stretch of text in one style; once a paragraph is itemised, in one face and one direction as well. */
export interface StyledRun {
  start: number
  end: number
  attributes: Attributes
  /** The face that has its characters, where that of the style lacks them. */
  face?: Face
  /** Level of UAX #9: odd for what runs from right to left; 0 unless it is said. */
  level?: number
}

/** Text with its styles: runs are in order and cover the string. */
export interface StyledText {
  string: string
  runs: StyledRun[]
  /** Direction of the paragraph: left to right unless it is said. */
  direction?: 'ltr' | 'rtl'
  /** BCP 47. */
  language?: string
}

/** Join fragments into one text, leaving out those without characters. */
export function styledText(fragments: Fragment[]): StyledText {
  let string = ''
  const runs: StyledText['runs'] = []
  for (const fragment of fragments) {
    if (fragment.string === '' && fragments.length > 1) continue
    const start = string.length
    string += fragment.string
    runs.push({start, end: string.length, attributes: fragment.attributes ?? {font: [], fontSize: 18}})
  }
  return {string, runs}
}

/** Give the run that the character at `at` is set in. */
export const runAt = (text: StyledText, at: number): StyledText['runs'][number] | undefined =>
  text.runs.find(({end}) => end > at)

/** Cut a text at its line feeds, each half keeping its styles. */
export function splitParagraphs(text: StyledText): StyledText[] {
  if (!text.string.includes('\n')) return [text]
  let start = 0
  return text.string.split('\n').map((string) => {
    const end = start + string.length
    const from = start
    const inside = text.runs.filter((run) => run.start < end && run.end > from)
    // an empty line keeps the style of its place, so that it has a height
    const kept =
      inside.length > 0 ? inside : text.runs.filter((run) => run.start <= from && run.end >= from).slice(0, 1)
    const runs = kept.map((run) => ({
      start: Math.max(run.start, from) - from,
      end: Math.max(0, Math.min(run.end, end) - from),
      attributes: run.attributes,
    }))
    start = end + 1
    return {string, runs}
  })
}
