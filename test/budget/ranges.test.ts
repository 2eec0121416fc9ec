import {describe, expect, test} from 'vitest'
import {changesOf, tokensAt} from '../../src/budget/ranges.js'
import type {Tokens} from '../../src/template/index.js'
import {tokens as shipped} from '../../templates/policy-brief/tokens.js'

const tokens: Tokens = {
  ...shipped,
  text: {size: 10, leading: 14},
  space: 1,
  figureHeight: 1,
  columns: {...shipped.columns, gutter: 20},
  ranges: {size: [9.5, 10.5], leading: [13.25, 15], space: [0.6, 1.6], figureHeight: [0.8, 1.25], gutter: [16, 24]},
}

/** Name what is changed at a place of the way, with its value. */
const at = (t: number, designed = tokens): string =>
  changesOf(tokensAt(t, designed), designed)
    .map(({name, value}) => `${name} ${value}`)
    .join(', ')

describe('tokens of a page budget', () => {
  test('are as designed in the middle', () => {
    expect(tokensAt(0, tokens)).toEqual(tokens)
  })

  test('change one after the other, in the order of what readers notice least', () => {
    expect(at(-0.125)).toBe('space 0.8, gutter 18')
    expect(at(-0.25)).toBe('space 0.6, gutter 16')
    expect(at(-0.4)).toBe('space 0.6, gutter 16, leading 13.55')
    expect(at(-0.6)).toBe('space 0.6, gutter 16, leading 13.25, figureHeight 0.9')
    expect(at(-1)).toBe('space 0.6, gutter 16, leading 13.25, figureHeight 0.8, size 9.5')
    expect(at(0.1)).toBe('space 1.25, gutter 22')
    expect(at(1)).toBe('space 1.6, gutter 24, leading 15, figureHeight 1.25, size 10.5')
  })

  test('stay as designed where a template names no range, and the others share the way', () => {
    const some = {...tokens, ranges: {leading: tokens.ranges.leading, size: tokens.ranges.size} as Tokens['ranges']}
    expect(at(-0.5, some)).toBe('leading 13.25')
    expect(at(-1, some)).toBe('leading 13.25, size 9.5')
    expect(at(1, {...tokens, ranges: {}})).toBe('')
  })

  test('never move the other way where a range does not hold what is designed', () => {
    const beside: Tokens = {...tokens, ranges: {leading: [14.5, 15]}}
    expect(at(-1, beside)).toBe('')
    expect(at(1, beside)).toBe('leading 15')
  })
})
