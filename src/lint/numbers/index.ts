/** Numbers typed beside a reference to a chart or table, held against what that shows. */
import type {VFile} from 'vfile'
import type {Brief} from '../../brief.js'
import type {ChartPicture} from '../../drawing.js'
import {isEnglish} from '../language.js'
import {type Passage, reportIn} from '../passage.js'
import {isDerived} from './derived.js'
import {isMistyped} from './mistyped.js'
import {type Datum, type Shown, shownIn} from './shown.js'
import {type Typed, typedIn} from './typed.js'
import {isWritten} from './written.js'

/**
 * How near a typed number is to one of the data that it is not, as a share, before it is taken for a slip: where the
 * sentence names its row, where the sentence refers to the figure, and elsewhere in the paragraph.
 */
const NEAR = {named: 0.25, sentence: 0.12, paragraph: 0.08} as const

const ends = /(?<=[.!?][”’"')\]]*)\s+(?=[\p{Lu}\p{N}"“‘(\uFFFC])/gu

/** Report each number of English prose that is near one of the figure it refers to, and is not that one as typed. */
export function numbers(
  brief: Brief,
  passages: Passage[],
  charts: ReadonlyMap<string, ChartPicture>,
  file: VFile,
): void {
  const shown = shownIn(brief, charts)
  if (shown.size === 0) return
  for (const passage of passages) {
    if (!isEnglish(passage.language) || passage.kind === 'source') continue
    const referred = passage.references.filter(({to}) => shown.has(to))
    if (referred.length === 0) continue
    for (const sentence of sentencesOf(passage.text)) {
      const here = referred.filter(({at}) => at >= sentence.from && at < sentence.from + sentence.text.length)
      const figures = [...new Set(referred.map(({to}) => shown.get(to) as Shown))]
      for (const typed of typedIn(sentence.text)) {
        const at: [number, number] = [typed.at[0] + sentence.from, typed.at[1] + sentence.from]
        if (passage.bound.some(([from, to]) => at[0] < to && at[1] > from)) continue
        const slip = slipOf(typed, figures, sentence.text, here.length > 0)
        if (slip) tell(typed, slip, brief, passage, at, file)
      }
    }
  }
}

/** Cut a text into its sentences. */
function sentencesOf(text: string): {from: number; text: string}[] {
  const starts = [0, ...[...text.matchAll(ends)].map(({0: gap, index}) => index + gap.length)]
  return starts.map((from, index) => ({from, text: text.slice(from, starts[index + 1])}))
}

/** A number of the data that another was typed for. */
interface Slip {
  datum: Datum
  figure: Shown
}

/** Find the number that was meant, when the typed one is none of those shown, nor follows from them. */
function slipOf(typed: Typed, figures: Shown[], sentence: string, isHere: boolean): Slip | undefined {
  const alike = figures.flatMap((figure) =>
    figure.data.filter((datum) => isAlike(typed, datum)).map((datum): Slip => ({datum, figure})),
  )
  if (alike.length === 0) return undefined
  const all = figures.flatMap(({data}) => data)
  if (all.some((datum) => readings(typed, datum).some((one) => isWritten(one, datum.value)))) return undefined
  if (figures.some(({said}) => said.some((value) => isWritten(typed, value)))) return undefined
  if (figures.some(({data}) => isDerived(typed, data, sentence))) return undefined
  const distance = ({datum}: Slip): number =>
    Math.abs(datum.value - typed.value) / Math.max(Math.abs(datum.value), Number.EPSILON)
  const isNamed = ({datum}: Slip): boolean => datum.names.slice(0, -1).some((name) => mentions(sentence, name))
  return alike
    .filter((slip) => {
      const far = distance(slip)
      if (far <= (isHere ? NEAR.sentence : NEAR.paragraph) || isMistyped(typed, slip.datum, isHere)) return true
      return (far <= NEAR.named || isMistyped(typed, slip.datum, true)) && isNamed(slip)
    })
    .sort((a, b) => distance(a) - distance(b))[0]
}

/** Tell whether a number may count what the data does. One without unit is left alone where data has one. */
function isAlike({unit, magnitude, value, step}: Typed, datum: Datum): boolean {
  if (unit !== undefined) return datum.units.has(unit) || (datum.units.size === 0 && unit !== 'time')
  const isFraction = step < 1 && datum.magnitude === 1
  if (datum.units.size > 0 && !isFraction && !(magnitude > 1 && datum.magnitude > 1)) return false
  return value >= 10 || isFraction
}

/** Ways to read a typed number: as it is, or in the multiples that the data is in without saying so. */
const readings = (typed: Typed, {magnitude}: Datum): Typed[] =>
  magnitude === 1 && typed.magnitude > 1
    ? [typed, {...typed, value: typed.value / typed.magnitude, step: typed.step / typed.magnitude}]
    : [typed]

/** Tell whether a sentence speaks of a row: it has the name, or its capitalised words. A year alone names too much. */
function mentions(sentence: string, name: string): boolean {
  if (/\p{L}{4}/u.test(name) && sentence.toLowerCase().includes(name.toLowerCase())) return true
  const words = name.match(/\p{Lu}\p{L}{4,}/gu) ?? []
  return words.length > 0 && words.every((word) => sentence.includes(word))
}

function tell(
  typed: Typed,
  {datum, figure}: Slip,
  brief: Brief,
  passage: Passage,
  at: [number, number],
  file: VFile,
): void {
  const {block} = figure
  const name = [...brief.targets.values()].find(({id}) => id === block.data?.id)?.text ?? 'the figure'
  const line = block.position?.start.line
  const row = datum.names.slice(0, -1).slice(0, 2).join(', ') || datum.names.at(-1)
  const where = `${name}${line === undefined ? '' : ` on line ${line}`}`
  const reason = `unexpected "${typed.text}", expected ${datum.text}${row ? ` (${row})` : ''} as in the data of ${where}`
  reportIn(file, 'number-matches-data', reason, passage, at, 'mend the one that is wrong, or say "about"')
}
