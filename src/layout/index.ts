/** Elements → pages: the galley is measured once, cut into pages, and cut again until its page numbers hold. */
import type {VFile} from 'vfile'
import type {Fonts} from '../fonts/index.js'
import {report} from '../message.js'
import type {Flow, LaidNode, Pages} from '../pages.js'
import {directionOf} from '../template/direction.js'
import {checkMisfits, checkText} from './check.js'
import {checkContrast} from './contrast.js'
import {checkDivision} from './division.js'
import {fillOf} from './fill.js'
import {furnish} from './furniture.js'
import {galleyOf} from './galley.js'
import {gridOf} from './grid.js'
import {locate} from './locate.js'
import type {CutPage} from './page.js'
import {paginate} from './paginate.js'
import {picturesOn} from './pictures.js'

/** Rounds after which page numbers that still move are reported instead of chased. */
const ROUNDS = 5

/** Lay a flow out on pages. What does not fit, and what no font can set, is reported on the file. */
export async function layout(flow: Flow, fonts: Fonts, file: VFile): Promise<Pages> {
  const {geometry} = flow
  const galley = await galleyOf(flow, fonts, file)
  let cut = paginate(galley, geometry)
  let where = locate(cut.pages)
  for (let round = 1; ; round++) {
    const moving = await galley.number(where)
    if (moving.length === 0) break
    if (round > ROUNDS) {
      const named = moving.map((id) => `#${id}`).join(', ')
      const reason = `unexpected page numbers of ${named} that still change after ${ROUNDS} rounds, expected them to settle`
      const place = flow.blocks.find(({id}) => moving.includes(id))?.place
      report(file, 'page-numbers-settle', reason, place, {
        mend: 'add or take away a few words before what they lead to',
      })
      break
    }
    cut = paginate(galley, geometry)
    where = locate(cut.pages)
  }
  checkText(galley, flow, file)
  if (galley.loose.includes(true)) checkDivision(galley.loose, flow, file)
  checkMisfits(cut.misfits, flow, file)
  const furniture = await furnish(flow, cut.pages, fonts, file)
  const read = isTurned(flow) ? await turn(flow, cut.pages, furniture) : {cut: cut.pages, furniture, where}
  const pages = read.cut.map(({nodes}, index): LaidNode => {
    const box = {top: 0, left: 0, width: geometry.width, height: geometry.height}
    return {type: 'PAGE', box, style: {}, props: {}, children: [...nodes, ...(read.furniture[index] ?? [])]}
  })
  const fills = cut.pages.map(({nodes, turned, bare}) => (turned || bare ? 1 : fillOf(nodes, geometry, flow.notes)))
  const {width, height} = geometry
  const grid = gridOf(galley.blocks, geometry)
  const pictures = picturesOn(pages)
  const made = {width, height, pages, where: read.where, pictures, fills, ...(grid ? {grid} : {})}
  checkContrast(made, flow, file)
  return made
}

/** Tell whether anything on the pages is written from right to left. */
const isTurned = ({direction, languages = []}: Flow): boolean =>
  direction === 'rtl' || languages.some((language) => directionOf(language) === 'rtl')

/** Turn what is written from right to left to where it is read. */
async function turn({direction = 'ltr', geometry: {width}}: Flow, pages: CutPage[], furniture: LaidNode[][]) {
  const {mirrored} = await import('./mirror.js')
  const cut = pages.map((page) => ({...page, nodes: mirrored(page.nodes, width, direction)}))
  const turned = furniture.map((nodes) => mirrored(nodes, width, direction))
  return {cut, furniture: turned, where: locate(cut)}
}
