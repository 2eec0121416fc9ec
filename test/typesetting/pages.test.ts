import fc from 'fast-check'
import {expect, test} from 'vitest'
import {document} from '../build/document.js'
import {faultsOfWords} from '../build/faults.js'
import {type Written, write} from '../build/markdown.js'
import {messagesText} from '../parse/messages-text.js'
import {type Laid, lay} from './laid.js'
import {faultsOfPlace} from './place.js'
import {faultsOfRhythm} from './rhythm.js'

/** Who hunts tries more documents, and others: `PAGES_RUNS=500 PAGES_SEED=7 npx vitest run test/typesetting/pages`. */
const numRuns = Number(process.env.PAGES_RUNS ?? 40)
const seed = Number(process.env.PAGES_SEED ?? 4)
/** Making a document that fails smaller takes minutes, which only who hunts has. */
const endOnFailure = process.env.PAGES_SEED === undefined

/** How many columns the text stands in. */
const columns = [1, 2]

test.each(columns)('random documents in %i column are cut as a typesetter would', {timeout: 600_000}, async (count) => {
  const property = fc.asyncProperty(document, async (made) => {
    const written = write(count === 1 ? made : {...made, columns: count})
    const laid = await lay(written.markdown)
    // a table that a column is too narrow for is refused, and no page is made of it
    if (count > 1 && laid.file.messages.some(({ruleId}) => ruleId === 'table-fits')) return
    const errors = laid.file.messages.filter(({fatal}) => fatal)
    expect(errors, `${messagesText(laid.file)}\n${written.markdown}`).toEqual([])
    const faults = [
      ...faultsOfWords(withoutPictures(written), linesOf(laid)),
      ...faultsOfPlace(laid),
      ...faultsOfRhythm(laid),
    ]
    expect(faults, written.markdown).toEqual([])
  })
  await fc.assert(property, {seed, numRuns, endOnFailure})
})

/** Leave out the words that are drawn in pictures. */
const withoutPictures = (written: Written): Written => ({
  ...written,
  streams: new Map([...written.streams].filter(([name]) => !name.startsWith('bars'))),
})

/** Give the lines of the text as they are read from a PDF, without what pages repeat. */
const linesOf = ({texts}: Laid) =>
  undivided(texts.filter(({role}) => role !== 'furniture' && role !== 'mark'))
    .filter(({text}) => text.trim() !== '')
    .map(({page, until, text, left, right, bottom}) => ({
      page,
      until,
      text,
      left,
      right,
      y: bottom,
      size: 10,
      pieces: [],
    }))

/** List the lines of texts, each word that a hyphen divides whole on the line that it begins on. */
function undivided(texts: Laid['texts']): (Laid['texts'][number]['lines'][number] & {until: number})[] {
  const lines = texts.flatMap((text) => text.lines.map((line) => ({...line, key: text.key, until: line.page})))
  lines.forEach((line, index) => {
    const next = line.divided ? lines.slice(index + 1).find(({key}) => key === line.key) : undefined
    const rest = /^\p{L}+(?:-\p{L}+)*/u.exec(next?.text ?? '')?.[0] ?? ''
    if (!next || rest === '') return
    line.text += rest
    line.until = next.page
    next.text = next.text.slice(rest.length)
    // a word of three parts goes on in the line after
    if (next.divided && next.text === '') line.divided = true
  })
  return lines
}
