import {describe, expect, test} from 'vitest'
import {block, columnsOf, lines, pagesOf, picture, stack, text, twoColumns, words} from './nodes.js'

/** A figure with its name above the picture, which may wait for the next column. */
const float = (name: string, height: number, hints = {}) =>
  block(stack([text([name]), picture(height - 10)]), 5, {whole: true, float: true, ...hints})

const columns = (blocks: ReturnType<typeof block>[]) => columnsOf(blocks, [], undefined, twoColumns)

/** Name the floats of some pages in order, with all that is not `a` or `b` text. */
const named = (said: string[]): string[] => said.filter((word) => !/^(?:[ab]\d|\[)/.test(word))

describe('floats that wait', () => {
  test('stand at the head and at the foot of the next page, with text between', () => {
    const pages = pagesOf([
      block(text(lines('a', 12))),
      float('one', 50),
      float('two', 40),
      block(text(lines('b', 30))),
    ])
    expect(words([pages[0] ?? []])).toEqual([...lines('a', 12), ...lines('b', 4)])
    const [first, ...rest] = pages[1] ?? []
    expect(first).toBe('20 one')
    expect(rest.slice(-2)).toEqual(['140 two', '150 [picture]'])
    expect(words([rest]).filter((word) => /^b/.test(word))).toEqual(lines('b', 7).slice(4))
  })

  test('stand over the notes at the foot', () => {
    const body = lines('b', 30)
    body[5] = 'b6^n'
    const pages = pagesOf(
      [block(text(lines('a', 12))), float('one', 40), float('two', 40), block(text(body))],
      [['n', text(['Note'])]],
    )
    expect(pages[1]?.slice(-3)).toEqual(['120 two', '130 [picture]', '170 Note'])
  })

  test('follow each other at the head where too little text would be between', () => {
    const pages = pagesOf([block(text(lines('a', 12))), float('one', 70), float('two', 60), block(text(lines('b', 9)))])
    expect(pages[1]?.filter((line) => /one|two/.test(line))).toEqual(['20 one', '108 two'])
  })

  test('keep their order behind one that the page has no room for', () => {
    const pages = pagesOf([
      block(text(lines('a', 12))),
      float('one', 100),
      float('two', 100),
      float('three', 20),
      block(text(lines('b', 30))),
    ])
    expect(named(words(pages))).toEqual(['one', 'two', 'three'])
    expect(words([pages[1] ?? []])).toContain('one')
    expect(words([pages[2] ?? []])).toContain('three')
  })

  test('follow the text when it ends before the foot that they stand at', () => {
    const pages = pagesOf([
      block(text(lines('a', 12))),
      float('one', 40),
      float('two', 40),
      block(text(lines('b', 6))),
      block(text(['end'], {whole: true, afterFloats: true})),
    ])
    expect(named(words(pages))).toEqual(['one', 'two', 'end'])
    expect(pages).toHaveLength(2)
    expect(pages[1]?.slice(-3)).toEqual(['116 two', '126 [picture]', '156 end'])
  })

  test('do not take a heading along that text can follow', () => {
    const pages = pagesOf([
      block(text(lines('a', 10))),
      block(text(['Heading'], {keepWithNext: true})),
      float('one', 100),
      block(text(lines('b', 10))),
    ])
    expect(words([pages[0] ?? []])).toEqual([...lines('a', 10), 'Heading', ...lines('b', 5)])
    expect(pages[1]?.[0]).toBe('20 one')
  })

  test('take along the heading of a section that is nothing but a figure', () => {
    const pages = pagesOf([
      block(text(lines('a', 10))),
      block(text(['Heading'], {keepWithNext: true})),
      float('one', 100),
    ])
    expect(words(pages)).toEqual([...lines('a', 10), 'Heading', 'one', '[picture]'])
    expect(pages[1]?.[0]).toBe('20 Heading')
  })
})

describe('floats in two columns', () => {
  test('go to the head of the next column', () => {
    const [page] = columns([block(text(lines('a', 12))), float('one', 60), block(text(lines('b', 30)))])
    expect(page?.[10]).toHaveLength(16)
    expect(page?.[100]?.slice(0, 3)).toEqual(['20 one', '30 [picture]', '98 b5'])
  })

  test('that reach across stand at the head and at the foot of the page', () => {
    const across = {across: true}
    const pages = columns([
      block(text(lines('a', 28))),
      float('one', 50, across),
      float('two', 40, across),
      float('three', 20),
      block(text(lines('b', 40))),
    ])
    expect(words([pages[0]?.[10] ?? [], pages[0]?.[100] ?? []])).toEqual([...lines('a', 28), ...lines('b', 4)])
    expect(pages[1]?.[10]?.[0]).toBe('20 one')
    expect(pages[1]?.[10]?.slice(-2)).toEqual(['140 two', '150 [picture]'])
    expect(pages[1]?.[100]?.every((line) => / b/.test(line))).toBe(true)
    expect(pages[2]?.[10]?.[0]).toBe('20 three')
  })

  test('are all there when nothing follows them, and those across stand below the text', () => {
    const pages = columns([
      block(text(lines('a', 28))),
      float('one', 50, {across: true}),
      float('two', 40, {across: true}),
      block(text(lines('b', 8))),
      block(text(['end'], {whole: true, afterFloats: true, across: true})),
    ])
    expect(pages).toHaveLength(2)
    expect(named(words([pages[1]?.[10] ?? []]))).toEqual(['one', 'two', 'end'])
  })

  test('never stand before a page that mentions them', () => {
    const order = ['one', 'two', 'three', 'four', 'five']
    const blocks = order.flatMap((name, index) => [
      block(text(lines(`a${name}`, 7))),
      float(name, 50 + index * 15, index % 2 === 1 ? {across: true} : {}),
    ])
    const pages = columns([...blocks, block(text(lines('b', 9)))])
    const pageOf = (word: string): number =>
      pages.findIndex((page) => Object.values(page).some((said) => words([said]).includes(word)))
    const found = order.map(pageOf)
    expect(found).toEqual([...found].sort((a, b) => a - b))
    order.forEach((name, index) => {
      expect(found[index]).toBeGreaterThanOrEqual(pageOf(`a${name}7`))
    })
  })
})
