import {Name, type Operand} from '../../pdf/content/lexer.js'

/** Give an operand as a number; anything else is 0. */
export const numberAt = (operands: Operand[], index: number): number => {
  const operand = operands[index]
  return typeof operand === 'number' ? operand : 0
}

/** Give an operand as the text of a name. */
export const nameAt = (operands: Operand[], index: number): string => {
  const operand = operands.at(index)
  return operand instanceof Name ? operand.text : ''
}

/** Give the numbers among operands. */
export const numbersIn = (operands: Operand[]): number[] => operands.filter((operand) => typeof operand === 'number')

/** Give the first six operands as a matrix. */
export const matrixIn = (operands: Operand[]) =>
  [0, 1, 2, 3, 4, 5].map((index) => numberAt(operands, index)) as [number, number, number, number, number, number]
