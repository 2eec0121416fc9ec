import {parse, View} from 'vega'
import {expect, it} from 'vitest'
import {writeDates} from '../../src/draw/dates.js'
import {localeOf} from '../../src/draw/locale.js'

/** What Vega writes numbers and dates with. */
interface Writing {
  format(specifier: string): (value: number) => string
  timeFormat(specifier: string): (value: Date) => string
}

/** Write a number, a share, a sum of money, a date, a month and a time as charts do. */
function written(language: string): string {
  const {dates, digits, ...locale} = localeOf(language)
  const view = new View(parse({}), {renderer: 'none', locale: locale as never})
  if (digits) writeDates(view, digits)
  const {format, timeFormat} = (view as unknown as {locale(): Writing}).locale()
  const when = new Date(2024, 7, 9, 14, 5)
  return [
    format(',.1f')(-12345678.5),
    format('.0%')(0.5),
    format('$,.0f')(1200),
    timeFormat(dates.date)(when),
    timeFormat(dates.month)(when),
    timeFormat(dates.day)(when),
    timeFormat('%a %B')(when),
    timeFormat(dates.clock)(when),
  ]
    .join(' | ')
    .replaceAll('\u00a0', '~')
    .replaceAll('\u202f', '\u00a6')
}

it.each([
  ['en', '−12,345,678.5 | 50% | $1,200 | 9 Aug 2024 | Aug 2024 | 9 Aug | Fri August | 14:05'],
  ['en-GB', '−12,345,678.5 | 50% | £1,200 | 9 Aug 2024 | Aug 2024 | 9 Aug | Fri August | 14:05'],
  ['en-US', '−12,345,678.5 | 50% | $1,200 | Aug 9, 2024 | Aug 2024 | Aug 9 | Fri August | 2:05¦PM'],
  ['en-IN', '−1,23,45,678.5 | 50% | ₹1,200 | 9 Aug 2024 | Aug 2024 | 9 Aug | Fri August | 2:05¦PM'],
  ['hi', '−1,23,45,678.5 | 50% | ₹1,200 | 9 अग॰ 2024 | अग॰ 2024 | 9 अग॰ | शुक्र अगस्त | 2:05 PM'],
  ['fa-u-nu-arabext', '−۱۲٬۳۴۵٬۶۷۸٫۵ | ۵۰٪ | ریال~۱٬۲۰۰ | ۹ اوت ۲۰۲۴ | اوت ۲۰۲۴ | ۹ اوت | جمعه اوت | ۱۴:۰۵'],
  ['ar-u-nu-arab', '−١٢٬٣٤٥٬٦٧٨٫٥ | ٥٠٪ | ١٬٢٠٠~E£ | ٩ أغسطس ٢٠٢٤ | أغسطس ٢٠٢٤ | ٩ أغسطس | الجمعة أغسطس | ٢:٠٥ م'],
  ['ur', '−12,345,678.5 | 50% | Rs~1,200 | 9 اگست، 2024 | اگست 2024 | 9 اگست | جمعہ اگست | 2:05 PM'],
  ['fr', '−12¦345¦678,5 | 50~% | 1¦200~€ | 9 août 2024 | août 2024 | 9 août | ven. août | 14:05'],
  ['de', '−12.345.678,5 | 50~% | 1.200~€ | 9. Aug 2024 | Aug 2024 | 9. Aug | Fr August | 14:05'],
  ['de-CH', '−12’345’678.5 | 50% | CHF~1’200 | 9. Aug 2024 | Aug 2024 | 9. Aug | Fr August | 14:05'],
  ['es', '−12.345.678,5 | 50~% | 1.200~€ | 9 ago 2024 | ago 2024 | 9 ago | vie agosto | 14:05'],
  ['pt-BR', '−12.345.678,5 | 50% | R$~1.200 | 9 ago. 2024 | ago. 2024 | 9 ago. | sex. agosto | 14:05'],
  ['ru', '−12~345~678,5 | 50~% | 1~200~₽ | 9 авг. 2024 | авг. 2024 | 9 авг. | пт август | 14:05'],
  ['sv', '−12~345~678,5 | 50~% | 1~200~kr | 9 aug. 2024 | aug. 2024 | 9 aug. | fre augusti | 14:05'],
  ['fa', '−12,345,678.5 | 50% | ریال~1,200 | 9 اوت 2024 | اوت 2024 | 9 اوت | جمعه اوت | 14:05'],
  ['ja', '−12,345,678.5 | 50% | ￥1,200 | 2024年8月9日 | 2024年8月 | 8月9日 | 金 8月 | 14:05'],
])('writes numbers and dates in %s', (language, expected) => {
  expect(written(language)).toBe(expected)
})

it('takes what is no language for English, without a currency', () => {
  expect(written('not a tag')).toBe(written('en-GB').replace('£', ''))
  expect(written('xx')).toBe(written('en-GB').replace('£', ''))
})
