/** Brief, pictures and pages → messages on how it is written. Not a part of a build: it reads what a build made. */

import type {RootData} from 'mdast'
import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import type {ChartPicture} from '../drawing.js'
import {textIn} from '../included.js'
import type {Pages} from '../pages.js'
import {abbreviations} from './abbreviations.js'
import {keyMessages, recommendations, standfirst} from './boxes.js'
import {headings} from './headings.js'
import {length} from './length.js'
import {numbers} from './numbers/index.js'
import {proseOf} from './prose.js'
import {sentences} from './sentences.js'
import {type Dictionary, spelling} from './spelling.js'
import {support} from './support.js'
import {titles} from './titles.js'
import {type Web, webLinks} from './web-links.js'

/** What is needed to judge how a brief is written, besides the brief. */
export interface LintOptions {
  /** Words that spelling and abbreviations accept in every brief. */
  words?: string[]
  /** Give the Hunspell dictionary of a language, or of the one nearest to it; nothing when there is none. */
  dictionary?(language: string): Promise<Dictionary | undefined>
  /** Whether a brief is held to conventions that does not say so itself: yes, unless it is told `none`. */
  preset?: 'brief' | 'none'
  /** Ask the web; without it no address is tried. */
  web?: Web
}

/** What `build` knows of a brief when its pages are made. */
export interface Made {
  brief: Brief
  charts: ReadonlyMap<string, ChartPicture>
  pages: Pages
  /** Where fields of the front matter stand. */
  data: RootData
}

/** Hold a brief to the conventions of its kind, and report each breach on `file`. */
export async function lint({brief, charts, pages, data}: Made, options: LintOptions, file: VFile): Promise<void> {
  const {meta} = brief
  if (options.web) await webLinks(brief, options.web, file)
  if ((meta.lint ?? options.preset) === 'none') return
  const known = new Map<string, string[]>()
  const linesOf = (path?: string): string[] => {
    // cells of data stand in files whose lines are not at hand
    const text = path === undefined || file.data.included?.has(path) ? textIn(file, path) : ''
    const lines = known.get(path ?? '') ?? text.split(/\r\n|\r|\n/)
    known.set(path ?? '', lines)
    return lines
  }
  const passages = proseOf(brief, {standfirst: data.standfirstAt, abstract: data.fieldAt?.(['abstract'])}, linesOf)
  const accepted = new Set([...(meta.words ?? []), ...(options.words ?? [])])

  length(brief, passages, pages, data.budgetAt, file)
  standfirst(passages, data.standfirstAt, file)
  keyMessages(brief, pages, file)
  recommendations(brief, file)
  support(brief, passages, file)
  titles(brief, passages, file)
  headings(brief, file)
  abbreviations(passages, accepted, file)
  numbers(brief, passages, charts, file)
  await sentences(passages, file)
  const dictionary = await options.dictionary?.(meta.language)
  if (dictionary) await spelling(passages, meta.language, dictionary, accepted, file)
}
