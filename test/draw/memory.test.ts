import {expect, test} from 'vitest'
import type {Drawn, Order} from '../../src/draw/engine.js'
import {remembered} from '../../src/draw/memory.js'
import type {Fonts} from '../../src/fonts/index.js'
import type {ChartTokens} from '../../src/template/index.js'

const tokens = {family: 'Sans'} as ChartTokens
const order = (rows: number[]): Order => ({spec: {data: {values: rows}}, width: 100, tallest: 500, language: 'en'})

test('a chart is drawn again when its rows, its tokens or its fonts change, and only then', async () => {
  const fonts = {faces: []} as unknown as Fonts
  let drawings = 0
  const draw = (given: Order, with_ = tokens, fonts_ = fonts): Promise<unknown> =>
    remembered(given, with_, fonts_, async () => {
      drawings++
      // what Vega does to the rows it is given
      ;(given.spec.data as {values: number[]}).values.push(0)
      return {scale: drawings} as unknown as Drawn
    })
  await draw(order([1, 2]))
  await draw(order([1, 2]))
  expect(drawings).toBe(1)
  await draw(order([1, 3]))
  await draw(order([1, 2]), {...tokens, family: 'Serif'})
  await draw(order([1, 2]), tokens, {faces: []} as unknown as Fonts)
  expect(drawings).toBe(4)
})

test('the oldest charts are forgotten when all that is kept is too much', async () => {
  const fonts = {faces: []} as unknown as Fonts
  const drawings: number[] = []
  const draw = (row: number, characters: number): Promise<unknown> =>
    remembered(order([row]), tokens, fonts, async () => {
      drawings.push(row)
      return {svg: 'x'.repeat(characters)} as unknown as Drawn
    })
  for (const row of [1, 2, 1, 3]) await draw(row, 15_000_000)
  expect(drawings).toEqual([1, 2, 3])
  await draw(1, 15_000_000)
  await draw(3, 15_000_000)
  expect(drawings).toEqual([1, 2, 3])
  await draw(2, 60_000_000)
  await draw(2, 60_000_000)
  expect(drawings).toEqual([1, 2, 3, 2])
  for (let row = 10; row < 211; row++) await draw(row, 1)
  await draw(10, 1)
  await draw(210, 1)
  expect(drawings.slice(-2)).toEqual([210, 10])
})
