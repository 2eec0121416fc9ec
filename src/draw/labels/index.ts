/** Labels at the marks themselves in place of a legend: a view that has run → its labels as SVG. */
import type {View} from 'vega'
import {contrastOf, readable} from '../../colour/contrast.js'
import {colourOf} from '../../svg/colour.js'
import type {Element} from '../../svg/element.js'
import {formatOf} from '../formats.js'
import {type Box, rootOf} from '../runtime.js'
import {barsOf, placeBars} from './bars.js'
import {boxOf, elementsOf, type Label} from './label.js'
import type {Lettered} from './lettered.js'
import {type End, endOf, placeLines} from './lines.js'
import type {Labelled, Plan} from './plan.js'
import {type Point, placePoints, pointsOf} from './points.js'
import {type Entry, type Facts, factsOf, type Placed} from './scene.js'
import {placeSlices, type Slice, slicesOf} from './slices.js'

/** Most series that are labelled. */
export const MOST_SERIES = 5

/** Labels that were placed: SVG in the frame of the scene, and the box around them. */
export interface Labels {
  elements: Element[]
  box: Box
}

/** What labels are made with: entries of the legend that they replace, letters, and the colour of ink and paper. */
export interface Labelling {
  plan: Plan
  entries: Entry[]
  letters: Lettered
  ink: string
  paper: string
}

/** Place the labels of a view, or say what was expected of the chart. */
export function labelsOf(view: View, labelling: Labelling): Labels | string {
  const {plan, letters, ink, paper} = labelling
  const facts = factsOf(rootOf(view))
  const chosen = facts.marks.filter(({mark}) => viewOf(plan, mark.name) !== undefined)
  const placed = place[plan.form](chosen, facts, {...labelling, write: (value, one) => written(view, value, one)})
  if (typeof placed === 'string') return placed
  const inkOf = ({colour, ground}: Label): string => {
    const [plain, below] = [colourOf(colour)?.colour, colourOf(ground)?.colour]
    if (below !== undefined) return contrastOf(paper, below) >= contrastOf(ink, below) ? paper : ink
    return plain === undefined ? ink : readable(plain, paper, ink)
  }
  const boxes = placed.map((label) => boxOf(label, letters))
  return {
    elements: placed.flatMap((label) => elementsOf(label, letters, inkOf(label))),
    box: {
      x1: Math.min(...boxes.map(({x1}) => x1)),
      y1: Math.min(...boxes.map(({y1}) => y1)),
      x2: Math.max(...boxes.map(({x2}) => x2)),
      y2: Math.max(...boxes.map(({y2}) => y2)),
    },
  }
}

/** A labelling with a way to write values as their axis does. */
interface Writing extends Labelling {
  write(value: number, view: Labelled | undefined): string
}

type Place = (marks: Placed[], facts: Facts, writing: Writing) => Label[] | string

const place: Record<Plan['form'], Place> = {
  lines(marks, facts, writing) {
    const {plan} = writing
    const lines = marks.filter(({mark}) => mark.marktype === 'line' || mark.marktype === 'trail')
    const ends = (lines.length > 0 ? lines : marks.filter(({mark}) => mark.marktype === 'area')).flatMap(
      (mark) => endOf(mark, plan.stacked) ?? [],
    )
    const wrong = countWrong(ends.length)
    if (wrong) return wrong
    return placeLines(
      ends,
      ends.map((end) => nameOf(end, ends.length, writing)),
      facts,
      writing.letters,
    )
  },
  bars(marks, {words}, {plan, letters, write}) {
    const bars = barsOf(
      marks.filter(({mark}) => mark.marktype === 'rect'),
      (row, view) => numberIn(row, viewOf(plan, view)),
    )
    if (bars.length === 0) return 'bars without values of their own, expected bars that start at zero'
    const [view] = plan.views
    return placeBars(
      bars,
      view?.level ?? false,
      bars.map(({value}) => write(value, view)),
      words,
      letters,
    )
  },
  slices(marks, _, writing) {
    const {plan, letters, write} = writing
    const slices = slicesOf(marks.filter(({mark}) => mark.marktype === 'arc'))
    const wrong = countWrong(slices.length)
    if (wrong) return wrong
    const texts = slices.map((slice) => {
      const view = viewOf(plan, slice.view)
      const value = numberIn(slice.row, view)
      return [
        ...letters.broken(nameOf(slice, slices.length, writing)),
        ...(Number.isFinite(value) ? [write(value, view)] : []),
      ]
    })
    return placeSlices(slices, texts, letters)
  },
  points(marks, {words}, writing) {
    const {plan, letters} = writing
    if (!plan.views.every(({level}) => level)) return SCATTERED
    const points = pointsOf(marks.filter(({mark}) => mark.marktype === 'symbol'))
    const series = new Map<string, Point[]>()
    for (const point of points) {
      const name = nameOf(point, 2, writing)
      series.set(name, [...(series.get(name) ?? []), point])
    }
    return countWrong(series.size) ?? placePoints(series, words, letters)
  },
}

const SCATTERED =
  'points without a common row, which have no place for the name of their series, expected points along names'

function countWrong(count: number): string | undefined {
  if (count === 0) return 'a chart without series, expected one to five'
  return count > MOST_SERIES ? `${count} series, expected at most ${MOST_SERIES}` : undefined
}

/** Name a series: as its legend does, else after its own axis; the only one by its value at the end. */
function nameOf({row, colour, view}: End | Slice | Point, count: number, {plan, entries, write}: Writing): string {
  const value = plan.series === undefined ? undefined : row[plan.series]
  const own = value === undefined ? undefined : entries.find((entry) => String(entry.value) === String(value))
  if (own) return own.label
  if (value !== undefined && value !== null) return String(value)
  const alike = entries.filter((entry) => colour !== undefined && entry.colour === colour)
  if (alike.length === 1 && alike[0]) return alike[0].label
  const labelled = viewOf(plan, view)
  const last = numberIn(row, labelled)
  return count === 1 && Number.isFinite(last) ? write(last, labelled) : (labelled?.title ?? '')
}

/** Find the view that a mark comes from, by its name. */
const viewOf = ({views}: Plan, mark = ''): Labelled | undefined =>
  views.find(({name}) => name === '' || mark.startsWith(`${name}_`))

function numberIn(row: Record<string, unknown>, view: Labelled | undefined): number {
  const value = view?.value ? row[view.value.field] : undefined
  return typeof value === 'number'
    ? value
    : typeof value === 'string' && value.trim() !== ''
      ? Number(value)
      : Number.NaN
}

/** Give a format that says how many digits it writes; an axis finds that from its ticks. */
function exactly(format: string | undefined, value: number): string {
  if (format === undefined) return formatOf(value)
  const [, start, type] = /^([^.]*?)~?([%efgprs]?)$/.exec(format) ?? []
  if (start === undefined || type === undefined || type === '') return format
  const digits = /\.(\d+)/.exec(formatOf(type === '%' || type === 'p' ? value * 100 : value))?.[1]
  return `${start}.${type === 'f' || type === '%' ? digits : 4}~${type}`
}

/** Write a value as its axis does, in the language of the view. */
function written(view: View, value: number, labelled: Labelled | undefined): string {
  const locale = (view as unknown as {locale(): {format(specifier: string): (value: number) => string}}).locale()
  return locale.format(exactly(labelled?.value?.format, value))(value)
}
