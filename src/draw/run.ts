/** The door to Vega: a specification with its data → the finished scene. */
import {
  expressionFunction,
  type Loader,
  parse,
  type Runtime,
  randomLCG,
  setRandom,
  textMetrics,
  type Spec as VegaSpec,
  View,
} from 'vega'
import {expressionInterpreter} from 'vega-interpreter'
import {type Config, compile, type TopLevelSpec} from 'vega-lite'
import type {JsonObject} from '../json.js'
import {type Element, elementsIn} from '../svg/element.js'
import {type AxisLabels, axesIn} from './axes.js'
import {writeDates} from './dates.js'
import {formatOf, WRITTEN} from './formats.js'
import {ChartFailed, startGuards} from './guards.js'
import {withGuides} from './guides.js'
import type {InnerImage} from './images.js'
import type {Labels} from './labels/index.js'
import type {Locale} from './locale.js'
import {extentOf, legendColumns, showImages} from './runtime.js'
import {type Scene, type Sides, sceneOf, sizeOf} from './scene.js'
import {type Titles, titlesIn} from './titles.js'
import {holdUtc} from './utc.js'

/** Measures a text, pt. */
export type Measure = typeof textMetrics.width

/** A chart as Vega laid it out. */
export interface Run {
  width: number
  height: number
  /** How far the picture reaches over the edges of its own size; negative where it stays inside. */
  overflow: Sides
  /** Width of the plot of a chart that has one, pt. */
  plot: number
  axes: AxisLabels[]
  titles: Titles
  /** The specification as Vega-Lite writes it out: no repeats, layers for marks that stand for several. */
  normalized: JsonObject
  /** The view after it has run, to be asked for more. */
  view: View
  /** The labels at its marks, where they were asked for. */
  labels?: Element[]
  /** Why it has none: what it is, and what was expected. */
  unlabelled?: string
  /** How many columns a legend must have to be no wider than the chart; nothing when all fit. */
  legendColumns?: number
}

/** Where random numbers start: the same for every chart, so that each is drawn alike every time. */
const SEED = 1

const refuse = (): Promise<never> => Promise.reject(new ChartFailed('a chart loads nothing while it is drawn'))
const loader: Loader = {load: refuse, http: refuse, file: refuse, sanitize: refuse}

/** What Vega calls an expression function on. */
interface Calling {
  context: {dataflow: {locale(): {format(specifier: string): (value: number) => string}}}
}

expressionFunction(WRITTEN, function (this: Calling, value: unknown) {
  const number = typeof value === 'number' ? value : Number.NaN
  return Number.isFinite(number) ? this.context.dataflow.locale().format(formatOf(number))(number) : `${value ?? ''}`
})

/** Charts wait for one another: text metrics and time zone are settings of the whole process. */
let last: Promise<unknown> = Promise.resolve()

/** What a specification is laid out with. */
export interface Setting {
  config: JsonObject
  /** How numbers and dates are written; Vega's own way when there is none. */
  locale?: Locale
  /** Measures its text. */
  measure: Measure
  /** The pictures that it shows, by address. */
  images: Record<string, InnerImage>
  /** Labels its marks. */
  label?(view: View): Labels | string
}

/** Thrown when a chart shows pictures that it has not been given. */
export class ImagesMissing extends Error {
  constructor(readonly paths: string[]) {
    super('pictures are missing')
  }
}

/** Lay out a specification. Throws `ChartFailed` and `ImagesMissing`. */
export const run = (spec: JsonObject, setting: Setting): Promise<Run> =>
  inTurn(setting.measure, () => layOut(spec, setting))

/** Draw a chart that was laid out, its labels over all that Vega drew. Throws `ChartFailed`. */
export function sceneAfter(
  {view, labels}: Run,
  {measure, images}: Pick<Setting, 'measure' | 'images'>,
): Promise<Scene> {
  // words are cut to their limits only here
  return inTurn(measure, () => {
    const drawn = sceneOf(view, images)
    if (labels) addTo(drawn.scene, labels)
    return drawn
  })
}

/** Have Vega work with texts measured by `measure`, dates in UTC and the same random numbers every time. */
function inTurn<T>(measure: Measure, work: () => T | Promise<T>): Promise<T> {
  const next = last.then(async () => {
    const {width} = textMetrics
    textMetrics.width = measure
    // samples and the ends of error bands are drawn by lot
    setRandom(randomLCG(SEED))
    // dates without a zone would otherwise fall on another day on another machine
    const release = holdUtc()
    startGuards()
    try {
      return await work()
    } catch (error) {
      if (error instanceof ChartFailed || error instanceof ImagesMissing) throw error
      throw new ChartFailed(messageOf(error))
    } finally {
      textMetrics.width = width
      release()
    }
  })
  last = next.catch(() => undefined)
  return next
}

async function layOut(spec: JsonObject, {config, locale, measure, images, label}: Setting): Promise<Run> {
  const failures: unknown[] = []
  const logger = quietly(failures)
  let view: View | undefined
  try {
    const {spec: vega, normalized} = compile(spec as unknown as TopLevelSpec, {config: config as Config, logger})
    const guided = locale ? withGuides(vega as unknown as JsonObject, locale.dates) : vega
    const runtime: Runtime = parse(guided as unknown as VegaSpec, {}, {ast: true})
    view = new View(runtime, {
      renderer: 'none',
      loader,
      logger,
      expr: expressionInterpreter,
      ...(locale ? {locale: locale as never} : {}),
    })
    if (locale?.digits) writeDates(view, locale.digits)
    await view.runAsync()
    if (failures.length > 0) throw failures[0]
    const missing = showImages(view, images)
    if (missing.length > 0) throw new ImagesMissing(missing)
    const {width, height} = sizeOf(view)
    const labels = label?.(view)
    const placed = typeof labels === 'object' ? labels : undefined
    const extent = extentOf(view, placed?.box)
    return {
      width,
      height,
      overflow: {left: -extent.x1, top: -extent.y1, right: extent.x2 - width, bottom: extent.y2 - height},
      plot: view.width(),
      axes: axesIn(view, measure),
      titles: titlesIn(view, measure),
      normalized: normalized as unknown as JsonObject,
      view,
      ...(placed && {labels: placed.elements}),
      ...(typeof labels === 'string' && {unlabelled: labels}),
      legendColumns: legendColumns(view, width),
    }
  } finally {
    view?.finalize()
  }
}

/** Put labels over all that Vega drew, in the same frame. */
function addTo(scene: Element, labels: Element[]): void {
  const frame = elementsIn(scene).find(({name}) => name === 'g')
  frame?.children.push({name: 'g', attributes: {class: 'role-label'}, children: labels})
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Give a logger that says nothing and keeps errors. */
function quietly(failures: unknown[]) {
  const logger = {
    level: (() => logger) as never,
    error: (...args: readonly unknown[]) => {
      failures.push(args.length === 1 ? args[0] : args.map(messageOf).join(' '))
      return logger
    },
    warn: () => logger,
    info: () => logger,
    debug: () => logger,
  }
  return logger
}
