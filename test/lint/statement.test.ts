import {describe, expect, it} from 'vitest'
import {saysSomething} from '../../src/lint/statement.js'

describe('a title', () => {
  it.each([
    'Both projects opened in 2023 lie at the southern end of the border',
    'Pakistan has approved a tenth of its share of the pipeline',
    'Estimates of smuggled fuel range from 5 to 16 million litres a day',
    'Prices rise in every market',
    'Trade falls by half',
    'Pakistan exports rice',
    'Half of the trucks wait',
    'Who pays for the wait?',
    'Longer queues than in 2019',
    "Pakistan's two records overlap in one year, and there they disagree",
    'Only the title must be there',
    'Eight things stand around the text',
    'Imports up by a third',
    'Costs doubled',
    'Fuel costs more in Quetta',
  ])('states a finding: %s', (title) => expect(saysSomething(title)).toBe(true))

  it.each([
    'Trade 2010–2020',
    'Trade',
    'Fuel exports by country',
    'Imports and exports, 2019–2023',
    'Events between the two countries, May 2023 to May 2024',
    'Share of women in parliament',
    'Annual change in prices',
    'Energy use per head',
    'Fuel imports from Iran',
    'Average cost of a crossing',
    'Demand for gas in winter',
    'The border',
    'Employment by sector, per cent',
    'Map of the crossings',
  ])('is a label: %s', (title) => expect(saysSomething(title)).toBe(false))
})
