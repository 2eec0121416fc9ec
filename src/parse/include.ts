import {posix} from 'node:path'
import type {Parent, RootContent} from 'mdast'
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import type {Point, Position} from 'unist'
import {VFile} from 'vfile'
import {FileRefused, type Files, type Refusal} from '../files.js'
import {rebased} from '../included.js'
import {type FilePoint, type RuleId, report} from '../message.js'
import {decode} from '../utf8.js'
import {blocks} from './blocks.js'
import {cleanText} from './clean-text.js'
import {attribute, path, placeOf} from './directives/attributes.js'
import {expectNoContent} from './directives/content.js'
import {written} from './directives/written.js'
import {inlines} from './inlines.js'
import {beyondLimits, LONGEST} from './limits.js'
import {markdown} from './markdown.js'
import type {Source} from './source.js'

/** Most files that one brief takes in, and most that lead from one to the next. */
const MOST = 100
const DEEPEST = 8

/** What is taken in by one brief. */
export interface Taking {
  files: Files
  /** The files that were taken in, in the order in which they were met, and how many characters they have. */
  paths: string[]
  size: number
  /** Whether it was said that these are too many. */
  told?: boolean
  /** What was said of files that were taken in: of one that comes twice, it is said once. */
  said: Set<string>
}

/** Put the blocks of other files in place of `:::include{src=…}`, however deep among the children of `parent`. */
export async function include(parent: Parent, source: Source, taking: Taking, chain: string[]): Promise<void> {
  const children: RootContent[] = []
  for (const node of parent.children) {
    if (isInclude(node)) {
      children.push(...(await blocksOf(node, source, taking, chain)))
      continue
    }
    if ('children' in node) await include(node, source, taking, chain)
    children.push(node)
  }
  parent.children = children
}

const isInclude = (node: RootContent): node is ContainerDirective | LeafDirective =>
  (node.type === 'leafDirective' || node.type === 'containerDirective') && node.name === 'include'

/** Read the file that a directive names, and give its blocks; what is wrong is reported in that file. */
async function blocksOf(
  node: ContainerDirective | LeafDirective,
  source: Source,
  taking: Taking,
  chain: string[],
): Promise<RootContent[]> {
  const directive = written(node, source, (inside) => blocks(inside, source))
  if (!('name' in directive)) return []
  expectNoContent(directive)
  const place = placeOf(directive, 'src')
  const named = attribute(directive, 'src', path)
  const src = named && (/^[a-z][a-z0-9+.-]*:/i.test(named) ? named : posix.normalize(named))
  if (src === undefined) {
    if (directive.attributes.src === undefined) {
      report(source.file, 'directive-content-valid', 'unexpected include without a file, expected src="…"', place)
    }
    return []
  }
  const text = await textOf(src, place as Position, source, taking, chain)
  if (text === undefined) return []
  const before = taking.paths.length
  taking.paths.push(src)
  taking.size += text.length
  const file = new VFile({path: src, value: text})
  const inner: Source = {...source, text: cleanText(file), lines: [], file, path: src}
  inner.lines = inner.text.split(/\r?\n/)
  source.included.set(src, inner.text)
  const taken = beyondLimits(inner.text, file) ? [] : await readFile(inner, taking, [...chain, src])
  node.data = {...node.data, taken: taking.paths.slice(before)}
  for (const message of file.messages) {
    const key = `${message} ${message.reason}`
    // what is about a file further in has been looked at there
    if (message.file !== src || !taking.said.has(key)) source.file.messages.push(message)
    taking.said.add(key)
  }
  return taken
}

async function readFile(source: Source, taking: Taking, chain: string[]): Promise<RootContent[]> {
  const tree = markdown(source.text)
  stamp(tree, source.path as string)
  const [first] = tree.children
  if (first?.type === 'yaml') {
    const reason = 'unexpected front matter in a file that is taken in, expected text alone'
    report(source.file, 'include-is-text', reason, first, {
      mend: 'move its fields into the brief; here they are ignored',
    })
  }
  inlines(tree, source)
  await include(tree, source, taking, chain)
  const body = tree.children.filter(({type}) => type !== 'yaml')
  if (body.length === 0) {
    const reason = 'unexpected file without text, expected what the brief takes in'
    report(source.file, 'include-is-text', reason, {line: 1, column: 1}, {mend: 'write it, or take the include out'})
  }
  return blocks(body, source)
}

/** Give the text of the file at `src`; report why it is not taken in. */
async function textOf(
  src: string,
  place: Position,
  source: Source,
  taking: Taking,
  chain: string[],
): Promise<string | undefined> {
  const {files, paths, size} = taking
  const refuse = (rule: RuleId, reason: string, mend: string): undefined => {
    report(source.file, rule, reason, place, {mend})
  }
  if (!/\.(?:md|markdown|txt)$/i.test(src)) {
    const reason = `unexpected include of "${src}", expected the path of a Markdown file such as about.md`
    return refuse('directive-attribute-valid', reason, 'data and pictures have directives of their own')
  }
  if (chain.includes(src)) {
    const way = [...chain.slice(chain.indexOf(src)), src].join(' → ')
    return refuse(
      'include-acyclic',
      `unexpected include of "${src}" in itself (${way}), expected another file`,
      'take it out',
    )
  }
  if (chain.length > DEEPEST) {
    const reason = `unexpected include ${DEEPEST + 1} files deep, expected at most ${DEEPEST}`
    return refuse('include-size', reason, 'take the file in from a file nearer to the brief')
  }
  if (paths.length >= MOST) {
    // once is enough, however many follow
    if (!taking.told)
      refuse(
        'include-size',
        `unexpected include after ${MOST} files, expected no more in one brief`,
        'join some of the files',
      )
    taking.told = true
    return undefined
  }
  try {
    const read = decode(await files.read(src, LONGEST))
    if ('at' in read) {
      const mend = {mend: 'save the file as UTF-8', path: src}
      report(source.file, 'brief-is-utf8', 'unexpected bytes, expected text in UTF-8', read.at, mend)
      return undefined
    }
    if (size + read.text.length <= LONGEST) return read.text
    return refuse(
      'include-size',
      'unexpected files of more than 5 MB in one brief, expected at most some hundred pages',
      'divide it',
    )
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const {rule, mend} = refusals[error.refusal]
    return refuse(rule, `unexpected include of "${src}", ${error.found}, expected a Markdown file of the brief`, mend)
  }
}

const refusals: Record<Refusal, {rule: RuleId; mend: string}> = {
  missing: {rule: 'include-exists', mend: 'check the name, capitals included; it counts from the file it stands in'},
  outside: {
    rule: 'file-inside-brief',
    mend: 'copy it into the folder of the brief, or name its folder under shared in offprint.yaml',
  },
  'too-large': {rule: 'include-size', mend: 'divide it'},
  unreadable: {rule: 'include-exists', mend: 'check that it is a file and may be read'},
}

/** What of a node its file is written on: the node itself, and the places of its parts. */
interface Placed {
  position?: Position | undefined
  data?: {path?: string; position?: unknown; listed?: {start: Point}[]} | undefined
  children?: Placed[]
}

/** Write on every node of a tree, and on every place in it, which file it is from; paths in it are then those of the brief. */
function stamp(node: Placed, file: string): void {
  node.data = {...node.data, path: file}
  stampPlaces(node.position, file)
  stampPlaces(node.data.position, file)
  for (const {start} of node.data.listed ?? []) stampPlaces(start, file)
  const named = node as {type?: string; url?: string}
  if (named.url !== undefined && (named.type === 'image' || named.type === 'definition')) {
    named.url = rebased(named.url, file)
  }
  for (const child of node.children ?? []) stamp(child, file)
}

/** Write the file on every point in `places`, however they are kept together. */
function stampPlaces(places: unknown, file: string): void {
  if (typeof places !== 'object' || places === null) return
  if ('line' in places) (places as FilePoint).path = file
  else for (const place of Object.values(places)) stampPlaces(place, file)
}

/** Give the name by which a brief stands at the head of its chain. */
export const chainOf = ({basename = 'the brief'}: VFile): string[] => [posix.normalize(basename)]
