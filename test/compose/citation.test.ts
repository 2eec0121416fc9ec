import {toString as plain} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {citationOf} from '../../src/compose/citation.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {meta} from './kitchen-sink.js'

const strings = policyBrief.strings.en
const cited = (change: Partial<typeof meta>): string => {
  if (!strings) throw new Error('expected words in English')
  return plain(citationOf({...meta, ...change}, strings))
}

describe('how to cite', () => {
  test('is drafted from the fields that are there', () => {
    expect(cited({})).toBe(
      'J. Carberry (2024). A title: A subtitle. A series, No. 4. A publisher. https://doi.org/10.5555/12345678',
    )
    const bare = {authors: [], series: undefined, date: undefined, doi: undefined, url: undefined, subtitle: undefined}
    const {series: _, date: __, doi: ___, url: ____, subtitle: _____, publisher: ______, ...rest} = {...meta, ...bare}
    expect(plain(citationOf({...rest, authors: []}, strings as NonNullable<typeof strings>))).toBe('A title.')
  })

  test('names several authors, and a publisher only once', () => {
    const authors = ['A. One', 'B. Two', 'C. Three'].map((name) => ({name}))
    expect(cited({authors})).toMatch(/^A\. One, B\. Two & C\. Three \(2024\)\./)
    expect(cited({authors: []})).toBe(
      'A publisher (2024). A title: A subtitle. A series, No. 4. https://doi.org/10.5555/12345678',
    )
  })

  test('does not end a question with a full stop', () => {
    expect(cited({title: 'Whose border?', subtitle: ''})).toContain('(2024). Whose border? A series')
  })

  test('is what the author wrote, with its titles emphasised', () => {
    const nodes = citationOf({...meta, citeAs: 'Us (2024). *Title*. There.'}, strings as NonNullable<typeof strings>)
    expect(nodes.map(({type}) => type)).toEqual(['text', 'emphasis', 'text'])
    expect(plain(nodes)).toBe('Us (2024). Title. There.')
  })
})
