import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {chartAlone, chartPdf} from '../src/chart-pdf.js'
import policyBrief from '../templates/policy-brief/index.js'
import {fonts} from './compose/dressed.js'
import {linksOf, open, textOf} from './paint/read.js'

const folder = fileURLToPath(new URL('../node_modules/vega-datasets/', import.meta.url))

const cars = {
  data: {url: 'data/cars.json'},
  width: 300,
  height: 120,
  mark: 'point',
  encoding: {
    x: {field: 'Horsepower', type: 'quantitative'},
    y: {field: 'Miles_per_Gallon', type: 'quantitative'},
    href: {value: 'https://example.org/'},
  },
}

/** Give the size of the only page, pt. */
async function sizeOf(bytes: Uint8Array): Promise<[number, number]> {
  const pdf = await open(bytes)
  expect(pdf.numPages).toBe(1)
  const [left = 0, top = 0, right = 0, bottom = 0] = (await pdf.getPage(1)).view
  return [right - left, bottom - top]
}

test('a chart comes as Vega-Lite draws it, one pixel as one pt, on a page of its size', async () => {
  const bytes = await chartPdf(cars, folder)
  const [width, height] = await sizeOf(bytes)
  expect(width).toBeGreaterThan(300)
  expect(width).toBeLessThan(360)
  expect(height).toBeGreaterThan(120)
  expect(height).toBeLessThan(180)
  const pdf = await open(bytes)
  expect(await textOf(pdf, 1)).toMatch(/Horsepower/)
  expect((await linksOf(pdf, 1))[0]?.goal).toBe('https://example.org/')
})

test('the same specification gives the same bytes, as an object and as text', async () => {
  expect(await chartPdf(cars, folder)).toEqual(await chartPdf(JSON.stringify(cars), folder))
})

test('in a house style it is as wide as it is asked to be', async () => {
  const {width: _, ...free} = cars
  const style = {template: policyBrief, width: 222, language: 'de'}
  const {pdf, svg} = await chartAlone(free, folder, {style, fonts: await fonts})
  expect((await sizeOf(pdf))[0]).toBeCloseTo(222, 0)
  expect(svg).toContain('font-family="\'Source Sans 3\', sans-serif"')
})

test.each([
  ['in the folder itself', 'cars.json'],
  ['below it', './data/cars.json'],
  ['by the name at the end of an address, of which nothing is fetched', 'https://example.org/some/data/cars.json'],
])('data is found %s', async (_, url) => {
  const place = url === 'cars.json' ? `${folder}data` : folder
  expect(await chartPdf({...cars, data: {url}}, place)).toEqual(await chartPdf(cars, folder))
})

test('a picture that is not there is left out', async () => {
  const image = {data: {values: [{a: 1}]}, mark: 'image', encoding: {x: {field: 'a'}, url: {value: 'gone.png'}}}
  expect(await textOf(await open(await chartPdf(image, folder)), 1)).toBe('1\na')
})

test.each([
  ['JSON that ends early', '{"mark": ', /chart\.vl\.json:1:10: unexpected end of the text/],
  ['data that is not there', {...cars, data: {url: 'gone.csv'}}, /unexpected data file "gone\.csv"/],
  ['data elsewhere', {...cars, data: {url: '../package.json'}}, /"\.\.\/package\.json", which lies elsewhere/],
  ['an expression that cannot be read', {...cars, transform: [{filter: 'datum.a +* 1'}]}, /cannot be read/],
])('%s is named at its place', async (_, spec, message) => {
  await expect(chartPdf(spec, folder)).rejects.toThrow(message)
})
