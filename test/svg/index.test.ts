import {expect, it} from 'vitest'
import {trace} from '../../src/svg/index.js'
import {fonts} from '../draw/brief.js'
import {marksText} from '../draw/marks-text.js'

/** Trace what stands in an SVG file of 100 × 50, and write it down without the line on its size. */
const traced = async (inside: string): Promise<string[]> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="50pt" viewBox="0 0 100 50">${inside}</svg>`
  return marksText(trace(svg, await fonts))
    .trim()
    .split('\n')
    .slice(1)
}

const rect = '<rect x="10" y="10" width="20" height="10" fill="#ff0000"/>'

it('shows nothing through a clip without extent', async () => {
  const clip = (width: number): string =>
    `<defs><clipPath id="c"><rect x="0" y="0" width="${width}" height="20"/></clipPath></defs>`
  expect(await traced(`${clip(0)}<g clip-path="url(#c)">${rect}</g>`)).toEqual([])
  expect(await traced(`${clip(15)}<g clip-path="url(#c)">${rect}</g>`)).toEqual([
    'clip 0,0–15,20',
    '  path 10,10–30,20 fill #ff0000',
  ])
})

it('clips in the frame that the element is moved to', async () => {
  const clip = '<defs><clipPath id="c"><rect width="15" height="20"/></clipPath></defs>'
  expect(await traced(`${clip}<g transform="translate(50 5)" clip-path="url(#c)">${rect}</g>`)).toEqual([
    'clip 50,5–65,25',
    '  path 60,15–80,25 fill #ff0000',
  ])
})

it('lays the tiles of a pattern over a shape, turned as the pattern is, and lines across them in one', async () => {
  const pattern = (inside: string, turned: string): string =>
    `<defs><pattern id="p" patternUnits="userSpaceOnUse" width="10" height="5" ${turned}>${inside}</pattern></defs>`
  const shape = '<rect width="20" height="10" fill="url(#p)" stroke="#000000"/>'
  const line = '<path d="M0,2.5H10" stroke="#0000ff"/>'
  expect(await traced(pattern(line, '') + shape)).toEqual([
    'clip 0,0–20,10',
    '  path 0,3–20,8 ×2 stroke #0000ff 1',
    'path 0,0–20,10 stroke #000000 1',
  ])
  const dot = '<rect width="4" height="2" fill="#00ff00"/>'
  const [clip, dots] = await traced(pattern(dot, '') + shape)
  expect([clip, dots]).toEqual(['clip 0,0–20,10', '  path 0,0–14,7 ×4 fill #00ff00'])
  const aslant = await traced(pattern(line, 'patternTransform="rotate(90)"') + shape)
  expect(aslant[1]).toMatch(/^ {2}path \S+ ×4 stroke #0000ff 1$/)
})

it.each([
  ['a stroke without width', '<path d="M0,0L9,9" fill="none" stroke="#000000" stroke-width="0"/>'],
  ['a line of no length with flat caps', '<path d="M5,5L5,5" stroke="#000000"/>'],
  ['a shape of numbers that are none', '<path d="M0,NaNL9,9Z" fill="#000000"/>'],
  ['what is moved to nowhere', `<g transform="translate(NaN,0)">${rect}</g>`],
  ['what lets everything through', `<g opacity="0">${rect}</g>`],
  ['what is hidden', `<g visibility="hidden">${rect}</g><g display="none">${rect}</g>`],
  ['an area without height', '<path d="M0,5L9,5L0,5Z" fill="#000000"/>'],
  ['a text without letters', '<text font-family="Source Sans 3" fill="#000000">  </text>'],
  ['a text without size', '<text font-family="Source Sans 3" font-size="0px" fill="#000000">a</text>'],
])('paints nothing of %s', async (_, inside) => {
  expect(await traced(inside)).toEqual([])
})

it.each([
  [
    'a line of no length with round caps',
    '<path d="M5,5L5,5" stroke="#000000" stroke-linecap="round"/>',
    'stroke #000000 1',
  ],
  ['dashes of no length', '<path d="M0,5H9" stroke="#000000" stroke-dasharray="0 3"/>', 'stroke #000000 1 dash 0 3'],
  ['dashes without gaps', '<path d="M0,5H9" stroke="#000000" stroke-dasharray="1,0"/>', 'stroke #000000 1'],
  ['dashes of an odd count', '<path d="M0,5H9" stroke="#000000" stroke-dasharray="3"/>', 'stroke #000000 1 dash 3 3'],
])('paints %s', async (_, inside, style) => {
  const [line] = await traced(inside)
  expect(line?.endsWith(style)).toBe(true)
})
