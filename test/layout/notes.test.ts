import {describe, expect, test} from 'vitest'
import {NoteArea} from '../../src/layout/notes.js'
import {paginate} from '../../src/layout/paginate.js'
import type {LaidNode} from '../../src/pages.js'
import {block, cut, geometry, lines, listing, pagesOf, picture, stack, text, words} from './nodes.js'

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

test('a note that went on in the next column is not set again where text leaves room', () => {
  const notes = new Map([['n', text(lines('n', 6))]])
  const [here, beside] = [new NoteArea(notes, geometry), new NoteArea(notes, geometry)]
  here.add(['n'], 45)
  beside.carryOn(here, 200)
  here.fill(100)
  const said = [here, beside].flatMap((area) => area.nodes(0, 200)).flatMap((node) => node.lines ?? [])
  expect(said.map(({string}) => string)).toEqual(lines('n', 6))
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

  const numbered = (count: number): LaidNode => {
    // the number is stretched beside the words
    const number = {...text(['1']), box: {top: 0, left: 0, width: 10, height: count * 10}}
    const words = {...text(lines('n', count)), box: {top: 0, left: 10, width: 70, height: count * 10}}
    return {
      ...stack([]),
      style: {flexDirection: 'row'},
      box: {top: 0, left: 0, width: 80, height: count * 10},
      children: [number, words],
    }
  }

  test('leave no single line overleaf', () => {
    const pages = pagesOf([block(text(['a^n']))], [['n', numbered(15)]])
    expect(pages.map((page) => page.filter((line) => / n/.test(line)).length)).toEqual([13, 2])
  })

  test('carry a sign where they end and where they go on, once a page', () => {
    const sign = {...text(['>']), box: {top: 0, left: 0, width: 5, height: 10}}
    const {pages} = paginate(
      {blocks: [block(text(['a^n']))], notes: new Map([['n', numbered(44)]]), continued: sign},
      geometry,
    )
    const signs = pages.map(({nodes}) =>
      nodes.filter(({lines: own}) => own?.[0]?.string === '>').map(({box}) => box?.left),
    )
    expect(signs).toEqual([[93], [10, 93], [10]])
  })
})
