import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Brief} from '../../../src/brief.js'
import {draw} from '../../../src/draw/index.js'
import type {ChartPicture} from '../../../src/drawing.js'
import {filesBelow} from '../../../src/files.js'
import {openFonts} from '../../../src/fonts/index.js'
import {numbers} from '../../../src/lint/numbers/index.js'
import {shownIn} from '../../../src/lint/numbers/shown.js'
import {type Typed, typedIn} from '../../../src/lint/numbers/typed.js'
import type {Passage} from '../../../src/lint/passage.js'
import {proseOf} from '../../../src/lint/prose.js'
import {parse} from '../../../src/parse/index.js'
import {resolve} from '../../../src/resolve/index.js'
import template from '../../../templates/policy-brief/index.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Briefs whose numbers are true: those of the project, and one that is full of them. */
const briefs = [
  'content/tehran-islamabad/brief.md',
  'content/tehran-islamabad/four-pages.md',
  'content/style-guide/brief.md',
  'test/fixtures/lint/numbers/brief.md',
]

const fonts = openFonts(template.faces, join(root, 'assets/fonts'))

interface Read {
  brief: Brief
  charts: Map<string, ChartPicture>
  passages: Passage[]
}

async function read(path: string): Promise<Read> {
  const text = readFileSync(join(root, path), 'utf8')
  const file = new VFile({value: text, path: 'brief.md'})
  const files = filesBelow(dirname(join(root, path)), join(root, 'assets'))
  const brief = await resolve(await parse(file, files), file, files, template)
  const charts = await draw(brief, template, await fonts, file, files)
  const lines = text.split('\n')
  return {brief, charts, passages: proseOf(brief, {}, () => lines)}
}

/** List what is said of the numbers of some passages. */
function saidOf({brief, charts}: Read, passages: Passage[]): string[] {
  const file = new VFile({path: 'brief.md'})
  numbers(brief, passages, charts, file)
  return file.messages.map(({reason}) => reason)
}

/** Ways in which a number comes to be wrong: figures swapped, one mistyped, or an older count, by some per cent. */
const slips: Record<string, (digits: string) => string> = {
  swapped: (digits) =>
    digits.replace(/([1-9])(\.?)(\d)(?=\D*$)/, (all, a, dot, b) => (a === b ? all : `${b}${dot}${a}`)),
  'last figure': (digits) => digits.replace(/\d(?=\D*$)/, (figure) => `${(Number(figure) + 3) % 10}`),
  'first figure': (digits) => digits.replace(/[1-8]/, (figure) => `${Number(figure) + 1}`),
  'two per cent less': (digits) => aged(digits, 0.98),
  'five per cent more': (digits) => aged(digits, 1.05),
}

function aged(digits: string, by: number): string {
  const [, decimals = ''] = digits.split('.')
  const value = Number(digits.replaceAll(',', '')) * by
  return value.toLocaleString('en', {
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
    useGrouping: digits.includes(','),
  })
}

/** List the numbers of a passage that were typed, not taken from data. */
const ownIn = ({text, bound}: Passage): Typed[] =>
  typedIn(text).filter(({at}) => !bound.some(([from, to]) => at[0] < to && at[1] > from))

/** Plant every slip in every number that stands beside a reference to a figure which shows it. */
function plantedIn(read: Read): {slip: string; passage: Passage}[] {
  const shown = shownIn(read.brief, read.charts)
  return read.passages.flatMap((passage) => {
    const figures = passage.references.flatMap(({to}) => shown.get(to) ?? [])
    if (figures.length === 0 || passage.kind === 'source') return []
    return ownIn(passage).flatMap((typed) => {
      const isShown = figures.some(({data}) => data.some(({value}) => Math.abs(value - typed.value) <= typed.step / 2))
      if (!isShown) return []
      return Object.entries(slips).flatMap(([slip, change]) => {
        const text = typed.text.replace(/\d[\d,.]*\d|\d/, change)
        // nobody writes a number that begins with a nought
        if (text === typed.text || /^\D*0\d/.test(text)) return []
        const whole = passage.text.slice(0, typed.at[0]) + text + passage.text.slice(typed.at[1])
        const moved = text.length - typed.text.length
        const references = passage.references.map(({to, at}) => ({to, at: at > typed.at[0] ? at + moved : at}))
        return [{slip, passage: {...passage, text: whole, references}}]
      })
    })
  })
}

/** Numbers in the unit of another that have nothing to do with it: a tenth to ten times, evenly on a scale of ratios. */
function strangersIn(read: Read): Passage[] {
  const shown = shownIn(read.brief, read.charts)
  return read.passages.flatMap((passage) => {
    if (!passage.references.some(({to}) => shown.has(to)) || passage.kind === 'source') return []
    return ownIn(passage).flatMap((typed) =>
      Array.from({length: 40}, (_, index) => {
        const text = typed.text.replace(/\d[\d,.]*\d|\d/, (digits) => aged(digits, 10 ** ((2 * index + 1) / 40 - 1)))
        const moved = text.length - typed.text.length
        const references = passage.references.map(({to, at}) => ({to, at: at > typed.at[0] ? at + moved : at}))
        return {
          ...passage,
          text: passage.text.slice(0, typed.at[0]) + text + passage.text.slice(typed.at[1]),
          references,
        }
      }),
    )
  })
}

describe('numbers beside figures', () => {
  it.each(briefs)('are not doubted where they are true: %s', async (path) => {
    const one = await read(path)
    expect(saidOf(one, one.passages)).toEqual([])
  })

  it('are doubted where they are slips', async () => {
    const caught = new Map<string, [caught: number, all: number]>()
    for (const path of briefs) {
      const one = await read(path)
      for (const {slip, passage} of plantedIn(one)) {
        const count = caught.get(slip) ?? [0, 0]
        if (saidOf(one, [passage]).length > 0) count[0] += 1
        count[1] += 1
        caught.set(slip, count)
      }
    }
    const [found, all] = [...caught.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0])
    // ARCHITECTURE.md says how many; a slip may be another number of the figure, or too far from it to be one
    expect(all).toBeGreaterThan(60)
    expect(found / all).toBeGreaterThan(0.7)
    const [swapped = 0, ofSwapped = 1] = caught.get('swapped') ?? []
    expect(swapped / ofSwapped).toBeGreaterThan(0.9)
  })

  it('are rarely doubted where they have nothing to do with the figure', async () => {
    let [doubted, all] = [0, 0]
    for (const path of briefs) {
      const one = await read(path)
      const strangers = strangersIn(one)
      all += strangers.length
      doubted += strangers.filter((passage) => saidOf(one, [passage]).length > 0).length
    }
    expect(doubted / all).toBeLessThan(0.15)
  })
})
