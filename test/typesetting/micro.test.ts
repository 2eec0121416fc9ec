import {expect, test} from 'vitest'
import type {Microtypography} from '../../src/template/index.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {openPdf} from '../build/opened.js'
import {print} from '../build/printed.js'

const text = `---
title: "NATO, COP28 and 1/2 of the EU-27"
language: en-GB
publisher: offprint
template: policy-brief
---

## What the EU-27 said of 1/2 at COP28

The EU-27 met NATO and 12 NGOs at COP28 in 2024, of which 1/2 came 3 1/2 hours late; the *IMF’s COP29* report of
1998 and the **UN-led G7** are at [NATO](https://example.org/NATO) and https://example.org/COP28/1/2 and \`COP28\`.
`

const micro: Microtypography = {smallCaps: 'all', figures: 'old-style', fractions: true}

/** Print the text with these details: the words of its pages, bookmarks, what links lead to, and its title. */
async function printed(microtypography: Microtypography) {
  const template = {...policyBrief, tokens: {...policyBrief.tokens, microtypography}}
  const {file, pdf} = await print(text, undefined, template)
  expect(file.messages.map(String)).toEqual([])
  const opened = await openPdf(pdf)
  const {info, metadata} = await opened.pdf.getMetadata()
  return {
    words: opened.pages.flatMap((lines) => lines.map((line) => line.text)).join(' '),
    widths: opened.pages.flatMap((lines) => lines.map(({left, right}) => right - left)),
    bookmarks: opened.bookmarks.map(({title}) => title),
    // a link that goes over the end of a line is two
    urls: new Set(opened.links.map(({url}) => url)),
    linked: opened.links.map(({text: words}) => words).join(''),
    titles: [(info as {Title?: string}).Title, metadata?.get('dc:title')],
  }
}

test('words copied from the page, bookmarks, links and titles are those that were typed', async () => {
  const set = await printed(micro)
  const plain = await printed({smallCaps: [], figures: 'lining', fractions: false})
  expect(set.words).toContain('The EU-27 met NATO and 12 NGOs at COP28 in 2024, of which 1/2 came 3 1/2 hours late')
  expect(set.words).toContain('example.org/COP28/1/2 and COP28.')
  expect(set.words.replace(/\s/g, '')).toBe(plain.words.replace(/\s/g, ''))
  expect(set.bookmarks).toEqual(['What the EU-27 said of 1/2 at COP28'])
  expect([set.urls, set.linked]).toEqual([plain.urls, plain.linked])
  expect(set.titles).toEqual(plain.titles)
  expect(set.titles[0]).toBe('NATO, COP28 and 1/2 of the EU-27')
  // the same words are narrower in small capitals, and fractions than figures with a slash
  expect(set.widths).not.toEqual(plain.widths)
})
