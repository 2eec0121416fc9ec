import {afterEach, expect, it} from 'vitest'
import {drawChart, type Order} from '../../src/draw/engine.js'
import {type Limits, Pool} from '../../src/draw/pool.js'
import {fonts, template} from './brief.js'

const entry = new URL('../../dist/draw/worker.js', import.meta.url)
const {chart: tokens} = template.tokens
const opened: Pool[] = []

async function poolOf(limits: Partial<Limits> = {}, most = 1): Promise<Pool> {
  const pool = new Pool((await fonts).files, {seconds: 30, megabytes: 1024, waiting: 2, ...limits}, most, entry)
  opened.push(pool)
  return pool
}

afterEach(async () => {
  for (const pool of opened.splice(0)) await pool.close()
})

const bars = (n: number): Order => ({
  spec: {
    data: {values: Array.from({length: n}, (_, i) => ({a: `n${i}`, b: i + 1, on: `2024-0${i + 1}-01`}))},
    mark: 'bar',
    encoding: {y: {field: 'on', type: 'temporal'}, x: {field: 'b', type: 'quantitative'}},
  },
  width: 300,
  tallest: 600,
  language: 'en',
})

const many = (values: number, layers: number): Order => ({
  spec: {
    data: {sequence: {start: 0, stop: values, step: 1, as: 'u'}},
    encoding: {x: {field: 'u', type: 'quantitative'}},
    layer: Array.from({length: layers}, () => ({mark: 'point'})),
  },
  width: 300,
  tallest: 600,
  language: 'en',
})

it('draws the same in threads, side by side, as here one after another', async () => {
  const orders = Array.from({length: 8}, (_, i) => bars((i % 4) + 1))
  const pool = await poolOf({}, 2)
  const there = await Promise.all(orders.map((order) => pool.draw(order, tokens)))
  for (const [i, order] of orders.entries()) expect(there[i]).toEqual(await drawChart(order, tokens, await fonts))
})

it('stops a chart that takes too long, and draws the next', async () => {
  const pool = await poolOf({seconds: 0.3})
  const [slow, quick] = await Promise.all([pool.draw(many(90_000, 2), tokens), pool.draw(bars(2), tokens)])
  expect(slow).toEqual({failure: 'it takes more than 0.3 s; aggregate the data first'})
  expect(quick).toHaveProperty('drawing')
})

it('stops a chart that takes too much memory, and draws the next', async () => {
  const pool = await poolOf({megabytes: 40})
  const failure = 'it takes more than 40 MB of memory; aggregate the data first'
  expect(await pool.draw(many(90_000, 2), tokens)).toEqual({failure})
  expect(await pool.draw(bars(2), tokens)).toHaveProperty('drawing')
})

it('says what is wrong with a chart as it is said here', async () => {
  const order = {...bars(1), spec: {...bars(1).spec, transform: [{calculate: 'datum.b +* 2', as: 'c'}]}}
  const failed = await (await poolOf()).draw(order, tokens)
  expect(failed).toEqual(await drawChart(order, tokens, await fonts))
  expect(failed).toHaveProperty('failure')
})

it('refuses more marks than a printed chart can show', async () => {
  const drawn = await drawChart(many(100_000, 3), tokens, await fonts)
  const failure = 'unexpected 300,000 marks or more, expected at most 200,000; aggregate the data first'
  expect(drawn).toMatchObject({failure})
})
