import type {VFile} from 'vfile'
import type {Fonts} from '../fonts/index.js'
import type {Flow, LaidNode} from '../pages.js'
import {fontStore, measure} from './engine.js'
import {present} from './galley.js'
import type {CutPage} from './page.js'
import {instancesOf} from './render.js'

/** Lay the running head and folio of every page, now that their number and sections are known. */
export async function furnish(flow: Flow, pages: CutPage[], fonts: Fonts, file: VFile): Promise<LaidNode[][]> {
  const {width, height} = flow.geometry
  const first = pages.findIndex(({bare}) => !bare) + 1
  const elements = pages.map(({bare, section}, index) =>
    bare
      ? null
      : flow.furniture({number: index + 1, count: pages.length, first, ...(section === undefined ? {} : {section})}),
  )
  const instances = instancesOf(present(elements), fonts, file)
  const laid = await measure(
    instances.map((instance) => ({width, height, nodes: [instance]})),
    fontStore(fonts, flow),
  )
  let next = 0
  return elements.map((element) => (element ? (laid[next++]?.nodes ?? []) : []))
}
