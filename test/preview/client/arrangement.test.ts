import {expect, test} from 'vitest'
import {arrange} from '../../../src/preview/client/arrangement.js'

const rows = (count: number, arrangement: 'singles' | 'spreads'): string[] =>
  arrange(count, arrangement).map(({pages, indented}) => `${indented ? '· ' : ''}${pages.join(' ')}`)

test('singles are a row each', () => {
  expect(rows(3, 'singles')).toEqual(['0', '1', '2'])
})

test('of spreads the first page is a recto by itself, and pairs follow', () => {
  expect(rows(5, 'spreads')).toEqual(['· 0', '1 2', '3 4'])
  expect(rows(4, 'spreads')).toEqual(['· 0', '1 2', '3'])
  expect(rows(1, 'spreads')).toEqual(['· 0'])
})

test('of no pages there are no rows', () => {
  expect(rows(0, 'singles')).toEqual([])
  expect(rows(0, 'spreads')).toEqual([])
})
