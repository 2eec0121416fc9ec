import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Drawing} from '../../src/drawing.js'
import type {Face, Fonts} from '../../src/fonts/index.js'
import {checkContrast} from '../../src/layout/contrast.js'
import {remember} from '../../src/layout/faces.js'
import type {Flow, LaidNode} from '../../src/pages.js'

const box = {left: 0, top: 0, width: 100, height: 20}

const [regular, bold] = [400, 700].map((weight) => {
  const face = {font: {}, weight} as unknown as Face
  remember(face, {} as Fonts)
  return [face.font]
})

/** A text as react-pdf lays it: the words of the text itself have a ground of null. */
const text = (color: string, fontSize = 10, more: object = {}): LaidNode => {
  const attributes = {color, fontSize, font: regular, backgroundColor: null, ...more}
  return {
    type: 'TEXT',
    box,
    lines: [{box: {x: 0, ...box, y: 0}, string: 'Words', ascent: 8, runs: [{attributes}]}],
  }
}

const view = (backgroundColor: string, ...children: LaidNode[]): LaidNode => ({
  type: 'VIEW',
  box,
  style: {backgroundColor},
  children,
})

const bars = (...colours: string[]): LaidNode => {
  const drawing: Drawing = {
    width: 100,
    height: 20,
    marks: colours.map((colour) => ({kind: 'path', segments: [], rule: 'nonzero', fill: {colour, opacity: 1}})),
  }
  return {type: 'CANVAS', box, props: {drawing}}
}

/** Check one page with these nodes in the block `p`, which is on line 7. */
function messagesOf(...children: LaidNode[]): string[] {
  const file = new VFile({path: 'brief.md'})
  const block: LaidNode = {type: 'VIEW', box, props: {flow: {id: 'p'}}, children}
  const flow = {blocks: [{id: 'p', place: {line: 7, column: 1}}], notes: new Map()} as unknown as Flow
  checkContrast(
    {
      width: 100,
      height: 100,
      pages: [{type: 'PAGE', children: [block]}],
      where: new Map(),
      pictures: new Map(),
      fills: [1],
    },
    flow,
    file,
  )
  return file.messages.map(({line, ruleId, reason}) => `${line} ${ruleId} ${reason.split(',')[0]}`)
}

describe('contrast', () => {
  it('of text is taken on paper, and told once for each colour', () => {
    expect(messagesOf(text('#8a8a8a'), text('#8a8a8a'), text('#555555'))).toEqual([
      '7 contrast-enough unexpected contrast of 3.4:1 of "Words" (#8a8a8a) on #ffffff',
    ])
  })

  it('of large text may be less', () => {
    expect(messagesOf(text('#8a8a8a', 18), text('#8a8a8a', 14, {font: bold}))).toEqual([])
    expect(messagesOf(text('#8a8a8a', 14))).toHaveLength(1)
  })

  it('is taken on the nearest ground', () => {
    expect(messagesOf(view('#0c4a5b', text('#ffffff')))).toEqual([])
    expect(messagesOf(view('#0c4a5b', view('#ffffff', text('#ffffff'))))).toHaveLength(1)
    expect(messagesOf(view('#0c4a5b', text('#333333')))).toHaveLength(1)
  })

  it('of translucent text is that of what is seen', () => {
    expect(messagesOf(text('#000000', 10, {opacity: 0.4}))).toEqual([
      '7 contrast-enough unexpected contrast of 2.8:1 of "Words" (#999999) on #ffffff',
    ])
  })

  it('of the marks of a chart is 3:1', () => {
    expect(messagesOf(bars('#0c4a5b', '#dd8427'))).toEqual([
      '7 chart-marks-seen unexpected contrast of 2.8:1 of the marks of a chart (#dd8427) on #ffffff',
    ])
  })

  it('of grounds and of the steps of a scale is let be', () => {
    expect(messagesOf(bars('#0c4a5b', '#eeeeee'))).toEqual([])
    expect(messagesOf(bars(...Array.from({length: 10}, (_, step) => `#ffff${step}0`)))).toEqual([])
  })
})
