import {expect, test} from 'vitest'
import {readYaml} from '../../src/yaml/index.js'

/** Give what is said of a text that is no YAML, `line:column reason` each. */
function said(text: string): string[] {
  const all: string[] = []
  readYaml(text, 1, (reason, {line, column}, mend) => {
    all.push(`${line}:${column} ${mend === undefined ? reason : `${reason}; ${mend}`}`)
  })
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
  [
    'color:\n  primary: #14523d # fir\n  light: "#eef3e6" # reed\n  palette:\n    - #abc\n  dark: # see below',
    [
      '2:12 unexpected #14523d without quotation marks, which makes it a comment, expected them around it; write "#14523d"',
      '5:7 unexpected #abc without quotation marks, which makes it a comment, expected them around it; write "#abc"',
    ],
  ],
  ['title: [a', ['1:10 unexpected line before the end of what [ opens, expected a closing ]']],
  ['title: "a', ['1:10 unexpected end of a text, expected its closing quotation mark']],
  [
    'title: @a',
    ['1:8 unexpected @ at the start of a value, expected text; put quotation marks around the whole value'],
  ],
  [
    'title: `a',
    ['1:8 unexpected ` at the start of a value, expected text; put quotation marks around the whole value'],
  ],
  [
    'title: %a\n%b: c',
    [
      '1:8 unexpected % at the start of a value, expected text; put quotation marks around the whole value',
      '2:1 unexpected % at the start of a value, expected text; put quotation marks around the whole value',
    ],
  ],
  [
    'title: "a\\q"',
    [
      '1:10 unexpected backslash between double quotation marks, expected none; put single quotation marks around a text with backslashes',
    ],
  ],
  [
    'title: 50 % off & more\n& x: y',
    [
      '2:1 unexpected & at the start of a value, which has a meaning of its own in YAML, expected text; put quotation marks around the whole value',
    ],
  ],
  [
    'title: *',
    [
      '1:8 unexpected * at the start of a value, which has a meaning of its own in YAML, expected text; put quotation marks around the whole value',
    ],
  ],
  [
    'title: &a &b c',
    [
      '1:11 unexpected & at the start of a value, which has a meaning of its own in YAML, expected text; put quotation marks around the whole value',
    ],
  ],
  [
    'title: !a !b c',
    ['1:11 unexpected second ! at the start of a value, expected text; put quotation marks around the whole value'],
  ],
  [
    'title: > text\n  more',
    ['1:10 unexpected "text" here, expected a text or the end of the line; put quotation marks around the whole value'],
  ],
  [
    'title: | text',
    ['1:10 unexpected "text" here, expected a text or the end of the line; put quotation marks around the whole value'],
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
    ['1:8 unexpected "}" here, expected a text or the end of the line; put quotation marks around the whole value'],
  ],
  ['title: a]', []],
  [
    'title: [a] b',
    ['1:12 unexpected "b" here, expected a text or the end of the line; put quotation marks around the whole value'],
  ],
  [
    'title: "a" b',
    [
      '1:12 unexpected text behind the closing " of a value, expected the end of the line; put \' around a value that has " inside',
    ],
  ],
  [
    '- a\ntitle: b',
    ['2:1 unexpected "title" here, expected a text or the end of the line; put quotation marks around the whole value'],
  ],
  [
    'title: [a,\nauthors:\n  - b\n  - {name: c}\nseries: {name: d, number: 7}\npages: 4',
    ['2:1 unexpected line before the end of what [ opens, expected a closing ]'],
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
  [
    'title: "a"# b',
    [
      '1:11 unexpected text behind the closing " of a value, expected the end of the line; put \' around a value that has " inside',
    ],
  ],
])('%j', (text, reasons) => {
  expect(said(text)).toEqual(reasons)
})
