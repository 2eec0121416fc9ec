import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {LintOptions} from '../lint/index.js'

type Dictionary = NonNullable<Awaited<ReturnType<NonNullable<LintOptions['dictionary']>>>>

/**
 * Find the dictionary of a language: British and American English come with offprint, those of other languages are
 * packages, `dictionary-fr`, that the project in `cwd` has installed.
 */
export async function dictionaryIn(cwd: string, language: string): Promise<Dictionary | undefined> {
  const tag = language.toLowerCase()
  const [base = ''] = tag.split('-')
  if (tag === 'en' || tag === 'en-us') return (await import('dictionary-en')).default
  for (const name of tag === 'en-gb' ? [] : [`dictionary-${tag}`, `dictionary-${base}`]) {
    const found = base === 'en' && name === 'dictionary-en' ? undefined : await installed(name, cwd)
    if (found) return found
  }
  return base === 'en' ? (await import('dictionary-en-gb')).default : undefined
}

/** Load a package of the project that has a dictionary, if there is one. */
async function installed(name: string, cwd: string): Promise<Dictionary | undefined> {
  try {
    const path = createRequire(join(cwd, 'package.json')).resolve(name)
    const {default: given} = (await import(pathToFileURL(path).href)) as {default?: unknown}
    const found = typeof given === 'function' ? await called(given as Callback) : given
    return isDictionary(found) ? found : undefined
  } catch {
    return undefined
  }
}

/** Older packages give their files to a function. */
type Callback = (done: (error: unknown, found: unknown) => void) => void

const called = (give: Callback): Promise<unknown> =>
  new Promise((resolve, reject) => give((error, found) => (error ? reject(error) : resolve(found))))

const isDictionary = (given: unknown): given is Dictionary =>
  typeof given === 'object' && given !== null && 'aff' in given && 'dic' in given
