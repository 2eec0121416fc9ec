import {fileURLToPath} from 'node:url'
import {View} from '@react-pdf/renderer'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {build} from '../../src/build.js'
import {filesBelow} from '../../src/files.js'
import type {Slots, Template} from '../../src/template/index.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {fonts} from '../compose/dressed.js'

const folder = fileURLToPath(new URL('../fixtures/build/', import.meta.url))

const markdown = (width: string): string => `---
title: Widths
language: en-GB
---

Words.

:::chart[Fuel leads]{#fig-a alt="Fuel leads." ${width}}
\`\`\`vega-lite
{"data": {"values": [{"name": "Fuel", "share": 7}, {"name": "Food", "share": 4}]}, "mark": "bar", "encoding": {
 "y": {"field": "name", "type": "nominal", "title": null}, "x": {"field": "share", "type": "quantitative", "title": "Share, %"}}}
\`\`\`
Source: the authors.
:::
`

/** Gives the width of the only chart, pt, and the sizes of type in it. */
async function chartOf(template: Template, width = ''): Promise<{width: number; sizes: number[]}> {
  const file = new VFile({path: 'brief.md', value: markdown(width)})
  const options = {template, fonts: await fonts, files: filesBelow(folder, folder), editions: ['screen' as const]}
  const {charts} = await build(file, options)
  expect(file.messages.map(String)).toEqual([])
  const svg = charts.get('fig-a') ?? ''
  const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => Number(size))
  return {width: Number(/ width="([\d.]+)pt"/.exec(svg)?.[1]), sizes: [...new Set(sizes)]}
}

const {measure} = {measure: 595.276 - 184 - 51}

test('a chart is as wide as its column, a share of it, the page or the margin', async () => {
  expect((await chartOf(policyBrief)).width).toBeCloseTo(measure, 0)
  expect((await chartOf(policyBrief, 'width=50%')).width).toBeCloseTo(measure / 2, 0)
  expect((await chartOf(policyBrief, 'width=page')).width).toBeCloseTo(measure + 133, 0)
  expect((await chartOf(policyBrief, 'width=margin')).width).toBeCloseTo(115, 0)
})

test('a chart is drawn at the width that a template leaves it, its type as large as ever', async () => {
  const {figure: Figure} = policyBrief.slots
  const figure: Slots['figure'] = ({picture, ...props}) => (
    <Figure {...props} picture={<View style={{paddingLeft: 20, paddingRight: 20}}>{picture}</View>} />
  )
  const padded = {...policyBrief, slots: {...policyBrief.slots, figure}}
  const [plain, narrow] = [await chartOf(policyBrief), await chartOf(padded)]
  expect(narrow.width).toBeCloseTo(plain.width - 40, 0)
  expect(narrow.sizes).toEqual(plain.sizes)
})
