import {Text} from '@react-pdf/renderer'
import type {PhrasingContent} from 'mdast'
import {createElement} from 'react'
import {describe, expect, test} from 'vitest'
import {dressInline} from '../../src/compose/inline.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {instancesOf, leadsOf, nodesIn, wordsIn} from './instances.js'
import {words} from './kitchen-sink.js'

const set = (...nodes: PhrasingContent[]) => instancesOf(createElement(Text, null, dressInline(nodes, policyBrief)))
const call: PhrasingContent = {type: 'noteCall', note: 'note-3', number: 3, value: '3'}

describe('inline Markdown', () => {
  test('leads to addresses, targets, notes and pages', () => {
    const set3 = set(
      {type: 'link', url: 'https://example.org', children: words('a site')},
      {type: 'crossReference', target: 'fig-1', shows: 'text', children: words('Figure 1')},
      {type: 'crossReference', target: 'fig-1', shows: 'page', children: words('page')},
      call,
    )
    expect(leadsOf(set3)).toEqual([
      ['https://example.org', 'a site'],
      ['#fig-1', 'Figure 1'],
      ['page:fig-1', '0'],
      ['note:note-3', '3'],
    ])
  })

  test('keeps a note that is called inside a link', () => {
    const linked: PhrasingContent = {type: 'link', url: 'https://example.org', children: [...words('a site'), call]}
    const [text] = set(linked)
    expect(leadsOf(text ? [text] : [])).toEqual([
      ['https://example.org', 'a site'],
      ['note:note-3', '3'],
    ])
    // react-pdf gives nested texts the outermost address, so nothing around the call may have one
    const around = text ? nodesIn(text).filter((node) => node.props.src && nodesIn(node).length > 2) : []
    expect(around).toEqual([])
  })

  test('joins strong and emphasis, whichever is outside', () => {
    const inner: PhrasingContent = {type: 'emphasis', children: [{type: 'strong', children: words('both')}]}
    const outer: PhrasingContent = {type: 'strong', children: [{type: 'emphasis', children: words('both')}]}
    for (const node of [inner, outer]) {
      const styles = set(node)
        .flatMap(nodesIn)
        .map(({style}) => style)
      expect(styles).toContainEqual(policyBrief.inline.strongEmphasis)
    }
  })

  test('reads the end of a line as a space, and a break as the end of a line', () => {
    expect(set(...words('one\ntwo'), {type: 'break'}, ...words('three')).map(wordsIn)).toEqual(['one two\nthree'])
  })
})
