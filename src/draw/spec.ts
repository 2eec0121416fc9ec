/** The specification of a chart: a chart node → its JSON, with the line and column of every part. */
import {findNodeAtLocation, type Node as Tree} from 'jsonc-parser'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Chart} from '../brief.js'
import type {Files} from '../files.js'
import {doubledIn, isObject, type JsonObject, type JsonPath, pointAt, readJson} from '../json.js'
import {type RuleId, report} from '../message.js'
import {type FileRules, readText} from './file.js'

/** A specification that was read. */
export interface Spec {
  /** As the author wrote it. */
  text: string
  value: JsonObject
  /** Report a breach at the part of the specification that `path` leads to. */
  tell: Tell
}

/** Reports a breach at a part of a specification. */
export type Tell = (rule: RuleId, reason: string, path?: JsonPath, mend?: string) => void

const rules: FileRules = {missing: 'spec-exists', what: 'chart specification'}

/** Read the specification of a chart, from its file or from the Markdown itself; nothing when it cannot be read. */
export async function specOf(chart: Chart, file: VFile, files: Files): Promise<Spec | undefined> {
  const path = chart.spec ? chart.spec.path : chart.src
  let text: string | undefined
  let start: Point = {line: 1, column: 1}
  if (chart.spec) {
    text = chart.spec.text
    start = chart.spec
  } else if (path !== undefined) {
    text = await readText(path, files, (rule, reason, mend) => report(file, rule, reason, chart, {mend}), rules)
  } else if (!isKnown(chart, file)) {
    report(file, 'spec-exists', 'unexpected chart without specification, expected the path of one', chart, {
      mend: 'write ::chart{src="charts/name.vl.json"}, or put the JSON in a fenced block',
    })
  }
  if (text === undefined) return undefined

  const say = (rule: RuleId, reason: string, offset: number, mend?: string): void => {
    const {line, column} = pointAt(text, offset)
    report(file, rule, reason, {line: line + start.line - 1, column: column + start.column - 1}, {path, mend})
  }
  const read = readJson(text)
  if ('reason' in read) {
    say('json-valid', read.reason, read.offset, 'mend the JSON')
    return undefined
  }
  for (const {name, offset} of doubledIn(read.tree)) {
    say('json-key-once', `unexpected second "${name}", expected it once: the first is lost`, offset, 'take one away')
  }
  const tell: Tell = (rule, reason, at = [], mend) => say(rule, reason, placeOf(read.tree, at), mend)
  if (!isObject(read.value)) {
    tell('chart-compiles', 'unexpected value, expected a Vega-Lite specification: an object in braces')
    return undefined
  }
  return {text, value: read.value, tell}
}

/** Tell whether an error at the place of a chart has said already that it is not as it should be. */
const isKnown = ({position}: Chart, file: VFile): boolean =>
  file.messages.some(({fatal, line}) => fatal === true && line !== undefined && line === position?.start.line)

/** Find the offset of a part, or of the nearest part around it that stands in the text. */
function placeOf(tree: Tree, path: JsonPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (!node) continue
    // an unknown property is wrong in its name, anything else in its value
    return node.parent?.type === 'property' && node.type === 'object' ? node.parent.offset : node.offset
  }
  return tree.offset
}
