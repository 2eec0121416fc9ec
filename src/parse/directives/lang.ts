import type {RootContent} from '../../brief.js'
import {report} from '../../message.js'
import {isLanguage} from '../identifiers.js'
import {placeOf} from './attributes.js'
import {contentOf} from './content.js'
import type {Directive, Written} from './directive.js'

/** Reads `:::lang{fr}`, any blocks, `:::`; what stands in it are blocks like others that know their language. */
export const lang: Directive = {
  forms: ['container'],
  titled: false,
  labelled: false,
  attributes: [],
  bare: true,
  read(directive) {
    const content = contentOf(directive, 'text')
    const language = languageOf(directive)
    if (language !== undefined) for (const block of content) speak(block, language)
    return content
  },
}

/** Read the one language in `{…}`; report what is none, or one too many. */
function languageOf(directive: Written): string | undefined {
  const [name, ...more] = Object.keys(directive.attributes)
  const {file} = directive.source
  const expected = 'expected one language tag such as {fr} or {pt-BR}'
  if (name === undefined) {
    const reason = `unexpected lang without a language, ${expected}`
    report(file, 'directive-attribute-valid', reason, directive.node.data?.position?.opening ?? directive.node)
    return undefined
  }
  const wrong = [name, ...more].find((one) => !isLanguage(one) || directive.attributes[one] !== '') ?? more[0]
  if (wrong === undefined) return Intl.getCanonicalLocales(name)[0]
  const value = directive.attributes[wrong] ?? ''
  const shown = value === '' ? `"${wrong}"` : `"${wrong}=${value}"`
  const mend = isLanguage(value) ? {mend: `write {${value}}`} : {}
  report(file, 'directive-attribute-valid', `unexpected ${shown} of lang, ${expected}`, placeOf(directive, wrong), mend)
  return isLanguage(value) ? value : undefined
}

/** Say of a block, and of those in it, which language they are in, unless they say so themselves. */
function speak(node: RootContent, language: string): void {
  if (node.data?.language !== undefined) return
  node.data = {...node.data, language}
  if (!('children' in node) || ['paragraph', 'heading', 'tableCell'].includes(node.type)) return
  for (const child of node.children) speak(child as RootContent, language)
}
