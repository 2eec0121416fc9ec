import {expect, test} from 'vitest'
import {wrongTokens} from '../../src/template/check-tokens.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {brief, project} from '../commands/project.js'

const {tokens} = policyBrief
const {chart} = tokens

test('right tokens are right', () => expect(wrongTokens(tokens)).toEqual([]))

test.each([
  [undefined, ['missing tokens, expected a map']],
  [{...tokens, spaces: 1}, ['unexpected tokens.spaces, did you mean space?']],
  [{...tokens, space: 0}, ['unexpected tokens.space 0, expected more than 0']],
  [{...tokens, text: {size: '10', leading: 14}}, ['unexpected tokens.text.size "10", expected a number']],
  [{...tokens, text: {size: 10}}, ['missing tokens.text.leading, expected a number']],
  [{...tokens, text: {size: Number.NaN, leading: 14}}, ['unexpected tokens.text.size NaN, expected a number']],
  [
    {...tokens, chart: {...chart, palette: ['#0c4a5b', '#red']}},
    ['unexpected tokens.chart.palette[1] "#red", expected a colour such as #0c4a5b, or the name of a swatch'],
  ],
  [{...tokens, chart: {...chart, ramp: []}}, ['unexpected tokens.chart.ramp [], expected at least one colour']],
  [
    {...tokens, colours: {...tokens.colours, own: {rgb: '#123456', cmyk: [0, 0, 0]}}},
    ['unexpected tokens.colours.own.cmyk [0,0,0], expected at least 4 of them, or a map'],
  ],
  [
    {...tokens, columns: {...tokens.columns, across: ['keyMesages']}},
    [expect.stringMatching(/^unexpected tokens\.columns\.across\[0\] "keyMesages", .*; did you mean keyMessages\?$/)],
  ],
  [{...tokens, ranges: {size: [10, 9]}}, ['unexpected tokens.ranges.size [10,9], expected the least before the most']],
  [
    {...tokens, microtypography: {...tokens.microtypography, figures: 'oldstyle'}},
    ['unexpected tokens.microtypography.figures "oldstyle", expected old-style or lining; did you mean old-style?'],
  ],
  [
    {...tokens, grid: true, indent: {list: -1, blockquote: 16}},
    ['unexpected tokens.indent.list -1, expected at least 0', expect.stringContaining('unexpected tokens.grid, ')],
  ],
])('wrong ones are named with their path, what they are and what was expected: %#', (wrong, says) => {
  expect(wrongTokens(wrong)).toEqual(says)
})

test('a template with wrong tokens is not used, and each of them is named', async () => {
  const at = project()
  at.write('content/trade/brief.md', brief('', 'template: own\n'))
  at.write(
    'templates/own/index.ts',
    'import {defineTemplate} from "offprint/template"\n' +
      'export default defineTemplate({slots: {}, faces: [], tokens: {space: "wide", figureHight: 1}})\n',
  )
  const {code, err} = await at.run(['check'])
  expect(code).toBe(2)
  expect(err).toContain(
    'templates/own/index.ts:1:1  error  template-valid  unexpected tokens.space "wide", expected a number\n',
  )
  expect(err).toContain(
    'templates/own/index.ts:1:1  error  template-valid  unexpected tokens.figureHight, did you mean figureHeight?\n',
  )
  expect(err).toContain('templates/own/index.ts:1:1  error  template-valid  missing tokens.chart, expected a map\n')
})
