/** What is wrong with a brand file, gathered with its places. */
import type {Point} from 'unist'
import {pointAt, readJson} from '../json.js'
import {faultsOf, isEmpty} from '../yaml/faults.js'
import {readYaml, type Yaml} from '../yaml/index.js'
import {type BrandFields, fields} from './fields.js'

/** Takes what is wrong with the value at `path`; `mend` says how to mend it. */
export type Tell = (path: PropertyKey[], reason: string, mend?: string) => void

/** Thrown when a brand file cannot be used; the message lists what is wrong, one `path:line:column  reason` a line. */
export class BrandInvalid extends Error {}

/** A brand file that was read, before anything it names is looked at. */
export interface BrandText {
  value: BrandFields
  /** Give the place of the value at `path`, or of the nearest that is there. */
  pointOf(path: PropertyKey[]): Point
  tell: Tell
  /** Throw `BrandInvalid` when something was told. */
  settle(): void
}

/** Read the text of a brand file, YAML or JSON; `shown` stands in messages. Throws `BrandInvalid`. */
export function readText(text: string, shown: string): BrandText {
  const wrong: {at: Point; text: string}[] = []
  const tellAt = (reason: string, at: Point, mend?: string): void => {
    const words = mend === undefined ? reason : `${reason}; ${mend}`
    if (!wrong.some((one) => one.text === words && one.at.line === at.line && one.at.column === at.column)) {
      wrong.push({at, text: words})
    }
  }
  const settle = (): void => {
    if (wrong.length === 0) return
    wrong.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    throw new BrandInvalid(wrong.map(({at, text}) => `${shown}:${at.line}:${at.column}  ${text}`).join('\n'))
  }
  const isJson = shown.endsWith('.json')
  const read = isJson ? readJson(text) : undefined
  if (read && 'reason' in read) tellAt(read.reason, pointAt(text, read.offset))
  settle()
  // JSON is YAML as well, but for tabs, which stand nowhere in its texts
  const yaml = readYaml(isJson ? text.replaceAll('\t', ' ') : text, 1, tellAt)
  settle()
  if (!yaml) throw new BrandInvalid(`${shown}: unexpected text, expected fields`)
  const result = fields.safeParse(isEmpty(yaml.value) ? {} : yaml.value)
  if (!result.success) {
    for (const {reason, at, mend} of faultsOf(fields, result.error.issues, yaml, 'brand', 'brand'))
      tellAt(reason, at, mend)
  }
  settle()
  return {
    value: result.data as BrandFields,
    pointOf: (path) => pointIn(yaml, path),
    tell: (path, reason, mend) => tellAt(reason, pointIn(yaml, path), mend),
    settle,
  }
}

const pointIn = (yaml: Yaml, path: PropertyKey[]): Point => {
  const {line, column} = yaml.placeOf(path)
  return {line, column}
}
