import {readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {PrinterInvalid, readPrinter} from '../../src/printer.js'

const shelf = new URL('../../assets/printers/', import.meta.url)
const coated = readFileSync(new URL('coated.json', shelf), 'utf8')

const refusal = (text: string): string => {
  try {
    readPrinter(new TextEncoder().encode(text), 'printers/mine.json')
    return 'nothing'
  } catch (error) {
    if (!(error instanceof PrinterInvalid)) throw error
    return error.message
  }
}

it.each(readdirSync(shelf))('%s is a printer', (file) => {
  const printer = readPrinter(readFileSync(new URL(file, shelf)), file)
  expect(`${printer.name}.json`).toBe(file)
  expect(printer.resolution.colour.error).toBeLessThan(printer.resolution.colour.warning)
})

it.each([
  ['', 'printers/mine.json:1:1  unexpected JSON: value expected'],
  ['{"title": "A",}', 'printers/mine.json:1:15  unexpected JSON: property name expected'],
  [coated.replace('"bleed": 3', '"bleed": 30'), 'printers/mine.json:6:12  unexpected bleed 30, expected at most 10'],
  [coated.replace('"white": 8, ', ''), 'printers/mine.json:15:11  missing field "text.white"'],
  [
    coated.replace('pdf/x-4', 'pdf/x-5'),
    'printers/mine.json:4:15  unexpected standard "pdf/x-5", expected pdf/x-4 or pdf/x-1a; did you mean pdf/x-4?',
  ],
  [
    coated.replace('"embedded"', '"named"'),
    'printers/mine.json:5:14  unexpected profile "named", PDF/X-4 has it "embedded"',
  ],
  [
    coated.replace('"spots"', '"spot"'),
    'printers/mine.json:1:1  missing field "spots"\nprinters/mine.json:9:3  unexpected field "spot", did you mean "spots"?',
  ],
  [coated.replace('{}', '{"R009": "off"}'), 'printers/mine.json:17:16  unexpected field "R009", did you mean "R0009"?'],
  [
    coated.replace('{}', '{"R0009": "of"}'),
    'printers/mine.json:17:25  unexpected severity.R0009 "of", expected error, warning, info or off; did you mean off?',
  ],
  ['[]', 'printers/mine.json:1:1  unexpected printer, expected a map'],
])('says what is wrong, and where: %#', (text, message) => {
  expect(refusal(text)).toBe(message)
})
