import {parseXml, type XmlElement, XmlError} from '@rgrove/parse-xml'
import type {VFile} from 'vfile'
import type {Files} from '../../files.js'
import {Memory} from '../../memory.js'
import {nearest, type Place, report} from '../../message.js'
import {type Refused, readText} from './read.js'

/** Names of the styles that come with the program, and their files in `assets/csl/`. */
const shipped: Record<string, string> = {
  'chicago-notes': 'chicago-fullnote-bibliography',
  'chicago-author-date': 'chicago-author-date',
  apa: 'apa',
  ieee: 'ieee',
  vancouver: 'vancouver',
}

/** The style of a brief that names none. */
const USUAL = 'chicago-notes'

/** Largest style or locale that is read, bytes. */
export const LARGEST = 2 * 1024 * 1024

/** A citation style that can be used. */
export interface Style {
  xml: string
  /** Whether it cites in notes at the foot of the page. */
  inNotes: boolean
  /** Whether it cites by the year. */
  byYear: boolean
  /** Whether it cites by numbers. */
  byNumber: boolean
  /** The same without what it sets after a citation, the full stop of a note: for those inside a footnote. */
  open: string
}

/**
 * Find the style named `name`, one that comes with the program or a `.csl` file; report at `place` one that is not
 * there, and one that cannot be read. A style that depends on another becomes that one, when it is there.
 */
export async function styleOf(name = USUAL, place: Place, files: Files, file: VFile): Promise<Style | undefined> {
  const path = pathOf(name)
  if (path === undefined) {
    const all = Object.keys(shipped)
    const near = nearest(name, all)
    const reason = `unexpected citation style "${name}", ${near ? `did you mean "${near}"?` : `expected ${all.join(', ')}, or the path of a .csl file`}`
    report(file, 'citation-style-known', reason, place)
    return undefined
  }
  const xml = await readText(path, LARGEST, files, (refused) => reportAbsent(refused, path, place, file))
  if (xml === undefined) return undefined
  const root = rootOf(xml, 'style', path, file)
  if (!root) return undefined
  const parent = linksOf(root).get('independent-parent')
  if (parent === undefined) return read(root, xml, path, file)
  const inherited = await parentOf(parent, files)
  const own = inherited && rootOf(inherited.xml, 'style', inherited.path, file)
  if (own) return read(own, inherited.xml, inherited.path, file)
  const id = parent.split('/').at(-1)
  const reason = `unexpected style "${name}" that depends on "${id}", expected a style that says all itself`
  report(file, 'citation-style-known', reason, place, {
    mend: `put ${id}.csl into the folder of the brief and name that`,
  })
  return undefined
}

/** Give the path of the file of a style, or nothing when no file is meant. */
function pathOf(name: string): string | undefined {
  if (Object.hasOwn(shipped, name)) return `assets/csl/${shipped[name]}.csl`
  if (/\.csl$/i.test(name)) return name
  return Object.values(shipped).includes(name) ? `assets/csl/${name}.csl` : undefined
}

/** Find the style that another depends on, beside the brief or among those that come with the program. */
async function parentOf(id: string, files: Files): Promise<{path: string; xml: string} | undefined> {
  const name = id.split('/').at(-1) ?? ''
  if (!/^[\w.-]+$/.test(name)) return undefined
  for (const path of [`${name}.csl`, `assets/csl/${name}.csl`]) {
    const xml = await readText(path, LARGEST, files, () => undefined)
    if (xml !== undefined) return {path, xml}
  }
  return undefined
}

function read(root: XmlElement, xml: string, path: string, file: VFile): Style | undefined {
  const layout = child(child(root, 'citation'), 'layout')
  if (!layout) {
    const reason = 'unexpected style without <citation> and <layout>, expected a style of CSL 1.0'
    report(file, 'citation-style-readable', reason, {line: 1, column: 1}, {path})
    return undefined
  }
  const formats = elements(child(root, 'info')).map(({attributes}) => attributes['citation-format'])
  return {
    xml,
    inNotes: root.attributes.class === 'note',
    byYear: formats.includes('author-date'),
    byNumber: formats.includes('numeric'),
    open: xml.replace(/(<citation\b[^>]*>[\s\S]*?<layout\b[^>]*?)\ssuffix="[^"]*"/, '$1'),
  }
}

/** Styles and locales that were parsed: most briefs of a run, and all builds of one, have the same. */
const parsed = new Memory<XmlElement | XmlError | null>(8)

/** Parse XML whose root is a `name`; report what is not at its line and column. The elements are shared: only read them. */
export function rootOf(xml: string, name: string, path: string, file: VFile): XmlElement | undefined {
  const root = parsed.of(xml, () => rootIn(xml))
  if (root instanceof XmlError) {
    const {message, line, column} = root
    const [said = ''] = message.split(/ \(line|\n/)
    const reason = `unexpected fault in the XML (${said.toLowerCase().trim()}), expected a style of CSL`
    report(file, 'citation-style-readable', reason, {line, column}, {path})
    return undefined
  }
  if (root?.name === name) return root
  const reason = `unexpected <${root?.name ?? ''}> in ${path}, expected <${name}> of the Citation Style Language`
  report(file, 'citation-style-readable', reason, {line: 1, column: 1}, {path})
  return undefined
}

function rootIn(xml: string): XmlElement | XmlError | null {
  try {
    return parseXml(xml, {includeOffsets: false}).root
  } catch (error) {
    if (error instanceof XmlError) return error
    throw error
  }
}

function reportAbsent({found, outside}: Refused, path: string, place: Place, file: VFile): void {
  const reason = `unexpected citation style "${path}", ${found}, expected a .csl file in the folder of the brief`
  const mend = 'copy it there; nothing is fetched from elsewhere'
  report(file, outside ? 'file-inside-brief' : 'citation-style-known', reason, place, {mend})
}

/** Give the links of a style by what they are: where its parent is, and others. */
const linksOf = (root: XmlElement): Map<string, string> =>
  new Map(
    elements(child(root, 'info'))
      .filter(({name}) => name === 'link')
      .map(({attributes: {rel = '', href = ''}}) => [rel, href]),
  )

const elements = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((node): node is XmlElement => node.type === 'element')

const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elements(element).find((one) => one.name === name)
