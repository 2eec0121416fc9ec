import {toString as plain} from 'mdast-util-to-string'
import type {Brief} from '../brief.js'
import type {StructureElement} from './element.js'
import type {Goal} from './links.js'

/** The longest excerpt of a note, in characters. */
const EXCERPT = 80

/** Says in words where links lead, for those who hear a document (ISO 14289-1, 7.18.5). */
export class LinkWords {
  /** By the name of the destination. */
  private readonly names: Map<string, string>

  /** `words` are those that are set as the link. */
  constructor(
    brief: Brief,
    private readonly words: Map<StructureElement, string>,
  ) {
    const targets = [...brief.targets.values()].map(({id, text}): [string, string] => [id, text])
    const headings = brief.outline.map(({id, number, text}): [string, string] => [
      id,
      number === undefined ? text : `${number} ${text}`,
    ])
    const notes = brief.notes.map(({id, number, definition}): [string, string] => {
      return [id, `${number}. ${excerpt(plain(definition))}`]
    })
    this.names = new Map([...targets, ...headings, ...notes])
  }

  of(link: StructureElement, goal: Goal): string {
    const words = (this.words.get(link) ?? '').replace(/\s+/g, ' ').trim()
    if ('name' in goal) return this.names.get(goal.name)?.trim() || words || goal.name
    const {address} = goal
    return words === '' || address.includes(words) ? address : `${words} (${address})`
  }
}

const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text)
