import {describe, expect, test} from 'vitest'
import {frameOf} from '../../../src/commands/formats/frame.js'

/** The frame of what stands between two signs `«` and `»` in a line. */
function framed(marked: string, width = 60): string[] {
  const start = marked.indexOf('«') + 1
  const end = marked.includes('»') ? marked.indexOf('»') : start + 1
  const {text, marks} = frameOf(marked.replace(/[«»]/g, ''), {start, end}, width)
  return [text, marks]
}

describe('a code frame', () => {
  test.each([
    ['words', 'Press «<kbd>»Enter.', ['Press <kbd>Enter.', '      ^^^^^']],
    ['a point', 'title«: x', ['title: x', '     ^']],
    ['the end of a line', 'title:«', ['title:', '      ^']],
    ['an empty line', '«', ['', '^']],
    ['a tab before, up to its stop', 'a\t«b»', ['a   b', '    ^']],
    ['a tab itself', '«\t»b', ['    b', '^^^^']],
    ['wide letters', '日本 «表» x', ['日本 表 x', '     ^^']],
    ['a combining accent', 'Cafe\u0301 «x»', ['Cafe\u0301 x', '     ^']],
    ['a letter of two code units', '𝒜 «x»', ['𝒜 x', '  ^']],
    ['a picture made of several', '👩‍🌾 «x»', ['👩‍🌾 x', '   ^']],
    ['a control character, which is written out', 'a\u001b«x»', ['a\\u001bx', '       ^']],
    ['a sign that turns the direction', 'a\u202e«x»', ['a\\u202ex', '       ^']],
  ])('marks %s', (_, marked, expected) => {
    expect(framed(marked)).toEqual(expected)
  })

  test.each([
    ['متن «<b>»پررنگ', 'here: "<b>"'],
    ['متن «پررنگ است', 'here: "پررنگ"'],
    ['עברית «', ''],
  ])('quotes what a line from the right is about: %s', (marked, marks) => {
    expect(framed(marked)[1]).toBe(marks)
  })

  test('cuts a long line at both sides of what it is about, and marks stay below it', () => {
    const [text = '', marks = ''] = framed(`${'a '.repeat(100)}«here»${' b'.repeat(100)}`, 40)
    expect(text).toMatch(/^…a a .*here b.*b…$|^… a a .*here b.*…$/)
    expect(text.length).toBeLessThanOrEqual(40)
    expect(marks.indexOf('^')).toBe(text.indexOf('here'))
    expect(marks.trim()).toBe('^^^^')
  })

  test('cuts a long line at its end only when what it is about stands at its start', () => {
    const [text = '', marks = ''] = framed(`«here»${' b'.repeat(100)}`, 40)
    expect(text).toMatch(/^here b.*…$/)
    expect(text.length).toBeLessThanOrEqual(40)
    expect(marks).toBe('^^^^')
  })

  test('never runs over the width, however long the range', () => {
    const [text = '', marks = ''] = framed(`«${'表'.repeat(100)}»`, 41)
    expect(text).toBe(`${'表'.repeat(19)}…`)
    expect(marks).toBe('^'.repeat(38))
  })

  test('shows the middle of a file that is one line of megabytes', () => {
    const [text = ''] = framed(`${'{"a":1},'.repeat(1_000_000)}«x»${'{"a":1},'.repeat(1_000_000)}`)
    expect(text).toContain('{"a":1},x{"a":1},')
  })
})
