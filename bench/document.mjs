/** Number of pages → a folder with a generated brief of about that length, always the same one. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {prose} from './prose.mjs'

/** Pages for which one figure, its paragraphs, a list and notes are written. */
const SPREAD = 2

/**
 * Write `brief.md` with its charts below `folder`, and `plain.md`: the same text for programs that know no directives,
 * with each chart as an image of the SVG file `charts/<folder name>-<id>.svg`.
 */
export function writeDocument(folder, name, pages) {
  const words = prose(pages)
  mkdirSync(join(folder, 'charts'), {recursive: true})
  const ours = [frontMatter(name)]
  const plain = ['# Border trade and what is known of it']
  for (let spread = 1; spread <= Math.max(1, Math.round(pages / SPREAD)); spread++) {
    const spec = specOf(spread, words)
    writeFileSync(join(folder, 'charts', `${spread}.vl.json`), JSON.stringify(spec))
    for (const block of spreadOf(spread, words)) {
      ours.push(block)
      plain.push(block)
    }
    const title = words.sentence(9).slice(0, -1)
    ours.push(
      `:::chart[${title}]{#fig-${spread} src="charts/${spread}.vl.json" subtitle="Index, 2019–2024" alt="${title}."}`,
      `Source: ${words.sentence(7)}`,
      ':::',
    )
    plain.push(`**Figure ${spread}. ${title}**`, `![${title}](fig-${spread}.svg)`, `Source: ${words.sentence(7)}`)
  }
  writeFileSync(join(folder, 'brief.md'), `${ours.join('\n\n')}\n`)
  writeFileSync(join(folder, 'plain.md'), `${plain.join('\n\n')}\n`)
}

const frontMatter = (name) => `---
title: Border trade and what is known of it
subtitle: A generated text of about ${name.replace('bench-', '')} pages
standfirst: A text of no meaning that is as long, and as varied, as a brief that has one.
series: {name: Bench, number: "${name.replace('bench-', '')}"}
date: 2025-01-15
language: en-GB
authors: [{name: A. Writer, role: Author}]
---`

/** Write the text of about two pages: a heading, paragraphs with emphasis and notes, a list, now and then a table. */
function spreadOf(spread, words) {
  const heading = words.sentence(4).slice(0, -1)
  const note = (n) => `${spread}-${n}`
  const blocks = [
    `## ${heading}`,
    `${words.paragraph(5)}[^${note(1)}] ${words.sentence(14)}`,
    words.paragraph(6),
    `${words.sentence(10)} **${words.sentence(4).slice(0, -1)}** ${words.sentence(12)} ${words.paragraph(3)}`,
    Array.from({length: 4}, () => `- ${words.sentence(12)}`).join('\n'),
    `### ${words.sentence(5).slice(0, -1)}`,
    `${words.paragraph(4)}[^${note(2)}] *${words.sentence(6)}* ${words.paragraph(2)}`,
    words.paragraph(6),
    `${words.paragraph(4)} See [the register](https://example.org/register/${spread}) for more.`,
  ]
  if (spread % 3 === 0) blocks.push(tableOf(words))
  blocks.push(words.paragraph(6), words.paragraph(4))
  blocks.push(`[^${note(1)}]: ${words.sentence(13)}`, `[^${note(2)}]: ${words.sentence(18)}`)
  return blocks
}

function tableOf(words) {
  const rows = Array.from(
    {length: 6},
    () => `| ${words.name()} | ${words.number()} | ${words.number()} | ${words.number()} |`,
  )
  return ['| Crossing | 2022 | 2023 | 2024 |', '|---|---:|---:|---:|', ...rows].join('\n')
}

/** Make a chart of one of five kinds, with its own data. */
function specOf(spread, words) {
  const years = ['2019', '2020', '2021', '2022', '2023', '2024']
  const groups = ['Fuel', 'Food', 'Cloth']
  const values = years.flatMap((year) => groups.map((group) => ({year, group, value: words.integer(20, 900)})))
  const x = {field: 'year', type: 'ordinal', title: 'Year'}
  const y = {field: 'value', type: 'quantitative', title: 'Value'}
  const color = {field: 'group', type: 'nominal', title: 'Goods'}
  const kinds = [
    {mark: 'bar', encoding: {x, y, color}},
    {mark: {type: 'line', point: true}, encoding: {x, y, color}},
    {mark: 'bar', encoding: {y: {...x, title: null}, x: {...y, aggregate: 'sum'}}},
    {mark: 'area', encoding: {x, y: {...y, stack: 'zero'}, color}},
    {mark: 'point', encoding: {x, y, color}},
  ]
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    data: {values},
    height: 150,
    ...kinds[spread % kinds.length],
  }
}
