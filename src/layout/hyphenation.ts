import {Memory} from '../memory.js'
import {type Patterns, patterns} from './patterns.js'
import type {Divide} from './textkit/divided.js'

/** Divided words that are kept of each language: more than a book has. */
const WORDS = 50_000

/** What divides words, by the languages asked for: one thing for each, so that what was measured with it is known again. */
const loaded = new Memory<Promise<Divide | undefined>>(32)

/**
 * Load what divides words in the BCP 47 languages given, the first of which is meant where a text names none. A word of
 * a language without patterns stays whole; nothing comes back when none of them has any.
 */
export const hyphenationOf = (...languages: string[]): Promise<Divide | undefined> =>
  loaded.of(languages.join(), () => load(languages))

async function load(languages: string[]): Promise<Divide | undefined> {
  const by = new Map<string, (word: string) => string[]>()
  for (const language of languages) {
    const found = patternsOf(language)
    if (found && !by.has(language)) by.set(language, await dividing(found))
  }
  const [first = ''] = languages
  if (by.size === 0) return undefined
  return (word, language = first) => by.get(language)?.(word) ?? [word]
}

/** Tell whether there are patterns for a BCP 47 language. */
export const isDivided = (language: string): boolean => patternsOf(language) !== undefined

function patternsOf(language: string): Patterns | undefined {
  const tag = language.toLowerCase()
  const parts = tag.split('-')
  return patterns[tag] ?? patterns[parts.slice(0, 2).join('-')] ?? patterns[parts[0] as string]
}

async function dividing({load, after}: Patterns): Promise<(word: string) => string[]> {
  const {syllables, patterns: source} = await load()
  const exceptions = new Map(
    (source.exceptions ?? [])
      .flatMap((words) => words.split(' '))
      .map((word) => [word.replaceAll('-', ''), word.split('-')] as const),
  )
  const kept = new Memory<string[]>(WORDS)
  return (word) => kept.of(word, () => ending(exceptions.get(word) ?? syllables(word), after))
}

/** Join parts at the end until what is taken to the next line is long enough, and at the start those of one letter. */
function ending(parts: readonly string[], after: number): string[] {
  const joined = [...parts]
  while (joined.length > 1 && (joined[joined.length - 1] as string).length < after) {
    const last = joined.pop() as string
    joined[joined.length - 1] += last
  }
  while (joined.length > 1 && (joined[0] as string).length < 2) joined[1] = (joined.shift() as string) + joined[0]
  return joined
}
