import type {Expected} from './expected.js'
import {type Fault, linkFaults, quoted} from './faults.js'
import type {Found} from './found.js'
import {sameLetters} from './letters.js'

/** Hold the cells of a table against those of its tags, row by row. */
export function cellFaults(table: Expected, {cells: found = []}: Found): Fault[] {
  const {cells = []} = table
  const faults: Fault[] = []
  if (cells.length !== found.length) {
    const what = `table with ${found.length} rows in its tags where ${cells.length} are written`
    return [{rule: 'tags-complete', what, about: table}]
  }
  cells.forEach((row, index) => {
    const read = found[index] ?? []
    const changed = row.filter((cell, column) => !sameLetters(cell.letters, read[column]?.letters ?? ''))
    const [first] = changed
    const where = `in row ${index + 1} of the table`
    if (row.length !== read.length) {
      const what = `${read.length} cells in the tags ${where} where ${row.length} are written`
      faults.push({rule: 'tags-complete', what, about: first ?? row[0] ?? table})
    } else if (first && inOrder(row) === inOrder(read)) {
      faults.push({rule: 'tags-in-order', what: `place of the cell${quoted(first)} ${where}`, about: first})
    } else {
      for (const cell of changed) {
        faults.push({
          rule: 'tags-same-words',
          what: `words in the tags of the cell${quoted(cell)} ${where}`,
          about: cell,
        })
      }
    }
    if (!first) faults.push(...row.flatMap((cell, column) => linkFaults(cell, read[column] as Found)))
  })
  return faults
}

/** Give the letters of cells in an order of their own. */
const inOrder = (cells: {letters: string}[]): string =>
  cells
    .map(({letters}) => letters)
    .sort()
    .join('|')
