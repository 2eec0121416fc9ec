import {describe, expect, test} from 'vitest'
import type {Figure} from '../../src/brief.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {dressed, messagesOf} from './dressed.js'
import {instancesOf, nodesIn} from './instances.js'
import {blocks, briefOf, image} from './kitchen-sink.js'

const measure = dressed(briefOf([])).flow.geometry.measure
const styleOf = (type: string, node: Figure | (typeof blocks)['chart' | 'list' | 'callout'], figureHeight = 1) => {
  const template = {...policyBrief, tokens: {...policyBrief.tokens, figureHeight}}
  const {blocks: flow, file} = dressed(briefOf([node]), template)
  const found = instancesOf(flow[0]?.element).flatMap(nodesIn)
  const picture = found.find(({type: is, props}) => is === type && (props.drawing || props.src))
  return {
    style: picture?.style as {width: number; height: number},
    messages: messagesOf(file),
  }
}

describe('a picture', () => {
  test('is as wide as its share of the measure', () => {
    const {style, messages} = styleOf('IMAGE', blocks.figure)
    expect(style.width).toBeCloseTo(measure / 2, 6)
    expect(style.height).toBeCloseTo((measure / 2) * 1.5, 6)
    expect(messages).toEqual([])
  })

  test('is narrower where figures are lower, unless it has a share of its own, and never wider', () => {
    const whole: Figure = {...blocks.figure, width: 'column'}
    expect(styleOf('IMAGE', whole, 0.8).style.width).toBeCloseTo(measure * 0.8, 6)
    expect(styleOf('IMAGE', whole, 0.8).style.height).toBeCloseTo(measure * 0.8 * 1.5, 6)
    expect(styleOf('IMAGE', whole, 1.25).style.width).toBeCloseTo(measure, 6)
    expect(styleOf('IMAGE', blocks.figure, 0.8).style.width).toBeCloseTo(measure / 2, 6)
  })

  test('taller than the page is reported and set smaller', () => {
    const tall: Figure = {...blocks.figure, width: 1, image: {...image, width: 2, height: 8}}
    const {style, messages} = styleOf('IMAGE', tall)
    expect(messages).toEqual([
      'image-fits: unexpected image images/grey.png, which would be 128 mm wide and 509 mm tall, ' +
        'expected at most 220 mm tall; crop it, or give the figure width="43%"',
    ])
    expect(style.width / style.height).toBeCloseTo(0.25, 6)
    expect(style.height).toBeLessThan(630)
  })

  test('of a chart keeps its form in whatever room the slot leaves it', () => {
    expect(styleOf('VIEW', blocks.chart).style).toEqual({width: 360, maxWidth: '100%', aspectRatio: 1.8})
    const inList = {
      ...blocks.list,
      children: [{type: 'listItem' as const, children: [{...blocks.chart, data: {id: 'b0'}}]}],
    }
    expect(styleOf('VIEW', inList).style).toEqual({width: measure - 16, maxWidth: '100%', aspectRatio: 1.8})
  })

  test('reaches over the page or the margin, but not from inside another block', () => {
    const {spans} = dressed(briefOf([])).flow.geometry
    const wide: Figure = {...blocks.figure, image: {...image, width: 4}, width: 'page'}
    expect(styleOf('IMAGE', wide).style.width).toBeCloseTo(spans.page, 6)
    expect(styleOf('IMAGE', {...wide, width: 'margin'}).style.width).toBeCloseTo(spans.margin, 6)
    const inBox = {...blocks.callout, children: [{...wide, data: {id: 'b1'}}]}
    const {style, messages} = styleOf('IMAGE', inBox)
    expect(style.width).toBeCloseTo(measure, 6)
    expect(messages).toEqual([
      'picture-breaks-out: unexpected width="page" inside another block, expected column or a share of it; ' +
        'it was set as wide as its column',
    ])
  })
})
