import type {Strings, Template} from './index.js'

/** Choose the words for a BCP 47 language: those of its very tag, else of its primary language. */
const wordsIn = ({strings}: Pick<Template, 'strings'>, language: string): Strings | undefined =>
  strings[language] ?? strings[language.split('-')[0]?.toLowerCase() ?? '']

/** Choose the words for a BCP 47 language, else those for the language `around` it, else English ones. */
export function stringsOf(template: Pick<Template, 'strings'>, language: string, around = 'en'): Strings {
  const found = wordsIn(template, language) ?? wordsIn(template, around) ?? template.strings.en
  if (!found) throw new Error('a template has words in English')
  return found
}
