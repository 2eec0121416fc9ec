import {scriptOf} from './direction.js'
import type {Template} from './index.js'
import type {Range, ScriptTokens, Tokens} from './tokens.js'

/** Find what a template says of the type of a BCP 47 language: of its tag, its primary language, or its script. */
const scriptFor = ({scripts = {}}: Template, language: string): ScriptTokens | undefined =>
  scripts[language] ?? scripts[language.split('-')[0] ?? ''] ?? scripts[scriptOf(language)]

const made = new WeakMap<Template, Map<ScriptTokens | undefined, Template>>()

/**
 * Give a template the type of a language, for a block in it. The leading of its text stays that of the document, or
 * becomes more in half steps of it where letters are so tall that lines would meet.
 */
export function inScript(template: Template, language: string): Template {
  const script = scriptFor(template, language)
  if (script === template.tokens.script) return template
  const known = made.get(template) ?? new Map<ScriptTokens | undefined, Template>()
  made.set(template, known)
  let dressed = known.get(script)
  if (!dressed) {
    dressed = withScript(template, script)
    known.set(script, dressed)
  }
  return dressed
}

/** Give a template the type of the language of a document: leadings and what a page budget may make of them, too. */
export function documentIn(template: Template, language: string): Template {
  const dressed = inScript(template, language)
  const {script, text, ranges} = dressed.tokens
  if (!script) return dressed
  const scaled = (range: Range | undefined, by: number): Range | undefined => range && [range[0] * by, range[1] * by]
  const {size, leading, ...others} = ranges
  const tokens: Tokens = {
    ...dressed.tokens,
    text: {...text, leading: template.tokens.text.leading * script.leading},
    ranges: {
      ...others,
      ...pair('size', scaled(size, script.size)),
      ...pair('leading', scaled(leading, script.leading)),
    },
  }
  return {...dressed, tokens}
}

const pair = <Name extends string, Value>(name: Name, value: Value | undefined): {[Key in Name]?: Value} =>
  value === undefined ? {} : ({[name]: value} as {[Key in Name]: Value})

/** How much more leading a script wants before its text leaves that of the document. */
const TALL = 1.25

function withScript(template: Template, script: ScriptTokens | undefined): Template {
  const {script: before, text, table, microtypography, ...others} = template.tokens
  const size = (text.size / (before?.size ?? 1)) * (script?.size ?? 1)
  const taller = (script?.leading ?? 1) / (before?.leading ?? 1)
  const leading = taller > TALL ? (text.leading * Math.ceil(taller * 2)) / 2 : text.leading
  const cells = {
    ...table,
    size: (table.size / (before?.size ?? 1)) * (script?.size ?? 1),
    leading: table.leading * taller,
    spacing: (table.spacing / (before?.size ?? 1)) * (script?.size ?? 1),
  }
  const tokens: Tokens = {...others, text: {size, leading}, table: cells, ...(script ? {script} : {})}
  // acronyms, old-style figures and fractions are habits of Latin letters
  if (!script && microtypography) tokens.microtypography = microtypography
  return {...template, tokens, inline: {...template.inline, ...script?.inline}}
}

/** Give the family that stands in for one of the template's in the script of `tokens`. */
export const familyIn = ({script}: Pick<Tokens, 'script'>, family: string): string => script?.families[family] ?? family
