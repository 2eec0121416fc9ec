import type {VFile} from 'vfile'
import {report} from '../message.js'
import type {Flow} from '../pages.js'
import {scriptOf} from '../template/direction.js'
import {isDivided} from './hyphenation.js'

/** Scripts whose words are divided with a hyphen, ISO 15924. */
const hyphenated = new Set(['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor'])

/**
 * Report, once for each language without patterns, the first of the blocks whose lines divided words would have filled
 * better; `loose` says which blocks of the flow those are.
 */
export function checkDivision(loose: readonly boolean[], flow: Flow, file: VFile): void {
  const told = new Set<string>()
  for (const [index, {hints, place}] of flow.blocks.entries()) {
    const {language = flow.language} = hints
    if (!loose[index] || told.has(language) || isDivided(language) || !hyphenated.has(scriptOf(language))) continue
    told.add(language)
    const reason = `unexpected language "${language}", for which no patterns are known: its words are not divided`
    report(file, 'words-divided', reason, place, {mend: 'put soft hyphens into long words where lines are too uneven'})
  }
}
