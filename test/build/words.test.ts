import fc from 'fast-check'
import {expect, test} from 'vitest'
import {messagesText} from '../parse/messages-text.js'
import {document} from './document.js'
import {faultsIn} from './faults.js'
import {read} from './lines.js'
import {write} from './markdown.js'
import {print} from './printed.js'

/** Who hunts tries more documents, and others: `WORDS_RUNS=500 WORDS_SEED=7 npx vitest run test/build/words.test.ts`. */
const numRuns = Number(process.env.WORDS_RUNS ?? 30)
const seed = Number(process.env.WORDS_SEED ?? 2)
/** Making a document that fails smaller takes minutes, which only who hunts has. */
const endOnFailure = process.env.WORDS_SEED === undefined

test('no word of a document is lost, set twice, set over another or off its page', {timeout: 300_000}, async () => {
  const property = fc.asyncProperty(document, async (made) => {
    const written = write(made)
    const {file, pdf} = await print(written.markdown)
    const errors = file.messages.filter(({fatal}) => fatal)
    expect(errors, `${messagesText(file)}\n${written.markdown}`).toEqual([])
    expect(faultsIn(written, await read(pdf)), written.markdown).toEqual([])
  })
  await fc.assert(property, {seed, numRuns, endOnFailure})
})
