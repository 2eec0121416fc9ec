import {describe, expect, test} from 'vitest'
import {locate} from '../../src/layout/locate.js'
import {block, cut, lines, pagesOf, picture, stack, text, words} from './nodes.js'

describe('text', () => {
  test('fills a page and goes on overleaf', () => {
    const pages = pagesOf([block(text(lines('a', 20)))])
    expect(pages[0]).toHaveLength(16)
    expect(pages[0]?.[0]).toBe('20 a1')
    expect(pages[1]).toEqual(['20 a17', '30 a18', '40 a19', '50 a20'])
  })

  test('leaves no single line behind or ahead', () => {
    const widow = pagesOf([block(text(lines('a', 17)))])
    expect(widow.map((page) => page.length)).toEqual([15, 2])
    const orphan = pagesOf([block(text(lines('a', 15))), block(text(lines('b', 5)))])
    expect(orphan.map((page) => page.length)).toEqual([15, 5])
  })

  test('drops the space above what begins a page', () => {
    const pages = pagesOf([block(text(lines('a', 16))), block(text(lines('b', 2)), 12)])
    expect(pages[1]?.[0]).toBe('20 b1')
  })

  test('starts below the head of the first page', () => {
    const pages = pagesOf([block(text(lines('a', 2)))], [], picture(60))
    expect(pages[0]).toContain('70 a1')
  })
})

describe('headings', () => {
  test('stay with the two lines that follow', () => {
    const heading = block(text(['Heading'], {keepWithNext: true}))
    const pages = pagesOf([block(text(lines('a', 14))), heading, block(text(lines('b', 6)))])
    expect(pages[1]?.[0]).toBe('20 Heading')
  })

  test('stay with a chain of headings and a picture', () => {
    const keep = {keepWithNext: true}
    const pages = pagesOf([
      block(text(lines('a', 10))),
      block(text(['One'], keep)),
      block(text(['Two'], keep)),
      block(picture(60, {whole: true})),
    ])
    expect(pages[1]).toEqual(['20 One', '30 Two', '40 [picture]'])
  })

  test('stay with two lines where only one follows them in its paragraph', () => {
    const heading = block(text(['Heading'], {keepWithNext: true}))
    const pages = pagesOf([block(text(lines('a', 14))), heading, block(text(['b'])), block(text(lines('c', 4)))])
    expect(pages[1]?.slice(0, 3)).toEqual(['20 Heading', '30 b', '40 c1'])
  })

  test('find their room where a float heads the next page too', () => {
    const pages = pagesOf([
      block(text(lines('a', 12))),
      block(picture(150, {whole: true, float: true})),
      block(text(lines('b', 4))),
      block(text(['Heading'], {keepWithNext: true})),
      block(text(lines('c', 4))),
    ])
    expect(pages[1]).toEqual(['20 [picture]'])
    expect(pages[2]?.[0]).toBe('20 Heading')
  })

  test('stand over a box that fills a page', () => {
    const heading = block(text(['Heading'], {keepWithNext: true}))
    const pages = pagesOf([
      block(text(lines('a', 10))),
      heading,
      block(stack([text(lines('b', 8)), text(lines('c', 8))], {whole: true})),
    ])
    expect(pages[0]?.slice(10, 12)).toEqual(['120 Heading', '130 b1'])
  })

  test('move with columns of which nothing can begin where they are', () => {
    const columns = stack([stack([text(lines('b', 12), {whole: true})])])
    const pages = pagesOf([
      block(text(lines('a', 7))),
      block(text(['Heading'], {keepWithNext: true})),
      block(columns, 0, {columns: 1, gutter: 0}),
    ])
    expect(pages[0]).toHaveLength(7)
    expect(pages[1]?.slice(0, 2)).toEqual(['20 Heading', '30 b1'])
  })

  test('wait for text below what is itself but a heading', () => {
    const only = stack([text(['h2', 'h3'], {keepWithNext: true})])
    const pages = pagesOf([
      block(text(lines('a', 13))),
      block(text(['Heading'], {keepWithNext: true})),
      block(only),
      block(text(lines('b', 4))),
    ])
    expect(pages[1]?.slice(0, 3)).toEqual(['20 Heading', '30 h2', '40 h3'])
  })

  test('inside a box stay with two lines as well', () => {
    const box = stack([text(lines('a', 13)), text(['Heading'], {keepWithNext: true}), text(['b']), text(lines('c', 4))])
    const pages = pagesOf([block(box, 0, {})])
    expect(pages[1]?.slice(0, 3)).toEqual(['20 Heading', '30 b', '40 c1'])
  })

  test('name the section in force at the head of each page', () => {
    const section = (name: string) => block(text([name], {keepWithNext: true, section: name}))
    const {pages} = cut([section('One'), block(text(lines('a', 20))), section('Two'), block(text(lines('b', 20)))])
    expect(pages.map(({section}) => section)).toEqual(['One', 'One', 'Two'])
  })
})

test('a chain of headings longer than a page is broken where the page ends', () => {
  const headings = lines('h', 40).map((word) => block(text([word], {keepWithNext: true})))
  const pages = pagesOf([...headings, block(text(lines('b', 4)))])
  expect(words(pages)).toEqual([...lines('h', 40), ...lines('b', 4)])
  expect(pages.length).toBeLessThanOrEqual(4)
})

describe('the head of the first page', () => {
  test('that leaves no room for a box sends it overleaf, uncut', () => {
    const box = stack([text(lines('b', 6))], {whole: true})
    const pages = pagesOf([block(box)], [], picture(130))
    expect(pages.map((page) => page.length)).toEqual([1, 6])
  })

  test('that is taller than the page is reported', () => {
    const {misfits} = cut([block(text(['a']))], [], picture(250))
    expect(misfits).toEqual([{block: 'opening', missing: 70}])
  })
})

describe('floats', () => {
  test('let the text go on and head the next page', () => {
    const pages = pagesOf([
      block(text(lines('a', 10))),
      block(picture(80, {whole: true, float: true}), 5),
      block(text(lines('b', 10))),
    ])
    expect(pages[0]).toHaveLength(16)
    expect(pages[1]?.slice(0, 2)).toEqual(['20 [picture]', '118 b7'])
  })

  test('are all set before the document ends, in order', () => {
    const pages = pagesOf([
      block(text([...lines('a', 10)])),
      block(stack([text(['one']), picture(90)], {whole: true, float: true})),
      block(stack([text(['two']), picture(90)], {whole: true, float: true})),
    ])
    expect(words(pages).filter((word) => /one|two/.test(word))).toEqual(['one', 'two'])
  })
})

test('what ends the document comes after every float', () => {
  const pages = pagesOf([
    block(text(lines('a', 10))),
    block(picture(80, {whole: true, float: true}), 5),
    block(text(['end'], {whole: true, afterFloats: true})),
  ])
  expect(words(pages).filter((word) => /end|picture/.test(word))).toEqual(['[picture]', 'end'])
})

test('a page break starts a page', () => {
  const pages = pagesOf([block(text(['a'])), block(text(['b'], {breakBefore: true}))])
  expect(pages).toEqual([['20 a'], ['20 b']])
})

test('what has an id is found where it stands, once', () => {
  const {pages} = cut([block(text(lines('a', 15))), block(stack([text(lines('b', 8), {id: 'inner'})], {id: 'outer'}))])
  const where = locate(pages)
  expect(where.get('outer')).toEqual({page: 1, x: 10, y: 20})
  expect(where.get('inner')).toEqual({page: 1, x: 10, y: 20})
})
