import {expect, test} from 'vitest'
import type {Face} from '../../../src/fonts/index.js'
import {remember} from '../../../src/layout/faces.js'
import layoutEngine, {type Attributes, fromFragments} from '../../../src/layout/textkit/index.js'
import {fonts} from '../../compose/dressed.js'

for (const face of fonts.faces) remember(face, fonts)

const serif = (weight: number): Face => fonts.find({family: 'Source Serif 4', weight}) as Face

const set = (face: Face) => {
  const text: Attributes = {font: [face.font], fontSize: 10, lineHeight: 14}
  const fragments = [
    {string: 'trade.', attributes: text},
    {string: '12', attributes: {...text, features: ['sups']}},
  ]
  return layoutEngine()(fromFragments(fragments), {x: 0, y: 0, width: 300}).flat()[0]
}

test('every face for Latin text has superior figures of its own', () => {
  for (const face of fonts.faces.filter(({family}) => family.startsWith('Source'))) {
    const plain = face.shape('0123456789').glyphs.map(({id}) => id)
    const raised = face.shape('0123456789', ['sups']).glyphs.map(({id}) => id)
    expect(raised.filter((id) => plain.includes(id))).toEqual([])
  }
})

test('superior figures are those of the face', () => {
  const call = set(serif(400))?.runs[1]
  expect(call?.attributes.fontSize).toBe(10)
  expect(call?.positions.map(({yOffset}) => yOffset)).toEqual([0, 0])
})

test('a face without them has figures of the next heavier face, smaller, as high as its capitals', () => {
  const own = serif(400)
  const poor: Face = {...own, font: Object.create(own.font), shape: (text) => own.shape(text)}
  remember(poor, {...fonts, find: () => serif(600)})
  const line = set(poor)
  const call = line?.runs[1]
  expect(call?.attributes.font).toEqual([serif(600).font])
  const size = call?.attributes.fontSize ?? 0
  const head = (call?.positions[0]?.yOffset ?? 0) + (size * serif(600).capHeight) / serif(600).unitsPerEm
  expect(Math.abs(head - (10 * own.capHeight) / own.unitsPerEm)).toBeLessThan(0.3)
  expect(line?.box.height).toBe(14)
})
