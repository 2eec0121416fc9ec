import type {Source} from '../data.js'
import {channelOf, type Plot, plotsOf} from '../encodings.js'
import {columnOf} from '../fields.js'
import {isObject, type JsonObject} from '../json.js'
import type {Spec} from '../spec.js'
import {viewsOf} from '../views.js'

/** Marks whose length or area is what is read. */
const measured = new Set(['bar', 'area'])

/** Report axes that mislead: cut off below bars and areas, two of them in one plot, logarithms of zero. */
export function checkAxes(spec: Spec, sources: Source[]): void {
  for (const plot of plotsOf(spec.value)) {
    for (const name of ['x', 'y']) {
      checkZero(plot, name, spec)
      checkLogarithm(plot, name, spec, sources)
    }
  }
  checkTwo(spec)
}

/** Report bars and areas whose scale leaves out zero; those between two values start where they start. */
function checkZero(plot: Plot, name: string, {tell}: Spec): void {
  const channel = channelOf(plot, name)
  if (!channel || !measured.has(plot.mark) || channelOf(plot, `${name}2`)) return
  const {type, scale, bin, stack} = channel.value
  if (type !== 'quantitative' || bin || stack === 'center' || !isObject(scale)) return
  const at = [...channel.path, 'scale']
  const what = plot.mark === 'bar' ? 'bars' : 'areas'
  if (scale.type === 'log') {
    const reason = `unexpected logarithmic scale for ${what}, whose length says how much: it has no zero to start from`
    tell('chart-starts-at-zero', reason, [...at, 'type'], 'show points instead')
  } else if (scale.zero === false || leavesOutZero(scale.domain)) {
    const reason = `unexpected scale without zero for ${what}, expected zero: their length says how much`
    const mend = 'let it start at zero, or show points or a line'
    tell('chart-starts-at-zero', reason, [...at, scale.zero === false ? 'zero' : 'domain'], mend)
  }
}

function leavesOutZero(domain: unknown): boolean {
  if (!Array.isArray(domain)) return false
  const ends = domain.filter((end) => typeof end === 'number')
  return ends.length > 1 && (Math.min(...ends) > 0 || Math.max(...ends) < 0)
}

/** Report values that a logarithmic scale has no place for. */
function checkLogarithm(plot: Plot, name: string, {tell}: Spec, sources: Source[]): void {
  const channel = channelOf(plot, name)
  const {scale, field} = channel?.value ?? {}
  if (!channel || typeof field !== 'string' || !isObject(scale) || scale.type !== 'log') return
  const column = columnOf(field)
  for (const {rows} of sources) {
    const values = rows
      .map((row) => row[column])
      .filter((value) => value !== null && value !== undefined && value !== '')
    const outside = values.filter((value) => Number(value) <= 0)
    if (outside.length === 0) continue
    const reason =
      `unexpected values of 0 or less on a logarithmic scale: ${outside.length} of ${values.length} values of ` +
      `"${column}", for example ${outside[0]}, which are not drawn`
    tell('chart-values-read', reason, [...channel.path, 'scale', 'type'], 'use "symlog", or filter them out')
  }
}

/** Report layers with two scales along one side: where the lines cross is chance. */
function checkTwo({value, tell}: Spec): void {
  for (const {view, path} of viewsOf(value)) {
    const resolved = isObject(view.resolve) && isObject(view.resolve.scale) ? view.resolve.scale : ({} as JsonObject)
    for (const name of ['x', 'y']) {
      if (!Array.isArray(view.layer) || resolved[name] !== 'independent') continue
      const reason = `unexpected two scales for "${name}" in one plot, expected one: where their lines cross means nothing`
      tell(
        'chart-one-scale',
        reason,
        [...path, 'resolve', 'scale', name],
        'set two plots side by side, or show an index',
      )
    }
  }
}
