/** Markdown → Typst markup, as far as the generated documents need it. */
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const preamble = `#set document(title: "Border trade and what is known of it")
#set page(paper: "a4", margin: 64pt, numbering: "1 / 1")
#set text(font: "Source Serif 4", size: 10pt, lang: "en", region: "GB", hyphenate: true)
#set par(leading: 0.65em, spacing: 1.1em)
#show heading: set text(font: "Source Sans 3")
#show table: set text(font: "Source Sans 3", size: 9pt)
`

/** Turn the text of `plain.md` into a Typst document; `svgOf` gives the path of an image. */
export function markup(markdown, svgOf) {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown)
  const notes = new Map()
  for (const node of tree.children) if (node.type === 'footnoteDefinition') notes.set(node.identifier, node)
  const inline = {
    text: (node) => node.value.replace(/[\\#*_`$<>@[\]~=/]/g, '\\$&'),
    strong: (node) => `#strong[${inlines(node)}]`,
    emphasis: (node) => `#emph[${inlines(node)}]`,
    link: (node) => `#link("${node.url}")[${inlines(node)}]`,
    image: (node) => `#image("${svgOf(node.url)}")`,
    footnoteReference: (node) => `#footnote[${inlines(notes.get(node.identifier).children[0])}]`,
  }
  const inlines = (node) => node.children.map((child) => inline[child.type](child)).join('')
  const cell = (node) => `[${inlines(node)}]`
  const block = {
    heading: (node) => `${'='.repeat(node.depth)} ${inlines(node)}`,
    paragraph: inlines,
    list: (node) => node.children.map((item) => `- ${item.children.map(inlines).join(' ')}`).join('\n'),
    table: (node) => {
      const [head, ...rows] = node.children.map((row) => row.children.map(cell).join(', '))
      return `#table(columns: ${node.align.length}, table.header(${head}), ${rows.join(', ')})`
    },
    footnoteDefinition: () => '',
  }
  return preamble + tree.children.map((node) => block[node.type](node)).join('\n\n')
}
