import {describe, expect, test} from 'vitest'
import type {LaidNode} from '../../src/pages.js'
import {block, lines, pagesOf, stack, text, words} from './nodes.js'

describe('columns', () => {
  const columns = (count: number): LaidNode =>
    stack([{...stack([text(lines('c', count))]), box: {top: 0, left: 0, width: 35, height: count * 10}}], {
      columns: 2,
      gutter: 10,
    })

  test('are balanced', () => {
    const pages = pagesOf([block(columns(9), 0, {columns: 2, gutter: 10})])
    expect(pages[0]).toEqual([
      ...lines('c', 5).map((word, i) => `${20 + i * 10} ${word}`),
      ...['c6', 'c7', 'c8', 'c9'].map((word, i) => `${20 + i * 10} ${word}`),
    ])
  })

  test('go on overleaf, and the text goes on below them', () => {
    const pages = pagesOf([block(columns(40), 0, {columns: 2, gutter: 10}), block(text(['after']))])
    expect(words(pages)).toEqual([...lines('c', 40), 'after'].sort(byPage(pages)))
    expect(pages[0]).toHaveLength(32)
    expect(pages[1]?.some((line) => line.endsWith('after'))).toBe(true)
  })

  test('leave room for a note that only the last of them calls', () => {
    const body = lines('c', 30)
    body[28] = 'c29^n'
    const stacked = stack([{...stack([text(body)]), box: {top: 0, left: 0, width: 35, height: 300}}])
    const pages = pagesOf([block(stacked, 0, {columns: 2, gutter: 10})], [['n', text(['Note'])]])
    const [page] = pages
    const call = pages.findIndex((one) => one.some((line) => line.endsWith(' c29')))
    expect(pages[call]).toContain('170 Note')
    const lowest = Math.max(...(page ?? []).filter((line) => / c/.test(line)).map(Number.parseFloat))
    expect(lowest).toBeLessThanOrEqual(call === 0 ? 150 : 170)
  })

  const byPage = (pages: string[][]) => {
    const order = words(pages)
    return (a: string, b: string): number => order.indexOf(a) - order.indexOf(b)
  }
})
