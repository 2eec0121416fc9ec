import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {rules} from '../../src/message.js'
import {checked, type Entry, entries, isClean, type Said, saidIn} from './entries.js'

const mistakes = entries.filter((entry) => !isClean(entry))

/** Rules that nothing in the folder of a brief breaks, but the machine it is built on, and the test that does. */
const outOfReach: Record<string, string> = {
  'citation-engine-installed': '../commands/citations.test.ts',
}

/** Rules whose breach has no line of the brief: of the whole file, of the template, of the finished PDF. */
const unplaced = [
  'bleed-reached',
  'booklet-full',
  'brief-readable',
  'brief-yaml-readable',
  'press-passes-preflight',
  'swatch-has-inks',
  'text-inside-trim',
  'text-size',
]

const nameOf = ({rule, symptom}: Entry): string => `${rule}/${symptom}`

/** Give what the rule itself says in an entry. */
const ownIn = ({rule, expected}: Entry): Said[] => saidIn(expected).filter((said) => said.rule === rule)

/** Take out of a message what names a thing of this one brief. */
const withoutNames = (reason: string): string =>
  reason.replace(/"[^"]*"|\[\^?[^\]]*\]|#[\w-]+/g, '…').replace(/\d[\d.,]*/g, '0')

/** Name the owners of texts that two of them or more have alike. */
function sharedBy<T extends {of: string}>(texts: T[], alike: (text: T) => string): string[] {
  const owners = new Map<string, Set<string>>()
  for (const text of texts) owners.set(alike(text), (owners.get(alike(text)) ?? new Set()).add(text.of))
  return [...owners].filter(([, of]) => of.size > 1).map(([text, of]) => `${[...of].join(', ')}: ${text}`)
}

describe('the gallery', () => {
  it.each(entries.map((entry) => [`${entry.rule}: ${entry.symptom}`, entry] as const))('%s', async (_, entry) => {
    const found = await checked(entry)
    hold(entry, found)
    const ids = saidIn(found).map(({rule}) => rule)
    if (isClean(entry)) expect(ids).not.toContain(entry.rule)
    else expect(ids).toContain(entry.rule)
  })

  it('has a folder for rules that are there alone', () => {
    expect(entries.filter(({rule}) => !Object.hasOwn(rules, rule)).map(({folder}) => folder)).toEqual([])
  })

  it('has 150 mistakes or more', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(150)
  })

  it('has a mistake against every rule', () => {
    const broken = new Set(mistakes.map(({rule}) => rule))
    expect(Object.keys(rules).filter((rule) => !broken.has(rule) && !Object.hasOwn(outOfReach, rule))).toEqual([])
    expect(Object.keys(outOfReach).filter((rule) => broken.has(rule))).toEqual([])
    for (const [rule, test] of Object.entries(outOfReach)) {
      expect(readFileSync(fileURLToPath(new URL(test, import.meta.url)), 'utf8')).toContain(rule)
    }
  })

  it('says of no two mistakes the same', () => {
    const texts = mistakes.map((entry) => ({
      of: nameOf(entry),
      text: ownIn(entry)
        .map(({reason}) => reason)
        .join('\n'),
    }))
    expect(sharedBy(texts, ({text}) => text)).toEqual([])
  })

  it('says of breaches of two rules things that differ in more than names and numbers', () => {
    const texts = mistakes.flatMap((entry) => ownIn(entry).map(({rule, reason}) => ({reason, of: rule})))
    expect(sharedBy(texts, ({reason}) => withoutNames(reason))).toEqual([])
  })

  it('says what was found, at a line where there is one', () => {
    const said = mistakes.flatMap(ownIn)
    const own = (reason: string): string => reason.replace(/"[^"]*"|(?<=: )NaN(?= in the style)/g, '""') // what a component threw or set is quoted as it is
    expect(said.filter(({reason}) => reason.length < 30 || /undefined|NaN|\[object/.test(own(reason)))).toEqual([])
    expect([...new Set(said.filter(({line}) => line === undefined).map(({rule}) => rule))].sort()).toEqual(unplaced)
  })

  it('has a clean neighbour beside every mistake', () => {
    const bad = new Set(mistakes.map(({rule}) => rule))
    const clean = new Set(entries.filter(isClean).map(({rule}) => rule))
    expect([...bad].filter((rule) => !clean.has(rule))).toEqual([])
  })
})

/** Hold messages against the expected ones. Those of a new mistake are written, but never in CI; others beside. */
function hold(entry: Entry, found: string): void {
  const path = join(entry.folder, 'messages.txt')
  const changed = path.replace('.txt', '-changed.txt')
  if (found === entry.expected) rmSync(changed, {force: true})
  else if (!process.env.CI) writeFileSync(existsSync(path) || isClean(entry) ? changed : path, found)
  expect(found).toBe(entry.expected)
}
