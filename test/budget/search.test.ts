/** The search for a page budget, on briefs whose length is a function of how far tokens are moved. */
import {describe, expect, test} from 'vitest'
import {LAYOUTS, OF_ONE, search} from '../../src/budget/search.js'
import type {Tokens} from '../../src/template/index.js'
import {tokens} from '../../templates/policy-brief/tokens.js'

/** Say how far tokens are between the shortest and the longest, −1 to 1, by what their ranges allow. */
function movedBy({space, text, figureHeight}: Tokens): number {
  const share = (value: number, from: number, [least, most]: readonly [number, number]): number =>
    value < from ? (value - from) / (from - least) : (value - from) / (most - from)
  const {ranges} = tokens
  const parts = [
    share(space, 1, ranges.space ?? [1, 1]),
    share(text.leading, tokens.text.leading, ranges.leading ?? [1, 1]),
    share(figureHeight, 1, ranges.figureHeight ?? [1, 1]),
    share(text.size, tokens.text.size, ranges.size ?? [1, 1]),
  ]
  return parts.reduce((sum, part) => sum + part, 0) / parts.length
}

/** Search with a brief that is so many pages long where tokens are moved that far; tells how often it was laid out. */
async function searched(
  wish: {pages?: number; multipleOf?: number},
  extentAt: (moved: number) => number,
  layoutsAt: (attempt: number) => number = () => 1,
) {
  const asked: number[] = []
  let layouts = 0
  const outcome = await search(wish, tokens, async (some) => {
    asked.push(movedBy(some))
    layouts += layoutsAt(asked.length)
    const extent = extentAt(movedBy(some))
    const pages = Math.max(1, Math.ceil(extent))
    return {layouts: layoutsAt(asked.length), length: {pages, fill: extent - pages + 1}}
  })
  const {chosen, met, goals} = outcome
  expect(outcome.layouts).toBe(layouts)
  expect(layouts).toBeLessThanOrEqual(LAYOUTS)
  return {...(chosen.attempt.length ?? {pages: 0, fill: 0}), moved: movedBy(chosen.tokens), met, goals, asked, layouts}
}

describe('a page budget', () => {
  test('that the designed tokens meet costs nothing', async () => {
    expect(await searched({pages: 4}, (moved) => 3.8 + moved)).toMatchObject({met: true, moved: 0, layouts: 1})
    expect(await searched({}, (moved) => 3.2 + moved)).toMatchObject({met: true, moved: 0, layouts: 1})
    expect(await searched({multipleOf: 4}, (moved) => 7.7 + moved)).toMatchObject({met: true, moved: 0, layouts: 1})
  })

  test('is met with the mildest change', async () => {
    const closer = await searched({pages: 4}, (moved) => 4.3 + moved)
    expect(closer).toMatchObject({met: true, pages: 4})
    expect(closer.moved).toBeLessThanOrEqual(-0.3)
    expect(closer.moved).toBeGreaterThan(-0.3 - 1 / 16 - 0.02)
    const wider = await searched({pages: 4}, (moved) => 3.1 + moved)
    expect(wider).toMatchObject({met: true, pages: 4})
    expect(wider.moved).toBeGreaterThanOrEqual(0.5)
    expect(wider.moved).toBeLessThan(0.5 + 1 / 16 + 0.02)
  })

  test('is met by a last page that is full enough, not only by its count', async () => {
    const {fill, pages, met} = await searched({pages: 3}, (moved) => 2.2 + moved * 0.7)
    expect([pages, met]).toEqual([3, true])
    expect(fill).toBeGreaterThanOrEqual(0.6)
  })

  test('is met where lengths jump', async () => {
    const jumping = (moved: number): number => 4.2 + moved * 0.6 + (Math.floor(moved * 37) % 3 === 0 ? 0.15 : 0)
    expect(await searched({pages: 4}, jumping)).toMatchObject({met: true, pages: 4})
  })

  test('is met half-way where all that is allowed misses it by little', async () => {
    const bent = (moved: number): number => (moved <= -1 ? 4.1 : 4.4 + moved * 0.6)
    expect(await searched({pages: 4}, bent)).toMatchObject({met: true, pages: 4})
  })

  test('out of reach gives what comes nearest, after two layouts', async () => {
    const {pages, moved, met, layouts, goals} = await searched({pages: 2}, (moved) => 5.4 + moved)
    expect({pages, moved, met, layouts}).toEqual({pages: 5, moved: -1, met: false, layouts: 2})
    expect(goals.map(({goal}) => goal.pages)).toEqual([2])
    expect(await searched({pages: 9}, (moved) => 5.4 + moved)).toMatchObject({pages: 7, moved: 1, met: false})
  })

  test('that no length between two jumps meets is built with its number of pages', async () => {
    const steps = (moved: number): number => (moved < -0.4 ? 3.3 : 4.2)
    const {pages, met, layouts} = await searched({pages: 4}, steps)
    expect([pages, met]).toEqual([4, false])
    expect(layouts).toBeGreaterThan(4)
  })

  test('never takes more layouts than there may be, though each attempt takes all of its own', async () => {
    const {layouts} = await searched(
      {pages: 4},
      (moved) => (moved < -0.4 ? 3.3 : 4.2),
      () => OF_ONE,
    )
    expect(layouts).toBe(LAYOUTS)
  })

  test('keeps away from tokens with which the brief has errors', async () => {
    const {chosen, met} = await search({pages: 4}, tokens, async (some) => {
      const moved = movedBy(some)
      if (moved > 0.6) return {layouts: 1}
      const pages = Math.ceil(3.1 + moved)
      return {layouts: 1, length: {pages, fill: 3.1 + moved - pages + 1}}
    })
    expect(met).toBe(true)
    expect(movedBy(chosen.tokens)).toBeGreaterThanOrEqual(0.5)
    expect(movedBy(chosen.tokens)).toBeLessThanOrEqual(0.6)
  })
})

describe('a number that pages are to be a multiple of', () => {
  test('is met from the nearer side, or else from the other', async () => {
    expect(await searched({multipleOf: 4}, (moved) => 4.6 + moved)).toMatchObject({met: true, pages: 4})
    expect(await searched({multipleOf: 4}, (moved) => 6.9 + moved)).toMatchObject({met: true, pages: 8})
    // shorter is nearer, and out of reach
    expect(await searched({multipleOf: 2}, (moved) => 4.7 + moved * (moved > 0 ? 1 : 0.5))).toMatchObject({
      met: true,
      pages: 6,
    })
  })

  test('out of reach tells of both sides', async () => {
    const {goals, met} = await searched({multipleOf: 8}, (moved) => 11.5 + moved)
    expect(met).toBe(false)
    expect(goals.map(({goal, nearest}) => [goal.pages, nearest.attempt.length?.pages])).toEqual([
      [8, 11],
      [16, 13],
    ])
  })

  test('of a brief shorter than it is one of it, never none', async () => {
    expect((await searched({multipleOf: 4}, (moved) => 1.5 + moved)).goals.map(({goal}) => goal.pages)).toEqual([4])
  })
})
