import fc from 'fast-check'
import {expect, test} from 'vitest'
import {read} from '../build/lines.js'
import {print} from '../build/printed.js'

/** Words of both directions, numbers in three kinds of digits, and marks that stand on either side of them. */
const word = fc.oneof(
  fc.constantFrom('trade', 'IRNA', 'seasark.com', 'over', 'État', 'naïve'),
  fc.constantFrom('تجارت', 'می‌کنند', 'همهٔ', 'گوادر', 'الأول', 'لا', 'ہے', 'ڈالر'),
  fc.constantFrom('سَنَة', 'حتّى', 'اللّٰه', 'كلمة'),
  fc.constantFrom('1,400', '2.3', '75', '۱٬۴۰۰', '۲٫۳', '۷۵', '١٬٤٠٠', '٧٥', '16–18', '48%', '۴۸٪'),
  fc.constantFrom('(', ')', '«', '»', '،', '؛', '؟', ':', '/', '–', '…'),
)

const paragraph = fc.array(fc.tuple(word, fc.constantFrom('', ' ', ' ', ' ')), {minLength: 1, maxLength: 60})

/** Some paragraphs, some of them with strong words and a note. */
const text = fc.array(fc.record({words: paragraph, strong: fc.boolean(), note: fc.boolean()}), {
  minLength: 1,
  maxLength: 4,
})

/** Letters, digits and marks in one order, whichever they are set in; what is not seen is left out. */
const sorted = (words: string): string => [...words.normalize('NFKD').replace(/[\s\p{Cf}]/gu, '')].sort().join('')

test.each(['en', 'fa', 'ar'])(
  'no character is lost where directions meet, in %s',
  async (language) => {
    await fc.assert(
      fc.asyncProperty(text, async (paragraphs) => {
        const written = paragraphs.map(({words}) =>
          words
            .map(([one, space]) => one + space)
            .join('')
            .trim(),
        )
        const markdown = written
          .map((words, index) => {
            const {strong, note} = paragraphs[index] as (typeof paragraphs)[number]
            return `${strong ? `Za **${words}** zb` : `zc ${words}`}${note ? `[^${index}]\n\n[^${index}]: zd ${words}` : ''}`
          })
          .join('\n\n')
        const front = `---\ntitle: z\nlanguage: ${language}\ndisclaimer: z\n---\n\n`
        const {file, pdf} = await print(`${front}${markdown}\n`)
        expect(file.messages.filter(({fatal}) => fatal).map(String)).toEqual([])
        const found = (await read(pdf)).pages.flat().flatMap(({pieces}) => pieces.map(({text}) => text))
        const letters = sorted(found.join(''))
        for (const [index, words] of written.entries()) {
          const times = paragraphs[index]?.note ? 2 : 1
          for (const character of new Set(sorted(words))) {
            const least = [...sorted(words)].filter((one) => one === character).length * times
            const there = [...letters].filter((one) => one === character).length
            expect(there, `"${character}" of "${words}"`).toBeGreaterThanOrEqual(least)
          }
        }
      }),
      {numRuns: 12, seed: 6},
    )
  },
  120_000,
)
