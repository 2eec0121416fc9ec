import {Resvg} from '@resvg/resvg-js'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {draw} from '../../../src/draw/index.js'
import {filesBelow} from '../../../src/files.js'
import {briefOf, chartOf, fonts, template} from '../brief.js'

const rows = ['Coal', 'Gas', 'Oil', 'Wind'].flatMap((fuel, i) =>
  [2022, 2023].map((year) => ({year: `${year}`, fuel, share: 10 + i})),
)

async function svgOf(mark: string, more: object = {}, hatched = true): Promise<string> {
  const spec = {
    data: {values: rows},
    mark,
    encoding: {
      x: {field: 'year', type: 'ordinal'},
      y: {field: 'share', type: 'quantitative'},
      color: {field: 'fuel', title: null},
      ...more,
    },
  }
  const file = new VFile({path: 'brief.md'})
  const chart = chartOf({spec: {text: JSON.stringify(spec), line: 1, column: 1}, ...(hatched && {pattern: 'hatch'})})
  const here = filesBelow(import.meta.dirname, import.meta.dirname)
  const [picture] = (await draw(briefOf([chart]), template, await fonts, file, here)).values()
  expect(file.messages.filter(({fatal}) => fatal !== undefined).map(String)).toEqual([])
  return picture?.svg ?? ''
}

const count = (svg: string, part: string): number => svg.split(part).length - 1

/** Render a picture: four bytes a pixel. */
function pixels(svg: string): Buffer {
  const sized = svg.replace(/(width|height)="([\d.]+)pt"/g, '$1="$2"')
  return Buffer.from(new Resvg(sized, {background: 'white', font: {loadSystemFonts: false}}).render().pixels)
}

describe('pattern=hatch', () => {
  it.each(['bar', 'area', 'rect'])(
    'lays a pattern of its own over each colour of %s marks but the first',
    async (mark) => {
      const svg = await svgOf(mark)
      const each = mark === 'area' ? 1 : 2
      for (const number of [1, 2, 3]) {
        // its marks and its entry of the legend
        expect(count(svg, `fill="url(#hatch-${number})"`)).toBe(each + 1)
        expect(count(svg, `<pattern id="hatch-${number}"`)).toBe(1)
      }
      expect(svg).not.toContain('hatch-4')
      expect(svg).not.toContain('hatch-0')
    },
  )

  it('lies over slices', async () => {
    const theta = {theta: {field: 'share', type: 'quantitative', aggregate: 'sum'}, x: undefined, y: undefined}
    expect(count(await svgOf('arc', theta), 'fill="url(#hatch-')).toBe(6)
  })

  it('writes patterns that any reader of SVG can draw', async () => {
    const svg = await svgOf('bar')
    const [pattern = ''] = svg.match(/<pattern id="hatch-1".*?<\/pattern>/) ?? []
    expect(pattern).toBe(
      '<pattern id="hatch-1" patternUnits="userSpaceOnUse" width="4" height="4" patternTransform="rotate(45)">' +
        '<path d="M2,0V4" fill="none" stroke="#222222" stroke-width="0.7"/></pattern>',
    )
    const [hatched, bare] = [pixels(svg), pixels(await svgOf('bar', {}, false))]
    expect(hatched.length).toBe(bare.length)
    let differing = 0
    for (let at = 0; at < bare.length; at += 4) if (Math.abs((hatched[at] ?? 0) - (bare[at] ?? 0)) > 8) differing++
    // a part of three of four colours, and neither the ground nor the words
    expect(differing / (bare.length / 4)).toBeGreaterThan(0.05)
    expect(differing / (bare.length / 4)).toBeLessThan(0.5)
  })

  it('draws dark lines over light colours', async () => {
    const scale = {range: ['#0b5d7a', '#ffe9a8', '#b23a48', '#222222']}
    const svg = await svgOf('bar', {color: {field: 'fuel', scale}})
    expect(svg).toMatch(/id="hatch-1".*?stroke="#222222".*?<\/pattern>/)
    expect(svg).toMatch(/id="hatch-2"[^>]*><circle[^>]*fill="#ffffff"/)
  })

  it('dashes lines, and their entries in the legend, each in its own way', async () => {
    const svg = await svgOf('line')
    const dashes = [...svg.matchAll(/stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash)
    expect(new Set(dashes).size).toBe(3)
    for (const dash of new Set(dashes)) expect(dashes.filter((other) => other === dash)).toHaveLength(2)
    expect(svg).not.toContain('hatch-')
  })

  it('leaves the dashes of the author', async () => {
    const svg = await svgOf('line', {strokeDash: {field: 'fuel', title: null}})
    expect(svg).toContain('stroke-dasharray="4,2"')
    expect(svg).not.toContain('stroke-dasharray="5,2.5"')
  })
})
