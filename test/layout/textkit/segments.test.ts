import {expect, test} from 'vitest'
import {segmentsOf} from '../../../src/layout/textkit/segments.js'

const cut = (text: string): string =>
  segmentsOf(text)
    .map(({start, end}) => text.slice(start, end))
    .join('|')

test.each([
  ['plain words, with marks.', 'plain|words,|with|marks.'],
  ['cross-border trade', 'cross-|border|trade'],
  ['from -5 to 2023-24', 'from|-5|to|2023-24'],
  ['Iran–Pakistan, 2022–23', 'Iran–|Pakistan,|2022–23'],
  ['so—it seems', 'so—|it|seems'],
  ['and/or 1/2 km/h', 'and/|or|1/2|km/h'],
  ['10\u00a0km, p.\u202f3', '10\u00a0km,|p.\u202f3'],
  ['inter\u00adnational', 'inter|national'],
  ['zero\u200bwidth', 'zero\u200b|width'],
  ['国境貿易', '国|境|貿|易'],
  ['https://example.org/a-long/path?x=1', 'https://|example.|org/|a-|long/|path?|x=1'],
  ['doi.org/10.5555/12345678', 'doi.|org/|10.5555/|12345678'],
  ['name@example.org', 'name@example.|org'],
  ['pp. 3–4, S. 12 and § 5', 'pp. 3–4,|S. 12|and|§ 5'],
  ['one – two', 'one –|two'],
  ['—dijo él—, y se fue', '—dijo|él—,|y|se|fue'],
  ['« Bonjour », dit-il', '« Bonjour »,|dit-|il'],
  ['»Wort« und „Wort“', '»Wort«|und|„Wort“'],
  ['a “promise” (perhaps) and »Wort« „Wort“ „Wort“', 'a|“promise”|(perhaps)|and|»Wort«|„Wort“|„Wort“'],
  ['e-mail, X-ray, COVID-19 and C++', 'e-mail,|X-ray,|COVID-19|and|C++'],
  ['--option and a -b', '--option|and|a|-b'],
  ['f(x)(y) 50% $100 3°C', 'f(x)(y)|50%|$100|3°C'],
  ['(see http://example.org/one/two.)', '(see|http://|example.|org/|one/|two.)'],
  ['version 10.11.12.13/14', 'version|10.11.12.13/14'],
  ['  leading and  double', '|leading|and|double'],
])('%s may be cut at %s', (text, expected) => {
  expect(cut(text)).toBe(expected)
})

test('no character is lost between segments', () => {
  const text = 'Some  words – cross-border; https://example.org/a/b, inter\u00adnational and 国境.'
  const segments = segmentsOf(text)
  expect(segments[0]?.start).toBe(0)
  expect(segments.at(-1)?.next).toBe(text.length)
  segments.slice(1).forEach((segment, index) => {
    expect(segment.start).toBe(segments[index]?.next)
  })
})
