import {expect, test} from 'vitest'
import {mirrored} from '../../src/layout/mirror.js'
import type {FlowHints, LaidNode} from '../../src/pages.js'

const box = (left: number, width: number, more: Partial<LaidNode> = {}, flow: FlowHints = {}): LaidNode => ({
  type: 'VIEW',
  style: {},
  props: {flow},
  ...more,
  box: {top: 0, left, width, height: 10, ...more.box},
})

const lefts = (nodes: LaidNode[]): unknown[] =>
  nodes.map(({box, children}) => (children ? [box?.left, lefts(children)] : box?.left))

const row = (flow: FlowHints = {}): LaidNode => box(10, 60, {children: [box(0, 20), box(20, 40)]}, flow)

test('what stands at the left stands at the right, in every box', () => {
  expect(lefts(mirrored([row()], 100, 'rtl'))).toEqual([[30, [40, 0]]])
})

test('pages from left to right stay as they are', () => {
  expect(lefts(mirrored([row()], 100, 'ltr'))).toEqual([[10, [0, 20]]])
})

test('a block in a language of the other direction is turned inside, and keeps its place', () => {
  expect(lefts(mirrored([row({language: 'fa'})], 100, 'ltr'))).toEqual([[10, [40, 0]]])
  expect(lefts(mirrored([row({language: 'zxx'})], 100, 'rtl'))).toEqual([[30, [0, 20]]])
})

test('paddings, borders and corners change sides', () => {
  const node = box(0, 50, {
    style: {borderLeftColor: '#ff0000', borderTopRightRadius: 4},
    box: {top: 3, left: 5, width: 50, height: 10, paddingLeft: 7, paddingRight: 1, borderLeftWidth: 2},
    origin: {left: 30, top: 8},
  })
  const [turned] = mirrored([node], 100, 'rtl')
  expect(turned?.box).toEqual({
    top: 3,
    left: 45,
    width: 50,
    height: 10,
    paddingRight: 7,
    paddingLeft: 1,
    borderRightWidth: 2,
  })
  expect(turned?.style).toEqual({borderRightColor: '#ff0000', borderTopLeftRadius: 4})
  expect(turned?.origin).toEqual({left: 70, top: 8})
})

test('lines of text and pictures are the same inside, and the pages that were cut stay whole', () => {
  const lines: LaidNode['lines'] = []
  const children: LaidNode[] = []
  const text: LaidNode = {...box(0, 30), type: 'TEXT', lines, children}
  const picture = box(30, 20, {props: {alt: 'a sign'}, children: [box(1, 2)]})
  const page = [box(0, 50, {children: [text, picture]})]
  const before = structuredClone(lefts(page))
  const [turned] = mirrored(page, 50, 'rtl')
  const [words, drawn] = turned?.children ?? []
  expect(words?.lines).toBe(lines)
  expect(words?.children).toBe(children)
  expect(lefts([drawn as LaidNode])).toEqual([[0, [1]]])
  expect(lefts(page)).toEqual(before)
})
