import type {Html, Parent, PhrasingContent, RootContent} from 'mdast'
import type {Foreign} from '../brief.js'

const opening = /^<span\s+lang=["']([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)["']\s*>$/
const closing = /^<\/span\s*>$/

/**
 * Make words in another language of what stands between `<span lang="fr">` and `</span>`: the one piece of HTML that
 * says something Markdown cannot. A span that does not close is left, to be reported as HTML.
 */
export function foreignWords(parent: Parent): void {
  const children: RootContent[] = []
  for (let i = 0; i < parent.children.length; i++) {
    const node = parent.children[i] as RootContent
    const lang = isHtml(node) ? opening.exec(node.value)?.[1] : undefined
    const end =
      lang === undefined ? -1 : parent.children.findIndex((one, at) => at > i && isHtml(one) && closing.test(one.value))
    if (lang === undefined || end < 0) {
      children.push(node)
      continue
    }
    const foreign: Foreign = {type: 'foreign', lang, children: parent.children.slice(i + 1, end) as PhrasingContent[]}
    const last = parent.children[end] as Html
    if (node.position && last.position) foreign.position = {start: node.position.start, end: last.position.end}
    children.push(foreign)
    i = end
  }
  parent.children = children
}

const isHtml = (node: RootContent): node is Html => node.type === 'html'
