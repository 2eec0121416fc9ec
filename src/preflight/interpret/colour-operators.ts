import {PDFName} from '@cantoo/pdf-lib'
import {Name, type Operand} from '../../pdf/content/lexer.js'
import {colourOf, initialColour} from '../colour/inks.js'
import {shadingOf} from '../colour/shading.js'
import {type ColourSpace, spaceOf} from '../colour/space.js'
import {nameAt, numbersIn} from './operands.js'
import type {Operator, Operators} from './operators.js'
import {patternOf} from './pattern.js'
import type {Run} from './run.js'

type Side = 'fill' | 'stroke'

/** Tell that an instruction chooses a space. */
function tell(run: Run, space: ColourSpace, use: Side | 'gradient'): void {
  if (space.family === 'unknown') {
    run.fault(`unexpected colour space ${space.name ?? ''}`.trimEnd(), 'a device space or a name among ColorSpace')
  }
  const [, , , , x, y] = run.state.ctm
  run.session.emit({kind: 'colour', space, use, ...run.placed([x, y])})
}

/** Choose a space and a colour of it at once. */
const device = (side: Side, name: string, needs: number): Operator => ({
  needs,
  does(run, operands) {
    if (run.uncoloured) return
    const space = spaceOf(PDFName.of(name), run.resources)
    tell(run, space, side)
    run.set({[side]: {colour: colourOf(space, numbersIn(operands))}})
  },
})

const space = (side: Side): Operator => ({
  needs: 1,
  does(run, operands) {
    if (run.uncoloured) return
    const chosen = spaceOf(PDFName.of(nameAt(operands, 0)), run.resources)
    tell(run, chosen, side)
    run.set({[side]: {colour: initialColour(chosen)}})
  },
})

const colour = (side: Side): Operator => ({
  needs: 1,
  does(run, operands) {
    if (run.uncoloured) return
    const {space: chosen} = run.state[side].colour
    const name = operands.at(-1)
    if (name instanceof Name && chosen.family === 'Pattern') {
      const pattern = patternOf(run, name.text, chosen, numbersIn(operands))
      run.set({[side]: {colour: colourOf(chosen, []), pattern}})
      return
    }
    if (numbersIn(operands).length < chosen.components && chosen.family !== 'unknown') faultOf(run, operands, chosen)
    run.set({[side]: {colour: colourOf(chosen, numbersIn(operands))}})
  },
})

function faultOf(run: Run, operands: Operand[], chosen: ColourSpace): void {
  run.fault(`unexpected ${numbersIn(operands).length} numbers for a colour`, `${chosen.components} numbers`)
}

/** Operators that choose colours, and the one that fills with a gradient. */
export const colourOperators: Operators<
  'g' | 'G' | 'rg' | 'RG' | 'k' | 'K' | 'cs' | 'CS' | 'sc' | 'SC' | 'scn' | 'SCN' | 'sh'
> = {
  g: device('fill', 'DeviceGray', 1),
  G: device('stroke', 'DeviceGray', 1),
  rg: device('fill', 'DeviceRGB', 3),
  RG: device('stroke', 'DeviceRGB', 3),
  k: device('fill', 'DeviceCMYK', 4),
  K: device('stroke', 'DeviceCMYK', 4),
  cs: space('fill'),
  CS: space('stroke'),
  sc: colour('fill'),
  SC: colour('stroke'),
  scn: colour('fill'),
  SCN: colour('stroke'),
  sh: {
    needs: 1,
    does(run, operands) {
      const shading = shadingOf(run.resource('Shading', nameAt(operands, 0)), run.resources, run.state.ctm)
      if (!shading) return
      tell(run, shading.space, 'gradient')
      const {clip} = run.state
      run.session.emit({kind: 'shade', shading, paint: run.paint('fill'), box: clip, ...run.placed([clip[0], clip[3]])})
    },
  },
}
