import {PDFDocument} from '@cantoo/pdf-lib'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {impose, saddleStitch} from '../../src/press/impose.js'
import {open, wordsOf} from '../paint/read.js'

test.each([
  [4, ['4 1', '2 3']],
  [8, ['8 1', '2 7', '6 3', '4 5']],
  [6, ['0 1', '2 0', '6 3', '4 5']],
  [1, ['0 1', '0 0']],
])('%i pages lie as they are folded', (count, sides) => {
  expect(saddleStitch(count).map(({left, right}) => `${left} ${right}`)).toEqual(sides)
})

async function pagesOf(count: number, size: [number, number]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({updateMetadata: false})
  for (let page = 1; page <= count; page++) pdf.addPage(size).drawText(`page ${page}`, {x: 100, y: 400})
  return pdf.save()
}

test('inner sheets move towards the fold, outer ones do not', async () => {
  const file = new VFile()
  const pdf = await open(await impose(await pagesOf(8, [595.28, 841.89]), 'A4', file))
  expect(file.messages).toEqual([])
  const front = await wordsOf(pdf, 1)
  const inner = await wordsOf(pdf, 3)
  expect(front.map(({text, x}) => [text, Math.round(x)])).toEqual([
    ['page 8', 100],
    ['page 1', 695],
  ])
  expect(inner.map(({text}) => text)).toEqual(['page 6', 'page 3'])
  const creep = (0.1 * 72) / 25.4
  expect((inner[0]?.x ?? 0) - (front[0]?.x ?? 0)).toBeCloseTo(creep, 2)
  expect((inner[1]?.x ?? 0) - (front[1]?.x ?? 0)).toBeCloseTo(-creep, 2)
})

test('pages that are read from right to left are bound at the right', async () => {
  const pdf = await open(await impose(await pagesOf(4, [595.28, 841.89]), 'A4', new VFile(), 'rtl'))
  const sides = [await wordsOf(pdf, 1), await wordsOf(pdf, 2)]
  const seen = sides.map((words) => words.sort((a, b) => a.x - b.x).map(({text}) => text))
  expect(seen).toEqual([
    ['page 1', 'page 4'],
    ['page 3', 'page 2'],
  ])
})

test('letter pages go on tabloid, and blanks are said', async () => {
  const file = new VFile()
  const pdf = await open(await impose(await pagesOf(6, [612, 792]), 'Letter', file))
  expect((await pdf.getPage(1)).view).toEqual([0, 0, 1224, 792])
  expect(String(file.messages[0])).toContain(
    'unexpected 6 pages, expected a multiple of 4; 2 pages of the booklet on tabloid',
  )
})
