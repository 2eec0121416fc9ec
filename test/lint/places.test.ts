import {describe, expect, it} from 'vitest'
import {placesOf} from '../../src/lint/places.js'

/** Say where each of `words` of a value stands in the Markdown that it was set from. */
function found(markdown: string, value: string, words: string[]): string[] {
  const lines = markdown.split('\n')
  const end = {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1}
  const places = placesOf(value, {start: {line: 1, column: 1}, end}, lines)
  return words.map((word) => {
    const {line, column} = places[value.indexOf(word)] ?? {line: 0, column: 0}
    return `${line}:${column} ${lines[line - 1]?.slice(column - 1, column - 1 + word.length)}`
  })
}

describe('the places of words', () => {
  it('are those of the Markdown, where marks were set as others', () => {
    expect(found(`He said "no" -- twice...`, 'He said “no” – twice…', ['no', 'twice'])).toEqual([
      '1:10 no',
      '1:17 twice',
    ])
  })
  it('go on behind escapes and entities', () => {
    expect(found('a \\* b &amp; cd &eacute; ef', 'a * b & cd é ef', ['b', 'cd', 'ef'])).toEqual([
      '1:6 b',
      '1:14 cd',
      '1:26 ef',
    ])
  })
  it('leave out what continued lines start with', () => {
    expect(found('one two\n  > three\n    four', 'one two\nthree\nfour', ['two', 'three', 'four'])).toEqual([
      '1:5 two',
      '2:5 three',
      '3:5 four',
    ])
  })
  it('stay inside their node where words were put that the Markdown has not', () => {
    const places = placesOf('forty', {start: {line: 1, column: 3}, end: {line: 1, column: 8}}, ['a {{n}} forty'])
    expect(places.every(({column}) => column >= 3 && column <= 8)).toBe(true)
  })
})
