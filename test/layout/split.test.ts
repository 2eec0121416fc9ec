import {describe, expect, test} from 'vitest'
import type {LaidNode} from '../../src/pages.js'
import {block, cut, lines, listing, pagesOf, picture, stack, text, words} from './nodes.js'

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

describe('lists, quotations and boxes', () => {
  const item = (...said: LaidNode[]): LaidNode => stack(said, {part: 'item'})

  test('are not cut behind a first line', () => {
    const list = stack([item(text(['one'])), item(text(['two'])), item(text(lines('c', 4)))], {part: 'list'})
    const pages = pagesOf([block(text(lines('a', 15))), block(list)])
    expect(pages[1]?.[0]).toBe('20 one')
  })

  test('are not cut before a last line', () => {
    const list = stack([item(text(lines('b', 4))), item(text(['last']))], {part: 'list'})
    const pages = pagesOf([block(text(lines('a', 12))), block(list)])
    expect(pages[1]).toEqual(['20 b3', '30 b4', '40 last'])
  })

  test('of three lines stay whole', () => {
    const short = item(text(['b']), text(lines('c', 2)))
    const pages = pagesOf([block(text(lines('a', 14))), block(short)])
    expect(pages[1]).toEqual(['20 b', '30 c1', '40 c2'])
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
    // caption, head and fourteen rows fill the page exactly: two rows go along with the source
    expect(pages[1]).toEqual(['20 Head', '30 r13', '40 r14', '50 Source'])
  })

  test('leave no single row on either side of a cut, and are not cut when they have three', () => {
    const pages = pagesOf([block(table(16))])
    expect(pages.map((page) => page.length)).toEqual([15, 3])
    const low = pagesOf([block(text(lines('a', 13))), block(table(3))])
    expect(low[1]).toEqual(['20 Head', '30 r1', '40 r2', '50 r3'])
  })

  const row = (...said: string[]): LaidNode => ({
    ...stack([text(said)]),
    style: {flexDirection: 'row'},
  })

  test('have a row that is no taller than half a page moved whole', () => {
    const low = stack([text(['Head'], {head: true}), row('r1'), row('r2'), row(...lines('s', 8)), row('t')], {
      table: true,
    })
    const pages = pagesOf([block(text(lines('a', 6))), block(low)])
    expect(pages[0]?.slice(-3)).toEqual(['80 Head', '90 r1', '100 r2'])
    expect(pages[1]?.slice(0, 2)).toEqual(['20 Head', '30 s1'])
  })

  test('have a taller row cut where the page ends', () => {
    const tall = stack([text(['Head'], {head: true}), row('r1'), row(...lines('s', 10))], {table: true})
    const pages = pagesOf([block(text(lines('a', 6))), block(tall)])
    expect(pages[0]?.slice(-2)).toEqual(['160 s7', '170 s8'])
    expect(words(pages).filter((word) => word.startsWith('s'))).toEqual(lines('s', 10))
    expect(pages[1]).toEqual(['20 Head', '30 s9', '40 s10'])
  })
})
