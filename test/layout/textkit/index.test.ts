import {expect, test} from 'vitest'
import layoutEngine, {fromFragments} from '../../../src/layout/textkit/index.js'

test('a text without a character has no lines', () => {
  const container = {x: 0, y: 0, width: 100}
  expect(layoutEngine()(fromFragments([]), container)).toEqual([])
  expect(layoutEngine()(fromFragments([{string: ''}, {string: ''}]), container)).toEqual([])
})
