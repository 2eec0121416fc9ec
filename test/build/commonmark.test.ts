import {expect, test} from 'vitest'
import {above, printExample} from './examples/print.js'
import {plain, readFrom, saidBy} from './examples/said.js'
import {type Example, ofCommonMark, ofGfm} from './examples/spec.js'

const examples = [...ofCommonMark, ...ofGfm]
const sections = [...new Set(examples.map(({section}) => section))]

/** What CommonMark lets pass and a brief does not: the rule, and the numbers of the examples that break it. */
const refused: Record<string, number[]> = {
  // letters of mathematics, Coptic and the south of India, which no font of the template has
  'glyph-available': [25, 26, 27],
  // code that goes on to the end of the text
  'fence-closed': [126, 127, 128, 137, 139, 237],
  // a label that is not the one defined, if only for a backslash
  'link-defined': [545],
}

test.each(sections)('%s: the examples of the specification are printed with their text in order', async (section) => {
  for (const example of examples.filter((each) => each.section === section)) {
    const {text, errors} = await printed(example)
    const shown = `${example.number}: ${example.markdown}`
    expect(text, shown).toBe(plain(`Title${above}${saidBy(example)}How to cite Title.`))
    expect(errors, shown).toEqual(refusedBy(example))
  }
})

test('the examples are all there', () => {
  expect([ofCommonMark.length, ofGfm.length]).toEqual([652, 24])
})

const refusedBy = ({number, section}: Example): string[] =>
  section.endsWith('(extension)') ? [] : Object.keys(refused).filter((rule) => refused[rule]?.includes(number))

/** Print an example; give its text as it is read from the PDF, and the rules that it breaks, of errors alone. */
async function printed({number, markdown}: Example): Promise<{text: string; errors: string[]}> {
  try {
    const {file, pdf} = await printExample(markdown)
    const errors = file.messages.flatMap(({fatal, ruleId}) => (fatal ? [ruleId ?? ''] : []))
    return {text: plain(await readFrom(pdf)), errors: [...new Set(errors)]}
  } catch (error) {
    throw new Error(`example ${number} cannot be printed: ${markdown}`, {cause: error})
  }
}
