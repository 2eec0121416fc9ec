import type {VFile} from 'vfile'
import type {Block, Brief, KeyMessages, Recommendations, RootContent} from '../brief.js'
import {type FilePoint, report} from '../message.js'
import type {Pages} from '../pages.js'
import {type Passage, wordsIn} from './passage.js'

/** Most words of a standfirst. */
const STANDFIRST = 70

/** How many key messages there are, and recommendations at most. */
const statements = {least: 3, most: 5} as const

/** Report a standfirst that is too long to be read in one go. */
export function standfirst(passages: Passage[], at: FilePoint | undefined, file: VFile): void {
  const [first] = passages
  if (first?.kind !== 'standfirst') return
  const words = wordsIn(first.text)
  if (words <= STANDFIRST) return
  const reason = `unexpected standfirst of ${words} words, expected at most ${STANDFIRST}`
  report(file, 'standfirst-short', reason, at, {mend: `cut ${words - STANDFIRST} words, or move them into the text`})
}

/** Report key messages that are too few or too many, and those that do not come to stand on the first page. */
export function keyMessages(brief: Brief, {where}: Pages, file: VFile): void {
  for (const box of blocksOf(brief.body, 'keyMessages')) {
    const {length} = itemsOf(box)
    if (length < statements.least || length > statements.most) {
      const reason = `unexpected ${counted(length, 'key message')}, expected ${statements.least} to ${statements.most}`
      const mend =
        length < statements.least ? 'say what else is to be remembered' : 'keep those that a reader must not miss'
      report(file, 'key-messages-few', reason, box.position?.start, {mend})
    }
    const place = where.get(box.data?.id ?? '')
    if (place && place.page > 0) {
      const reason = `unexpected key messages on page ${place.page + 1}, expected them on page 1`
      const mend = 'move the block up, behind the front matter'
      report(file, 'key-messages-first', reason, box.position?.start, {mend, page: place.page + 1})
    }
  }
}

/** Report more recommendations than are followed. */
export function recommendations(brief: Brief, file: VFile): void {
  for (const box of blocksOf(brief.body, 'recommendations')) {
    const {length} = itemsOf(box)
    if (length <= statements.most) continue
    const reason = `unexpected ${length} recommendations, expected at most ${statements.most}`
    report(file, 'recommendations-few', reason, box.position?.start, {
      mend: 'join those that belong together, or drop the least',
    })
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** List the blocks of a type, those inside others too. */
export function blocksOf<Type extends Block['type']>(nodes: RootContent[], type: Type): Extract<Block, {type: Type}>[] {
  return nodes.flatMap((node) => [
    ...(node.type === type ? [node as Extract<Block, {type: Type}>] : []),
    ...('children' in node ? blocksOf(node.children as RootContent[], type) : []),
  ])
}

/** List the statements of a box: the items of its list, or its paragraphs where it has none. */
export function itemsOf({children}: KeyMessages | Recommendations): RootContent[] {
  const items = children.flatMap((child) => (child.type === 'list' ? child.children : []))
  return items.length > 0 ? items : children.filter(({type}) => type === 'paragraph')
}
