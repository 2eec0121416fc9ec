import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {directiveFromMarkdown, directiveToMarkdown} from 'mdast-util-directive'
import {directive} from 'micromark-extension-directive'
import prettier from 'prettier'
import {remark} from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type {Processor} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {filesBelow} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'
import {root} from '../build/printed.js'

/** A brief with all of our syntax, among it what formatters are known to change. */
const everything = 'test/fixtures/formatters/brief.md'
const fresh = 'templates/policy-brief/brief/brief.md'
const written = [
  'content/style-guide/brief.md',
  'content/tehran-islamabad/brief.md',
  'content/tehran-islamabad/four-pages.md',
  'content/tehran-islamabad-fa/brief.md',
  'content/tehran-islamabad-ur/brief.md',
]

/** Directives of blocks for remark, as remark-directive has them; it has those in a text as well. */
function blockDirectives(this: Processor): void {
  const data = this.data()
  const {text: _, ...flow} = directive()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), flow]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), directiveToMarkdown()]
}

const plainly = remark().use(remarkFrontmatter).use(remarkGfm, {singleTilde: false}).freeze()
const withBlocks = plainly().use(blockDirectives).freeze()

type Formatter = (text: string) => Promise<string>
const prettily =
  (options: prettier.Options): Formatter =>
  (text) =>
    prettier.format(text, {parser: 'markdown', ...options})

/** What formats a brief and leaves alone what it says. */
const formatters: [string, Formatter][] = [
  ['Prettier as it comes', prettily({})],
  ['Prettier with tabs and wider lines', prettily({useTabs: true, printWidth: 120})],
  ['remark with directives', async (text) => String(await withBlocks.process(text))],
]

describe.each(formatters)('%s', (_, format) => {
  test.each([everything, fresh, ...written])('leaves alone what %s says', async (path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const made = await format(text)
    const expected = await said(text, path)
    expect(await said(made, path)).toEqual(expected)
    expect(await said(await format(made), path)).toEqual(expected)
  })
})

test.each(['[-@roe]', 'Braces \\{{ that stay.', 'A sign \\@doe that cites nothing.'])(
  'Prettier leaves alone what %s says',
  async (words) => {
    const text = `---\ntitle: A title\nbibliography: a.json\n---\n\n${words}\n`
    expect(await said(await prettily({})(text), everything)).toEqual(await said(text, everything))
  },
)

/** What formats a brief and does harm, as the manual says. */
describe('what the manual warns of', () => {
  test.each([
    ['Prettier that breaks lines', prettily({proseWrap: 'always'})],
    ['Prettier that joins lines', prettily({proseWrap: 'never'})],
    ['remark without directives', async (text: string) => String(await plainly().process(text))],
  ])('%s changes what is said', async (_, format) => {
    const text = readFileSync(join(root, everything), 'utf8')
    expect(await said(await format(text), everything)).not.toEqual(await said(text, everything))
  })
})

test.each(['[-@roe]', 'Braces \\{{ that stay.', 'A sign \\@doe that cites nothing.'])(
  'the manual warns of remark, which changes what %s says',
  async (words) => {
    const text = `---\ntitle: A title\nbibliography: a.json\n---\n\n${words}\n`
    const made = String(await withBlocks.process(text))
    expect(await said(made, everything)).not.toEqual(await said(text, everything))
  },
)

/** Parse a brief; give its tree without places and white space, and the rules of its messages. */
async function said(text: string, path: string): Promise<unknown> {
  const file = new VFile({path: path.split('/').at(-1) ?? '', value: text})
  const tree = await parse(file, filesBelow(join(root, path, '..'), join(root, 'assets')))
  return {tree: bare(tree), rules: file.messages.map(({ruleId}) => ruleId)}
}

/** What says where something stands, or how its source is spaced. */
const places = new Set(['position', 'places', 'at', 'line', 'column', 'spread', 'listed', 'budgetAt', 'templateAt'])

function bare(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ')
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([name, held]) => !places.has(name) && typeof held !== 'function')
  // Prettier formats what it knows inside of blocks of code as well
  const isCode = 'type' in value && value.type === 'code'
  return Object.fromEntries(
    fields.map(([name, field]) => [name, isCode && name === 'value' ? String(field).replace(/\s+/g, '') : bare(field)]),
  )
}
