import {describe, expect, test} from 'vitest'
import {isValue, readValue} from '../../src/data/value.js'

describe('a value', () => {
  test('is a file, a condition, a column and a format', () => {
    expect(readValue('data/trade.csv where year=2023 and flow="to =x" column="Total, all" format="0,0"')).toEqual({
      read: {
        path: 'data/trade.csv',
        where: [
          {column: 'year', operator: '=', value: '2023'},
          {column: 'flow', operator: '=', value: 'to =x'},
        ],
        condition: 'year=2023 and flow="to =x"',
        gathering: 'column',
        column: 'Total, all',
        format: {as: 'number', form: {decimals: 0, groups: true}},
      },
    })
  })

  test('is an operation on two values', () => {
    expect(readValue('change from a-1 to 2.5 format=0%')).toMatchObject({
      read: {operation: 'change', operands: ['a-1', '2.5'], format: {form: {percent: 'share'}}},
    })
  })

  test('can be of a column that has the name of a part, in quotation marks', () => {
    expect(readValue('a.csv where "sum"=3 column=\'format\'')).toMatchObject({
      read: {where: [{column: 'sum', value: '3'}], column: 'format'},
    })
  })

  test.each([
    ['data/a.csv', 'unexpected value without a column'],
    ['data/a.csv where year=2023', 'unexpected value without a column'],
    ['data/a.csv column=a sum=b', 'unexpected column and sum in one value'],
    ['data/a.csv column=a column=b', 'unexpected second column'],
    ['data/a.csv column=', 'unexpected column= without the name of a column'],
    ['data/a.csv where column=a', 'unexpected value without a column'],
    ['https://example.org/a column=b', 'unexpected value "https://example.org/a"'],
    ['where year=2023 column=b', 'unexpected value "where"'],
    ['shaer of a in b', 'did you mean share?'],
    ['share of a to b', 'expected share of A in B'],
    ['share of a in b column=c', 'unexpected column of a share'],
    ['share of a in b format=pretty', 'unexpected format "pretty"'],
  ])('%s is none', (text, fault) => {
    const read = readValue(text)
    expect('fault' in read ? read.fault : '').toContain(fault)
  })

  test.each(['imports-2023', 'series.number', 'année', '_'])('%s is a name', (text) => {
    expect(isValue(text)).toBe(false)
  })
})
