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
import {type AxisLabels, axesIn} from './axes.js'
import {type Element, elementsIn} from './element.js'
import {formatOf, WRITTEN} from './formats.js'
import {ChartFailed, startGuards} from './guards.js'
import {withGuides} from './guides.js'
import type {InnerImage} from './images.js'
import type {JsonObject} from './json.js'
import type {Labels} from './labels/index.js'
import {type Entry, entriesIn, type Node} from './labels/scene.js'
import type {Locale} from './locale.js'
import {colourNumbers, extentOf, fieldsIn, legendColumns, marksIn, rootOf, showImages} from './runtime.js'
import {sceneOf} from './scene.js'
import {type Titles, titlesIn} from './titles.js'
import {holdUtc} from './utc.js'

/** Measures a text, pt. */
export type Measure = typeof textMetrics.width

/** A length on each side of a picture, pt. */
export interface Sides {
  left: number
  top: number
  right: number
  bottom: number
}

/** A chart as Vega laid it out. */
export interface Run {
  scene: Element
  /** Addresses that marks were to lead to and may not. */
  refused: string[]
  width: number
  height: number
  /** How far the picture reaches over the edges of its own size; negative where it stays inside. */
  overflow: Sides
  /** Width of the plot of a chart that has one, pt. */
  plot: number
  axes: AxisLabels[]
  titles: Titles
  /** How many marks show data, by the name of the view that they come from. */
  marks: Map<string, number>
  /** The specification as Vega-Lite writes it out: no repeats, layers for marks that stand for several. */
  normalized: JsonObject
  /** The view after it has run, to be asked for more. */
  view: View
  /** Fields that have a value in any data set, those made by transforms included. */
  fields: Set<string>
  /** Colours of the scales of names, numbered from 0. */
  colours: Map<string, number>
  /** Entries of the legends of names. */
  entries: Entry[]
  /** Why it has no labels of its own, where they were asked for: what it is, and what was expected. */
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
export function run(spec: JsonObject, setting: Setting): Promise<Run> {
  const next = last.then(async () => {
    const {width} = textMetrics
    textMetrics.width = setting.measure
    // samples and the ends of error bands are drawn by lot
    setRandom(randomLCG(SEED))
    // dates without a zone would otherwise fall on another day on another machine
    const release = holdUtc()
    startGuards()
    try {
      return await layOut(spec, setting)
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
    await view.runAsync()
    if (failures.length > 0) throw failures[0]
    const marks = marksIn(view)
    const missing = showImages(view, images)
    if (missing.length > 0) throw new ImagesMissing(missing)
    const {scene, refused} = sceneOf(view, images)
    const [width, height] = [Number(scene.attributes.width), Number(scene.attributes.height)]
    const labels = label?.(view)
    const placed = typeof labels === 'object' ? labels : undefined
    const extent = extentOf(view, placed?.box)
    if (placed) addTo(scene, placed.elements)
    return {
      scene,
      refused,
      width,
      height,
      overflow: {left: -extent.x1, top: -extent.y1, right: extent.x2 - width, bottom: extent.y2 - height},
      plot: view.width(),
      axes: axesIn(view, measure),
      titles: titlesIn(view, measure),
      marks,
      normalized: normalized as unknown as JsonObject,
      view,
      fields: fieldsIn(view),
      colours: colourNumbers(view),
      entries: entriesIn(rootOf(view) as Node),
      ...(typeof labels === 'string' && {unlabelled: labels}),
      legendColumns: legendColumns(view, width),
    }
  } catch (error) {
    if (error instanceof ChartFailed || error instanceof ImagesMissing) throw error
    throw new ChartFailed(messageOf(error))
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
