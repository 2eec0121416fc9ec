import {describe, expect, test} from 'vitest'
import type {LaidNode} from '../../src/pages.js'
import {block, columnsOf, cut, lines, picture, stack, text, twoColumns, words} from './nodes.js'

const columns = (blocks: ReturnType<typeof block>[], notes: [string, LaidNode][] = [], opening?: LaidNode) =>
  columnsOf(blocks, notes, opening, twoColumns)

/** Name lines as they stand from a height on. */
const from = (y: number, said: string[]): string[] => said.map((word, index) => `${y + index * 10} ${word}`)

/** Make a block that reaches across. */
const across = (node: LaidNode, gap = 0, hints = node.props?.flow ?? {}) =>
  block({...node, box: {...(node.box as NonNullable<LaidNode['box']>), width: 170}}, gap, {...hints, across: true})

describe('two columns', () => {
  test('are filled one after the other, then the next page is', () => {
    const pages = columns([block(text(lines('a', 40)))])
    expect(pages[0]).toEqual({10: from(20, lines('a', 16)), 100: from(20, lines('a', 32).slice(16))})
    expect(pages[1]).toEqual({10: from(20, lines('a', 36).slice(32)), 100: from(20, lines('a', 40).slice(36))})
  })

  test('of the last page are as even as they can be', () => {
    const [page] = columns([block(text(lines('a', 9)))])
    expect(page).toEqual({10: from(20, lines('a', 5)), 100: from(20, lines('a', 9).slice(5))})
  })

  test('leave no widow or orphan when they are balanced', () => {
    const [page] = columns([block(text(lines('a', 3))), block(text(lines('b', 5)))])
    expect(page).toEqual({10: from(20, ['a1', 'a2', 'a3', 'b1', 'b2']), 100: from(20, ['b3', 'b4', 'b5'])})
    const [short] = columns([block(text(lines('c', 3)))])
    expect(short).toEqual({10: from(20, lines('c', 3))})
  })

  test('keep a heading with what follows in the next of them', () => {
    const [page] = columns([
      block(text(lines('a', 15))),
      block(text(['Heading'], {keepWithNext: true})),
      block(text(lines('b', 30))),
    ])
    expect(page?.[10]).toHaveLength(15)
    expect(page?.[100]?.[0]).toBe('20 Heading')
  })

  test('start below the head of the first page, and then at the top', () => {
    const pages = columns([block(text(lines('a', 26)))], [], picture(60))
    expect(pages[0]?.[10]?.[0]).toBe('70 a1')
    expect(pages[0]?.[100]?.[0]).toBe('70 a12')
    expect(pages[1]).toEqual({10: ['20 a23', '30 a24'], 100: ['20 a25', '30 a26']})
  })

  test('end before a page break, as even as they can be', () => {
    const pages = columns([block(text(lines('a', 8))), block(text(['b'], {breakBefore: true}))])
    expect(pages[0]).toEqual({10: from(20, lines('a', 4)), 100: from(20, lines('a', 8).slice(4))})
    expect(pages[1]).toEqual({10: ['20 b']})
  })

  test('of blocks that ask for columns are cut inside one', () => {
    const inner = stack([{...stack([text(lines('c', 6))]), box: {top: 0, left: 0, width: 35, height: 60}}])
    const [page] = columns([block(inner, 0, {columns: 2, gutter: 10}), block(text(lines('a', 20)))])
    expect(page?.[10]?.filter((line) => / c/.test(line))).toHaveLength(6)
    expect(words([page?.[10] ?? [], page?.[100] ?? []]).filter((word) => /^a/.test(word))).toEqual(lines('a', 20))
  })
})

describe('a block across the columns', () => {
  test('ends them, balanced, and they begin again below it', () => {
    const [page] = columns([block(text(lines('a', 8))), across(text(['Across']), 12), block(text(lines('b', 4)), 12)])
    expect(page).toEqual({
      10: [...from(20, lines('a', 4)), '72 Across', ...from(94, ['b1', 'b2'])],
      100: [...from(20, lines('a', 8).slice(4)), ...from(94, ['b3', 'b4'])],
    })
  })

  test('is overleaf when it does not fit below them, and a heading of its own goes with it', () => {
    const heading = across(text(['Heading'], {keepWithNext: true}))
    const pages = columns([block(text(lines('a', 24))), heading, across(picture(60, {whole: true}), 5)])
    expect(pages[0]).toEqual({10: from(20, lines('a', 12)), 100: from(20, lines('a', 24).slice(12))})
    expect(pages[1]).toEqual({10: ['20 Heading', '35 [picture]']})
  })

  test('is cut where the page ends, when it may be', () => {
    const pages = columns([block(text(lines('a', 24))), across(text(lines('b', 8)))])
    expect(pages[0]?.[10]?.slice(12)).toEqual(from(140, lines('b', 4)))
    expect(pages[1]?.[10]).toEqual(from(20, lines('b', 8).slice(4)))
  })

  test('that may float lets the text go on, and heads the next page', () => {
    const pages = columns([
      block(text(lines('a', 24))),
      across(picture(60, {whole: true, float: true}), 5),
      block(text(lines('b', 16))),
    ])
    expect(words([pages[0]?.[10] ?? [], pages[0]?.[100] ?? []])).toEqual([...lines('a', 24), ...lines('b', 8)])
    expect(pages[1]?.[10]?.[0]).toBe('20 [picture]')
    expect(pages[1]?.[100]?.[0]).toBe(pages[1]?.[10]?.[1]?.replace('b9', 'b13'))
  })

  test('changes nothing in one column', () => {
    const blocks = [block(text(lines('a', 10))), across(text(lines('b', 10))), block(text(lines('c', 3)))]
    const plain = [block(text(lines('a', 10))), block(text(lines('b', 10))), block(text(lines('c', 3)))]
    expect(columnsOf(blocks)).toEqual(columnsOf(plain))
  })
})

describe('notes', () => {
  test('stand under the column that calls them', () => {
    const body = lines('a', 40)
    body[3] = 'a4^n'
    body[20] = 'a21^m'
    const pages = columns(
      [block(text(body))],
      [
        ['n', text(['Note n'])],
        ['m', text(['Note m', 'goes on'])],
      ],
    )
    expect(pages[0]?.[10]).toEqual([...from(20, lines('a', 14)), '170 Note n'])
    expect(pages[0]?.[100]).toEqual([...from(20, lines('a', 27).slice(14)), '160 Note m', '170 goes on'])
  })

  test('too long for their column go on in the next', () => {
    const pages = columns([block(text(['a^n', ...lines('b', 30)]))], [['n', text(lines('n', 20))]])
    const said = pages.flatMap((page) => Object.values(page)).flat()
    for (const word of [...lines('n', 20), ...lines('b', 30)]) {
      expect(said.filter((line) => line.endsWith(` ${word}`))).toHaveLength(1)
    }
    expect(pages[0]?.[10]?.at(-1)).toMatch(/^170 n/)
    expect(pages[0]?.[100]?.at(-1)).toMatch(/^170 n/)
    expect(pages[0]?.[100]?.[0]).toMatch(/^20 b/)
  })

  test('go with their lines when columns are balanced', () => {
    const body = lines('a', 12)
    body[8] = 'a9^n'
    const [page] = columns([block(text(body)), across(text(['end']), 10, {afterFloats: true})], [['n', text(['Note'])]])
    expect(page?.[10]).toEqual([...from(20, lines('a', 6)), '90 end'])
    expect(page?.[100]).toEqual([...from(20, lines('a', 12).slice(6)), '170 Note'])
  })

  test('of a block across stand under the first column', () => {
    const [page] = columns(
      [block(text(lines('a', 4))), across(text(['Across^n'])), block(text(lines('b', 4)))],
      [['n', text(['Note'])]],
    )
    expect(page?.[10]?.at(-1)).toBe('170 Note')
    expect(page?.[100]).not.toContain('170 Note')
  })

  test('fill the columns of pages that have no text', () => {
    const pages = columns([block(text(['a^n']))], [['n', text(lines('n', 44))]])
    expect(pages.map((page) => Object.values(page).flat().length)).toEqual([30, 15])
  })
})

test('the section at the top of a page is that of its first column', () => {
  const section = (name: string) => block(text([name], {keepWithNext: true, section: name}))
  const blocks = [section('One'), block(text(lines('a', 20))), section('Two'), block(text(lines('b', 30)))]
  expect(cut(blocks, [], undefined, twoColumns).pages.map(({section}) => section)).toEqual(['One', 'Two'])
})
