import {describe, expect, test} from 'vitest'
import type {Brief} from '../../src/brief.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {dressed} from './dressed.js'
import {instancesOf, nodesIn, wordsIn} from './instances.js'
import {blocks, briefOf, meta, paragraph, words} from './kitchen-sink.js'

const hintsOf = (brief: Brief) => dressed(brief).blocks.map(({hints}) => hints)

describe('compose', () => {
  test('gives every block its id, its place and how it may be cut', () => {
    const position = {start: {line: 7, column: 1, offset: 90}, end: {line: 9, column: 4, offset: 120}}
    const {blocks: flow} = dressed(briefOf([{...blocks.figure, position}, paragraph('Text.'), blocks.pullQuote]))
    expect(flow.map(({id, hints, place}) => ({id, hints, place}))).toEqual([
      {id: 'b0', hints: {id: 'b0', whole: true, float: true}, place: {line: 7, column: 1, offset: 90}},
      {id: 'b1', hints: {id: 'b1'}, place: undefined},
      {id: 'b2', hints: {id: 'b2', whole: true}, place: undefined},
    ])
  })

  test('keeps headings with what they head, and sets the running head by those of the first level', () => {
    const outline = [
      {id: 'b0', depth: 1, text: 'A section'},
      {id: 'b1', depth: 2, text: 'A part of it'},
    ]
    const brief = briefOf([blocks.heading, {...blocks.heading, depth: 3}], {outline})
    expect(hintsOf(brief)).toEqual([
      {id: 'b0', keepWithNext: true, whole: true, section: 'A section'},
      {id: 'b1', keepWithNext: true, whole: true},
    ])
  })

  test('turns a page break into a hint on the block after it', () => {
    const brief = briefOf([paragraph('One.'), {type: 'pageBreak', value: ''}, paragraph('Two.'), paragraph('Three.')])
    expect(hintsOf(brief).map(({breakBefore}) => breakBefore)).toEqual([undefined, true, undefined])
  })

  test('gives columns one stack as wide as a column', () => {
    const {blocks: flow, flow: all} = dressed(briefOf([blocks.columns]))
    const {gutter} = policyBrief.tokens.columns
    expect(flow[0]?.hints).toEqual({id: 'b0', columns: 2, gutter})
    const [view] = instancesOf(flow[0]?.element)
    expect(view?.children).toHaveLength(1)
    expect(view?.children[0]?.style).toEqual({width: (all.geometry.measure - gutter) / 2})
  })

  test('sets columns inside a box below each other, as wide as the box', () => {
    const {blocks: flow, flow: all} = dressed(briefOf([{...blocks.callout, children: [blocks.columns]}]))
    const [box] = instancesOf(flow[0]?.element)
    const widths = nodesIn(box as NonNullable<typeof box>).map(({style}) => style.width)
    expect(widths.filter((width) => Number(width) > 200)).toEqual([all.geometry.measure])
    expect(nodesIn(box as NonNullable<typeof box>).some(({props}) => 'columns' in Object(props.flow))).toBe(false)
  })

  test('lists in the contents the headings down to their depth', () => {
    const outline = [1, 2, 3].map((depth) => ({id: `h${depth}`, depth, text: `Level ${depth}`}))
    const {blocks: flow} = dressed(briefOf([blocks.contents], {outline}))
    const [contents] = instancesOf(flow[0]?.element)
    expect(contents && wordsIn(contents)).toBe('ContentsLevel 10Level 20')
    expect(contents && nodesIn(contents).map(({props}) => props.src)).toEqual(
      expect.arrayContaining(['#h1', 'page:h1', '#h2', 'page:h2']),
    )
  })

  test('gives what is pointed at inside a box a node with its id', () => {
    const inner = {...paragraph('Here.'), data: {id: 'inner'}}
    const targets = new Map([['label', {id: 'inner', kind: 'box' as const, text: 'here'}]])
    const {blocks: flow} = dressed(briefOf([{...blocks.callout, children: [inner, paragraph('Else.')]}], {targets}))
    const marked = flow.flatMap(({element}) => instancesOf(element).flatMap(nodesIn)).filter(({props}) => props.flow)
    expect(marked.map(({props}) => props.flow)).toEqual([{id: 'inner', part: 'inner'}])
  })

  test('keeps a figure whole inside a box, where it cannot float', () => {
    const {blocks: flow} = dressed(briefOf([{...blocks.callout, children: [blocks.figure]}]))
    const hints = instancesOf(flow[0]?.element)
      .flatMap(nodesIn)
      .map(({props}) => props.flow)
    expect(hints).toContainEqual({whole: true})
  })

  test('gives notes a node with their id', () => {
    const definition = {
      type: 'footnoteDefinition' as const,
      identifier: 'a',
      children: [paragraph('One.'), paragraph('Two.')],
    }
    const {flow} = dressed(briefOf([], {notes: [{id: 'note-1', number: 1, definition}]}))
    const [note] = instancesOf(flow.notes.get('note-1')?.element)
    expect(note?.props.flow).toEqual({id: 'note-1'})
    expect(note && wordsIn(note)).toBe('1One.\nTwo.')
  })

  test('leaves recommendations without a title of their own under a heading', () => {
    const {blocks: flow} = dressed(briefOf([blocks.heading, blocks.recommendations, blocks.recommendations]))
    const read = flow.map(({element}) => instancesOf(element).map(wordsIn).join(''))
    expect(read).toEqual(['A section', 'Before.1Do.2Say.After.', 'RecommendationsBefore.1Do.2Say.After.'])
  })

  test('writes words and dates in the language of the brief', () => {
    const german = {...meta, language: 'de-AT', citeAs: '*Titel* (2024).'}
    const {flow} = dressed(briefOf([blocks.keyMessages], {meta: german}))
    expect(instancesOf(flow.opening).map(wordsIn).join()).toContain('9. August 2024')
    expect(
      flow.blocks
        .flatMap(({element}) => instancesOf(element))
        .map(wordsIn)
        .join(),
    ).toMatch(/Kernaussagen.*Zitiervorschlag/s)
  })

  test('speaks English where the template has no words in the language', () => {
    const {blocks: flow} = dressed(briefOf([blocks.keyMessages], {meta: {...meta, language: 'fi'}}))
    expect(flow.flatMap(({element}) => instancesOf(element)).map(wordsIn)).toEqual(['Key messagesRemember.'])
  })

  test('refuses a block without an id, which is a fault of the program', () => {
    const brief = {...briefOf([]), body: [{...blocks.paragraph, children: words('Text.')}]}
    expect(() => dressed(brief)).toThrow('a paragraph came to compose without an id')
  })
})
