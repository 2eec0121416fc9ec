import type {VFile} from 'vfile'
import type {Brief, RootContent} from '../brief.js'
import {report} from '../message.js'
import {blocksOf} from './boxes.js'
import {isEnglish} from './language.js'
import {type Passage, reportIn, wordsIn} from './passage.js'
import {saysSomething} from './statement.js'

const named = {figure: 'figure', chart: 'chart', dataTable: 'table'} as const

/** Report figures, charts and tables without title, and English titles that name a subject and say nothing of it. */
export function titles(brief: Brief, passages: Passage[], file: VFile): void {
  const titled = new Map<RootContent | undefined, Passage>(
    passages.filter(({kind}) => kind === 'title').map((passage) => [passage.holder, passage]),
  )
  for (const type of ['figure', 'chart', 'dataTable'] as const) {
    for (const block of blocksOf(brief.body, type)) {
      const title = titled.get(block)
      if (!title) {
        const reason = `unexpected ${named[type]} without title, expected one that states what it shows`
        report(file, 'figure-has-title', reason, block.position?.start, {
          mend: `write it in brackets on the opening line: :::${named[type]}[…]`,
        })
      } else if (isEnglish(title.language) && !saysSomething(title.text)) {
        const reason = `unexpected label "${title.text.trim()}" as title of a ${named[type]}, expected a statement`
        const few = wordsIn(title.text) < 3
        reportIn(
          file,
          'title-states-finding',
          reason,
          title,
          [0, title.text.length],
          few
            ? 'say in a sentence what is to be seen'
            : 'say what is to be seen, with a verb, and move the rest to subtitle="…"',
        )
      }
    }
  }
}
