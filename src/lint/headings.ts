import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import {report} from '../message.js'
import {blocksOf} from './boxes.js'

/** Deepest level of headings in a brief, counted from the first used. */
const DEEPEST = 3

/** Report headings so deep that a reader of some pages loses count. */
export function headings(brief: Brief, file: VFile): void {
  const places = new Map(blocksOf(brief.body, 'heading').map((heading) => [heading.data?.id, heading]))
  for (const {id, depth, text} of brief.outline) {
    if (depth <= DEEPEST) continue
    const heading = places.get(id)
    const reason = `unexpected heading "${text}" on level ${depth} of the text, expected at most ${DEEPEST} levels`
    report(file, 'heading-depth', reason, heading?.position?.start, {
      mend: 'make it bold words at the start of its paragraph, or raise its section',
    })
  }
}
