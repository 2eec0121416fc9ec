import {describe, expect, test} from 'vitest'
import {baseLineOf, settled} from '../../src/layout/grid.js'
import type {LaidNode} from '../../src/pages.js'
import type {PageGeometry} from '../../src/template/index.js'
import {block, columnsOf, cut, geometry, lines, listing, picture, stack, text, twoColumns} from './nodes.js'

const gridded = {...geometry, grid: 10}
const columns = {...twoColumns, grid: 10}

const pagesOf = (blocks: ReturnType<typeof block>[], opening?: LaidNode, page: PageGeometry = gridded): string[][] =>
  cut(blocks, [], opening, page).pages.map(({nodes}) => listing(nodes))

/** Make a heading of one line, `leading` pt high. */
const heading = (word: string, leading: number): LaidNode => {
  const node = text([word], {keepWithNext: true})
  const [line] = node.lines as NonNullable<LaidNode['lines']>
  return {
    ...node,
    box: {...(node.box as NonNullable<LaidNode['box']>), height: leading},
    lines: [{...(line as NonNullable<typeof line>), box: {x: 0, y: 0, width: 80, height: leading}}],
  }
}

describe('running text', () => {
  test('goes on at the next line of the grid below what is off it', () => {
    const [page] = pagesOf([block(text(['a'])), block(picture(33), 4), block(text(['b', 'c']), 2)])
    expect(page).toEqual(['20 a', '34 [picture]', '70 b', '80 c'])
  })

  test('is moved up where the gap is less than a third of a line too large', () => {
    const [page] = pagesOf([block(text(['a'])), block(text(['b']), 3), block(text(['c']), 4)])
    expect(page).toEqual(['20 a', '30 b', '50 c'])
  })

  test('never moves up into what is above it', () => {
    const [page] = pagesOf([block(text(['a'])), block(picture(22)), block(text(['b']))])
    expect(page).toEqual(['20 a', '30 [picture]', '60 b'])
  })

  test('is on the grid below the head of the first page', () => {
    const [page] = pagesOf([block(text(['a']))], picture(47))
    expect(page?.at(-1)).toBe('60 a')
  })

  test('has its base lines on the grid whatever the type, and type that is lower begins a page a trifle higher', () => {
    const low = text(['low'])
    const lower = {...low, lines: low.lines?.map((line) => ({...line, ascent: line.ascent + 1}))}
    const pages = pagesOf([block(text(['a'])), block(lower, 10), block(text(['b'], {breakBefore: true})), block(lower)])
    expect(pages[0]).toEqual(['20 a', '39 low'])
    const [, second] = pagesOf([block(text(['a'])), block(lower, 0, {breakBefore: true}), block(text(['b']))])
    expect(second).toEqual(['19 low', '30 b'])
  })

  test('of another leading comes near to what it heads', () => {
    const [page] = pagesOf([block(text(['a'])), block(heading('H', 13), 4), block(text(lines('b', 2)))])
    expect(page).toEqual(['20 a', '37 H', '50 b1', '60 b2'])
  })

  test('is where the gaps leave it without a grid', () => {
    const [page] = pagesOf([block(text(['a'])), block(picture(33), 4), block(text(['b']), 2)], undefined, geometry)
    expect(page).toEqual(['20 a', '34 [picture]', '69 b'])
  })
})

test('a heading is kept with text that the grid moves down', () => {
  const pages = pagesOf([block(text(lines('a', 13))), block(heading('H', 11)), block(text(lines('b', 4)))])
  expect(pages[0]).toHaveLength(13)
  expect(pages[1]?.[0]).toBe('20 H')
})

test('columns share the grid, below a block across them too', () => {
  const wide = {...picture(23), box: {top: 0, left: 0, width: 170, height: 23}}
  const [page] = columnsOf(
    [
      block(text(lines('a', 5))),
      block(picture(14), 3),
      block(text(lines('b', 8)), 3),
      block(wide, 6, {across: true}),
      block(text(lines('c', 7)), 4),
    ],
    [],
    undefined,
    columns,
  )
  const tops = Object.values(page ?? {})
    .flat()
    .filter((line) => !line.includes('picture'))
    .map((line) => Number.parseFloat(line) % 10)
  expect(new Set(tops)).toEqual(new Set([0]))
  const begins = [page?.[10], page?.[100]].map((said) => said?.find((line) => line.includes(' c')))
  expect(begins.map((line) => Number.parseFloat(line ?? ''))).toEqual([130, 130])
})

describe('inside a box', () => {
  const inside = (gaps: number[]): LaidNode => {
    const node = stack(gaps.map((_, index) => text([`p${index}`])))
    let top = 0
    const children = node.children?.map((child, index) => {
      top += gaps[index] as number
      const there = {...child, box: {...(child.box as NonNullable<LaidNode['box']>), top}}
      top += 10
      return there
    })
    return {...node, children, box: {...(node.box as NonNullable<LaidNode['box']>), height: top}} as LaidNode
  }

  test('paragraphs stand whole lines apart, and the box is as high as they make it', () => {
    const made = settled(inside([5, 3, 5, 5]), 10)
    expect(listing([made])).toEqual(['5 p0', '15 p1', '35 p2', '55 p3'])
    expect(made.box?.height).toBe(65)
  })

  test('that is on the grid already, nothing changes', () => {
    const node = inside([7, 10, 0])
    expect(settled(node, 10)).toBe(node)
  })

  test('of blocks side by side, the row grows and what was as tall as it does too', () => {
    const beside = {...stack([]), box: {top: 0, left: 0, width: 10, height: 25}}
    const content = {...inside([0, 5]), box: {top: 0, left: 20, width: 60, height: 25}}
    const box = {top: 0, left: 0, width: 80, height: 25}
    const made = settled(
      {...stack([beside, content]), children: [beside, content], box, style: {flexDirection: 'row'}},
      10,
    )
    expect([made.box?.height, ...(made.children ?? []).map((child) => child.box?.height)]).toEqual([30, 30, 30])
  })

  test('the first base line is that of its first running text', () => {
    expect(baseLineOf(stack([heading('H', 13), text(['a'])]), 10)).toBe(21)
    expect(baseLineOf(stack([text(['r'])], {table: true}), 10)).toBeUndefined()
  })
})
