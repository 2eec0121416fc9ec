import {faceOf, isCode} from '../faces.js'
import {cutAnywhere, type Divide, dividedWords, isAddress} from './divided.js'
import {type Fitted, fitLines} from './fit.js'
import {lineOf, type SetLine} from './line.js'
import {linedUp} from './lined-up.js'
import {type Measured, measured} from './measure.js'
import {breaksOf} from './penalties.js'
import {type Segment, segmentsOf} from './segments.js'
import type {Attributes, StyledText} from './styled.js'

export type {SetLine} from './line.js'

/** What a paragraph's lines have in common; lengths in pt. */
export interface Frame {
  width: number
  indent: number
  align: NonNullable<Attributes['align']>
  height: number
  /** From the top of a line to its base line. */
  ascent: number
}

/** How the paragraphs of a document are set. */
export interface Composition {
  /** Divides words; without it, lines for which a division would have helped are marked. */
  divide?: Divide
  /** Share by which small marks hang over the edges of the measure, 0–1. */
  hanging: number
}

/** A ragged line that is emptier than this, as a share of the measure, asks for divided words. */
const LOOSE = 0.22

/** The segments of a paragraph with their widths, and words that had to be cut as no pattern does. */
interface Cut {
  segments: readonly Segment[]
  widths: Measured
  broken: {at: number; word: string}[]
}

/**
 * Set one paragraph `width` pt wide. The words of ragged text are divided only where the lines would otherwise be
 * ragged beyond reason or too wide, so that most briefs never need the patterns; those of justified text always.
 */
export function setParagraph(
  paragraph: StyledText,
  width: number,
  first: boolean,
  {divide, hanging}: Composition,
): SetLine[] {
  const frame = frameOf(paragraph, width, first)
  const justify = frame.align === 'justify'
  const hang = justify || frame.align === 'left' ? hanging : 0
  const whole = cutOf(paragraph, segmentsOf(paragraph.string), hang)
  const divided = (): Cut => (divide ? dividedCut(paragraph, whole, divide, hang) : whole)
  const wide = isWide(whole, frame)
  let cut = fitting(paragraph, wide || justify ? divided() : whole, frame, hang)
  let found = fitted(paragraph, cut, frame)
  const loose = wide || (justify && found.ends.length > 1) || (!justify && found.worst > LOOSE)
  if (loose && divide && !wide && !justify) {
    cut = divided()
    found = fitted(paragraph, cut, frame)
  }
  const {segments, pieces, ends} = linedUp(paragraph, cut.segments, cut.widths.words, found.ends)
  let from = 0
  return ends.map((end, index) => {
    const {starts, hangs: over} = cut.widths
    const hangs = {start: starts[found.ends[index - 1] ?? 0] ?? 0, end: over[(found.ends[index] as number) - 1] ?? 0}
    const place = {first: index === 0, last: index === ends.length - 1, hangs}
    const line = lineOf({paragraph, segments, pieces, from, end}, frame, place)
    const start = segments[from]?.start ?? 0
    const next = segments[end - 1]?.next ?? 0
    const broken = cut.broken.find(({at}) => at >= start && at < next)
    if (broken) line.overfull = broken.word
    if (loose && !divide) line.loose = true
    from = end
    return line
  })
}

const EMPTY: Segment[] = [{start: 0, end: 0, next: 0, kind: 'space'}]

function cutOf(paragraph: StyledText, some: readonly Segment[], hang: number, broken: Cut['broken'] = []): Cut {
  const segments = some.length > 0 ? some : EMPTY
  return {segments, widths: measured(paragraph, segments, hang), broken}
}

function dividedCut(paragraph: StyledText, whole: Cut, divide: Divide, hang: number): Cut {
  const segments = dividedWords(paragraph, whole.segments, divide, isCode)
  return segments === whole.segments ? whole : cutOf(paragraph, segments, hang)
}

/** Cut what is still wider than the measure between any two characters, so that nothing is set over the edge. */
function fitting(paragraph: StyledText, cut: Cut, frame: Frame, hang: number): Cut {
  if (!isWide(cut, frame)) return cut
  const broken: Cut['broken'] = []
  const segments = cut.segments.flatMap((segment, index) => {
    if (!isWideAt(cut, index, frame)) return [segment]
    if (!isAddress(segment, paragraph.string.slice(segment.start, segment.end))) {
      const word = wordAt(paragraph.string, segment)
      if (broken[broken.length - 1]?.word !== word) broken.push({at: segment.start, word})
    }
    return cutAnywhere(paragraph, segment, isCode)
  })
  return cutOf(paragraph, segments, hang, broken)
}

const isWide = (cut: Cut, frame: Frame): boolean => cut.segments.some((_, index) => isWideAt(cut, index, frame))

const isWideAt = ({widths: {widths, ends}}: Cut, index: number, frame: Frame): boolean =>
  (widths[index] as number) + Math.max(0, ends[index] as number) > frame.width - (index === 0 ? frame.indent : 0)

function wordAt(text: string, {start, end}: Segment): string {
  const from = /\S*$/.exec(text.slice(0, start))?.[0].length ?? 0
  const to = /^\S*/.exec(text.slice(end))?.[0].length ?? 0
  return text.slice(start - from, end + to).trim()
}

function fitted({string}: StyledText, {segments, widths}: Cut, {width, indent, align}: Frame): Fitted {
  const justify = align === 'justify'
  return fitLines(widths, breaksOf(string, segments, justify), {width, indent, justify})
}

/** Give the indent of a paragraph: React-PDF hands it to its own words, and not to those styled otherwise. */
const indentOf = ({runs}: StyledText): number => runs.find(({attributes}) => attributes.indent)?.attributes.indent ?? 0

/** Take height and base line from the largest type of a paragraph, half the leading above it and half below (CSS 2.2, 10.8.1). */
function frameOf(paragraph: StyledText, width: number, first: boolean): Frame {
  let base = paragraph.runs[0]?.attributes as Attributes
  for (const {attributes} of paragraph.runs) if (attributes.fontSize > base.fontSize) base = attributes
  const face = faceOf(base.font[0])
  const scale = base.fontSize / face.unitsPerEm
  const content = (face.ascent - face.descent) * scale
  const height = base.lineHeight ?? content
  return {
    width,
    indent: first ? indentOf(paragraph) : 0,
    align: base.align ?? 'left',
    height,
    ascent: (height - content) / 2 + face.ascent * scale,
  }
}
