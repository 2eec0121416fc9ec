import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {home} from '../../config.js'
import {rules, type Severity} from '../../message.js'
import type {Rule} from '../../rules/index.js'
import {rulesSheet} from '../rules-sheet.js'
import type {Said, Step} from '../said.js'
import type {Format} from './format.js'
import {textOf, wordsOf} from './short.js'

/** One log of SARIF 2.1.0 for the whole run, with the rules that were broken. */
export const sarif: Format = {
  stream: 'out',
  isDocument: true,
  quotes: false,
  end({briefs, exitCode}) {
    const said = briefs.flatMap((brief) => brief.said)
    const ignored = briefs.flatMap((brief) => brief.ignored)
    const ids = [...new Set([...said, ...ignored].map(({rule}) => rule))].sort()
    const indexOf = (rule: string): number => ids.indexOf(rule)
    const {version} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {version: string}
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {driver: {name: 'offprint', version, rules: ids.map((id) => descriptorOf(id))}},
          invocations: [{executionSuccessful: true, exitCode}],
          columnKind: 'utf16CodeUnits',
          results: [
            ...said.map((one) => resultOf(one, indexOf)),
            ...ignored.map((one) => ({...resultOf(one, indexOf), suppressions: [suppressionOf(one)]})),
          ],
        },
      ],
    }
    return `${JSON.stringify(log, undefined, 2)}\n`
  },
}

const levels: Record<Severity, string> = {error: 'error', warning: 'warning', info: 'note'}

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/, 3.49 */
function descriptorOf(id: string): object {
  const {severity, says, why, mend} = (rules as Record<string, Rule>)[id] as Rule
  return {
    id,
    shortDescription: {text: says},
    fullDescription: {text: why},
    help: {text: mend, markdown: rulesSheet(id)},
    defaultConfiguration: {level: levels[severity]},
  }
}

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/, 3.27 */
function resultOf(said: Said, indexOf: (rule: string) => number): object {
  const {rule, severity, file, line, column, endLine, endColumn, page, stack} = said
  const region = {startLine: line, startColumn: column, endLine, endColumn}
  return {
    ruleId: rule,
    ruleIndex: indexOf(rule),
    level: levels[severity],
    message: {text: textOf(said)},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: uriOf(file)},
          ...(line === undefined ? {} : {region}),
        },
      },
    ],
    ...(stack === undefined ? {} : {stacks: [{frames: stack.map(frameOf)}]}),
    ...(page === undefined ? {} : {properties: {page}}),
  }
}

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/, 3.44 and 3.45 */
const frameOf = (step: Step): object => ({
  location: {
    message: {text: wordsOf(step)},
    ...(step.file === undefined
      ? {}
      : {
          physicalLocation: {
            artifactLocation: {uri: uriOf(step.file)},
            region: {startLine: step.line, startColumn: step.column},
          },
        }),
  },
})

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/, 3.35 */
const suppressionOf = ({justification}: Said): object => ({
  kind: 'inSource',
  ...(justification === undefined ? {} : {justification}),
})

/** Write a path as a relative reference of RFC 3986. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
