import {expect, test} from 'vitest'
import {apart, seenBy, visions} from '../../src/colour/vision.js'
import policyBrief from '../../templates/policy-brief/index.js'

test('without red cones red is dark olive, without green ones green is ochre, in grey all is grey', () => {
  expect(seenBy('protan', '#ff0000')).toBe('#6d5f00')
  expect(seenBy('deutan', '#00ff00')).toBe('#efd63a')
  expect(seenBy('tritan', '#0000ff')).toBe('#006b96')
  expect(seenBy('grey', '#ff0000')).toBe('#7f7f7f')
  for (const vision of visions) expect(seenBy(vision, '#808080')).toBe('#808080')
})

test('red and green are far apart to most eyes, and near to those without one of the two cones', () => {
  const [red, green] = ['#b5651d', '#6b8e23']
  expect(apart(red, green)).toBeGreaterThan(25)
  expect(Math.min(apart(red, green, 'protan'), apart(red, green, 'deutan'))).toBeLessThan(12)
})

test('the colours of the policy brief are told apart by all eyes, and neighbours in grey', () => {
  const {palette} = policyBrief.tokens.chart
  for (const vision of visions) {
    for (let i = 0; i < palette.length; i++) {
      const rest = vision === 'grey' ? palette.slice(i + 1, i + 2) : palette.slice(i + 1)
      for (const other of rest) {
        expect([vision, palette[i], other, apart(palette[i] as string, other, vision) >= 10]).toContain(true)
      }
    }
  }
})
