import {describe, expect, test} from 'vitest'
import {stepFrom, steps, unitFor} from '../../../src/preview/client/zoom.js'

const room = {width: 1190, height: 421, row: 595, page: 842}

describe('unitFor', () => {
  test('true size is 96 px an inch', () => {
    expect(unitFor(1, room) * 72).toBe(96)
    expect(unitFor(1.5, room) * 72).toBe(144)
  })

  test('a row fills the width', () => {
    expect(unitFor('width', room)).toBe(2)
  })

  test('a whole page fits its smaller side', () => {
    expect(unitFor('page', room)).toBe(0.5)
    expect(unitFor('page', {...room, height: 9000})).toBe(2)
  })

  test('a window without room still has pages', () => {
    expect(unitFor('width', {...room, width: -40})).toBeGreaterThan(0)
  })
})

describe('stepFrom', () => {
  test('goes to the next step, from between two as well', () => {
    expect(stepFrom(1, 1)).toBe(1.1)
    expect(stepFrom(1, -1)).toBe(0.9)
    expect(stepFrom(1.33, 1)).toBe(1.5)
    expect(stepFrom(1.33, -1)).toBe(1.25)
  })

  test('a share that is a step but for rounding counts as it', () => {
    expect(stepFrom(0.9999, 1)).toBe(1.1)
  })

  test('ends at the ends', () => {
    expect(stepFrom(4, 1)).toBe(steps.at(-1))
    expect(stepFrom(0.1, -1)).toBe(steps[0])
  })
})
