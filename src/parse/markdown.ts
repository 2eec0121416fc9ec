import type {Root} from 'mdast'
import {directiveFromMarkdown} from 'mdast-util-directive'
import {directive} from 'micromark-extension-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {putBack, takeOut} from './stand-ins.js'

/**
 * Add container and leaf directives to a processor. Text directives stay off, so that `10:30` and `3:1` are prose;
 * the places of the fences are kept, because an unclosed directive shows only there.
 */
function blockDirectives(this: Processor): void {
  const data = this.data()
  const {text: _, ...flow} = directive()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), flow]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown({verbose: true})]
}

/**
 * Take the search for mail addresses out of GFM: it stops at every word, and a third of the time goes there. The
 * second search for addresses, in the finished tree, goes as well, because what it makes has no position.
 */
function withoutMail(this: Processor): void {
  const data = this.data()
  for (const {text = {}} of data.micromarkExtensions ?? []) {
    for (const [code, constructs = []] of Object.entries(text)) {
      text[Number(code)] = [constructs].flat().filter(({name}) => name !== 'emailAutolink')
      if ([text[Number(code)]].flat().length === 0) delete text[Number(code)]
    }
  }
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map((made) => ({...made, transforms: []}))
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, {singleTilde: false})
  .use(withoutMail)
  .use(blockDirectives)
  .freeze()

/** Turn Markdown into mdast by the full grammar alone: CommonMark, GFM, YAML front matter, block directives. */
export const fullMarkdown = (text: string): Root => processor.parse(text)

/** Turn Markdown into mdast, the same tree as `fullMarkdown` in a fraction of its time. */
export function markdown(text: string): Root {
  const short = takeOut(text)
  const tree = fullMarkdown(short.text)
  // a block that was none, because it stands in code or in an HTML comment, is not found again
  return putBack(tree, short.runs) ? tree : fullMarkdown(text)
}
