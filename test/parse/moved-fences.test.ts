import {expect, test} from 'vitest'
import {movedFences} from '../../src/parse/moved-fences.js'

test('a fence below the words of an item goes back to the start of its line, and its spaces behind it', () => {
  expect(movedFences(':::callout\n- a\n  - b\n    :::\n\nc\n')).toBe(':::callout\n- a\n  - b\n:::    \n\nc\n')
  expect(movedFences(':::callout\n1. a\n\t:::\n')).toBe(':::callout\n1. a\n:::\t\n')
})

test.each([
  ['code that is indented', 'a\n\n    b\n    :::\n'],
  ['code in an item', '- a\n\n      b\n      :::\n'],
  ['code between fences', '```md\n- a\n    :::\n```\n'],
  ['code between fences in an item', '- a\n  ~~~\n      :::\n  ~~~\n'],
  ['a line with more than colons', '- a\n    ::: b\n'],
])('%s stays as it is', (_, text) => expect(movedFences(text)).toBe(text))
