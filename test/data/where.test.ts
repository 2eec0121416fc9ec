import {describe, expect, test} from 'vitest'
import {meeting, readWhere} from '../../src/data/where.js'

const head = ['Fiscal year', 'Imports, ministry', 'Country', 'Day']
const rows = [
  ['2017', '–', 'Iran', '2024-01-31'],
  ['2018', '1,200', 'Iran', '2024-02-01'],
  ['2019', '(40)', 'Trinidad and Tobago', ''],
  ['2020', '0.5', "Côte d'Ivoire", '2023'],
]

/** Gives the years whose rows meet a condition, or what is wrong with it. */
function years(condition: string): string[] | string {
  const comparisons = readWhere(condition)
  if ('fault' in comparisons) return comparisons.fault
  const met = meeting(head, comparisons.read)
  return 'fault' in met ? met.fault : rows.filter(met.read).map(([year = '']) => year)
}

describe('a condition', () => {
  test.each([
    ['Fiscal year=2018', ['2018']],
    ['Fiscal year >= 2018 and Fiscal year < 2020', ['2018', '2019']],
    ['"Fiscal year" ≤ 2018', ['2017', '2018']],
    ['Fiscal year = 2018.0', ['2018']],
    ["Country='Trinidad and Tobago'", ['2019']],
    [`Country="Côte d'Ivoire"`, ['2020']],
    ["Country=Côte d'Ivoire", ['2020']],
    ['Country != Iran', ['2019', '2020']],
    ['Imports, ministry > 0', ['2018', '2020']],
    ['Imports, ministry <= 1e3', ['2019', '2020']],
    ['Imports, ministry = –', ['2017']],
    ['Day >= 2024-02', ['2018']],
    ["Day = ''", ['2019']],
    ['Country = Iran AND Fiscal year > 2017', ['2018']],
  ])('%s chooses the rows that meet it', (condition, expected) => {
    expect(years(condition)).toEqual(expected)
  })

  test.each([
    ['', 'unexpected empty condition, expected a column, a comparison and a value such as year>=2018'],
    ['2018', 'unexpected condition "2018", expected a column, a comparison and a value such as year>=2018'],
    ['Fiscal year == 2018', 'unexpected == in the condition "Fiscal year == 2018", expected ='],
    [
      'Country = a or Country = b',
      'unexpected "or" in the condition "Country = a or Country = b", expected comparisons joined by "and"',
    ],
    ['= 2018', 'unexpected condition "= 2018" without a column before =, expected its name'],
    ['Country =', `unexpected condition "Country =" without a value after =, expected one, or '' for empty cells`],
    ['Fiscal year > early', 'unexpected "early" after >, expected a number or a date such as 2024-06-30'],
    ['Country = Iran and ', 'unexpected end after "and", expected another comparison'],
    [
      'Fiscal yaer = 2018',
      'unexpected column "Fiscal yaer", did you mean "Fiscal year"? There are "Fiscal year", "Imports, ministry", "Country", "Day"',
    ],
    [
      'Population = 1',
      'unexpected column "Population", expected one of "Fiscal year", "Imports, ministry", "Country", "Day"',
    ],
  ])('"%s" is told', (condition, expected) => {
    expect(years(condition)).toBe(expected)
  })
})
