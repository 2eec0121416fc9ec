/** The examples of the rules are true: what is shown as wrong breaks the rule, what is shown as right does not. */
import sharp from 'sharp'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import {FileRefused, type Files} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'
import {resolve} from '../../src/resolve/index.js'
import {chapters, type RuleId} from '../../src/rules/index.js'
import {insertion as insertionRules} from '../../src/rules/insertion.js'
import {parse as parseRules} from '../../src/rules/parse.js'
import {resolve as resolveRules} from '../../src/rules/resolve.js'
import {choice} from '../../src/template/index.js'
import {minimalTemplate} from '../resolve/minimal-template.js'

/** Rules whose example is cut short because it is about size, or that are broken before parse or after resolve. */
const elsewhere = new Set<string>([
  'brief-size',
  'paragraph-size',
  'data-size',
  'template-known',
  'include-size',
  'include-is-text',
])

const examples = Object.entries({...parseRules, ...insertionRules, ...resolveRules}).filter(
  ([id]) => !elsewhere.has(id),
)

/** The files that the examples name. */
const disk = new Map<string, Uint8Array>([
  ['data/trade.csv', new TextEncoder().encode('year,lorries\n2023,640\n')],
  ['about.md', new TextEncoder().encode('About.\n')],
  ['brief.md', new TextEncoder().encode('A brief.\n')],
  ['images/map.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
])

const picture = (width: number): Promise<Buffer> =>
  sharp({create: {width, height: width / 2, channels: 3, background: '#456'}})
    .png()
    .toBuffer()

beforeAll(async () => {
  disk.set('images/map.png', await picture(1200))
  disk.set('images/thumbnail.png', await picture(120))
})

/** Make a whole brief of an example: CSV becomes a table, front matter gets text, text gets front matter. */
function briefOf(id: string, example: string): {text: string; files: Files} {
  const [whole = '', beside] = example.split('\n\nand in brief.yaml:\n\n')
  const isData = id.startsWith('csv-') || id === 'data-has-rows' || id === 'data-cell-reads'
  const files: Files = {
    async read(path) {
      if (isData && path.endsWith('.csv')) return new TextEncoder().encode(example)
      if (path === 'brief.yaml' && beside !== undefined) return new TextEncoder().encode(beside)
      const bytes = disk.get(path)
      if (!bytes) throw new FileRefused(path.startsWith('..') ? 'outside' : 'missing', path)
      return bytes
    },
  }
  const inText = isData
    ? `::table[Trade]{src="data/trade.csv"${id === 'data-cell-reads' ? ' format="text, 0.0"' : ''}}`
    : whole
  if (id === 'front-matter-present' || id === 'brief-not-empty') return {text: `${inText}\n`, files}
  const isField = /^(?:values|variables|title):/.test(inText)
  if (isField)
    return {
      text: `---\n${inText.startsWith('title') ? '' : 'title: Trade\n'}${inText}${inText.includes('---') ? '' : '\n---\n\nText.'}\n`,
      files,
    }
  const text = inText.startsWith('---') ? `${inText}\n\nText.\n` : `---\ntitle: Trade\n---\n\n${inText}\n`
  return {text, files}
}

/** A template with the option that the examples name. */
const template = {...minimalTemplate, options: {masthead: choice(['band', 'plain'], {default: 'band'})}}

async function brokenBy(id: string, example: string): Promise<(string | undefined)[]> {
  const {text, files} = briefOf(id, example)
  const file = new VFile({value: text, path: 'brief.md'})
  await resolve(await parse(file, files), file, files, template)
  return file.messages.map(({ruleId}) => ruleId)
}

describe('the example of', () => {
  it.each(examples)('%s', async (id, {example: {bad, good}}) => {
    expect(await brokenBy(id, bad)).toContain(id)
    expect(await brokenBy(id, good)).not.toContain(id)
  })
})

describe('the help of every rule', () => {
  const all = chapters.flatMap(({rules}) => Object.entries(rules)) as [RuleId, (typeof chapters)[0]['rules'][string]][]

  it.each(all)('%s says why and how in sentences, each its own', (_, rule) => {
    for (const text of [rule.says, rule.why, rule.mend])
      expect(text).toMatch(/^(?:offprint |[\p{Lu}<"-]).{10,}[.?]"?$/u)
    expect(rule.example.bad).not.toBe(rule.example.good)
    const others = all.map(([, other]) => other).filter((other) => other !== rule)
    expect(others.filter(({says, why}) => says === rule.says || why === rule.why)).toEqual([])
  })
})
