/** Damage to a text: what somebody types by mistake, what a program writes by mistake, and what is meant to do harm. */
import fc from 'fast-check'

/** One change of a text. */
export type Damage =
  | {kind: 'put'; at: number; cut: number; text: string}
  | {kind: 'value'; at: number; text: string}
  | {kind: 'line'; at: number; to: number; how: 'drop' | 'twice' | 'move'}

/** Paths of files that must not be read, from the folder of a brief; `link` and `linked` are links to them. */
export const forbidden = (ending: string): string[] => [
  `../../../outside/secret.${ending}`,
  `./data/../../../../outside/secret.${ending}`,
  `/etc/passwd`,
  `link.${ending}`,
  `linked/secret.${ending}`,
  `assets/../../outside/secret.${ending}`,
  `file:../../../outside/secret.${ending}`,
  `..\\..\\..\\outside\\secret.${ending}`,
  '../../../outside',
  'linked',
]

const endings = ['md', 'csv', 'json', 'yaml', 'bib', 'csl', 'png', 'vl.json', 'ts']

/** Signs of Markdown, YAML, CSV, BibTeX and JSON, and characters that are seldom typed. */
const signs = [
  ...[
    '\n',
    '\n\n',
    '\t',
    '    ',
    ':::',
    '::::',
    ':::chart[',
    ':::table{',
    ':::lang{',
    ':::x',
    '::',
    '{#',
    '}',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    '[^',
    ']:',
    '[@',
    '-@',
    '@',
    '{{',
    '}}',
    '\\{{',
    '---\n',
    '...\n',
    '***',
    '|',
    '|-|',
    '> ',
    '- ',
    '1. ',
    '```',
    '~~~',
    '$$',
  ],
  ...[
    '<!--',
    '-->',
    '<br>',
    '<span lang="fr">',
    '</span>',
    '![](',
    '](#',
    '# ',
    '\\',
    '&#0;',
    '&nbsp;',
    '&lt',
    '"',
    "'",
    '=',
    ',',
  ],
  ...[
    ': ',
    '? ',
    '!!',
    '&a ',
    '*a',
    '<<: ',
    '#',
    '%',
    '@comment{',
    '@string{',
    '{',
    '[[',
    ']]',
    '1e999',
    '-0',
    '/*',
    '//',
    ';',
  ],
  ...[
    '\0',
    '\u0007',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2028',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\r',
    '\r\n',
  ],
  ...['😀', '👩‍👩‍👧', 'e\u0301\u0301\u0301', 'ا', 'مرحبا 12', '中文', 'ﬁ', '𝔸', 'İ', 'ß', 'אבג'],
]

/** Values that fields, cells and attributes seldom have. */
const values = [
  ...[
    '',
    '0',
    '-1',
    '1e309',
    'NaN',
    'null',
    'true',
    '~',
    '[]',
    '{}',
    '""',
    '[null]',
    '{"a": 1}',
    '2024-13-45',
    '9'.repeat(400),
  ],
  ...[
    'a'.repeat(3000),
    'a b '.repeat(500),
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '../'.repeat(40),
    '*',
    '%s',
  ],
  ...[
    '{{title}}',
    '{{x}}',
    '{{',
    '#fig-ferry',
    '#',
    'https://',
    'javascript:alert(1)',
    'data:text/plain,x',
    '100%',
    '1/0',
    ':',
    '-',
  ],
  ...[
    'policy-brief',
    'en',
    'fa',
    'xx-yy-zz',
    'x',
    '2',
    '1000000000000',
    '0.0000001',
    '1,5',
    '٣',
    'year',
    'page',
    'margin',
  ],
]

const text = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(...signs)},
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...signs), fc.integer({min: 2, max: 400})).map(([sign, n]) => sign.repeat(n)),
  },
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 12})},
  {weight: 1, arbitrary: fc.constantFrom(...values)},
)
const value = fc.oneof(fc.constantFrom(...values), fc.constantFrom(...endings.flatMap(forbidden)), text)
const share = fc.double({min: 0, max: 1, noNaN: true})

const one: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({kind: fc.constant('put' as const), at: share, cut: fc.integer({min: 0, max: 30}), text}),
  fc.record({kind: fc.constant('value' as const), at: share, text: value}),
  fc.record({kind: fc.constant('line' as const), at: share, to: share, how: fc.constantFrom('drop', 'twice', 'move')}),
)

/** One to five changes, as a rule few. */
export const damages: fc.Arbitrary<Damage[]> = fc.array(one, {minLength: 1, maxLength: 5})

/** Text made of signs and a few words alone. */
export const heap: fc.Arbitrary<string> = fc
  .array(fc.oneof(text, fc.constantFrom('word', 'a ', 'fig-ferry', 'key-messages', 'orwell1946', 'data/ferry.csv')), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

/** What stands as a value: a text in quotation marks, or what follows a colon, a comma or a sign of equality. */
const valued = /"(?:[^"\\\n]|\\.)*"|(?<=[:=,(] ?)[^\s,:={}[\]()"]+/g

/** Do damage to a text. */
export function damaged(original: string, all: Damage[]): string {
  let made = original
  for (const damage of all) {
    const at = Math.floor(damage.at * made.length)
    if (damage.kind === 'put') made = made.slice(0, at) + damage.text + made.slice(at + damage.cut)
    else if (damage.kind === 'value') made = withValue(made, damage)
    else made = withLine(made, damage)
  }
  return made
}

function withValue(from: string, {at, text: put}: Damage & {kind: 'value'}): string {
  const found = [...from.matchAll(valued)]
  const chosen = found[Math.min(found.length - 1, Math.floor(at * found.length))]
  if (!chosen) return from + put
  const quoted = chosen[0].startsWith('"') && !/^[[{"\d]/.test(put) ? JSON.stringify(put) : put
  return from.slice(0, chosen.index) + quoted + from.slice(chosen.index + chosen[0].length)
}

function withLine(from: string, {at, to, how}: Damage & {kind: 'line'}): string {
  const lines = from.split('\n')
  const index = Math.min(lines.length - 1, Math.floor(at * lines.length))
  const [line = ''] = how === 'twice' ? [lines[index]] : lines.splice(index, 1)
  if (how !== 'drop') lines.splice(Math.floor(to * lines.length), 0, line)
  return lines.join('\n')
}
