/** Every rule a brief is held to: its id says what should be true, its severity what happens when it is not. */
import {audit} from './audit.js'
import {brand} from './brand.js'
import {citations} from './citations.js'
import {draw} from './draw.js'
import {insertion} from './insertion.js'
import {judge} from './judge.js'
import {layout} from './layout.js'
import {lint} from './lint.js'
import {parse} from './parse.js'
import {press} from './press.js'
import {reading} from './reading.js'
import {resolve} from './resolve.js'
import type {Rule} from './rule.js'
import {template} from './template.js'

export type {Rule, Severity} from './rule.js'

/** All rules by id, in the order of the stages that report them. */
export const rules = {
  ...reading,
  ...brand,
  ...parse,
  ...insertion,
  ...resolve,
  ...citations,
  ...draw,
  ...layout,
  ...press,
  ...audit,
  ...lint,
  ...judge,
  ...template,
} satisfies Record<string, Rule>

/** The id of a rule. */
export type RuleId = keyof typeof rules

/** The rules of one stage, for readers: what they are about, and each by its id. */
export interface Chapter {
  about: string
  rules: Record<string, Rule>
}

/** All rules once more, in the same order, in chapters with headings. */
export const chapters: Chapter[] = [
  {about: 'Finding and reading a brief', rules: reading},
  {about: 'The brand that a brief is dressed in', rules: brand},
  {about: 'Markdown, front matter and blocks', rules: parse},
  {about: 'What a text takes in: names, numbers, files', rules: insertion},
  {about: 'What a brief refers to', rules: resolve},
  {about: 'Sources and citations', rules: citations},
  {about: 'Charts', rules: draw},
  {about: 'What stands on the pages', rules: layout},
  {about: 'Ink and trim', rules: press},
  {about: 'What a screen reader is told', rules: audit},
  {about: 'How a brief is written', rules: lint},
  {about: 'Comments that take out messages', rules: judge},
  {about: 'Templates', rules: template},
]
