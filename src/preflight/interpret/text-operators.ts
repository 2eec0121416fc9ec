import {PDFDict} from '@cantoo/pdf-lib'
import type {Operand} from '../../pdf/content/lexer.js'
import {identity, type Matrix, multiply} from '../../pdf/matrix.js'
import {matrixIn, nameAt, numberAt} from './operands.js'
import type {Operators} from './operators.js'
import type {Run} from './run.js'
import {show} from './show.js'

const move = (run: Run, x: number, y: number): void => place(run, multiply([1, 0, 0, 1, x, y], run.lineMatrix))

function place(run: Run, matrix: Matrix): void {
  run.textMatrix = matrix
  run.lineMatrix = matrix
}

const nextLine = (run: Run): void => move(run, 0, -run.state.leading)

function showString(run: Run, operand: Operand | undefined): void {
  if (operand instanceof Uint8Array) show(run, operand)
}

type Name =
  | 'BT'
  | 'ET'
  | 'Tc'
  | 'Tw'
  | 'Tz'
  | 'TL'
  | 'Tf'
  | 'Tr'
  | 'Ts'
  | 'Td'
  | 'TD'
  | 'Tm'
  | 'T*'
  | 'Tj'
  | 'TJ'
  | "'"
  | '"'

/** Operators of text. */
export const textOperators: Operators<Name | 'd1'> = {
  BT: {needs: 0, does: (run) => place(run, identity)},
  ET: {needs: 0, does: () => undefined},
  Tc: {needs: 1, does: (run, o) => run.set({characterSpace: numberAt(o, 0)})},
  Tw: {needs: 1, does: (run, o) => run.set({wordSpace: numberAt(o, 0)})},
  Tz: {needs: 1, does: (run, o) => run.set({scale: numberAt(o, 0) / 100})},
  TL: {needs: 1, does: (run, o) => run.set({leading: numberAt(o, 0)})},
  Tr: {needs: 1, does: (run, o) => run.set({mode: numberAt(o, 0)})},
  Ts: {needs: 1, does: (run, o) => run.set({rise: numberAt(o, 0)})},
  Tf: {
    needs: 2,
    does(run, o) {
      const dict = run.resource('Font', nameAt(o, 0))
      const font = dict instanceof PDFDict ? run.session.font(dict) : undefined
      run.set({font, fontSize: numberAt(o, 1)})
    },
  },
  Td: {needs: 2, does: (run, o) => move(run, numberAt(o, 0), numberAt(o, 1))},
  TD: {
    needs: 2,
    does(run, o) {
      run.set({leading: -numberAt(o, 1)})
      move(run, numberAt(o, 0), numberAt(o, 1))
    },
  },
  Tm: {needs: 6, does: (run, o) => place(run, matrixIn(o))},
  'T*': {needs: 0, does: nextLine},
  Tj: {needs: 1, does: (run, o) => showString(run, o[0])},
  TJ: {
    needs: 1,
    does(run, [items]) {
      if (!Array.isArray(items)) return
      const {fontSize, scale} = run.state
      for (const item of items) {
        if (typeof item !== 'number') showString(run, item)
        else run.textMatrix = multiply([1, 0, 0, 1, (-item / 1000) * fontSize * scale, 0], run.textMatrix)
      }
    },
  },
  "'": {
    needs: 1,
    does(run, o) {
      nextLine(run)
      showString(run, o[0])
    },
  },
  '"': {
    needs: 3,
    does(run, o) {
      run.set({wordSpace: numberAt(o, 0), characterSpace: numberAt(o, 1)})
      nextLine(run)
      showString(run, o[2])
    },
  },
  // a glyph that says so takes its colour from the text
  d1: {
    needs: 6,
    does(run) {
      run.uncoloured = true
    },
  },
}
