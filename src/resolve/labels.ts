import type {VFile} from 'vfile'
import type {RootContent} from '../brief.js'
import {lineOf} from '../included.js'
import {report} from '../message.js'
import {eachBlock} from './texts.js'

/** Give the block that each label names; report a label that is used again, and take it off the second block. */
export function labels(body: RootContent[], file: VFile): Map<string, RootContent> {
  const labelled = new Map<string, RootContent>()
  eachBlock(body, (block) => {
    const label = block.data?.label
    if (label === undefined) return
    const first = labelled.get(label)
    if (!first) {
      labelled.set(label, block)
      return
    }
    const line = lineOf(first.position, block.position)
    const reason = `unexpected second label #${label}, expected it once; the first is on ${line}`
    report(file, 'label-unique', reason, block.position?.start, {mend: 'give it a name of its own'})
    delete block.data?.label
  })
  return labelled
}
