import {around, identity, multiply} from '../../pdf/matrix.js'
import {boxOf, dictOf, get, matrixOf, numberOf} from '../../pdf/objects.js'
import {unpack} from '../../pdf/stream.js'
import {colourOf, type Inks} from '../colour/inks.js'
import {shadingOf} from '../colour/shading.js'
import type {ColourSpace} from '../colour/space.js'
import {interpret} from './interpret.js'
import type {Mark} from './mark.js'
import {Run} from './run.js'
import {initialState, type Pattern} from './state.js'

/** Most tiles, forms and glyphs that may be nested. */
const DEEPEST = 24

/** Read the pattern of a name. `values` colour a tile that has no colours of its own, in the base of `space`. */
export function patternOf(run: Run, name: string, space: ColourSpace, values: number[]): Pattern {
  const value = run.resource('Pattern', name)
  const dict = dictOf(value)
  const inks: Inks = new Map()
  if (!dict) return {inks}
  const matrix = multiply(matrixOf(get(dict, 'Matrix')) ?? identity, run.base)
  if (numberOf(get(dict, 'PatternType')) === 2) {
    const shading = shadingOf(get(dict, 'Shading'), run.resources, matrix)
    if (!shading) return {inks}
    const at = run.state.ctm
    run.session.emit({kind: 'colour', space: shading.space, use: 'gradient', ...run.placed([at[4], at[5]])})
    return {inks, inksAt: (x, y) => shading.at(x, y)?.inks}
  }
  if (run.within.includes(value) || run.within.length > DEEPEST) {
    run.fault(`unexpected loop: the pattern /${name} is drawn with itself`, 'patterns that end')
    return {inks}
  }
  const box = around(matrix, boxOf(get(dict, 'BBox')) ?? [0, 0, 1, 1])
  const uncoloured = numberOf(get(dict, 'PaintType')) === 2
  const dye = uncoloured && space.base ? {colour: colourOf(space.base, values)} : run.state.fill
  const state = {...initialState(box), ctm: matrix, ...(uncoloured ? {fill: dye, stroke: dye} : {})}
  const {session, masked, ids} = run
  const resources = dictOf(get(dict, 'Resources'))
  const tile = new Run({session, resources, state, masked, tile: true, uncoloured, within: [...run.within, value], ids})
  return {inks: measured(() => interpret(tile, unpack(value)), run, box)}
}

/** Draw a tile and give its mean inks, taking what it draws for as large as the boxes around it. */
function measured(draw: () => void, {session}: Run, box: readonly number[]): Inks {
  const [left = 0, bottom = 0, right = 1, top = 1] = box
  const area = Math.max(1e-6, (right - left) * (top - bottom))
  const sums = new Map<string, number>()
  const {emit} = session
  session.emit = (mark: Mark) => {
    if (mark.kind === 'shape' && mark.fill) {
      const part = Math.min(1, ((mark.box[2] - mark.box[0]) * (mark.box[3] - mark.box[1])) / area)
      for (const [plate, amount] of mark.fill.colour.inks) {
        sums.set(plate, Math.min(1, (sums.get(plate) ?? 0) + amount * part * mark.fill.alpha))
      }
    }
    emit(mark)
  }
  draw()
  session.emit = emit
  return sums
}
