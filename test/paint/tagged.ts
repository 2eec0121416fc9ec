import {fileURLToPath} from 'node:url'
/** Reads tagged PDF bytes back as text: the structure tree of each page, with the words of each element. */
import type {VFile} from 'vfile'
import type {Brief} from '../../src/brief.js'
import {compose} from '../../src/compose/index.js'
import {draw} from '../../src/draw/index.js'
import {type Edition, screen} from '../../src/edition.js'
import {filesBelow} from '../../src/files.js'
import {layout} from '../../src/layout/index.js'
import {hasErrors} from '../../src/message.js'
import {paint} from '../../src/paint/index.js'
import {parse} from '../../src/parse/index.js'
import {resolve} from '../../src/resolve/index.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {fonts} from '../compose/dressed.js'
import {open} from './read.js'

/** Styles of citations come from here. */
const assets = fileURLToPath(new URL('../../assets', import.meta.url))

/** Build an edition, the screen edition as a rule, of a brief whose files are in `folder`. */
export async function taggedOf(file: VFile, folder: string, edition: Edition = screen): Promise<Uint8Array> {
  return (await paintedOf(file, folder, edition)).bytes
}

/** Build an edition, and give the brief that it was made from as well. */
export async function paintedOf(
  file: VFile,
  folder: string,
  edition: Edition,
): Promise<{bytes: Uint8Array; brief: Brief}> {
  const files = filesBelow(folder, assets)
  const faces = await fonts
  const brief = await resolve(await parse(file, files), file, files, policyBrief)
  const charts = await draw(brief, policyBrief, faces, file, files)
  const pages = await layout(compose(brief, charts, policyBrief, faces, file), faces, file)
  if (hasErrors(file)) throw new Error(file.messages.join('\n'))
  return {bytes: await paint(pages, brief, faces, edition, charts), brief}
}

/** A node of the structure tree as pdf.js gives it. */
interface Node {
  role?: string
  alt?: string
  children?: Node[]
  type?: string
  id?: string
}

/** Write the structure of a PDF, page by page. */
export async function structureText(bytes: Uint8Array): Promise<string> {
  const pdf = await open(bytes)
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const {items} = await page.getTextContent({includeMarkedContent: true})
    const words = new Map<string, string>()
    const stack: (string | undefined)[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = stack.findLast((one) => one !== undefined)
        if (id !== undefined) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
      } else if (item.type === 'endMarkedContent') stack.pop()
      else stack.push('id' in item ? (item.id ?? undefined) : undefined)
    }
    const tree = (await page.getStructTree()) as unknown as Node
    pages.push(`page ${number}\n${(tree.children ?? []).map((node) => lines(node, words, 1)).join('')}`)
  }
  return pages.join('\n')
}

function lines(node: Node, words: Map<string, string>, depth: number): string {
  const indent = '  '.repeat(depth)
  if (node.type === 'content')
    return `${indent}${JSON.stringify((words.get(node.id ?? '') ?? '').replace(/\s+/g, ' ').trim())}\n`
  if (node.type !== undefined) return `${indent}(${node.type})\n`
  const alt = node.alt === undefined ? '' : ` ${JSON.stringify(node.alt)}`
  return `${indent}${node.role}${alt}\n${(node.children ?? []).map((child) => lines(child, words, depth + 1)).join('')}`
}
