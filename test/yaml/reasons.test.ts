import {expect, test} from 'vitest'
import {readYaml} from '../../src/yaml/index.js'

/** Give what is said of a text that is no YAML, `line:column reason` each. */
function said(text: string): string[] {
  const all: string[] = []
  readYaml(text, 1, (reason, {line, column}) => void all.push(`${line}:${column} ${reason}`))
  return all
}

test.each([
  ['title: a', []],
  [
    'title: a: b\nsubtitle: c: d',
    [
      '1:8 unexpected colon inside a value, expected quotation marks around a text with a colon',
      '2:11 unexpected colon inside a value, expected quotation marks around a text with a colon',
    ],
  ],
  ['title: [a', ['1:10 unexpected end of a list or map in brackets, expected its closing bracket']],
  ['title: "a', ['1:10 unexpected end of a text, expected its closing quotation mark']],
  [
    'title: @a',
    ['1:8 unexpected "@", expected quotation marks around a text that starts with or holds a sign of YAML'],
  ],
  [
    'title: `a',
    ['1:8 unexpected "`", expected quotation marks around a text that starts with or holds a sign of YAML'],
  ],
  [
    'title: %a\n%b: c',
    [
      '1:8 unexpected "%", expected quotation marks around a text that starts with or holds a sign of YAML',
      '2:1 unexpected "%", expected quotation marks around a text that starts with or holds a sign of YAML',
    ],
  ],
  [
    'title: "a\\q"',
    ['1:10 unexpected backslash between double quotation marks, expected single ones around a text with backslashes'],
  ],
  [
    'title: 50 % off & more\n& x: y',
    [
      '2:1 unexpected & or * without a name behind it, expected quotation marks around a text that starts with or holds a sign of YAML',
    ],
  ],
  [
    'title: *',
    [
      '1:8 unexpected & or * without a name behind it, expected quotation marks around a text that starts with or holds a sign of YAML',
    ],
  ],
  [
    'title: &a &b c',
    [
      '1:11 unexpected second & at the start of a value, expected quotation marks around a text that starts with or holds a sign of YAML',
    ],
  ],
  [
    'title: !a !b c',
    [
      '1:11 unexpected second ! at the start of a value, expected quotation marks around a text that starts with or holds a sign of YAML',
    ],
  ],
  [
    'title: > text\n  more',
    ['1:10 unexpected "text", expected quotation marks around a text that starts with or holds a sign of YAML'],
  ],
  [
    'title: | text',
    ['1:10 unexpected "text", expected quotation marks around a text that starts with or holds a sign of YAML'],
  ],
  ['title: a\n\tsubtitle: b', ['2:1 unexpected tab at the start of a line, expected spaces']],
  [
    'title: a\n subtitle: b',
    ['1:8 unexpected colon inside a value, expected quotation marks around a text with a colon'],
  ],
  ['title: a\nsubtitle', ['2:1 unexpected line without a colon, expected a field such as "title: …"']],
  ['title: a\ntitle: b', ['2:1 unexpected second field of this name, expected each field once']],
  [
    'title: }a',
    ['1:8 unexpected "}", expected quotation marks around a text that starts with or holds a sign of YAML'],
  ],
  ['title: a]', []],
  [
    'title: [a] b',
    ['1:12 unexpected "b", expected quotation marks around a text that starts with or holds a sign of YAML'],
  ],
  [
    'title: "a" b',
    ['1:12 unexpected "b", expected quotation marks around a text that starts with or holds a sign of YAML'],
  ],
  [
    '- a\ntitle: b',
    ['2:1 unexpected "title", expected quotation marks around a text that starts with or holds a sign of YAML'],
  ],
  [
    'title: [a,\nauthors:\n  - b\n  - {name: c}\nseries: {name: d, number: 7}\npages: 4',
    ['2:1 unexpected end of a list or map in brackets, expected its closing bracket'],
  ],
  [
    `${'a'.repeat(1100)}: b`,
    ['1:1 unexpected name of more than 1,024 characters, expected a colon right behind the name of a field'],
  ],
  ['title: a\n---\ntitle: b', ['2:1 unexpected line that ends the YAML, expected it to end after the last field']],
  [
    'keywords:\n  - a\n  b',
    [
      '3:1 unexpected indentation, expected fields of one list or map to start in one column',
      '3:3 unexpected line without a colon, expected a field such as "title: …"',
    ],
  ],
  ['keywords: [a "b"]', []],
  ['series: {name:"a"}', []],
  ['title: "a"# b', ['1:11 unexpected # right behind a value, expected a space before a comment']],
])('%j', (text, reasons) => {
  expect(said(text)).toEqual(reasons)
})
