import {faceOf} from '../faces.js'
import {fitLines, type Measured} from './fit.js'
import {lineOf, type SetLine} from './line.js'
import {measureSegments} from './pieces.js'
import {cutAnywhere, type Segment, segmentsOf} from './segments.js'
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

/** A line that is emptier than this, as a share of the measure, asks for hyphens. */
const LOOSE = 0.3

/**
 * Set one paragraph `width` pt wide. Words are hyphenated only where the lines would otherwise be ragged beyond
 * reason or too wide, so that most briefs never need the patterns; a line that would have wanted them is marked.
 */
export function setParagraph(
  paragraph: StyledText,
  width: number,
  first: boolean,
  hyphenate: ((word: string) => string[]) | undefined,
): SetLine[] {
  const frame = frameOf(paragraph, width, first)
  let segments = segmentsOf(paragraph.string)
  if (segments.length === 0) segments = [{start: 0, end: 0, next: 0, kind: 'space'}]
  let measured = measureSegments(paragraph, segments)
  let ends = endsOf(measured, segments, frame)
  let loose = isLoose(ends, measured, frame)
  if (loose && hyphenate) {
    const cut = segments.flatMap((segment) => syllables(paragraph.string, segment, hyphenate))
    if (cut.length > segments.length) {
      segments = cut
      measured = measureSegments(paragraph, segments)
      ends = endsOf(measured, segments, frame)
    }
    loose = false
  }
  if (isOver(measured, frame)) {
    const wide = segments.flatMap((segment, index) =>
      (measured.widths[index] as number) > frame.width ? cutAnywhere(paragraph.string, segment) : [segment],
    )
    if (wide.length > segments.length) {
      segments = wide
      measured = measureSegments(paragraph, segments)
      ends = endsOf(measured, segments, frame)
    }
  }
  let from = 0
  return ends.map((end, index) => {
    const line = lineOf({paragraph, segments, pieces: measured.pieces, from, end}, frame, {
      first: index === 0,
      last: index === ends.length - 1,
    })
    if (loose) line.loose = true
    from = end
    return line
  })
}

const endsOf = (measured: Measured, segments: Segment[], frame: Frame): number[] =>
  fitLines(
    measured,
    segments.map((segment) => segment.kind),
    {width: frame.width, firstWidth: frame.width - frame.indent, justify: frame.align === 'justify'},
  )

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
    indent: first ? (base.indent ?? 0) : 0,
    align: base.align ?? 'left',
    height,
    ascent: (height - content) / 2 + face.ascent * scale,
  }
}

/** Tell whether a segment is wider than the measure. */
const isOver = ({widths}: Measured, frame: Frame): boolean => widths.some((width) => width > frame.width)

/** Tell whether lines are too wide, or so empty that hyphens would help. */
function isLoose(ends: number[], {widths, spaces}: Measured, frame: Frame): boolean {
  let from = 0
  return ends.some((end, index) => {
    let set = 0
    for (let i = from; i < end; i++) set += (widths[i] as number) + (i + 1 < end ? (spaces[i] as number) : 0)
    const room = frame.width - (index === 0 ? frame.indent : 0)
    from = end
    if (set > room + 0.01) return true
    return index < ends.length - 1 && room - set > room * LOOSE
  })
}

/** Shortest word that is hyphenated. */
const HYPHENATED = 6

/** Cut a segment into syllables; addresses, numbers and capitals stay whole. */
function syllables(text: string, segment: Segment, hyphenate: (word: string) => string[]): Segment[] {
  const set = text.slice(segment.start, segment.end)
  const word = /^[^\p{L}]*(\p{L}+)[^\p{L}]*$/u.exec(set)
  if (!word?.[1] || word[1].length < HYPHENATED || word[1] === word[1].toUpperCase()) return [segment]
  const parts = hyphenate(word[1])
  if (parts.length < 2 || parts.join('') !== word[1]) return [segment]
  const lead = set.indexOf(word[1])
  const cuts: Segment[] = []
  let start = segment.start
  let at = segment.start + lead
  for (const part of parts.slice(0, -1)) {
    at += part.length
    cuts.push({start, end: at, next: at, kind: 'soft'})
    start = at
  }
  cuts.push({...segment, start})
  return cuts
}
