/** Lays a brief on pages as a build does, and lists what stands on them. */
import {VFile} from 'vfile'
import type {Brief} from '../../src/brief.js'
import {compose} from '../../src/compose/index.js'
import {draw} from '../../src/draw/index.js'
import {filesBelow} from '../../src/files.js'
import {openFonts} from '../../src/fonts/index.js'
import {layout} from '../../src/layout/index.js'
import type {Flow, FlowHints, LaidLine, LaidNode, Pages} from '../../src/pages.js'
import {parse} from '../../src/parse/index.js'
import {resolve} from '../../src/resolve/index.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {root} from '../build/printed.js'

const fonts = openFonts(policyBrief.faces, `${root}assets/fonts`)

/** A brief on its pages. */
export interface Laid {
  file: VFile
  brief: Brief
  flow: Flow
  pages: Pages
  texts: SetText[]
  pictures: Standing[]
}

/** What a thing on a page belongs to. */
export type Role = 'opening' | 'body' | 'note' | 'furniture' | 'repeated' | 'mark'

/** Something in its place: pt from the upper left corner of the trim, pages from 0. */
export interface Standing {
  page: number
  role: Role
  left: number
  right: number
  top: number
  bottom: number
  /** The hints of all that it stands in, from the outside. */
  within: FlowHints[]
}

/** A line of text; its right end is where its letters end. */
export interface SetLine extends Standing {
  text: string
  /** Whether a hyphen divides its last word. */
  divided: boolean
  /** Right end of its measure. */
  measure: number
  /** How much wider its letters are than its measure, pt. */
  over: number
  /** The notes that are called on it. */
  calls: string[]
}

/** A text, or the part of one that came on one page or in one column. */
export interface SetText extends Standing {
  /** The same for all parts of one text. */
  key: object
  lines: SetLine[]
}

/** Lay Markdown out on pages. */
export async function lay(markdown: string): Promise<Laid> {
  const file = new VFile({path: 'brief.md', value: markdown})
  const files = filesBelow(root, `${root}assets`)
  const faces = await fonts
  const brief = await resolve(await parse(file, files), file, files, policyBrief)
  const charts = await draw(brief, policyBrief, faces, file, files, new Map())
  const flow = compose(brief, charts, policyBrief, faces, file)
  const pages = await layout(flow, faces, file)
  const laid: Laid = {file, brief, flow, pages, texts: [], pictures: []}
  pages.pages.forEach((page, number) => {
    page.children?.forEach((node, index) => {
      const opens = number === 0 && index === 0 && flow.opening !== undefined
      walk(node, {page: number, x: 0, y: 0, role: opens ? 'opening' : 'body', within: []}, laid)
    })
  })
  return laid
}

interface Spot {
  page: number
  x: number
  y: number
  role: Role
  within: FlowHints[]
}

function walk(node: LaidNode, above: Spot, laid: Laid): void {
  const hints = node.props?.flow ?? {}
  const {left = 0, top = 0, width = 0, height = 0, paddingTop = 0, paddingLeft = 0} = node.box ?? {}
  const spot: Spot = {
    page: above.page,
    x: above.x + left,
    y: above.y + top,
    role: roleOf(hints, above.role, laid, node),
    within: [...above.within, hints],
  }
  const {page, role, within, x, y} = spot
  const standing = {page, role, within, left: x, right: x + width, top: y, bottom: y + height}
  if (node.props?.drawing || node.type === 'IMAGE') laid.pictures.push(standing)
  if (node.lines) {
    const first = node.lines[0]?.box.y ?? 0
    const lines = node.lines.map((line) =>
      lineOf(line, {...spot, x: x + paddingLeft, y: y + paddingTop + line.box.y - first}),
    )
    if (lines.length > 0) laid.texts.push({...standing, key: node.children ?? node, lines})
    return
  }
  for (const child of node.children ?? []) if (child.box) walk(child, spot, laid)
}

function roleOf({part, artifact, repeated}: FlowHints, role: Role, {flow}: Laid, {type}: LaidNode): Role {
  if (artifact) return type === 'TEXT' ? 'mark' : 'furniture'
  if (repeated) return 'repeated'
  return part !== undefined && flow.notes.has(part) ? 'note' : role
}

function lineOf(line: LaidLine, {page, role, within, x, y}: Spot): SetLine {
  const wide = line.runs.reduce((sum, run) => sum + Number(run.xAdvance), 0)
  const calls = line.runs.flatMap(({attributes: {link}}) => /^note:(.+)$/.exec(link ?? '')?.[1] ?? [])
  const left = x + line.box.x
  return {
    page,
    role,
    within,
    left,
    right: left + wide,
    top: y,
    bottom: y + line.box.height,
    text: line.string,
    divided: line.runs.at(-1)?.attributes.hyphen === true,
    measure: x + line.box.width,
    over: wide - line.box.width,
    calls,
  }
}
