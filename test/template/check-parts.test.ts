import {describe, expect, test} from 'vitest'
import {wrongParts} from '../../src/template/check-parts.js'
import {choice, defineBlock, defineTemplate, flag, number, text} from '../../src/template/index.js'
import oneSheet from '../../templates/one-sheet/index.js'
import policyBrief from '../../templates/policy-brief/index.js'
import workingPaper from '../../templates/working-paper/index.js'

test.each([policyBrief, oneSheet, workingPaper])('the templates that ship have all parts: %#', (template) => {
  expect(wrongParts(template)).toEqual([])
})

const slot = () => null
const own = (changes: object) => defineTemplate({extends: policyBrief, name: 'own', ...changes} as never)

test.each([
  [{name: ''}, ['missing name, expected a text']],
  [{slot: {}}, ['unexpected slot, did you mean slots?']],
  [{slots: {headng: slot}}, ['unexpected slots.headng, did you mean heading?']],
  [{slots: {callout: undefined}}, ['missing slots.callout, expected a component']],
  [{pages: {cover: 'blue'}}, ['unexpected pages.cover, expected a component']],
  [{pages: {openin: slot}}, ['unexpected pages.openin, did you mean opening?']],
  [{options: {stage: 'draft'}}, ["unexpected options.stage, expected a form such as text() or choice(['one', 'two'])"]],
  [
    {options: {stage: choice(['draft', 'final'], {default: 'done' as never}), size: number({default: 5, most: 4})}},
    [
      'unexpected default "done" of options.stage, expected draft or final',
      'unexpected default "5" of options.size, expected a number up to 4',
    ],
  ],
  [{options: {note: text({default: ''}), size: number({default: 1.5}), open: flag({default: true})}}, []],
  [{blocks: {gauge: {}}}, ['missing blocks.gauge.slot, expected a component']],
  [
    {blocks: {gauge: {slot, attributes: {reads: 'text'}}}},
    ["unexpected blocks.gauge.attributes.reads, expected a form such as text() or choice(['one', 'two'])"],
  ],
  [
    {blocks: {callout: defineBlock({slot})}},
    ['unexpected blocks.callout, expected a name that no directive has; change the slot of that instead'],
  ],
  [
    {blocks: {Gauge: defineBlock({slot})}},
    ['unexpected name blocks["Gauge"], expected small letters, digits and hyphens'],
  ],
])('what is wrong is named with its path: %#', (changes, says) => {
  expect(wrongParts(own(changes))).toEqual(says)
})

describe('what a template extends', () => {
  test.each([undefined, 'policy-brief', {}])('is a template, and nothing that is not there yet: %j', (base) => {
    expect(() => defineTemplate({extends: base, name: 'own'} as never)).toThrow('extends is no template')
  })
})
