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

it('draws thirty charts in threads, side by side, as here one after another', async () => {
  const orders = Array.from({length: 30}, (_, i) => bars((i % 9) + 1))
  const pool = await poolOf({}, 3)
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

/** A thread that does as it is told: ends with the height of its order as exit code, throws, or answers. */
const puppet = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import {parentPort} from 'node:worker_threads'
    parentPort.on('message', ({order: {height, aspect}}) => {
      if (height) process.exit(height)
      if (aspect) throw new Error('out of ink')
      parentPort.postMessage({outcome: {failure: 'drawn'}})
    })
    parentPort.postMessage({ready: true})`)}`,
)

function puppets(most: number, entry = puppet): Pool {
  const pool = new Pool([], {seconds: 30, megabytes: 100, waiting: 1}, most, entry)
  opened.push(pool)
  return pool
}

it.each([1, 3])('goes on after a thread has ended, with %d threads', async (most) => {
  const pool = puppets(most)
  const orders = [{...bars(1), height: 7}, bars(1), {...bars(1), aspect: 1}, bars(1), {...bars(1), height: 8}, bars(1)]
  const outcomes = await Promise.all(orders.map((order) => pool.draw(order, tokens)))
  const ended = 'the thread that draws it ended: '
  expect(outcomes).toEqual([
    {failure: `${ended}code 7`},
    {failure: 'drawn'},
    {failure: `${ended}out of ink`},
    {failure: 'drawn'},
    {failure: `${ended}code 8`},
    {failure: 'drawn'},
  ])
})

it('throws for all charts that wait when threads cannot start, and tries again for the next', async () => {
  const pool = puppets(2, new URL('data:text/javascript,throw new Error("no fonts")'))
  const drawn = await Promise.allSettled([1, 2, 3].map(() => pool.draw(bars(1), tokens)))
  expect(drawn.map((one) => one.status === 'rejected' && one.reason.message)).toEqual(Array(3).fill('no fonts'))
  await expect(pool.draw(bars(1), tokens)).rejects.toThrow('no fonts')
})

it('leaves the time zone of the process as it was, however many threads start at once', async () => {
  const zone = process.env.TZ
  try {
    process.env.TZ = 'America/New_York'
    const pools = [puppets(3), puppets(2)]
    await Promise.all(pools.flatMap((pool) => [1, 2, 3, 4, 5].map(() => pool.draw(bars(1), tokens))))
    for (const pool of pools) await pool.close()
    expect(process.env.TZ).toBe('America/New_York')
    expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(300)
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

it('ends what waits, and starts nothing, once it is closed', async () => {
  const pool = puppets(1)
  const drawn = Promise.allSettled([1, 2, 3].map(() => pool.draw(bars(1), tokens)))
  await pool.close()
  expect((await drawn).map(({status}) => status)).toEqual(['rejected', 'rejected', 'rejected'])
})

it('says what is wrong with a chart as it is said here', async () => {
  const order = {...bars(1), spec: {...bars(1).spec, transform: [{calculate: 'datum.b +* 2', as: 'c'}]}}
  const failed = await (await poolOf()).draw(order, tokens)
  expect(failed).toEqual(await drawChart(order, tokens, await fonts))
  expect(failed).toHaveProperty('failure')
})

it('refuses more marks than a printed chart can show, before they are laid out', async () => {
  const drawn = await drawChart(many(100_000, 3), tokens, await fonts)
  const failure = 'unexpected 300,000 marks or more, expected at most 200,000; aggregate the data first'
  expect(drawn).toMatchObject({failure})
})
