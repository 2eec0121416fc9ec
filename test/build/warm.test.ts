import fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, test, vi} from 'vitest'
import {root} from './printed.js'
import {folder} from './sample.js'

/** A program whose memory is empty: the modules are loaded anew, and so are fonts and template. */
async function fresh() {
  vi.resetModules()
  const {filesBelow} = await import('../../src/files.js')
  const {build} = await import('../../src/build.js')
  const {openFonts} = await import('../../src/fonts/index.js')
  const {default: template} = await import('../../templates/policy-brief/index.js')
  const fonts = await openFonts(template.faces, `${root}assets/fonts`)
  return async (value: string) => {
    const file = new VFile({path: 'brief.md', value})
    const files = filesBelow(folder, `${root}assets`)
    const {editions} = await build(file, {template, fonts, files, editions: ['screen']})
    const glance = new VFile({path: 'brief.md', value})
    const seen = await build(glance, {template, fonts, files, editions: ['screen'], glance: true})
    return {
      screen: hexOf(editions.get('screen')),
      glance: hexOf(seen.editions.get('screen')),
      messages: [file, glance].map(({messages}) =>
        messages.map(({place, ruleId, reason}) => ({place: JSON.stringify(place), ruleId, reason})),
      ),
    }
  }
}

const hexOf = (bytes: Uint8Array = new Uint8Array()): string => Buffer.from(bytes).toString('hex')

/** A short brief with all that is remembered: sources in notes and in a footnote, a chart, a table, a list. */
const short = `---
title: Border trade
language: en-GB
date: 2024-08-09
bibliography: references.json
citation-style: chicago-notes
---

## What is counted

Two states count one trade in three ways [before the visit, @irna, p. 4]. Neither counts fuel.[^fuel] As @commerce
says, the ministry *knows* [see *also* @dawn-2024].

[^fuel]: Smuggled fuel is counted by nobody [@propakistani-2023; @nation, chap. 2].

:::chart{#fig-trade src=charts/trade.vl.json caption="Trade as each side counts it" credit="IRNA"}
:::

- a first word of a list
- a second word, *set apart* [@app]

## What is not

The rest of the text has words enough for several lines, so that lines end where they did not end before, and a page
may be filled to its foot. It goes on for a while, and then it ends.
`

test('a build after other builds gives the bytes and messages of the first one in a process', async () => {
  const warm = await fresh()
  const edits: [string, string][] = [
    ['Two states', 'Two neighbouring states'],
    ['The rest', 'Nearly all the rest'],
    ['p. 4', 'p. 5'],
    ['see *also*', 'see *first of all*'],
    ['says, the', 'says, quite openly, the'],
    ['counted by nobody', 'counted by nobody at all'],
    ['citation-style: chicago-notes', 'citation-style: apa'],
    ['[@app]', '[@unknown]'],
    ['## What is not\n', '## What is not\n\n:::only{edition=press}\nNothing.\n:::\n'],
  ]
  await warm(short)
  for (const [from, to] of edits) {
    const changed = short.replace(from, to)
    expect(changed).not.toBe(short)
    const cold = await fresh()
    expect(await warm(changed), to).toEqual(await cold(changed))
  }
  expect((await warm(short)).screen).toBe((await (await fresh())(short)).screen)
}, 240_000)

/** More words, or fewer, somewhere in the text below the front matter. */
const edits = fc.array(
  fc.record({
    at: fc.nat(900),
    gone: fc.nat(12),
    words: fc.constantFrom('', ' the', 'word ', ' [@dawn-2024] ', '\n\n', ' **strong** ', ' a[^fuel]', '\n- '),
  }),
  {minLength: 1, maxLength: 4},
)

test('after any edits a build gives the bytes and messages of the first one in a process', async () => {
  const warm = await fresh()
  const start = short.indexOf('## What is counted')
  const numRuns = Number(process.env.WARM_RUNS ?? 5)
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      let text = short
      for (const {at, gone, words} of list) {
        const place = start + (at % (text.length - start))
        text = text.slice(0, place) + words + text.slice(place + gone)
        await warm(text)
      }
      expect(await warm(text)).toEqual(await (await fresh())(text))
    }),
    {numRuns, ...(process.env.WARM_SEED ? {seed: Number(process.env.WARM_SEED)} : {})},
  )
}, 600_000)
