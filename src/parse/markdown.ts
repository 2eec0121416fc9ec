import type {Root} from 'mdast'
import {directiveFromMarkdown} from 'mdast-util-directive'
import {directive} from 'micromark-extension-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {attributeList} from './attribute-list.js'
import {keyFromMarkdown, keySyntax} from './citations/key.js'
import {insertionNodes, insertionSyntax} from './insertion.js'

/**
 * Add container and leaf directives to a processor. Text directives stay off, so that `10:30` and `3:1` are prose;
 * the places of the fences are kept, because an unclosed directive shows only there.
 */
function blockDirectives(this: Processor): void {
  const data = this.data()
  const {text: _, ...flow} = directive()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), flow]
  const nodes = [directiveFromMarkdown({verbose: true}), attributeList]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...nodes]
}

/** See the keys of sources, `@key`, everywhere but in code, links and addresses. */
function keys(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), keySyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), keyFromMarkdown]
}

/** Add `{{…}}`. */
function insertions(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), insertionSyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), insertionNodes]
}

/** Keep GFM from looking for addresses a second time, in the finished tree: what it finds there has no position. */
function once(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map((made) => ({...made, transforms: []}))
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, {singleTilde: false})
  .use(once)
  .use(blockDirectives)
  .use(keys)
  .use(insertions)
  .freeze()

/** Turn Markdown into mdast: CommonMark, GFM, YAML front matter, block directives, `{{…}}`. */
export const markdown = (text: string): Root => processor.parse(text)
