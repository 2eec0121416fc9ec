/** Elements → pages: the galley is measured once, cut into pages, and cut again until its page numbers hold. */
import type {VFile} from 'vfile'
import type {Fonts} from '../fonts/index.js'
import {report} from '../message.js'
import type {Flow, LaidNode, Pages} from '../pages.js'
import {checkMisfits, checkText} from './check.js'
import {checkContrast} from './contrast.js'
import {fillOf} from './fill.js'
import {furnish} from './furniture.js'
import {galleyOf} from './galley.js'
import {locate, paginate} from './paginate.js'
import {picturesOn} from './pictures.js'

/** Rounds after which page numbers that still move are reported instead of chased. */
const ROUNDS = 5

/** Lay a flow out on pages. What does not fit, and what no font can set, is reported on the file. */
export async function layout(flow: Flow, fonts: Fonts, file: VFile): Promise<Pages> {
  const {geometry} = flow
  const galley = await galleyOf(flow, fonts)
  let cut = paginate(galley, geometry)
  let where = locate(cut.pages)
  for (let round = 1; ; round++) {
    const moving = await galley.number(where)
    if (moving.length === 0) break
    if (round > ROUNDS) {
      report(file, 'page-numbers-settle', `the pages of ${moving.join(', ')} still change after ${ROUNDS} rounds`)
      break
    }
    cut = paginate(galley, geometry)
    where = locate(cut.pages)
  }
  checkText(galley, flow, file)
  checkMisfits(cut.misfits, flow, file)
  const furniture = await furnish(flow, cut.pages, fonts)
  const pages = cut.pages.map(({nodes}, index): LaidNode => {
    const box = {top: 0, left: 0, width: geometry.width, height: geometry.height}
    return {type: 'PAGE', box, style: {}, props: {}, children: [...nodes, ...(furniture[index] ?? [])]}
  })
  const fills = cut.pages.map(({nodes}) => fillOf(nodes, geometry, flow.notes))
  const made = {width: geometry.width, height: geometry.height, pages, where, pictures: picturesOn(pages), fills}
  checkContrast(made, flow, file)
  return made
}
