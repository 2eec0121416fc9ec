import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {RootContent} from '../brief.js'
import {type RuleId, report} from '../message.js'

/** What a stretch of words is in a brief. */
export type PassageKind =
  | 'standfirst'
  | 'abstract'
  | 'heading'
  | 'paragraph'
  | 'title'
  | 'subtitle'
  | 'cell'
  | 'note'
  | 'source'

/** A stretch of words that is read in one go, with the way back from each character to the Markdown. */
export interface Passage {
  kind: PassageKind
  /** The words; what is no prose (code, addresses, references) shows as `opaque`, note calls not at all. */
  text: string
  /** BCP 47 language of the words. */
  language: string
  /** The block that holds it; none for a field of the front matter. */
  holder?: RootContent
  /** `data.id` of the section it stands in; none before the first heading. */
  section?: string
  /** Stands in a box of this kind, if in one. */
  inside?: RootContent['type']
  /** What it points at in passing: `data.id` of targets and notes, with the places in `text`. */
  references: {to: string; at: number}[]
  /** Stretches of `text` that a figure of the data was put into: they are true by themselves. */
  bound: [from: number, to: number][]
  /** Find where the characters from `from` up to `to` stand in the Markdown. */
  placeOf(from: number, to: number): Position | undefined
}

/** Stands for what is no prose. */
export const opaque = '\uFFFC'

/** Count the words of a text: what stands between spaces and has a letter or a figure. */
export const wordsIn = (text: string): number =>
  text.split(/[\s\u2013\u2014]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Report a breach of `rule` at the characters from `from` up to `to` of a passage. */
export function reportIn(
  file: VFile,
  rule: RuleId,
  reason: string,
  passage: Passage,
  [from, to]: [number, number],
  mend: string,
): void {
  const place = passage.placeOf(from, to) ?? passage.holder
  report(file, rule, reason, place, {mend})
}
