import {describe, expect, test} from 'vitest'
import {block, lines, pagesOf, text, words} from './nodes.js'

describe('page-foot notes', () => {
  test('stand on the page of their call and take room from it', () => {
    const body = lines('a', 17)
    body[10] = 'a11^n'
    const pages = pagesOf([block(text(body))], [['n', text(['Note', 'note'])]])
    expect(pages[0]?.slice(-2)).toEqual(['160 Note', '170 note'])
    expect(pages[0]).toHaveLength(13 + 2)
  })

  test('move a line that has no room for its note', () => {
    const body = lines('a', 15)
    body[14] = 'a15^n'
    const pages = pagesOf([block(text(body))], [['n', text(['Note'])]])
    expect(pages[0]).not.toContain('160 a15')
    expect(pages[1]).toContain('30 a15')
    expect(pages[1]).toContain('170 Note')
  })

  test('called twice are set once', () => {
    const pages = pagesOf([block(text(['a^n', ...lines('b', 20), 'c^n']))], [['n', text(['Note'])]])
    expect(words(pages).filter((word) => word === 'Note')).toHaveLength(1)
  })

  test('longer than the page go on overleaf, and nothing is lost', () => {
    const long = lines('n', 40)
    const pages = pagesOf([block(text(['a^n', ...lines('b', 30)]))], [['n', text(long)]])
    const said = words(pages)
    for (const word of [...long, 'a', ...lines('b', 30)]) expect(said.filter((one) => one === word)).toEqual([word])
    expect(pages[0]).toContain('20 a')
    // each page after the first goes on with text above the rest of the note
    expect(pages[1]?.some((line) => line.includes(' b'))).toBe(true)
  })
})
