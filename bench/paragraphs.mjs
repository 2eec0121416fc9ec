/** Sixty English paragraphs: those of the briefs and documents of this project, then generated ones. */
import {readFileSync} from 'node:fs'
import {toString as textOf} from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {prose} from './prose.mjs'

const sources = [
  'content/tehran-islamabad/brief.md',
  'content/style-guide/brief.md',
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
]
const COUNT = 60
/** Shorter ones have too few lines to show how they are broken. */
const LEAST = 260

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)

/** Give the texts, without marks and directives; code and addresses are left out, as not everybody can break them. */
export function paragraphs() {
  const found = sources.flatMap((path) => plain(processor.parse(read(path))))
  const words = prose(COUNT)
  while (found.length < COUNT) found.push(words.paragraph(5))
  return found.slice(0, COUNT)
}

function plain(node) {
  if (node.type !== 'paragraph') return (node.children ?? []).flatMap(plain)
  const text = typeset(textOf({...node, children: node.children.filter(({type}) => type !== 'footnoteReference')}))
  const foreign =
    node.children.some(({type}) => type === 'inlineCode' || type === 'html') || /:::|https?:|[{}]/.test(text)
  return foreign || text.length < LEAST ? [] : [text]
}

const typeset = (text) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(^|[\s(–—])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll("'", '’')
    .replaceAll(' - ', ' – ')
    .trim()
