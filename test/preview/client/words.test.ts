import {expect, test} from 'vitest'
import {runsOf, wordsIn} from '../../../src/preview/client/words.js'

const item = (str: string, x: number, up: number, hasEOL = false) => ({str, hasEOL, transform: [9, 0, 0, 9, x, up]})
const page = [
  item('Heading', 50, 760, true),
  item('One line', 50, 700),
  item(' of words', 90, 700, true),
  {type: 'beginMarkedContent'},
  item('and another.', 50, 686, true),
  item('Folio', 50, 30),
]

test('runs are measured from the corner of the trim, downwards', () => {
  // a page of 800 pt whose trim begins 10 pt from its left and upper edges
  expect(runsOf(page, 800, 10, 10)[1]).toEqual({x: 40, y: 90, text: 'One line', ends: false})
})

test('words in a frame are those whose base line begins there, lines joined by a space', () => {
  const runs = runsOf(page, 800, 10, 10)
  expect(wordsIn({x: 40, y: 80, width: 200, height: 30}, runs, 200)).toBe('One line of words and another.')
  expect(wordsIn({x: 400, y: 80, width: 200, height: 30}, runs, 200)).toBe('')
})

test('more words than wanted are cut between two', () => {
  const runs = runsOf(page, 800, 10, 10)
  expect(wordsIn({x: 40, y: 80, width: 200, height: 30}, runs, 15)).toBe('One line of …')
})
