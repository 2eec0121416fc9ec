import {describe, expect, test} from 'vitest'
import {sideOf} from '../../src/resolve/alignment.js'

describe('numbers go right', () => {
  test.each([
    [['1', '2.5', '-3', '−4', '+5']],
    [['1,234.5', '1.234,5', '1 234', '1’234']],
    [['12 %', '12%', '3.5‰']],
    [['$1.4bn', '$880m', 'US$2 billion', '€5', '5 €', 'Rs 40']],
    [['1', '–', 'n/a', '', '…', 'n.a.']],
    [['(40)', '<5', '~10', '7*', '1e6']],
    [['2023', '2024']],
  ])('%j', (cells) => expect(sideOf(cells)).toBe('right'))
})

describe('words go left', () => {
  test.each([
    [['Iran', 'Pakistan']],
    [['1', 'about 2']],
    [['2023–24', '2024']],
    [['2024-04-22']],
    [['–', 'n/a', '']],
    [[]],
    [['5 km of pipeline']],
  ])('%j', (cells) => expect(sideOf(cells)).toBe('left'))
})
