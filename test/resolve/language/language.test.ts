import type {PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {conventionsOf} from '../../../src/resolve/language/conventions.js'
import {typeset} from '../../../src/resolve/language/index.js'

/** Set inline content and show its spaces: `~` for U+00A0, `^` for U+202F. */
function set(language: string, content: string | PhrasingContent[], isCell = false): string {
  const nodes: PhrasingContent[] = typeof content === 'string' ? [{type: 'text', value: content}] : content
  typeset(nodes, conventionsOf(language), isCell)
  return textOf(nodes).replaceAll('\u00A0', '~').replaceAll('\u202F', '^')
}

const text = (value: string): PhrasingContent => ({type: 'text', value})
const emphasis = (value: string): PhrasingContent => ({type: 'emphasis', children: [{type: 'text', value}]})

describe('quotation marks and apostrophes', () => {
  test.each([
    ['"Trade," he said.', '“Trade,” he said.'],
    ['He said "trade".', 'He said “trade”.'],
    [`"He said 'no' to it"`, '“He said ‘no’ to it”'],
    [`"'No,' he said"`, '“‘No,’ he said”'],
    [`he said "she said 'no'"`, 'he said “she said ‘no’”'],
    ['"A "B" C"', '“A ‘B’ C”'],
    ["Iran's and the states' rights", 'Iran’s and the states’ rights'],
    ["don't, '90s, 'tis, rock 'n' roll", 'don’t, ’90s, ’tis, rock ’n’ roll'],
    ["the 1990's", 'the 1990’s'],
    ["'single' alone", '‘single’ alone'],
    ["the so-called 'year 2024'", 'the so-called ‘year 2024’'],
    ['("quoted")', '(“quoted”)'],
    ['"Well--" he said', '“Well–” he said'],
    ['trade--"the rest"', 'trade–“the rest”'],
    ['in "2024"', 'in “2024”'],
    [`6'2" tall and 5'10" wide`, `6'2" tall and 5'10" wide`],
    ['a 12" pipe', 'a 12" pipe'],
    ['“ready” and ‘set’', '“ready” and ‘set’'],
    ['a " alone', 'a " alone'],
    ['"..." and "…"', '“…” and “…”'],
  ])('%s', (typed, printed) => expect(set('en-GB', typed)).toBe(printed))

  test('a mark looks at the letter on the other side of emphasis', () => {
    expect(set('en', [text('He said "'), emphasis('trade'), text('" twice')])).toBe('He said “trade” twice')
    expect(set('en', [emphasis('"Trade'), text('", he said')])).toBe('“Trade”, he said')
    expect(set('en', [emphasis('Iran'), text("'s")])).toBe('Iran’s')
  })

  test('a note call after a mark that closes', () => {
    const call: PhrasingContent = {type: 'footnoteReference', identifier: 'a'}
    expect(set('en', [text('"Trade"'), call, text(' and "gas'), call, text('"')])).toBe('“Trade” and “gas”')
    expect(set('de', [text("'Handel'"), call])).toBe('‚Handel‘')
  })

  test.each([
    ['de', `"Er sagte 'nein'", so Marx' Werk`, '„Er sagte ‚nein‘“, so Marx’ Werk'],
    ['fr', `"Il dit 'non'"`, '«^Il dit “non”^»'],
    ['fr', `l'"Europe"`, 'l’«^Europe^»'],
    ['es', '"¿Qué?", dijo', '«¿Qué?», dijo'],
    ['it', `"L'Iran"`, '«L’Iran»'],
    ['sv', '"Handel"', '”Handel”'],
    ['xx', '"Trade"', '“Trade”'],
  ])('%s %s', (language, typed, printed) => expect(set(language, typed)).toBe(printed))
})

describe('dashes', () => {
  test.each([
    ['a -- b', 'a~– b'],
    ['a - b', 'a~– b'],
    ['a---b', 'a—b'],
    ['pages 3--5', 'pages~3–5'],
    ['2023-24 and 2019-2021', '2023–24 and 2019–2021'],
    ['2024-04-22, 2024-04, 2024-2023', '2024-04-22, 2024-04, 2024-2023'],
    ['cross-border, e-mail', 'cross-border, e-mail'],
    ['run it with --strict', 'run it with --strict'],
    ['a -- b --, c', 'a~– b~–, c'],
    ['----', '----'],
    ['wait...', 'wait…'],
    ['wait....', 'wait....'],
  ])('%s', (typed, printed) => expect(set('en', typed)).toBe(printed))
})

describe('signs', () => {
  test('a minus stands before a negative number, in a cell after another number too', () => {
    expect(set('en', '-5', true)).toBe('−5')
    expect(set('en', '1 (-$5.3)', true)).toBe('1 (−$5.3)')
    expect(set('en', '1 -5', true)).toBe('1 −5')
    expect(set('en', '-', true)).toBe('–')
  })

  test.each([
    ['fell to -5, to (-$2.3bn) and "-0.5"', 'fell to −5, to (−$2.3bn) and “−0.5”'],
    ['a 5-4 vote, 5 -4, pre- and -1990s, F-16', 'a 5-4 vote, 5 -4, pre- and -1990s, F-16'],
    ['at -5 °C', 'at −5~°C'],
    ['run -2024-04 or --5', 'run -2024-04 or --5'],
    ['3 x 4 and 3x4x5, 2 m x 4 m, 1920x1080', '3~×~4 and 3×4×5, 2~m~×~4~m, 1920×1080'],
    ['0x1F, 3x as many, x 4, a3x4, 2x4b, Malcolm X', '0x1F, 3x as many, x 4, a3x4, 2x4b, Malcolm~X'],
  ])('%s', (typed, printed) => expect(set('en', typed)).toBe(printed))
})

describe('spaces', () => {
  test.each([
    ['en', '48 % and 5 km, $2.3 billion', '48~% and 5~km, $2.3~billion'],
    ['en', '5 million people, 22 April 2024', '5~million people, 22~April 2024'],
    ['en', 'No. 5, Figure 2, pp. 3', 'No.~5, Figure~2, pp.~3'],
    ['en', 'Figure\n2', 'Figure~2'],
    ['en', 'J. R. Smith and Dr Khan', 'J.~R.~Smith and Dr~Khan'],
    ['en', '1 931 km, 12 000 000 t', '1~931~km, 12~000~000~t'],
    ['en', 'in 2024 500 people; 5 kinds', 'in 2024 500 people; 5 kinds'],
    ['fr', 'Pourquoi ? Oui ! Ainsi : a ; b', 'Pourquoi^? Oui^! Ainsi~: a^; b'],
    ['fr', 'Pourquoi? à 10:30', 'Pourquoi^? à 10:30'],
    ['fr', '« Oui » et «non»', '«^Oui^» et «^non^»'],
    ['fr', 'Quoi ?!', 'Quoi^?!'],
    ['fr', '5 millions, 22 avril', '5~millions, 22~avril'],
    ['de', 'Nr. 5, 3 Mrd. Euro', 'Nr.~5, 3~Mrd. Euro'],
    ['en', '€ 5, PKR 300, § 5, 5 °C, 12 GW, 11 a.m.', '€~5, PKR~300, §~5, 5~°C, 12~GW, 11~a.m.'],
    ['en', 'May 1, 2024; in May 2024', 'May~1, 2024; in May 2024'],
    ['en', 'J.K. Rowling, Dr. Khan, Elizabeth II, When I', 'J.K.~Rowling, Dr.~Khan, Elizabeth~II, When I'],
    ['en', 'really? 10% of it; 5 tests', 'really? 10% of it; 5 tests'],
    ['fr', '10% et 5€, 1 931 km', '10~% et 5~€, 1~931~km'],
    ['fr', 'av. J.-C. et p.ex. M. Khan', 'av.^J.-C. et p.^ex. M.~Khan'],
    ['fr-CA', 'Pourquoi? «Oui»; 10 %', 'Pourquoi? «Oui»; 10~%'],
    ['de', 'z. B. und z.B., d. h. 1. Mai, i.d.R.', 'z.^B. und z.^B., d.^h. 1.~Mai, i.^d.^R.'],
    ['de', 'am Ende u. auch so', 'am Ende u. auch so'],
    ['es', 'EE.UU. y p. ej. 3 de mayo', 'EE.^UU. y p.^ej. 3~de mayo'],
    ['cs', 'a v Praze, s 5 lidmi', 'a~v~Praze, s~5 lidmi'],
    ['pl', 'w Iranie i z 5 mln', 'w~Iranie i~z~5~mln'],
    ['pt-BR', '"sim", 5 milhões', '“sim”, 5~milhões'],
    ['ru', 'рис. 5, 3 млн, т.е. "да"', 'рис.~5, 3~млн, т.^е. «да»'],
    ['fa', '"متن"، شکل ۲، ۵ میلیون دلار، ۲۲ آوریل', '«متن»، شکل~۲، ۵~میلیون دلار، ۲۲~آوریل'],
    ['fa', 'می\u200cشود، سه\u200cشکل ۲', 'می\u200cشود، سه\u200cشکل ۲'],
    ['ar', 'الشكل 2، 5 ملايين، "نص"؟', 'الشكل~2، 5~ملايين، «نص»؟'],
    ['ur', 'شکل 2، 5 ارب، ڈاکٹر خان، "متن"', 'شکل~2، 5~ارب، ڈاکٹر~خان، “متن”'],
  ])('%s %s', (language, typed, printed) => expect(set(language, typed)).toBe(printed))
})

describe('what is no prose stays', () => {
  test.each([
    `https://example.org/a--b'c...`,
    'www.example.org/a--b',
    'see doi 10.5555/a--b',
    `o'brien@example.org`,
    'example.org/2023-24/x',
  ])('%s', (typed) => expect(set('en', typed)).toBe(typed))

  test('code', () => {
    expect(set('en', [text('run "'), {type: 'inlineCode', value: `a--b "c"`}, text('"')])).toBe('run “a--b "c"”')
  })

  test('a link that reads its own address, not one that reads words', () => {
    const link = (value: string): PhrasingContent => {
      return {type: 'link', url: 'https://example.org/a--b', children: [{type: 'text', value}]}
    }
    expect(set('en', [link('example.org/a--b')])).toBe('example.org/a--b')
    expect(set('en', [link(`the ministry's "list"`)])).toBe('the ministry’s “list”')
  })
})

describe('text from right to left', () => {
  const shown = (typed: string): string => set('fa', typed).replaceAll('\u200F', '⇐').replaceAll('\u200E', '⇒')
  test.each([
    ['Daily Times، ۲۹ مارس', 'Daily Times⇐،~۲۹~مارس'],
    ['seasark.com؛ Dawn', 'seasark.com⇐؛ Dawn'],
    ['(State Bank)، بعد', '(State Bank)⇐، بعد'],
    ['Boeing ۷۴۷', 'Boeing ⇐۷۴۷'],
    ['دما -5 بود', 'دما ⇒−5 بود'],
    ['تلفن 021-88-12', 'تلفن ⇒021-88-12'],
    ['دفتر، ۲۹ مارس', 'دفتر، ۲۹~مارس'],
    ['Business Recorder, 24 April', 'Business Recorder, 24 April'],
  ])('%s', (typed, printed) => expect(shown(typed).replaceAll('،~', '، ')).toBe(printed.replaceAll('،~', '، ')))

  test('other languages have no marks of direction', () => {
    expect(set('en', 'Daily Times، ۲۹')).toBe('Daily Times، ۲۹')
  })
})
