import {describe, expect, test} from 'vitest'
import type {Figure} from '../../src/brief.js'
import {dressed, messagesOf} from './dressed.js'
import {instancesOf, nodesIn} from './instances.js'
import {blocks, briefOf, image} from './kitchen-sink.js'

const measure = dressed(briefOf([])).flow.geometry.measure
const styleOf = (type: string, node: Figure | (typeof blocks)['chart'] | (typeof blocks)['list']) => {
  const {blocks: flow, file} = dressed(briefOf([node]))
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

  test('drawn for a wider column is set smaller', () => {
    expect(styleOf('VIEW', blocks.chart).style).toEqual({width: 360, maxWidth: '100%', height: 200})
    const inList = {
      ...blocks.list,
      children: [{type: 'listItem' as const, children: [{...blocks.chart, data: {id: 'b0'}}]}],
    }
    const {style} = styleOf('VIEW', inList)
    expect(style.width).toBeLessThanOrEqual(measure - 16)
    expect(style.width / style.height).toBeCloseTo(1.8, 6)
  })
})
