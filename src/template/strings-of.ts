import type {Strings, Template} from './index.js'

/** Choose the words for a BCP 47 language: those of its very tag, else of its primary language, else English. */
export function stringsOf({strings}: Pick<Template, 'strings'>, language: string): Strings {
  const found = strings[language] ?? strings[language.split('-')[0]?.toLowerCase() ?? 'en'] ?? strings.en
  if (!found) throw new Error('a template has words in English')
  return found
}
