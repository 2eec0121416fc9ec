import type {PhrasingContent} from '../brief.js'
import {FOLIO, lettersOf} from './letters.js'

/** What inline Markdown says. */
export interface Said {
  words: string
  /** The letters of each link, in order. */
  links: string[]
  /** Ids of the notes that are called. */
  calls: string[]
}

/** What a link leads to, while its words are gathered. */
interface Part {
  text: string
  leads?: string
}

/** Read inline Markdown as it is set. */
export function said(nodes: PhrasingContent[]): Said {
  const parts: Part[] = []
  const calls: string[] = []
  const walk = (node: PhrasingContent, leads: string | undefined): void => {
    if (node.type === 'noteCall') {
      calls.push(node.note)
      parts.push({text: node.value, leads: `note:${node.note}`})
    } else if (node.type === 'text' || node.type === 'inlineCode') add(parts, node.value, leads)
    else if (node.type === 'image' || node.type === 'imageReference') add(parts, node.alt ?? '', leads)
    else if (node.type === 'break') add(parts, ' ', leads)
    else if (node.type === 'crossReference' && node.shows === 'page') {
      parts.push({text: FOLIO, leads: `#${node.target}`})
    } else if ('children' in node) {
      const goal = node.type === 'link' ? node.url : node.type === 'crossReference' ? `#${node.target}` : leads
      for (const child of node.children) walk(child as PhrasingContent, goal)
    }
  }
  for (const node of nodes) walk(node, undefined)
  return {words: parts.map(({text}) => text).join(''), links: linksIn(parts), calls}
}

const add = (parts: Part[], text: string, leads: string | undefined): void => {
  parts.push(leads === undefined ? {text} : {text, leads})
}

/** Join what leads to one place without words between. */
function linksIn(parts: Part[]): string[] {
  const links: string[] = []
  let before: string | undefined
  for (const {text, leads} of parts) {
    if (text === '') continue
    if (leads !== undefined) {
      if (leads === before) links.push(`${links.pop()}${lettersOf(text)}`)
      else links.push(lettersOf(text))
    }
    before = leads
  }
  return links.filter((link) => link !== '')
}
