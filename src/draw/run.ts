/** The door to Vega: a specification with its data → the finished scene. */
import {expressionFunction, type Loader, parse, type Runtime, textMetrics, type Spec as VegaSpec, View} from 'vega'
import {expressionInterpreter} from 'vega-interpreter'
import {type Config, compile, type TopLevelSpec} from 'vega-lite'
import {type Element, elementsIn} from './element.js'
import {formatOf, WRITTEN} from './formats.js'
import {ChartFailed, startGuards} from './guards.js'
import {withGuides} from './guides.js'
import type {JsonObject} from './json.js'
import type {Labels} from './labels/index.js'
import {type Entry, entriesIn, type Node} from './labels/scene.js'
import type {Locale} from './locale.js'
import {colourNumbers, extentOf, fieldsIn, isCrowded, legendColumns, marksIn, rootOf} from './runtime.js'
import {sceneOf} from './scene.js'

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
  width: number
  height: number
  /** How far the picture reaches over the edges of its own size; negative where it stays inside. */
  overflow: Sides
  /** Whether labels along an axis run into each other. */
  crowded: boolean
  /** How many marks show data, by the name of the view that they come from. */
  marks: Map<string, number>
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

/**
 * Lay out a specification; its text is measured by `measure`, and its marks are labelled by `label`.
 *
 * Throws `ChartFailed`.
 */
export function run(
  spec: JsonObject,
  config: JsonObject,
  locale: Locale,
  measure: Measure,
  label?: (view: View) => Labels | string,
): Promise<Run> {
  const next = last.then(async () => {
    const {width} = textMetrics
    const zone = process.env.TZ
    textMetrics.width = measure
    // dates without a zone would otherwise fall on another day on another machine
    process.env.TZ = 'UTC'
    startGuards()
    try {
      return await layOut(spec, config, locale, label)
    } finally {
      textMetrics.width = width
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
  last = next.catch(() => undefined)
  return next
}

async function layOut(
  spec: JsonObject,
  config: JsonObject,
  locale: Locale,
  label?: (view: View) => Labels | string,
): Promise<Run> {
  const failures: unknown[] = []
  const logger = quietly(failures)
  let view: View | undefined
  try {
    const vega = compile(spec as unknown as TopLevelSpec, {config: config as Config, logger}).spec
    const runtime: Runtime = parse(
      withGuides(vega as unknown as JsonObject, locale.dates) as unknown as VegaSpec,
      {},
      {ast: true},
    )
    view = new View(runtime, {
      renderer: 'none',
      loader,
      logger,
      expr: expressionInterpreter,
      locale: locale as never,
    })
    await view.runAsync()
    if (failures.length > 0) throw failures[0]
    const scene = sceneOf(view)
    const [width, height] = [Number(scene.attributes.width), Number(scene.attributes.height)]
    const labels = label?.(view)
    const placed = typeof labels === 'object' ? labels : undefined
    const extent = extentOf(view, placed?.box)
    if (placed) addTo(scene, placed.elements)
    return {
      scene,
      width,
      height,
      overflow: {left: -extent.x1, top: -extent.y1, right: extent.x2 - width, bottom: extent.y2 - height},
      crowded: isCrowded(view),
      marks: marksIn(view),
      fields: fieldsIn(view),
      colours: colourNumbers(view),
      entries: entriesIn(rootOf(view) as Node),
      ...(typeof labels === 'string' && {unlabelled: labels}),
      legendColumns: legendColumns(view, width),
    }
  } catch (error) {
    throw error instanceof ChartFailed ? error : new ChartFailed(messageOf(error))
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
