/** Prints Markdown that was written for no brief: what a brief may not have is made of what it may have. */
import type {Root} from 'mdast'
import sharp from 'sharp'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {audit} from '../../../src/audit/index.js'
import {compose} from '../../../src/compose/index.js'
import {draw} from '../../../src/draw/index.js'
import {screen} from '../../../src/edition.js'
import {FileRefused, type Files} from '../../../src/files.js'
import {layout} from '../../../src/layout/index.js'
import {paint} from '../../../src/paint/index.js'
import {parse} from '../../../src/parse/index.js'
import {resolve} from '../../../src/resolve/index.js'
import policyBrief from '../../../templates/policy-brief/index.js'
import {fonts} from '../../compose/dressed.js'

/** What stands above the Markdown, so that there is text whatever it is. */
export const above = 'Above the example.'

/** Where all links lead. */
export const address = 'https://example.org/'

const dot = sharp({create: {width: 300, height: 300, channels: 3, background: 'grey'}})
  .withIccProfile('srgb')
  .png()
  .toBuffer()

const picture = 'picture.png'

/** One picture, and nothing else. */
const files: Files = {
  async read(path) {
    if (path !== picture) throw new FileRefused('missing', path)
    return dot
  },
}

/**
 * Print Markdown with all links leading to the web and all images being there, the latter as figures where they stand
 * alone and not at all where they do not.
 */
export async function printExample(markdown: string): Promise<{file: VFile; pdf: Uint8Array}> {
  const file = new VFile({path: 'brief.md', value: `---\ntitle: Title\n---\n\n${above}\n\n${markdown}`})
  const faces = await fonts
  const tree = welcome(await parse(file, files))
  const brief = await resolve(tree, file, files, policyBrief)
  const charts = await draw(brief, policyBrief, faces, file, files)
  const pages = await layout(compose(brief, charts, policyBrief, faces, file), faces, file)
  const pdf = await paint(pages, brief, faces, screen, charts)
  audit(pdf, brief, file)
  return {file, pdf}
}

function welcome(tree: Root): Root {
  const shown = new Set<string>()
  visit(tree, (node, index, parent) => {
    if (node.type === 'link') node.url = address
    if (node.type === 'image') node.url = picture
    const isImage = node.type === 'image' || node.type === 'imageReference'
    if (!isImage || !parent || index === undefined) return
    if (parent.type === 'paragraph' && parent.children.length === 1) {
      if (node.type === 'imageReference') shown.add(node.identifier)
      return
    }
    parent.children.splice(index, 1)
    return index
  })
  visit(tree, 'definition', (node) => {
    node.url = shown.has(node.identifier) ? picture : address
  })
  return tree
}
