import {describe, expect, test} from 'vitest'
import {isAbsent, readFigure} from '../../src/data/figure.js'

describe('a figure', () => {
  test.each([
    ['12', 12, 0],
    ['1234.50', 1234.5, 2],
    ['1,234,567.8', 1234567.8, 1],
    ['1 234 567', 1234567, 0],
    ["12'000", 12000, 0],
    ['-3', -3, 0],
    ['−3.0', -3, 1],
    ['–3', -3, 0],
    ['+3', 3, 0],
    ['(40)', -40, 0],
    ['($1,200)', -1200, 0],
    ['-$5', -5, 0],
    ['$-5', -5, 0],
    ['12 €', 12, 0],
    ['.5', 0.5, 1],
    ['1e6', 1000000, 0],
    ['1.25e1', 12.5, 1],
    ['2.5E-3', 0.0025, 4],
    ['-0', 0, 0],
    ['۱٬۲۳۴٫۵', 1234.5, 1],
    ['\u200e−٣', -3, 0],
  ])('%s is read', (text, value, decimals) => {
    expect(readFigure(text)).toEqual({value, decimals, percent: false})
  })

  test('keeps its sign of per cent', () => {
    expect(readFigure('12.5 %')).toEqual({value: 12.5, decimals: 1, percent: true})
    expect(readFigure('٪۱۲')).toBeUndefined()
    expect(readFigure('۱۲٪')?.percent).toBe(true)
  })

  test.each([
    '',
    'Iran',
    '1.234,5',
    '1,5',
    '12,34',
    '1,234 567',
    '12 km',
    '2024-01-05',
    '--3',
    '(-3)',
    '(3',
    '.',
    '-',
    '1e400',
    '5–6',
    '$',
  ])('"%s" is none', (text) => {
    expect(readFigure(text)).toBeUndefined()
  })

  test('that is not there has one of the marks that stand for it', () => {
    for (const mark of ['', ' ', '-', '–', '—', '..', '...', '…', ':', 'n/a', 'N.A.', 'n.d.'])
      expect(isAbsent(mark)).toBe(true)
    for (const text of ['0', '-1', 'none', 'Na+']) expect(isAbsent(text)).toBe(false)
  })
})
