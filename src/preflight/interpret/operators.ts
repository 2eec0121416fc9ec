/** Every operator of a content stream, what it does to the reading of it, and how many numbers it needs. */
import type {InlineImage} from '../../pdf/content/inline-image.js'
import type {Operand} from '../../pdf/content/lexer.js'
import {colourOperators} from './colour-operators.js'
import {objectOperators} from './object-operators.js'
import {pathOperators} from './path-operators.js'
import type {Run} from './run.js'
import {stateOperators} from './state-operators.js'
import {textOperators} from './text-operators.js'

/** What an operator does. */
export interface Operator {
  /** Operands that must be there at least. */
  needs: number
  does(run: Run, operands: Operand[], image?: InlineImage): void
}

export type Operators<Name extends string> = Record<Name, Operator>

const nothing = (needs: number): Operator => ({needs, does: () => undefined})

const others: Operators<'BX' | 'EX' | 'MP' | 'DP' | 'ri' | 'i' | 'd' | 'J' | 'j' | 'M' | 'd0'> = {
  BX: {needs: 0, does: (run) => void run.tolerant++},
  EX: {needs: 0, does: (run) => void run.tolerant--},
  MP: nothing(1),
  DP: nothing(2),
  ri: nothing(1),
  i: nothing(1),
  d: nothing(2),
  J: nothing(1),
  j: nothing(1),
  M: nothing(1),
  d0: nothing(2),
}

/** All operators by name. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  Object.entries<Operator>({
    ...stateOperators,
    ...pathOperators,
    ...colourOperators,
    ...textOperators,
    ...objectOperators,
    ...others,
  }),
)
