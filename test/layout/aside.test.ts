import {describe, expect, test} from 'vitest'
import type {LaidNode} from '../../src/pages.js'
import {block, columnsOf, lines, picture, stack, text, twoColumns, withMargin} from './nodes.js'

const columns = (...given: [ReturnType<typeof block>[], [string, LaidNode][]?]) =>
  columnsOf(given[0], given[1] ?? [], undefined, withMargin)

/** Make a block for the column in the margin. */
const aside = (said: string[]) => {
  const node = text(said)
  return block({...node, box: {top: 0, left: 0, width: 40, height: said.length * 10}}, 0, {whole: true, aside: true})
}

/** Make a block whose label hangs in the margin. */
const labelled = (label: string[], said: string[]): LaidNode => {
  const hung = {...text(label), box: {top: 0, left: -50, width: 40, height: label.length * 10}}
  const body = text(said)
  const height = Math.max(label.length, said.length) * 10
  return {
    ...stack([]),
    children: [hung, body],
    box: {top: 0, left: 0, width: 80, height},
    style: {flexDirection: 'row'},
  }
}

describe('a block in the margin', () => {
  test('stands beside what follows it, and moves no text', () => {
    const [page] = columns([block(text(lines('a', 3))), aside(['One', 'two']), block(text(lines('b', 6)), 5)])
    expect(page?.[10]).toEqual(['55 One', '65 two'])
    expect(page?.[60]).toEqual([
      ...lines('a', 3).map((word, index) => `${20 + index * 10} ${word}`),
      ...lines('b', 6).map((word, index) => `${55 + index * 10} ${word}`),
    ])
  })

  test('has its first line on the base line of the text beside it', () => {
    const small = aside(['One'])
    const [line] = small.node.lines ?? []
    if (line) line.ascent = 6
    const [page] = columns([small, block(text(lines('b', 6)))])
    expect(page?.[10]).toEqual(['22 One'])
  })

  test('stands below another, and below labels that hang there', () => {
    const [page] = columns([
      aside(['One', 'two', 'three']),
      aside(['Next']),
      block(text(lines('a', 5))),
      block(labelled(['Label', 'of', 'it'], lines('b', 3)), 10),
      block(text(lines('c', 4))),
    ])
    expect(page?.[10]).toEqual(['20 One', '30 two', '40 three', '122 Next'])
  })

  test('is above a label where there is room for it', () => {
    const [page] = columns([aside(['One']), block(text(lines('a', 5))), block(labelled(['Label'], lines('b', 3)), 10)])
    expect(page?.[10]).toEqual(['20 One'])
  })

  test('is overleaf when there is no room for it', () => {
    const pages = columns([block(text(lines('a', 14))), aside(lines('n', 4)), block(text(lines('b', 9)))])
    expect(pages[0]?.[10]).toBeUndefined()
    expect(pages[1]?.[10]).toEqual(lines('n', 4).map((word, index) => `${20 + index * 10} ${word}`))
  })

  test('is higher up on the last page rather than alone on another', () => {
    const pages = columns([block(text(lines('a', 14))), aside(lines('n', 4)), block(text(['b']))])
    expect(pages).toHaveLength(1)
    expect(pages[0]?.[10]?.[0]).toBe('20 n1')
  })

  test('with nothing after it is not lost', () => {
    const pages = columns([block(text(lines('a', 4))), aside(['One'])])
    expect(pages[0]?.[10]).toEqual(['20 One'])
    expect(columns([block(labelled(lines('l', 16), ['a'])), aside(['One'])])[1]?.[10]).toEqual(['20 One'])
  })

  test('is beside the text when a figure that follows it floats away', () => {
    const pages = columns([
      block(text(lines('a', 10))),
      aside(['One']),
      block(picture(80), 5, {whole: true, float: true}),
      block(text(lines('b', 10))),
    ])
    expect(pages[0]?.[10]).toEqual(['120 One'])
  })

  test('has the notes it calls on its page', () => {
    const note: [string, LaidNode] = ['n', text(['Note'])]
    const [page] = columns([block(text(lines('a', 3))), aside(['One^n']), block(text(lines('b', 3)))], [note])
    expect(page?.[10]).toEqual(['50 One'])
    expect(page?.[60]?.at(-1)).toBe('170 Note')
  })
})

test('a block for the margin is one of the column where there are two', () => {
  const [page] = columnsOf([block(text(lines('a', 2))), aside(['One', 'two'])], [], undefined, twoColumns)
  expect(Object.values(page ?? {}).flat()).toContain('20 One')
})
