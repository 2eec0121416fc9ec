/** Text of a brief → mdast with the nodes of `src/brief.ts`, the front matter checked, and messages on the file. */
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Files} from '../files.js'
import {report} from '../message.js'
import {blocks} from './blocks.js'
import {cleanText} from './clean-text.js'
import {checkDefinitions, definitionsIn} from './definitions.js'
import {frontMatter, untitled} from './front-matter.js'
import {chainOf, include} from './include.js'
import {inlines} from './inlines.js'
import {beyondLimits} from './limits.js'
import {markdown} from './markdown.js'
import {movedFences} from './moved-fences.js'
import {checkNames, textsToFill} from './names.js'
import type {Source} from './source.js'

/** Types of nodes, and names of directives, that put no text on a page by themselves. */
const silent = new Set([
  'yaml',
  'definition',
  'footnoteDefinition',
  'html',
  'thematicBreak',
  'contents',
  'page-break',
  'references',
])

/**
 * Turn the text of `file`, and of the files it takes in, into a tree whose `data.meta` is its front matter; report what
 * is wrong on `file`.
 */
export async function parse(file: VFile, files: Files): Promise<Root> {
  const text = movedFences(cleanText(file))
  if (beyondLimits(text, file)) return {type: 'root', children: [], data: {meta: untitled}}
  const tree = markdown(text)
  const {meta, placeOf} = await frontMatter(tree, text, file, files)
  const cites = meta.bibliography !== undefined
  const source: Source = {
    text,
    lines: text.split(/\r?\n/),
    file,
    cites,
    insertions: [],
    ignores: [],
    strangers: [],
    included: new Map(),
  }
  const texts = textsToFill(meta, placeOf, source)
  if (tree.children.every((node) => silent.has('name' in node ? node.name : node.type))) {
    const reason = `unexpected ${emptiness(tree)}, expected text after the front matter`
    report(file, 'brief-not-empty', reason, tree.position?.end)
  }
  inlines(tree, source)
  await include(tree, source, {files, paths: [], size: text.length, said: new Set()}, chainOf(file))
  if (source.included.size > 0) file.data.included = source.included
  const body = tree.children.filter(({type}) => type !== 'yaml')
  const children = blocks(body, source)
  const values = definitionsIn(meta, placeOf, file)
  checkNames(source.insertions, meta, file)
  checkDefinitions(source.insertions, values, meta, placeOf, file)
  const {ignores, strangers} = source
  return {
    ...tree,
    children,
    data: {
      ...tree.data,
      meta,
      ...(texts.length > 0 && {texts}),
      ...(values.size > 0 && {values}),
      ...(ignores.length > 0 && {ignores}),
      ...(strangers.length > 0 && {strangers}),
    },
  }
}

/** Say what there is in place of text. */
function emptiness({children}: Root): string {
  const types = new Set(children.map((node) => ('name' in node ? node.name : node.type)))
  types.delete('yaml')
  if (types.size === 0) return 'end of the brief'
  if (types.size > 1) return 'brief of nothing that is printed'
  if (types.has('html')) return 'brief of comments alone'
  return `brief of ${types.has('thematicBreak') ? 'rules' : types.has('page-break') ? 'page breaks' : 'notes and contents'} alone`
}
