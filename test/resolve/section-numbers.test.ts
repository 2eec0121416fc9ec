import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {filesBelow} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'
import {resolve} from '../../src/resolve/index.js'
import {SectionNumbers} from '../../src/resolve/section-numbers.js'
import {minimalTemplate} from './minimal-template.js'

/** Number headings that are written as `## appendix`, and give what each is called. */
function numbered(deepest: number, headings: string[], digits: 'latn' | 'arab' | 'arabext' = 'latn'): string[] {
  const numbers = new SectionNumbers(deepest, {digits})
  return headings.map((heading) => {
    const [marks = '', counted] = heading.split(' ') as [string, 'appendix' | 'unnumbered' | undefined]
    return numbers.next(marks.length, counted).number ?? '–'
  })
}

describe('numbers of headings', () => {
  test('count on each level, and begin anew below the next section', () => {
    expect(numbered(3, ['#', '##', '###', '###', '##', '#', '##'])).toEqual([
      '1',
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.2',
      '2',
      '2.1',
    ])
  })

  test('end at the deepest level that the template numbers', () => {
    expect(numbered(1, ['#', '##', '#'])).toEqual(['1', '–', '2'])
    expect(numbered(0, ['#', '##'])).toEqual(['–', '–'])
  })

  test('pass over headings without number and all below them', () => {
    expect(numbered(3, ['#', '# unnumbered', '##', '#', '##', '## unnumbered', '###', '##'])).toEqual([
      '1',
      '–',
      '–',
      '2',
      '2.1',
      '–',
      '–',
      '2.2',
    ])
  })

  test('are letters in appendices, in the alphabet of the digits', () => {
    expect(numbered(2, ['#', '# appendix', '##', '##', '# appendix', '#'])).toEqual(['1', 'A', 'A.1', 'A.2', 'B', '2'])
    expect(numbered(2, ['#', '##', '# appendix', '##'], 'arabext')).toEqual(['۱', '۱.۱', 'الف', 'الف.۱'])
    expect(numbered(1, Array<string>(28).fill('# appendix')).slice(24)).toEqual(['Y', 'Z', 'AA', 'AB'])
  })
})

test('references read the number of a section, and the title of one without', async () => {
  const value = readFileSync(new URL('../fixtures/numbered-sections.md', import.meta.url), 'utf8')
  const file = new VFile({value, path: 'brief.md'})
  const files = filesBelow('.', '.')
  const template = {
    ...minimalTemplate,
    tokens: {...minimalTemplate.tokens, headings: {numbered: 2, onNewPage: 0}},
    strings: {en: {...minimalTemplate.strings.en, section: 'Section', appendix: 'Appendix'}},
  } as typeof minimalTemplate
  const {targets, outline} = await resolve(await parse(file, files), file, files, template)
  expect(file.messages).toEqual([])
  expect(outline.map(({number, text, id}) => `${number ?? '–'} ${text} #${id}`)).toEqual([
    '1 Ferries #sec-ferries',
    '1.1 Old ones #old-ones',
    '– Thanks #thanks',
    'A Tables #app-tables',
    'A.1 Years {.wide} #years-wide',
  ])
  const text = (label: string): string | undefined => targets.get(label)?.text.replace('\u00a0', '~')
  expect(text('sec-ferries')).toBe('Section~1')
  expect(text('app-tables')).toBe('Appendix~A')
  expect(text('thanks')).toBe('“Thanks”')
})
