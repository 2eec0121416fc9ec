import {isObject, type JsonPath} from '../json.js'
import type {AxisLabels} from './axes.js'
import type {Fit, Frame} from './fit.js'
import type {Spec} from './spec.js'
import {viewsOf} from './views.js'

/** Scale from which a chart is as good as whole. */
const CLOSE = 0.998

/**
 * Report what had to be done so that a chart fits its column and its page, and its labels fit its axes. That one was
 * set smaller as a whole is said here where its text can be read all the same.
 */
export function checkFit(spec: Spec, fit: Fit, frame: Frame, readable: boolean): void {
  checkSize(spec, readable ? fit : {...fit, scale: 1}, frame)
  for (const horizontal of [true, false]) {
    const axes = fit.axes.filter((axis) => axis.horizontal === horizontal)
    checkLabels(spec, axes, horizontal, horizontal && fit.turned)
  }
}

function checkSize({value, tell}: Spec, {narrowedFrom, loweredFrom, wrap, scale}: Fit, {width, tallest}: Frame): void {
  const say = (from: number, most: number, side: 'wide' | 'tall', name: string, mend: string): void => {
    const reason = `unexpected chart ${Math.round(from)} pt ${side}, expected at most ${Math.floor(most)} pt`
    tell('chart-resized', reason, firstPath(value, name), mend)
  }
  if (narrowedFrom !== undefined) {
    const mend = 'its plots were made narrower; leave out "width", and it is as wide as its column'
    say(narrowedFrom, width, 'wide', 'width', mend)
  }
  if (loweredFrom !== undefined) {
    say(loweredFrom, tallest, 'tall', 'height', 'it was made lower; show fewer rows, or give it a height')
  }
  if (wrap !== undefined) {
    const reason = `unexpected plots too narrow for their headings and labels, expected ${wrap} side by side at most`
    const path = isObject(value.encoding) ? firstPath(value, 'encoding', 'facet') : ['columns']
    tell('chart-resized', reason, path, `they were set so; give it as "columns"`)
  }
  if (scale < CLOSE) {
    const percent = Math.round(scale * 100)
    const reason = `unexpected chart that is too large for its column or its page, expected one whose plots can be made smaller`
    const mend = `it was set at ${percent}% of its size; show fewer views side by side, or give sizes to plots, not to marks`
    tell('chart-fits', reason, firstPath(value, 'width'), mend)
  }
}

function checkLabels({value, tell}: Spec, axes: AxisLabels[], horizontal: boolean, turned: boolean): void {
  const name = horizontal ? 'horizontal axis' : 'vertical axis'
  const path = firstPath(value, 'encoding', horizontal ? 'x' : 'y')
  if (turned) {
    const mend = 'shorten them, or let them stand below each other on the vertical axis'
    tell('chart-labels-fit', `labels of the ${name} were turned, expected room for them side by side`, path, mend)
  }
  const [worst] = axes.filter(isThin).sort((a, b) => b.total - b.shown - (a.total - a.shown))
  if (worst) {
    const reason = `${worst.total - worst.shown} of ${worst.total} labels of the ${name} were left out`
    const mend = 'show fewer, say which in "values" of the axis, or make the chart larger'
    tell('chart-labels-fit', `${reason}, expected room for all of them`, path, mend)
  }
  if (axes.some(({crowded}) => crowded)) {
    const reason = `unexpected labels of the ${name} that run into each other, expected room between them`
    tell('chart-fits', reason, path, 'leave out "labelOverlap" and "labelAngle" of the axis, or shorten the labels')
  }
}

/** Tell whether an axis lacks names, or more than every second of its numbers. */
const isThin = ({names, shown, total}: AxisLabels): boolean => shown < (names ? total : Math.floor(total / 2))

/** Find the first view that has a property, or a property of a property. */
function firstPath(spec: Spec['value'], name: string, inside?: string): JsonPath {
  for (const {view, path} of viewsOf(spec)) {
    const value = view[name]
    if (inside === undefined ? value !== undefined : isObject(value) && inside in value) {
      return [...path, name, ...(inside === undefined ? [] : [inside])]
    }
  }
  return []
}
