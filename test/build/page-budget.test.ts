/** Briefs that ask for a number of pages: what is built, and what is said where it cannot be. */
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {createElement} from 'react'
import {describe, expect, test} from 'vitest'
import type {Template} from '../../src/template/index.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {messagesText} from '../parse/messages-text.js'
import {document} from './document.js'
import {faultsIn} from './faults.js'
import {read} from './lines.js'
import {write} from './markdown.js'
import {print, root} from './printed.js'

const vocabulary =
  'trade across the border has been counted three times and each ledger names another sum because customs offices banks and ministries record different things at different moments of the year'.split(
    ' ',
  )

/** Write a text of so many words in paragraphs of sixty; the same each time. */
function prose(words: number): string {
  let text = ''
  for (let i = 0; i < words; i++) {
    const ends = i === words - 1 ? '.' : i % 60 === 59 ? '.\n\n' : i % 12 === 11 ? ', ' : ' '
    text += `${vocabulary[(i * 7 + Math.floor(i / 29)) % vocabulary.length]}${ends}`
  }
  return `${text}\n`
}

/** Write a brief with sections of so many words. */
const brief = (wish: string, sections: number[], more = ''): string =>
  `---\ntitle: Three ledgers\n${wish}\n---\n\n${sections.map((words, i) => `## Part ${i + 1}\n\n${prose(words)}\n`).join('')}${more}`

const figure = (id: number, height = ''): string =>
  `\n:::chart[Chart ${id}]{alt="A line." ${height}}\n\`\`\`vega-lite\n${JSON.stringify({
    data: {values: [2019, 2020, 2021, 2022].map((year) => ({year, trade: (year * 7) % 5}))},
    mark: 'line',
    encoding: {
      x: {field: 'year', type: 'ordinal', title: 'Calendar year'},
      y: {field: 'trade', type: 'quantitative', title: null},
    },
  })}\n\`\`\`\n\nSource: customs.\n:::\n`

async function built(markdown: string, template: Template = policyBrief) {
  const {file, output, pdf} = await print(markdown, undefined, template)
  const budget = output.budgets.get('screen')
  const [, full = '0'] = /last (\d+)% full/.exec(budget ?? '') ?? []
  return {pages: output.pages, budget, full: Number(full), messages: messagesText(file), pdf}
}

/** Count how often a template's head of the first page is dressed: once for each layout. */
function counted(template: Template): {template: Template; layouts(): number} {
  let layouts = 0
  const {opening: Opening} = template.pages
  const opening: Template['pages']['opening'] = (own) => {
    layouts++
    return createElement(Opening, own)
  }
  return {template: {...template, pages: {...template.pages, opening}}, layouts: () => layouts}
}

/** Three pages as designed, the last three quarters full. */
const sections = [300, 420, 380]

describe('a brief with a page budget', () => {
  test('that it fills as designed is the same as without one', async () => {
    const text = [300, 420, 460]
    const [plain, asked] = [await built(brief('', text)), await built(brief('pages: 3', text))]
    expect(asked.messages).toBe('')
    expect(asked.budget).toMatch(/^3 pages, last \d+% full; type as designed$/)
    expect(Buffer.compare(plain.pdf, asked.pdf)).toBe(0)
    expect(plain.budget).toBeUndefined()
  })

  test('a little too short for it is opened up until the last page is full enough', async () => {
    const {pages, full, messages, budget} = await built(brief('pages: 3', [300, 420, 300]))
    expect(messages).toBe('')
    expect(pages).toBe(3)
    expect(full).toBeGreaterThanOrEqual(60)
    expect(budget).toContain('space 1')
  })

  test('a little too long for it is set closer, its figures lower and its type smaller at last', async () => {
    const seen = new Set<string>()
    for (const words of [380, 420, 450]) {
      const text = brief('pages: 3', [300, 420, words], figure(1))
      const natural = await built(text.replace('pages: 3\n', ''))
      const {pages, messages, budget = ''} = await built(text)
      expect(messages).toBe('')
      expect(natural.pages).toBe(4)
      expect(pages).toBe(3)
      for (const [name] of budget.matchAll(/leading|figures|type|space/g)) seen.add(name)
    }
    expect([...seen].sort()).toEqual(['figures', 'leading', 'space', 'type'])
  })

  test('gives the same file each time', async () => {
    const text = brief('pages: 3', sections, figure(1, 'height=40'))
    const files = [await built(text), await built(text)].map(({pdf}) => pdf)
    expect(Buffer.compare(files[0] as Uint8Array, files[1] as Uint8Array)).toBe(0)
  })
})

describe('a page budget that cannot be met', () => {
  test('says in which section how many words are too many: without them it is met', async () => {
    const {messages, pages, pdf} = await built(brief('pages: 2', sections))
    expect(messages).toMatch(
      /^18:1 warning page-budget-met unexpected 3 pages, expected 2: \d+ words too long in section 2, "Part 2"; shorten it, or ask for 3 pages\n$/,
    )
    expect(pages).toBe(3)
    expect(pdf.length).toBeGreaterThan(0)
    const words = Number(/(\d+) words/.exec(messages)?.[1])
    const shorter = await built(brief('pages: 2', [300, 420 - words, 380]))
    expect(shorter.messages).toBe('')
    expect(shorter.pages).toBe(2)
    // as few words as that: with many more it is not met
    expect((await built(brief('pages: 2', [300, 420 - Math.floor(words / 2), 380]))).messages).toContain('too long')
  })

  test('says for how many more words there is room: with them it is met', async () => {
    const {messages, pages} = await built(brief('pages: 4', sections))
    expect(pages).toBe(4)
    expect(messages).toMatch(
      /^3:8 warning page-budget-met unexpected 4 pages, the last \d+% full, expected at least 60%: /,
    )
    const words = Number(/room for (\d+) more words/.exec(messages)?.[1])
    const longer = await built(brief('pages: 4', [300, 420, 380 + words]))
    expect(longer.messages).toBe('')
    expect(longer.pages).toBe(4)
  })

  test('for a page break says it of the part that becomes a page shorter most easily', async () => {
    const parts = (last: number): string =>
      brief('pages: 5', [300, 900, 500, last]).replace('## Part 3', '::page-break\n\n## Part 3')
    const {messages, pages} = await built(parts(600))
    expect(pages).toBe(6)
    expect(messages).toMatch(/unexpected 6 pages, expected 5: \d+ words too long in section 4, "Part 4"; shorten it/)
    const words = Number(/(\d+) words/.exec(messages)?.[1])
    expect(await built(parts(600 - words))).toMatchObject({pages: 5, messages: ''})
  })

  test('by far names no section that has fewer words than are too many', async () => {
    const {messages} = await built(brief('pages: 1', sections))
    expect(messages).toMatch(/^3:8 warning page-budget-met unexpected 3 pages, expected 1: \d+ of 1100 words too long;/)
  })

  test('because of head and figures says how much these need', async () => {
    const {messages, pages} = await built(brief('pages: 1', [120], figure(1) + figure(2) + figure(3)))
    expect(pages).toBe(2)
    expect(messages).toMatch(
      /^3:8 warning page-budget-met unexpected budget of 1 page, expected at least 2: the head of the first page and 3 figures alone take 1\.\d pages; ask for more pages, or take figures out\n$/,
    )
  })

  test('says what was said of the pages that are built, once', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3)
    const {messages} = await built(brief('pages: 9', sections, figure(1).replace('Calendar year', long)))
    expect(messages.match(/page-budget-met/g)).toHaveLength(1)
    expect(new Set(messages.split('\n')).size).toBe(messages.split('\n').length)
  })
})

describe('the last page', () => {
  test('is no fuller than the template lets it be', async () => {
    const {ranges} = policyBrief.tokens
    const most = (share: number, own = ranges): Template => ({
      ...policyBrief,
      tokens: {...policyBrief.tokens, ranges: {...own, lastPage: [0.5, share]}},
    })
    const {full, pages, messages} = await built(brief('pages: 3', [300, 420, 440]), most(0.7))
    expect([pages, messages]).toEqual([3, ''])
    expect(full).toBeLessThanOrEqual(70)
    const fixed = await built(brief('pages: 3', [300, 420, 440]), most(0.7, {}))
    expect(fixed.messages).toMatch(
      /unexpected 3 pages, the last \d+% full, expected at most 70%: \d+ words too long in section 3, "Part 3"; shorten it, or ask for more pages/,
    )
  })
})

describe('a number that pages are to be a multiple of', () => {
  test('is met from the side that is nearer', async () => {
    const up = await built(brief('multiple-of: 4', [400, 560, 500]))
    expect([up.pages, up.messages]).toEqual([4, ''])
    const down = await built(brief('multiple-of: 2', [300, 350, 150]))
    expect([down.pages, down.messages]).toEqual([2, ''])
  })

  test('that cannot be met says what would, for both', async () => {
    const {messages, pages} = await built(brief('multiple-of: 5', [500, 800, 620, 640, 500]))
    expect(pages).not.toBe(5)
    expect(messages).toMatch(
      /page-budget-met unexpected \d pages, expected a multiple of 5: .*for (5|10), or .* for (5|10); blank pages are not added/,
    )
  })
})

test('the sample brief cut to four pages fills them', async () => {
  const folder = `${root}content/tehran-islamabad`
  const {file, output} = await print(readFileSync(`${folder}/four-pages.md`, 'utf8'), folder)
  expect(messagesText(file)).toBe('')
  expect(output.pages).toBe(4)
  expect(output.budgets.get('screen')).toMatch(/^4 pages, last (100|[6-9]\d)% full; /)
})

test('no brief is laid out more than twelve times', async () => {
  const many: number[] = []
  for (const wish of ['pages: 2', 'pages: 3', 'pages: 4', 'multiple-of: 4', 'multiple-of: 5', 'pages: 50']) {
    for (const text of [sections, [500, 800, 620]]) {
      const {template, layouts} = counted(policyBrief)
      await built(brief(wish, text, figure(1)), template)
      many.push(layouts())
    }
  }
  expect(Math.max(...many)).toBeLessThanOrEqual(12)
  expect(Math.max(...many)).toBeGreaterThan(3)
  const {template, layouts} = counted(policyBrief)
  await built(brief('', sections), template)
  expect(layouts()).toBe(1)
})

test('no word of a document is lost to a page budget, and what is met is met', {timeout: 300_000}, async () => {
  const property = fc.asyncProperty(document, fc.integer({min: 1, max: 6}), async (made, wanted) => {
    const {markdown, ...written} = write(made)
    const asking = markdown.replace('\n---\n', `\npages: ${wanted}\n---\n`)
    const {pages, full, messages, pdf} = await built(asking)
    expect(messages).not.toMatch(/ error /)
    expect(faultsIn({markdown: asking, ...written}, await read(pdf)), asking).toEqual([])
    if (!messages.includes('page-budget-met')) {
      expect(pages).toBe(wanted)
      expect(full).toBeGreaterThanOrEqual(60)
    }
  })
  await fc.assert(property, {
    seed: Number(process.env.WORDS_SEED ?? 6),
    numRuns: Number(process.env.WORDS_RUNS ?? 8),
    endOnFailure: process.env.WORDS_SEED === undefined,
  })
})
