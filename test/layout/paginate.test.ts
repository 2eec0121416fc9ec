import {describe, expect, test} from 'vitest'
import {locate} from '../../src/layout/paginate.js'
import type {LaidNode} from '../../src/pages.js'
import {block, cut, lines, listing, pagesOf, picture, stack, text, words} from './nodes.js'

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

describe('notes longer than their page', () => {
  const rows = (...said: string[]): LaidNode =>
    stack([text(['Head'], {head: true}), ...said.map((row) => stack([text([row])]))], {table: true})

  test('begin on the page of a row that calls them', () => {
    const pages = pagesOf([block(rows('r1', 'r2', 'r3^n', 'r4', 'r5'))], [['n', text(lines('n', 30))]])
    expect(pages[0]?.slice(0, 4)).toEqual(['20 Head', '30 r1', '40 r2', '50 r3'])
    expect(pages[0]).toContain('90 n1')
    expect(words(pages).filter((word) => word !== 'Head')).toHaveLength(35)
  })

  test('do not push a box apart that fits with the note of its first line', () => {
    const box = stack([text(['b1^n', 'b2']), text(['b3^m'])], {whole: true})
    const notes: [string, LaidNode][] = [
      ['n', text(lines('n', 7))],
      ['m', text(lines('m', 7))],
    ]
    const pages = pagesOf([block(box)], notes)
    expect(pages[0]?.map((line) => line.split(' ')[1])).toEqual(['b1', 'b2', ...lines('n', 7)])
    expect(pages[1]?.[0]).toBe('20 b3')
  })

  test('of a row beside a taller one still find their room', () => {
    const numeral = {...picture(30), style: {height: 30}}
    const row = {
      ...stack([numeral, {...text(['step^n']), box: {top: 0, left: 20, width: 60, height: 10}}]),
      style: {flexDirection: 'row'},
      box: {top: 0, left: 0, width: 80, height: 30},
    }
    const beside = {...row, children: row.children?.map((child) => ({...child, box: {...child.box, top: 0}}))}
    const pages = pagesOf([block(text(lines('a', 12))), block(beside as LaidNode)], [['n', text(['Note'])]])
    const call = pages.find((page) => page.some((line) => line.endsWith(' step')))
    expect(call).toContain('170 Note')
  })

  test('do not make a picture seem too tall for the page that their rest begins', () => {
    const blocks = [block(text(['a^n', 'b'])), block(picture(120, {whole: true}))]
    const {pages, misfits} = cut(blocks, [['n', text(lines('n', 30))]])
    expect(misfits).toEqual([])
    expect(listing(pages[2]?.nodes ?? [])[0]).toBe('20 [picture]')
  })

  test('fill a page that has no text', () => {
    const pages = pagesOf([block(text(['a^n']))], [['n', text(lines('n', 44))]])
    expect(pages.map((page) => page.length)).toEqual([15, 15, 15])
  })
})

describe('tables', () => {
  const table = (rows: number): LaidNode =>
    stack([text(['Head'], {head: true}), ...lines('r', rows).map((row) => stack([text([row])], {}))], {table: true})

  test('are cut between rows under a repeated head', () => {
    const pages = pagesOf([block(table(20))])
    expect(pages[0]?.slice(0, 2)).toEqual(['20 Head', '30 r1'])
    expect(pages[1]?.slice(0, 2)).toEqual(['20 Head', '30 r16'])
    expect(words(pages).filter((word) => /^r\d/.test(word))).toEqual(lines('r', 20))
  })

  test('do not begin with one row at the foot of a page', () => {
    const pages = pagesOf([block(text(lines('a', 14))), block(table(6))])
    expect(pages[1]?.[0]).toBe('20 Head')
  })

  test('keep their caption above and their source below', () => {
    const whole = stack([
      text(['Caption'], {keepWithNext: true}),
      table(14),
      text(['Source'], {keepWithPrevious: true}),
    ])
    const late = pagesOf([block(text(lines('a', 14))), block(whole)])
    expect(late[1]?.[0]).toBe('20 Caption')
    const pages = pagesOf([block(whole)])
    // caption, head and fourteen rows fill the page exactly: a row goes along with the source
    expect(pages[1]).toEqual(['20 Head', '30 r14', '40 Source'])
  })
})

describe('boxes', () => {
  test('that must stay whole move overleaf', () => {
    const pages = pagesOf([block(text(lines('a', 12))), block(stack([text(lines('b', 6))], {whole: true}))])
    expect(pages[1]?.[0]).toBe('20 b1')
  })

  test('longer than a page are cut all the same', () => {
    const pages = pagesOf([block(stack([text(lines('b', 20)), text(lines('c', 10))], {whole: true}, 5))])
    expect(words(pages)).toEqual([...lines('b', 20), ...lines('c', 10)])
    expect(pages[1]?.[0]).toBe('25 b16')
  })

  test('stretched beside a longer neighbour are cut with it', () => {
    const aside = stack([text(['label'])])
    const long = text(lines('b', 20))
    const stretched = {...aside, box: {top: 0, left: 0, width: 20, height: 200}}
    const row: LaidNode = {
      type: 'VIEW',
      style: {flexDirection: 'row'},
      props: {},
      box: {top: 0, left: 0, width: 80, height: 200},
      children: [stretched, {...long, box: {top: 0, left: 20, width: 60, height: 200}}],
    }
    const {pages} = cut([block(row)])
    expect(pages[0]?.nodes[0]?.box?.height).toBe(160)
    expect(pages[1]?.nodes[0]?.box?.height).toBe(40)
    expect(words(pages.map(({nodes}) => listing(nodes)))).toEqual(['label', ...lines('b', 20)])
  })

  test('stretched beside text that is cut early end where it ends, so that notes find room', () => {
    const label = {...stack([text(['label'])]), box: {top: 0, left: 0, width: 20, height: 80}}
    const body = stack([text(['b1', 'b2', 'b3', 'b4^n', 'b5', 'b6', 'b7', 'b8^m'])])
    const row: LaidNode = {
      type: 'VIEW',
      style: {flexDirection: 'row'},
      props: {},
      box: {top: 0, left: 0, width: 80, height: 80},
      children: [label, {...body, box: {top: 0, left: 20, width: 60, height: 80}}],
    }
    const notes: [string, LaidNode][] = [
      ['n', text(['Note'])],
      ['m', text(lines('m', 8))],
    ]
    const pages = pagesOf([block(text(lines('a', 4))), block(row)], notes)
    expect(pages[0]).toContain('170 Note')
    expect(pages[0]).not.toContain('130 b8')
  })

  test('longer than a page begin on the page they stand on', () => {
    const long = stack([text(lines('b', 20))], {whole: true})
    const pages = pagesOf([block(text(lines('a', 4))), block(text(['Heading'], {keepWithNext: true})), block(long)])
    expect(pages[0]?.slice(4, 6)).toEqual(['60 Heading', '70 b1'])
  })

  test('that go on overleaf leave no space above what heads the page', () => {
    const spaced = stack([{...text(lines('c', 4)), box: {top: 0, left: 0, width: 80, height: 40}}])
    const [inner] = spaced.children ?? []
    const apart = {
      ...spaced,
      children: [{...inner, box: {...inner?.box, top: 12}} as LaidNode],
      box: {top: 0, left: 0, width: 80, height: 52},
    }
    const pages = pagesOf([block(stack([text(lines('b', 15)), apart]))])
    expect(pages[1]?.[0]).toBe('20 c1')
  })

  test('beside an empty margin are cut all the same', () => {
    const margin = {...stack([]), box: {top: 0, left: 0, width: 20, height: 200}}
    const row: LaidNode = {
      type: 'VIEW',
      style: {flexDirection: 'row'},
      props: {},
      box: {top: 0, left: 0, width: 80, height: 200},
      children: [margin, {...stack([text(lines('b', 20))]), box: {top: 0, left: 20, width: 60, height: 200}}],
    }
    const {pages, misfits} = cut([block(row)])
    expect(misfits).toEqual([])
    expect(pages.map(({nodes}) => listing(nodes).length)).toEqual([16, 4])
  })

  test('too tall to cut are reported', () => {
    const {misfits, pages} = cut([block(text(['a'])), block(picture(300, {whole: true}))])
    expect(misfits).toEqual([{block: 1, missing: 140}])
    expect(pages).toHaveLength(2)
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
