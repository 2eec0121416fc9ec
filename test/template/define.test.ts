import {describe, expect, test} from 'vitest'
import {defineTemplate, typeOf} from '../../src/template/index.js'
import {strayNames} from '../../src/template/named.js'
import {pageOf} from '../../src/template/page-of.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {brief, project} from '../commands/project.js'

const {tokens} = policyBrief

describe('a template that extends another', () => {
  const red = defineTemplate({
    extends: policyBrief,
    name: 'red',
    tokens: {
      colours: {accent: {rgb: '#a01020'}, gold: {rgb: '#aa8800', cmyk: [0, 20, 100, 30]}},
      type: {caption: {size: 9}, kicker: {font: 'display', size: 12, leading: 14, colour: 'gold'}},
      rules: {heavy: {colour: 'gold'}},
      page: {margin: {top: 60}},
      ranges: {size: [9, 10]},
    },
    strings: {fr: {figure: 'Graphique'}, 'fr-CA': {table: 'Grille'}, cs: {figure: 'Graf'}},
    faces: [{family: 'Source Sans 3', weight: 600, style: 'normal', file: 'own.ttf'}],
    slots: {rule: () => null},
    pages: {furniture: () => null},
  })

  test('has all that it does not say otherwise', () => {
    expect(red.name).toBe('red')
    expect(red.tokens.page.margin).toEqual({...tokens.page.margin, top: 60})
    expect(red.tokens.ranges).toEqual({...tokens.ranges, size: [9, 10]})
    expect(red.slots).toEqual({...policyBrief.slots, rule: red.slots.rule})
    expect(red.pages).toEqual({...policyBrief.pages, furniture: red.pages.furniture})
    expect(red.slots.rule).not.toBe(policyBrief.slots.rule)
  })

  test('has its colours wherever the other names them, and no ink of another colour', () => {
    expect(red.tokens.colours.accent).toEqual({rgb: '#a01020'})
    expect(red.tokens.chart.accent).toBe('#a01020')
    expect(red.inline.link.color).toBe('#a01020')
    expect(red.tokens.notes.continued?.colour).toBe('#a01020')
    expect(red.tokens.rules.box.colour).toBe('#a01020')
    expect(red.tokens.rules.heavy).toEqual({width: 1, colour: '#aa8800'})
    expect(typeOf(red.tokens).section.color).toBe('#a01020')
    expect(policyBrief.tokens.chart.accent).toBe('#0c4a5b')
  })

  test('has its own styles of type beside those it changes', () => {
    expect(typeOf(red.tokens).caption).toMatchObject({fontFamily: 'Source Sans 3', fontSize: 9, lineHeight: 12 / 9})
    expect(typeOf(red.tokens).kicker).toMatchObject({fontFamily: 'Source Serif 4 Display', color: '#aa8800'})
  })

  test('speaks as the other does but for its own words, and in English what a new language lacks', () => {
    expect(red.strings.fr).toEqual({...policyBrief.strings.fr, figure: 'Graphique'})
    expect(red.strings['fr-CA']).toEqual({...policyBrief.strings.fr, table: 'Grille'})
    expect(red.strings.cs).toEqual({...policyBrief.strings.en, figure: 'Graf'})
  })

  test('has a font file of its own in the place of one of its kind', () => {
    expect(red.faces).toHaveLength(policyBrief.faces.length)
    expect(
      red.faces.filter(({family, weight, style}) => family === 'Source Sans 3' && weight === 600 && style === 'normal'),
    ).toEqual([{family: 'Source Sans 3', weight: 600, style: 'normal', file: 'own.ttf'}])
  })

  test('can be extended again, with names that still mean its colours', () => {
    const green = defineTemplate({extends: red, name: 'green', tokens: {colours: {gold: {rgb: '#008844'}}}})
    expect(green.tokens.rules.heavy.colour).toBe('#008844')
    expect(typeOf(green.tokens).kicker.color).toBe('#008844')
    expect(green.tokens.colours.accent.rgb).toBe('#a01020')
    expect(green.slots.rule).toBe(red.slots.rule)
  })

  test('sets its families for their names, in other scripts as well', () => {
    const own = defineTemplate({
      extends: policyBrief,
      name: 'own',
      tokens: {fonts: {sans: 'Inter'}},
      faces: [{family: 'Inter', weight: 400, style: 'normal', file: 'inter.ttf'}],
    })
    expect(own.tokens.table.family).toBe('Inter')
    expect(own.tokens.chart.family).toBe('Inter')
    expect(typeOf(own.tokens).caption.fontFamily).toBe('Inter')
    expect(own.scripts?.fa?.families).toMatchObject({Inter: 'Vazirmatn', 'Source Serif 4': 'Vazirmatn'})
    expect(strayNames(own)).toEqual([])
  })

  test('loses what it says is undefined', () => {
    const plain = defineTemplate({
      extends: policyBrief,
      name: 'plain',
      tokens: {page: {aside: undefined, margin: {left: 60}}},
    })
    const page = pageOf({format: 'A4'}, plain.tokens)
    expect(page.aside).toBeUndefined()
    expect(page.spans.page).toBe(page.measure)
    expect(pageOf({format: 'A4'}, tokens).aside).toEqual({left: 51, width: 115, gutter: 18})
  })
})

describe('the type scale', () => {
  test('follows running text and tables where it says so, and else stays', () => {
    const moved = {...tokens, text: {size: 9, leading: 12}, table: {...tokens.table, size: 8, leading: 11}}
    const {body, section, unit, caption} = typeOf(moved)
    expect([body.fontSize, body.fontSize * body.lineHeight]).toEqual([9, 12])
    expect(section.fontSize).toBeCloseTo(15.3)
    expect(section.fontSize * section.lineHeight).toBeCloseTo(18)
    expect(unit.fontSize).toBeCloseTo(7.2)
    expect(caption).toEqual(typeOf(tokens).caption)
  })

  test('takes the figures of running text from the microtypography', () => {
    expect(typeOf(tokens).body.fontFeatureSettings).toEqual(['onum', 'pnum'])
    const {microtypography: _, ...lining} = tokens
    expect(typeOf(lining as typeof tokens).body.fontFeatureSettings).toEqual(['lnum', 'pnum'])
  })

  test('is as large as a script wants, but not smaller than small type is, and what is steady stays', () => {
    const script = {families: {'Source Sans 3': 'Vazirmatn'}, size: 0.9, leading: 1.2}
    const {label, fine, numeral, smallCaps} = typeOf({...tokens, script})
    expect(label).toMatchObject({fontFamily: 'Vazirmatn', fontSize: 8.1})
    expect(label.fontSize * label.lineHeight).toBeCloseTo(12 * 1.2)
    expect(fine.fontSize).toBe(8)
    expect(numeral.fontSize).toBe(31)
    expect(smallCaps).not.toHaveProperty('fontFeatureSettings')
    expect(smallCaps).not.toHaveProperty('letterSpacing')
  })
})

test('names that are none are told with their place, and all of them', () => {
  const wrong = {
    ...policyBrief,
    tokens: {
      ...tokens,
      notes: {...tokens.notes, ruleColour: 'acent'},
      chart: {...tokens.chart, palette: ['brick'], family: 'sant'},
    },
    inline: {...policyBrief.inline, link: {color: 'bleu'}},
    scripts: {fa: {families: {srif: 'Vazirmatn'}, size: 1, leading: 1}},
  }
  const known = 'ink, paper, accent, signal, muted, line, tint, pale'
  expect(strayNames(wrong)).toEqual([
    'unexpected tokens.notes.ruleColour "acent", did you mean accent?',
    `unexpected tokens.chart.palette[0] "brick", expected a colour such as #0c4a5b or one of ${known}`,
    `unexpected inline.link.color "bleu", expected a colour such as #0c4a5b or one of ${known}`,
    'unexpected tokens.chart.family "sant", did you mean sans?',
    'unexpected scripts.fa.families "srif", did you mean serif?',
  ])
  expect(strayNames(policyBrief)).toEqual([])
})

test('a template that names a colour it has not is not used', async () => {
  const at = project()
  at.write('content/trade/brief.md', brief('', 'template: own\n'))
  at.write(
    'templates/own/index.ts',
    `import {defineTemplate} from 'offprint/template'
import policyBrief from '${policyBriefPath}'
export default defineTemplate({extends: policyBrief, name: 'own', tokens: {notes: {ruleColour: 'acent'}}})
`,
  )
  const {code, err} = await at.run(['check'])
  expect(err).toBe(
    'templates/own/index.ts:1:1  error  template-valid  unexpected tokens.notes.ruleColour "acent", did you mean accent?\n1 error\n',
  )
  expect(code).toBe(2)
})

const policyBriefPath = new URL('../../templates/policy-brief/index.ts', import.meta.url).pathname
