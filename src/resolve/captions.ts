import type {VFile} from 'vfile'
import type {RootContent} from '../brief.js'
import {report} from '../message.js'
import {eachBlock} from './texts.js'

/** Report figures without text alternative, and whatever has a title but does not say where it is from. */
export function captions(body: RootContent[], file: VFile): void {
  eachBlock(body, (block) => {
    if (block.type !== 'figure' && block.type !== 'chart' && block.type !== 'dataTable') return
    const {alt, title, source} = block.caption
    const name = block.type === 'dataTable' ? 'table' : block.type
    const place = block.position?.start
    // for a chart an alternative is drafted when it has been drawn
    if (block.type === 'figure' && !alt) {
      const isImage = /^\s*!\[/.test(
        String(file.value)
          .split(/\r?\n/)
          [(place?.line ?? 1) - 1]?.slice((place?.column ?? 1) - 1) ?? '',
      )
      const reason = `unexpected figure without text alternative, expected ${isImage ? 'words between the brackets of ![ ]' : 'alt="…"'}`
      report(file, 'figure-has-alt', reason, place, {mend: 'say in a sentence what a reader sees in it'})
    }
    if (title.length > 0 && !source) {
      const reason = `unexpected ${name} without source, expected a paragraph "Source: …" in it`
      report(file, 'figure-has-source', reason, place, {mend: 'write "Source: the authors" for work of your own'})
    }
  })
}
