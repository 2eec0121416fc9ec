import {PDFArray, PDFDict} from '@cantoo/pdf-lib'
import {Name, type Operand} from '../../pdf/content/lexer.js'
import {multiply} from '../../pdf/matrix.js'
import {booleanOf, dictOf, get, itemsOf, nameOf, numberOf, textOf, type Value} from '../../pdf/objects.js'
import {softMask} from './form.js'
import {matrixIn, nameAt, numberAt} from './operands.js'
import type {Operators} from './operators.js'
import type {Run} from './run.js'
import type {State} from './state.js'

/** Deepest nesting of saved states that is kept; PDF itself promises 28. */
const DEEPEST = 512

/** Operators of the graphics state and of marked content. */
export const stateOperators: Operators<'q' | 'Q' | 'cm' | 'w' | 'gs' | 'BMC' | 'BDC' | 'EMC'> = {
  q: {
    needs: 0,
    does(run) {
      if (run.saved.length < DEEPEST) run.saved.push(run.state)
      else run.fault(`unexpected q: ${DEEPEST} are open`)
    },
  },
  Q: {
    needs: 0,
    does(run) {
      const state = run.saved.pop()
      if (state) run.state = state
      else run.fault('unexpected Q without a q before it')
    },
  },
  cm: {needs: 6, does: (run, operands) => run.set({ctm: multiply(matrixIn(operands), run.state.ctm)})},
  w: {needs: 1, does: (run, operands) => run.set({lineWidth: Math.abs(numberAt(operands, 0))})},
  gs: {
    needs: 1,
    does(run, operands) {
      const dict = dictOf(run.resource('ExtGState', nameAt(operands, 0)))
      if (dict) putToUse(run, dict)
    },
  },
  BMC: {needs: 1, does: (run) => void run.marked.push(undefined)},
  BDC: {needs: 2, does: (run, operands) => void run.marked.push(idIn(run, operands[1]))},
  EMC: {
    needs: 0,
    does(run) {
      if (run.marked.length === 0) run.fault('unexpected EMC without a BMC or BDC before it')
      run.marked.pop()
    },
  },
}

/** Find the id of a block among the properties of marked content. */
function idIn(run: Run, properties: Operand | undefined): string | undefined {
  if (properties instanceof Map) {
    const id = properties.get('ID')
    return id instanceof Uint8Array ? Buffer.from(id).toString('latin1') : undefined
  }
  return properties instanceof Name ? textOf(get(dictOf(run.resource('Properties', properties.text)), 'ID')) : undefined
}

function putToUse(run: Run, dict: PDFDict): void {
  const {state, session} = run
  const changes: Partial<State> = {
    lineWidth: numberOf(get(dict, 'LW')) ?? state.lineWidth,
    fillAlpha: numberOf(get(dict, 'ca')) ?? state.fillAlpha,
    strokeAlpha: numberOf(get(dict, 'CA')) ?? state.strokeAlpha,
    blend: blendOf(get(dict, 'BM')) ?? state.blend,
    strokeOverprint: booleanOf(get(dict, 'OP')) ?? state.strokeOverprint,
    // OP alone speaks for both (ISO 32000-1, table 58)
    fillOverprint: booleanOf(get(dict, 'op')) ?? booleanOf(get(dict, 'OP')) ?? state.fillOverprint,
    overprintMode: numberOf(get(dict, 'OPM')) ?? state.overprintMode,
  }
  const [font, size] = itemsOf(get(dict, 'Font'))
  if (font instanceof PDFDict) Object.assign(changes, {font: session.font(font), fontSize: numberOf(size) ?? 1})
  const mask = get(dict, 'SMask')
  if (mask !== undefined) changes.softMask = mask instanceof PDFDict
  run.set(changes)
  if (mask instanceof PDFDict) softMask(run, mask)
}

const blendOf = (value: Value): string | undefined => nameOf(value instanceof PDFArray ? value.lookup(0) : value)
