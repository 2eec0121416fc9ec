import {describe, expect, test} from 'vitest'
import {fillOf} from '../../src/layout/fill.js'
import type {Flow, LaidNode} from '../../src/pages.js'
import type {PageGeometry} from '../../src/template/index.js'
import {block, cut, geometry, lines, picture, text} from './nodes.js'

const notes: Flow['notes'] = new Map([['note-1', {element: null as unknown as Flow['blocks'][number]['element']}]])

/** Say how full the last page of some blocks is; page and text are 160 pt high, lines 10 pt. */
function lastOf(blocks: LaidNode[], note?: LaidNode, opening?: LaidNode): number {
  const called: [string, LaidNode][] = note ? [['note-1', note]] : []
  const {pages} = cut(
    blocks.map((one) => block(one)),
    called,
    opening,
  )
  return fillOf(pages.at(-1)?.nodes ?? [], geometry, notes)
}

describe('the last page', () => {
  test('is filled down to the end of its text', () => {
    expect(lastOf([text(lines('a', 16))])).toBeCloseTo(1, 6)
    expect(lastOf([text(lines('a', 4))])).toBeCloseTo(0.25, 6)
    expect(lastOf([text(lines('a', 20))])).toBeCloseTo(0.25, 6)
    expect(lastOf([picture(80)])).toBeCloseTo(0.5, 6)
  })

  test('counts its notes, with their rule', () => {
    const note = text(lines('n', 2), {id: 'note-1', part: 'note-1'})
    // gap, rule and gap are 10 pt
    expect(lastOf([text(['a^note-1', 'b', 'c', 'd'])], note)).toBeCloseTo((40 + 30) / 160, 6)
  })

  test('counts the head of a brief of one page', () => {
    expect(lastOf([text(lines('a', 4))], undefined, picture(60))).toBeCloseTo((40 + 10 + 40 + 0) / 160, 6)
  })

  test('of two columns is as full as these are on average', () => {
    const two: PageGeometry = {...geometry, columns: {count: 2, gutter: 10, left: 10, width: 35}}
    const at = (node: LaidNode, left: number, width: number): LaidNode => ({
      ...node,
      box: {top: 20, height: node.box?.height ?? 0, left, width},
    })
    const columns = [at(text(lines('a', 8)), 10, 35), at(text(lines('b', 4)), 55, 35)]
    expect(fillOf(columns, two, notes)).toBeCloseTo((80 + 40) / 320, 6)
    const across = {...picture(120), box: {top: 20, left: 10, width: 80, height: 120}}
    expect(fillOf([...columns, across], two, notes)).toBeCloseTo(120 / 160, 6)
  })

  test('that is empty has no fill, and what hangs in the margin is none', () => {
    expect(fillOf([], geometry, notes)).toBe(0)
    const hanging = {...picture(100), box: {top: 20, left: 0, width: 8, height: 100}}
    expect(fillOf([hanging], geometry, notes)).toBe(0)
  })
})
