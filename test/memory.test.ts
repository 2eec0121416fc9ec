import {expect, test} from 'vitest'
import {keyOf, Memory} from '../src/memory.js'

test('what was made of a key is not made again', () => {
  const memory = new Memory<object>(3)
  const made = memory.of('a', () => ({}))
  expect(memory.of('a', () => ({}))).toBe(made)
  expect(memory.get('b')).toBeUndefined()
})

test('what was not asked for longest is forgotten first', () => {
  const memory = new Memory<string>(2)
  for (const key of ['a', 'b']) memory.of(key, () => key)
  memory.get('a')
  memory.of('c', () => 'c')
  expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual(['a', undefined, 'c'])
})

test('results are weighed, and what replaces another weighs in its place', () => {
  const memory = new Memory<string>(5, ({length}) => length)
  memory.keep('a', 'xxxx')
  memory.keep('a', 'x')
  memory.keep('b', 'xxxx')
  expect([memory.get('a'), memory.get('b')]).toEqual(['x', 'xxxx'])
  // one that is too large by itself is kept as long as it is the last
  memory.keep('c', 'xxxxxxx')
  expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([undefined, undefined, 'xxxxxxx'])
})

test('what throws is made again', () => {
  const memory = new Memory<string>(2)
  expect(() =>
    memory.of('a', () => {
      throw new Error('not now')
    }),
  ).toThrow('not now')
  expect(memory.of('a', () => 'made')).toBe('made')
})

test('keys tell apart what differs anywhere', () => {
  const keys = [{a: 1}, {a: '1'}, {b: 1}, [{a: 1}], {a: 1, b: 1}].map(keyOf)
  expect(new Set(keys).size).toBe(5)
  expect(keyOf({a: [1, 'x']})).toBe(keyOf({a: [1, 'x']}))
})
