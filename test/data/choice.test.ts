import {describe, expect, test} from 'vitest'
import {readColumns, readSort, readTotals} from '../../src/data/choice.js'
import {formatsIn, listIn} from '../../src/data/list.js'

describe('a list', () => {
  test.each([
    ['a, b,c', ['a', 'b', 'c']],
    ['', ['']],
    [', a,', ['', 'a', '']],
    [`'a, b', "c, d"`, [`'a, b'`, `"c, d"`]],
    [`Ministry='Imports, ministry', year`, [`Ministry='Imports, ministry'`, 'year']],
    ["Côte d'Ivoire, Cote d'Azur", ["Côte d'Ivoire", "Cote d'Azur"]],
    ['$m, %', ['$m', '%']],
  ])('%s is split at its commas', (text, expected) => {
    expect(listIn(text)).toEqual(expected)
  })

  test.each([
    ['0,0', ['0,0']],
    ['0, 0,0.0, #,##0, –', ['0', '0,0.0', '#,##0', '–']],
    ['text,date', ['text', 'date']],
    ['0%,0', ['0%', '0']],
  ])('of formats %s keeps the commas of its groups', (text, expected) => {
    expect(formatsIn(text)).toEqual(expected)
  })

  test('of a hundred thousand spaces is split at once', () => {
    const wide = `a${' '.repeat(100_000)}b`
    expect(listIn(wide)).toHaveLength(1)
    expect(readColumns(wide)).toHaveProperty('read')
    expect(readSort(wide)).toHaveProperty('read')
  })
})

describe('columns', () => {
  test('are read with their new names', () => {
    expect(readColumns(`year, Exports = exp, "Of all, %"='share, %', 'Imports, ministry'`)).toEqual({
      read: [
        {column: 'year', name: 'year'},
        {column: 'exp', name: 'Exports'},
        {column: 'share, %', name: 'Of all, %'},
        {column: 'Imports, ministry', name: 'Imports, ministry'},
      ],
    })
  })

  test.each([
    ['a,,b', 'unexpected empty column, expected names between the commas'],
    ['a=b=c', 'unexpected column "a=b=c", expected a name, or a new one before it such as Exports=exp'],
    ['a=', 'unexpected column "a=", expected a name, or a new one before it such as Exports=exp'],
  ])('%s are told', (text, fault) => {
    expect(readColumns(text)).toEqual({fault})
  })
})

test('an order is read with its ways', () => {
  expect(readSort(`year desc, 'Fiscal year' ASC, description`)).toEqual({
    read: [
      {column: 'year', descending: true},
      {column: 'Fiscal year', descending: false},
      {column: 'description', descending: false},
    ],
  })
  expect(readSort('year,')).toHaveProperty('fault')
})

test('totals are one word, or one part for each column', () => {
  expect(readTotals('last')).toEqual({read: 'last'})
  expect(readTotals('All, sum, mean, –')).toEqual({
    read: [{says: 'words', words: 'All'}, {says: 'sum'}, {says: 'mean'}, {says: 'words', words: '–'}],
  })
  expect(readTotals('average')).toHaveProperty('fault')
})
