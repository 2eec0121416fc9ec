/** Content stream, unpacked → marks, told to the session of the run. Never throws and always ends. */
import {PDFName} from '@cantoo/pdf-lib'
import {operations} from '../../pdf/content/operations.js'
import type {Unpacked} from '../../pdf/stream.js'
import {spaceOf} from '../colour/space.js'
import {operators} from './operators.js'
import type {Run} from './run.js'

/** Most faults that are told of one stream. */
const MOST_FAULTS = 20

/** Follow the drawing instructions of one stream. */
export function interpret(run: Run, {bytes, fault, left}: Unpacked): void {
  const {session} = run
  if (session.isSpent) return
  if (fault ?? left) run.fault(`unexpected ${fault ?? `filter ${left} on drawing instructions`}`)
  let faults = 0
  const tell = (reason: string, allowed?: string): void => {
    if (faults++ < MOST_FAULTS) run.fault(reason, allowed)
  }
  const asked = {
    fault: (reason: string, offset: number) => tell(`${reason}, at byte ${offset}`),
    componentsOf: (name: string) => spaceOf(PDFName.of(name), run.resources).components,
  }
  for (const {operator: name, operands, image} of operations(bytes, asked)) {
    if (!session.spend(1)) {
      run.fault(
        'unexpected amount of drawing instructions; the rest of the page is not looked at',
        'a page that can be drawn',
      )
      return
    }
    const operator = operators.get(name)
    if (!operator) {
      if (run.tolerant <= 0) tell(`unexpected operator ${name.slice(0, 20)}`)
    } else if (operands.length < operator.needs) {
      tell(`unexpected ${name} with ${operands.length} operands`, `${operator.needs} operands`)
    } else operator.does(run, operands, image)
  }
  if (run.saved.length > 0) tell(`unexpected end: ${run.saved.length} q without Q`)
  if (run.marked.length > 0) tell('unexpected end inside marked content')
}
