import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {type SourceText, screen} from '../../src/edition.js'
import {open} from './read.js'
import {taggedOf} from './tagged.js'

const folder = new URL('../fixtures/paint/pictures', import.meta.url).pathname

const front = `---
title: Fuel & food <across> the border
authors: [Zoë Brown, A. Writer]
series: {name: Briefs & notes, number: 7, issn: 2049-3630}
date: 2024-05-06
language: en-GB
doi: 10.5555/12345678
licence: CC BY 4.0
funders: [A fund]
---

Words.
`

const chart = `
:::chart[Bars]{#fig-b height=80 alt="B is twice A."}
\`\`\`vega-lite
{"data": {"values": [{"name": "A, \\"first\\"", "count": 1}, {"name": "B", "count": 2}]}, "mark": "bar",
 "encoding": {"y": {"field": "name", "type": "nominal"}, "x": {"field": "count", "type": "quantitative"}}}
\`\`\`
:::
`

const built = (text: string, sources: SourceText[] = []): Promise<Uint8Array> =>
  taggedOf(new VFile({path: 'brief.md', value: text}), folder, {...screen, archive: {sources}})

const packetOf = (bytes: Uint8Array): string =>
  /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? ''

test('without attachments it is PDF/A-2a, with them PDF/A-3a, and PDF/UA-1 in any case', async () => {
  const [bare, attached] = [packetOf(await built(front)), packetOf(await built(front + chart))]
  expect(bare).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(attached).toContain('<pdfaid:part>3</pdfaid:part>')
  for (const packet of [bare, attached]) {
    expect(packet).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>')
  }
})

test('catalogues find series, numbers, rights and funders', async () => {
  const {metadata} = await (await open(await built(front))).getMetadata()
  expect(metadata.get('prism:doi')).toBe('10.5555/12345678')
  expect(metadata.get('prism:issn')).toBe('2049-3630')
  expect(metadata.get('prism:publicationname')).toBe('Briefs & notes')
  expect(metadata.get('prism:coverdate')).toBe('2024-05-06')
  expect(metadata.get('xmprights:usageterms')).toBe('CC BY 4.0')
  expect(metadata.get('dc:contributor')).toBe('A fund')
})

test('the data of a chart and its specification are attached, and on request the Markdown', async () => {
  const pdf = await open(await built(front + chart, [{name: 'brief.md', text: front, type: 'text/markdown'}]))
  const files = await pdf.getAttachments()
  expect(Object.keys(files)).toEqual(['brief.md', 'fig-b.csv', 'fig-b.vl.json'])
  const text = (name: string): string => Buffer.from(files[name].content).toString('utf8')
  expect(text('fig-b.csv')).toBe('name,count\r\n"A, ""first""",1\r\nB,2\r\n')
  expect(JSON.parse(text('fig-b.vl.json'))).toHaveProperty('mark', 'bar')
  expect(text('brief.md')).toBe(front)
})

test('tags make a file little larger, and the same bytes twice', async () => {
  const long = `${front}\n${'A paragraph of some words, and then some more. '.repeat(12)}\n`.concat(
    ...Array.from({length: 40}, (_, index) => `\n## Section ${index}\n\n${'Some words of a section. '.repeat(30)}\n`),
  )
  const {archive: _, ...untagged} = screen
  const tagged = await built(long)
  const bare = await taggedOf(new VFile({path: 'brief.md', value: long}), folder, untagged)
  expect(tagged.length).toBeLessThan(bare.length * 1.3)
  expect(Buffer.compare(tagged, await built(long))).toBe(0)
})
