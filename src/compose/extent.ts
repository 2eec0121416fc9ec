import type {PhrasingContent} from 'mdast'
import type {FaceName, Features} from '../fonts/index.js'
import type {InlineStyle} from '../template/index.js'
import {familyIn} from '../template/scripts.js'
import type {Setting} from './setting.js'

/** How wide words are, pt: the longest of them, and all of them on one line. */
export interface Extent {
  least: number
  most: number
}

/** Measure inline Markdown in the type of a table, each word in the face it is set in. */
export function extentOf(
  nodes: PhrasingContent[],
  weight: number,
  {template, fonts}: Setting,
  features?: Features,
): Extent {
  const {size} = template.tokens.table
  const family = familyIn(template.tokens, template.tokens.table.family)
  const extent: Extent = {least: 0, most: 0}
  // a word may go on over the end of a style
  let word = 0
  const add = (text: string, face: FaceName): void => {
    text.split(/[ \n\u200b]/).forEach((part, index) => {
      if (index > 0) word = 0
      word += fonts.width(part, face, size, features)
      extent.least = Math.max(extent.least, word)
    })
    extent.most += fonts.width(text.replaceAll('\n', ' '), face, size, features)
  }
  const walk = (node: PhrasingContent, face: FaceName): void => {
    if (node.type === 'text') add(node.value, face)
    else if (node.type === 'inlineCode') add(node.value, faceIn(face, template.inline.code))
    else if (node.type === 'noteCall') add(node.value, face)
    else if ('children' in node) {
      const style = node.type === 'strong' || node.type === 'emphasis' ? template.inline[node.type] : {}
      for (const child of node.children) walk(child, faceIn(face, style))
    }
  }
  for (const node of nodes) walk(node, {family, weight})
  return extent
}

/** Give the face that a style makes of the face around it. */
const faceIn = (around: FaceName, {fontFamily, fontWeight, fontStyle}: InlineStyle): FaceName => ({
  ...around,
  ...(fontFamily ? {family: String(fontFamily)} : {}),
  ...(fontWeight ? {weight: Number(fontWeight)} : {}),
  ...(fontStyle ? {style: String(fontStyle)} : {}),
})
